"""The head of a running delivery: how far it is, how fast, for how much, and the ways to hold it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.sentences.pauses import holdup_sentence
from smsbat_composer.ui.components.buttons import danger, outlined
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.components.progress_bar import ProgressBar
from smsbat_composer.ui.delivery.fact import Fact
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.ui.delivery.time_left import about, until
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import money, number, percent

_MARGIN, _APART, _BETWEEN = 20, 16, 4
_STILL_COSTING = frozenset({CampaignState.SENDING, CampaignState.PAUSED, CampaignState.DELIVERING})


class ProgressBand(QWidget):
    """Shows one Standing; what does not apply to it is hidden."""

    pause_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = text_label(size=15, weight=SEMIBOLD, tabular=True)
        self._of = ElidedLabel(size=15, ink="text2")
        self._share = text_label(weight=SEMIBOLD, tabular=True)
        self.bar = ProgressBar()
        self._rest = ElidedLabel(size=12, ink="text2")
        self.pace = Fact(tr("Pace"))
        self.left = Fact(tr("Left", comment="time"))
        self.spent = Fact(tr("Spent"))
        self.pause = outlined(tr("Pause"), "pause", size="large")
        self.stop = danger(tr("Stop…"), "stop", size="large")
        self.pause.clicked.connect(self.pause_asked)
        self.stop.clicked.connect(self.stop_asked)
        for button in (self.pause, self.stop):
            button.setAccessibleName(button.text())
        self._of_words = self._rest_words = ("", "")
        self._lay_out()

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        words.setSpacing(dp(_BETWEEN))
        words.addWidget(self._done)
        words.addWidget(self._of, 1)
        words.addWidget(self._share)
        way = QVBoxLayout()
        way.setSpacing(dp(4))
        way.addLayout(words)
        way.addWidget(self.bar)
        way.addWidget(self._rest)
        way.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(_MARGIN), dp(11), dp(_MARGIN), dp(9))
        row.setSpacing(dp(_APART))
        row.addLayout(way, 1)
        for fact in (self.pace, self.left, self.spent):
            row.addWidget(fact)
        buttons = QHBoxLayout()
        buttons.setSpacing(dp(8))
        buttons.addWidget(self.pause)
        buttons.addWidget(self.stop)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)

    def show_standing(self, standing: Standing, most: Decimal | None, currency: str) -> None:
        """Show how far it is; `most` is what the whole can cost at the most, None when unknown."""
        tally = standing.tally
        total = max(tally.to_send, 1)
        self._done.setText(number(standing.handed_over))
        whole = number(tally.to_send)
        self._of_words = (tr("of {total} handed to the gateway", total=whole), tr("of {total}", total=whole))
        self._share.setText(percent(standing.share))
        self.bar.set_shares(standing.share, tally.in_flight / total)
        self.bar.set_told(f"{self._done.text()} {self._of_words[0]}, {self._share.text()}")
        self._rest_words = (rest_words(standing), rest_words(standing, with_requests=False))
        self._show_speed(standing)
        self._show_money(standing, most, currency)
        for button in (self.pause, self.stop):
            button.setVisible(standing.is_sending)
        self._fit()

    def _show_speed(self, standing: Standing) -> None:
        self.pace.setVisible(standing.is_sending and standing.rate_per_minute > 0)
        self.pace.show_figure(tr("{count} per minute", count=number(standing.rate_per_minute)))
        minutes = standing.minutes_left
        self.left.setVisible(minutes is not None)
        if minutes is not None:
            self.left.show_figure(about(minutes), until(datetime.now(UTC), minutes))

    def _show_money(self, standing: Standing, most: Decimal | None, currency: str) -> None:
        spent = standing.tally.price
        self.spent.setVisible(bool(spent) or most is not None)
        limit = ""
        if most is not None and standing.state in _STILL_COSTING:
            limit = tr("{sum} at the most", sum=money(most, currency))
        self.spent.show_figure(money(spent, currency) if spent else tr("not told yet"), limit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words make room for figures: what stands behind them first, then the words on the buttons."""
        facts = [fact for fact in (self.spent, self.left, self.pace) if not fact.isHidden()]
        for fact in facts:
            fact.set_short(short=False)
        self._name_buttons(named=True)
        steps = [partial(fact.set_short, short=True) for fact in facts]
        for give_way in (*steps, partial(self._name_buttons, named=False)):
            if self._room() >= self._needed():
                break
            give_way()
        room = self._room()
        around = self._done.sizeHint().width() + self._share.sizeHint().width() + dp(3 * _BETWEEN)
        self._of.set_text(_longest(self._of_words, self._of.fontMetrics(), room - around))
        self._rest.set_text(_longest(self._rest_words, self._rest.fontMetrics(), room))

    def _room(self) -> int:
        """What the facts and buttons leave to the progress."""
        beside = [part for part in (self.pace, self.left, self.spent) if not part.isHidden()]
        taken = sum(part.sizeHint().width() + dp(_APART) for part in beside)
        if not self.pause.isHidden():
            taken += self.pause.sizeHint().width() + self.stop.sizeHint().width() + dp(8 + _APART)
        return self.width() - dp(2 * _MARGIN) - taken

    def _needed(self) -> int:
        """What the figures of the progress take without the words around them."""
        figures = [self._done.sizeHint().width(), self._share.sizeHint().width()]
        shortest = self._of.fontMetrics().horizontalAdvance(self._of_words[-1]) + 1
        return sum(figures) + shortest + dp(3 * _BETWEEN)

    def _name_buttons(self, *, named: bool) -> None:
        for button, name in ((self.pause, tr("Pause")), (self.stop, tr("Stop…"))):
            button.setText(name if named else "")
            button.setToolTip("" if named else name)

    def set_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """While an order is being obeyed the next one has to wait."""
        self.pause.setEnabled(not waiting)
        self.stop.setEnabled(not waiting)


def _longest(words: Sequence[str], letters: QFontMetrics, room: int) -> str:
    """The first of these that there is room for, else the last."""
    return next((one for one in words if letters.horizontalAdvance(one) < room), words[-1])


def rest_words(standing: Standing, *, with_requests: bool = True) -> str:
    """Where those who are not handed over are: on their way, waiting, or left out by the user's stop."""
    tally = standing.tally
    words = []
    if standing.is_sending and standing.holdup is not None:
        words.append(holdup_sentence(standing.holdup))
    if tally.in_flight:
        way = tr("{n} on their way", n=tally.in_flight)
        if standing.in_flight_requests and with_requests:
            way += f" ({tr('{n} requests', n=standing.in_flight_requests)})"
        words.append(way)
    if tally.planned and standing.state is CampaignState.STOPPED:
        words.append(tr("{n} were not sent: you stopped", n=tally.planned))
    elif tally.planned:
        words.append(tr("{n} waiting for their turn", n=tally.planned))
    elif tally.queued and standing.state is CampaignState.FINISHED:
        words.append(tr("{n} without a last status: the gateway never told how they ended", n=tally.queued))
    elif not tally.in_flight and tally.queued:
        words.append(tr("{n} more statuses to come", n=tally.queued))
    return " · ".join(words)
