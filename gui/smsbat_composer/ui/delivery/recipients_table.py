"""The table of every recipient: any of a million rows at once, kept fresh while the campaign runs."""

from collections.abc import Sequence
from contextlib import ExitStack

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from smsbat_composer.delivery.found_rows import FoundRows
from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.paged_model import Column, PagedModel
from smsbat_composer.ui.delivery.recipient_columns import key_of, sort_of
from smsbat_composer.ui.delivery.row_copying import MOST_COPIED
from smsbat_composer.ui.delivery.row_order import RowOrder
from smsbat_composer.words import tr

_MOVING_SORTS = frozenset(ResultSort) - {ResultSort.ROW, ResultSort.PHONE}


class RecipientsTable(QWidget):
    """Shows what a query finds; RowOrder finds the rows, this thread reads the few that are in view.

    `sort_asked` carries what a ResultQuery sorts by, `clear_asked` wants no filters, `rows_seen` carries
    the first and last row in view (from 1; 0, 0 for none) and how many there are. `opened` carries the
    ResultRow that Enter, Space or a double click opened, `copy_asked` the selected rows' ids in their order.
    """

    sort_asked = Signal(object)
    clear_asked = Signal()
    rows_seen = Signal(int, int, int)
    failed = Signal(object)
    opened = Signal(object)
    copy_asked = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[ResultRow]],
        order: RowOrder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._order = order
        order.setParent(self)  # else Python may delete it, and its timer, in another thread
        self._query: ResultQuery | None = None
        self._shown: ResultQuery | None = None
        self._found: FoundRows | None = None
        self._chosen: int | None = None
        self.model = PagedModel[ResultRow](columns, self)
        self.table = DataTable(self.model)
        self.loading = Loading()
        self.empty = EmptyPlace(tr("No row matches."), tr("Clear the filters"))
        self.empty.pressed.connect(self.clear_asked)
        self.table.set_empty_place(self.empty)
        self.table.setAccessibleName(tr("Recipients"))
        self.table.sort_asked.connect(lambda key: self.sort_asked.emit(sort_of(key)))
        self.table.rows_seen.connect(lambda _first, _last: self._tell_rows_seen())
        self.table.row_chosen.connect(self._choose)
        self.table.row_opened.connect(self.opened)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.installEventFilter(self)
        order.taken.connect(self._take)
        order.failed.connect(self._fail)
        self._kept = ExitStack()  # what was found last, until the next or the table's own end
        self.destroyed.connect(self._kept.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.loading)
        column.addWidget(self.table, 1)
        self._show_empty_place()

    def show_query(self, query: ResultQuery) -> None:
        """Show other rows, from the top, once they are found; until then the old ones stay."""
        if query == self._query:
            return
        self._query = query
        way = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self.table.show_sorted(key_of(query.sort), way)
        self.loading.start(tr("Looking through the recipients…"), can_cancel=False)
        self._order.ask(query)

    def refresh(self) -> None:
        """Read again what is in view, and soon also which rows the query finds now."""
        self.table.refresh()
        if self._query is not None and not _stands_still(self._query):
            self._order.ask_again(self._chosen)

    def is_looking(self) -> bool:
        """Whether what was asked for last is not shown yet."""
        return self._shown != self._query

    def count(self) -> int:
        """How many rows there are to look at."""
        return len(self._found) if self._found is not None else 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+C copies the selected rows; Qt's own tables copy one cell."""
        if isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            if event.type() == QEvent.Type.KeyPress:
                self.copy_asked.emit(self.selected_ids())
            return True
        return False

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows in the table's order, as many as can be copied."""
        selected: list[int] = []
        if self._found is not None:
            parts = self.table.selectionModel().selection().toList()
            for top, bottom in sorted((part.top(), part.bottom()) for part in parts):
                room = min(bottom - top + 1, MOST_COPIED - len(selected))
                selected += self._found.ids(top, room)
        return selected

    def _take(self, query: ResultQuery, found: FoundRows) -> None:
        if query != self._query:
            found.close()
            return
        self.loading.stop()
        self._found = found
        if query != self._shown:
            self._shown, self._chosen = query, None
            self.model.show(len(found), found.page)
            self.table.scrollToTop()
        else:
            self._follow(found)
        self._kept.close()
        self._kept.callback(found.close)
        self._show_empty_place()
        self._tell_rows_seen()

    def _follow(self, found: FoundRows) -> None:
        """Show the same query's new answer: the view stays where it is, the selection with its recipient."""
        chosen, self._chosen = self._chosen, None
        self.table.setAutoScroll(False)
        self.table.refresh(len(found), found.page)
        if chosen is not None and chosen == found.keep:
            self._select(found.kept_at)
        self.table.setAutoScroll(True)

    def _select(self, place: int | None) -> None:
        if place is not None:
            self.table.selectRow(place)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())

    def _choose(self, row: ResultRow | None) -> None:
        self._chosen = None if row is None else row.recipient_id

    def _fail(self, error: Exception) -> None:
        self.loading.stop()
        self.failed.emit(error)

    def _show_empty_place(self) -> None:
        """Nothing matches only once it was looked for."""
        if self._shown is None:
            self.empty.set_text("")
        else:
            self.empty.set_text(tr("No row matches."), tr("Clear the filters"))

    def _tell_rows_seen(self) -> None:
        count = self.count()
        first = self.table.rowAt(0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        if not count or first < 0:
            self.rows_seen.emit(0, 0, count)
        else:
            self.rows_seen.emit(first + 1, (last if last >= 0 else count - 1) + 1, count)


def _stands_still(query: ResultQuery) -> bool:
    """Whether the campaign's progress changes neither which rows are found nor their order."""
    unfiltered = not query.text and query.channel is None and query.reason is None
    return unfiltered and len(query.groups) != 1 and query.sort not in _MOVING_SORTS
