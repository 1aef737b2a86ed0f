"""The requests in doubt: open ones with a check box, settled ones behind them with what was decided."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from smsbat_composer.delivery.doubts import DoubtfulRequest
from smsbat_composer.sentences.doubts import happened_sentence
from smsbat_composer.ui.attention.check_delegate import CheckDelegate
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.paged_model import Align, Column, PagedModel
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import near_moment, number

_ROOM_FOR_ID = 640  # px; below it what happened needs the room
_MOST_SHOWN = 5  # rows before it scrolls; the people under it need the room


class RequestsTable(DataTable):
    """`checked_changed` tells that other requests are checked; all open ones are at first.

    Space on a row, and a press on its box, check it.
    """

    checked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = PagedModel[DoubtfulRequest](_columns())
        super().__init__(self._model, parent)
        self._model.setParent(self)
        self._doubts: list[DoubtfulRequest] = []
        self._unchecked: set[int] = set()
        check = CheckDelegate(self, self._mark)
        check.toggled.connect(self._toggle)
        self.set_delegate("request", check)
        self.row_opened.connect(self._toggle_doubt)
        self.setAccessibleName(tr("Requests in doubt"))

    def show_doubts(self, doubts: Sequence[DoubtfulRequest]) -> None:
        """Show these; the chosen row and what was unchecked stay so."""
        chosen = self.current()
        same_length = len(doubts) == len(self._doubts)
        self._doubts = list(doubts)
        if same_length:
            self._model.refresh()
        else:
            self._model.show(len(doubts), self._page)
        self._fit()
        keys = [doubt.key for doubt in doubts]
        if not same_length and doubts:
            self.selectRow(keys.index(chosen.key) if chosen is not None and chosen.key in keys else 0)
        self.checked_changed.emit()

    def checked(self) -> list[DoubtfulRequest]:
        """The open requests that are checked."""
        return [doubt for doubt in self._doubts if doubt.is_open and doubt.key not in self._unchecked]

    def doubts(self) -> Sequence[DoubtfulRequest]:
        """Everything listed."""
        return self._doubts

    def _page(self, offset: int, limit: int) -> list[DoubtfulRequest]:
        return self._doubts[offset : offset + limit]

    def _mark(self, row: int) -> bool | None:
        doubt = self._doubts[row]
        return doubt.key not in self._unchecked if doubt.is_open else None

    def _toggle_doubt(self, doubt: DoubtfulRequest) -> None:
        self._toggle(self._doubts.index(doubt))

    def _toggle(self, row: int) -> None:
        doubt = self._doubts[row]
        if doubt.is_open:
            self._unchecked ^= {doubt.key}
            self.viewport().update()
            self.checked_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(len(self._model.columns) - 1, event.size().width() < dp(_ROOM_FOR_ID))

    def _fit(self) -> None:
        rows = min(max(len(self._doubts), 1), _MOST_SHOWN)
        height = (
            self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        )
        self.setFixedHeight(height + dp(2))


def request_name(doubt: DoubtfulRequest) -> str:
    """Such as "№ 612"; people without a request in the journal have none."""
    return f"№ {number(doubt.number)}" if doubt.number is not None else tr("without a number")


def _columns() -> list[Column[DoubtfulRequest]]:
    return [
        Column("request", tr("Request", comment="table column"), request_name, width=132),
        Column(
            "recipients",
            tr("Recipients", comment="table column"),
            lambda doubt: number(doubt.recipients),
            width=112,
            align=Align.RIGHT,
        ),
        Column(
            "time",
            tr("Time", comment="table column"),
            _time,
            width=118,
            align=Align.RIGHT,
            ink=lambda _: "text2",
        ),
        Column(
            "happened",
            tr("What happened", comment="table column"),
            happened_sentence,
            stretch=True,
            look=_look,
        ),
        Column(
            "sequence",
            tr("Request ID", comment="table column"),
            lambda doubt: f"{doubt.sequence_id[:10]}…" if doubt.sequence_id else "",
            width=112,
            ink=lambda _: "text2",
            tooltip=lambda doubt: doubt.sequence_id,
        ),
    ]


def _time(doubt: DoubtfulRequest) -> str:
    return near_moment(doubt.attempt.started_at) if doubt.attempt is not None else ""


def _look(doubt: DoubtfulRequest) -> StatusLook | None:
    """What was decided, in place of what happened."""
    if doubt.is_open:
        return None
    if doubt.asked_about:
        return StatusLook("clock", tr("The program asks the gateway again by itself"), Tone.WAITING)
    if doubt.sent_again:
        return StatusLook("redo", tr("Sent again by your decision"), Tone.WAITING)
    return StatusLook("tick", tr("Treated as sent"), Tone.WAITING)
