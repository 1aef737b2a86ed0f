"""What was seen of a gateway's memory so far, check by check."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.delivery.trust import TrustCheck
from smsbat_composer.sentences.trust import age_word, replay_sentence, trust_word
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.settings.trust_looks import TRUST_LOOKS
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time

_MOST_SHOWN = 6


class TrustHistory(QWidget):
    """The newest checks of one call; nothing while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: QWidget | None = None
        self.hide()

    def show_checks(self, checks: Sequence[TrustCheck]) -> None:
        """Show these, the newest first."""
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(20))
        grid.setVerticalSpacing(dp(6))
        grid.setColumnStretch(1, 1)
        for place, title in enumerate(
            (
                tr("Check", comment="table column"),
                tr("What the gateway did", comment="table column"),
                tr("Verdict", comment="table column"),
            )
        ):
            grid.addWidget(text_label(title, size=12, ink="text2"), 0, place)
        for number, check in enumerate(checks[:_MOST_SHOWN]):
            line = 2 * number + 1
            grid.addWidget(rule(), line, 0, 1, 3)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(text_label(day_and_time(check.at), tabular=True), line + 1, 0, top)
            grid.addWidget(text_label(_seen(check), wrap=True), line + 1, 1, top)
            grid.addLayout(_verdict(check), line + 1, 2, top)
        self._column.addWidget(rows)
        self.setVisible(bool(checks))


def _seen(check: TrustCheck) -> str:
    what = replay_sentence(check.answer)
    if not check.answer.has_replay:
        return what
    return tr("after {age}: {what}", age=age_word(check.age), what=what)


def _verdict(check: TrustCheck) -> QHBoxLayout:
    icon, tone = TRUST_LOOKS[check.verdict]
    row = QHBoxLayout()
    row.setSpacing(dp(6))
    row.addWidget(TintedIcon(icon, tone, 15))
    row.addWidget(text_label(trust_word(check.verdict), weight=MEDIUM, ink=tone))
    return row
