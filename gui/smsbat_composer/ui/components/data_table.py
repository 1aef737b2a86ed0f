"""The one table of the program, set up once: heights, hairlines, keyboard, delegates by column."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.hover_table import HoverTable
from smsbat_composer.ui.components.mini_bar_delegate import MiniBarDelegate
from smsbat_composer.ui.components.paged_model import Column, PagedModel
from smsbat_composer.ui.components.pill_delegate import PillDelegate
from smsbat_composer.ui.components.status_delegate import StatusDelegate
from smsbat_composer.ui.components.two_line_header import TwoLineHeader
from smsbat_composer.ui.theme import dp, font, metrics

_ROW, _TALL_ROW = 28, 50
_MOST_WIDENED = 1.5  # of a column's own width


class DataTable(HoverTable):
    """Shows a PagedModel.

    `row_chosen` carries the current row (None when there is none), `row_opened` the row that Enter,
    Space or a double click opened; `sort_asked` a column's key and `menu_asked` a key and a global place.
    `rows_seen` carries the first and last visible row numbers (from 0) whenever they change.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    sort_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    rows_seen = Signal(int, int)

    def __init__(
        self,
        model: PagedModel[Any],
        parent: QWidget | None = None,
        *,
        tall: bool = False,
        ruled: bool = False,
        two_line_header: bool = False,
        small_status: bool = False,
    ) -> None:
        super().__init__(parent, ruled=ruled)
        self._rows = model
        self._small_status = small_status
        self._shown: tuple[Column[Any], ...] | None = None
        self._delegates: list[QAbstractItemDelegate] = []
        self._empty_place: QWidget | None = None
        self._seen = (-1, -1)
        self.setFont(font(tabular=True))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_up_headers(tall=tall, two_lines=two_line_header)
        self.setModel(model)
        model.modelReset.connect(self._show_columns)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._tell_rows_seen)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._choose)
        self._show_columns()

    def _set_up_headers(self, *, tall: bool, two_lines: bool) -> None:
        header = TwoLineHeader(self, two_lines=two_lines)
        header.menu_asked.connect(
            lambda section, at: self.menu_asked.emit(self._rows.columns[section].key, at)
        )
        header.sort_asked.connect(lambda section: self.sort_asked.emit(self._rows.columns[section].key))
        self._header = header
        self.setHorizontalHeader(header)
        lines = metrics(13).height() * (2 if tall else 1)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setMinimumSectionSize(dp(_ROW))
        upright.setDefaultSectionSize(max(dp(_TALL_ROW if tall else _ROW), lines + dp(8)))

    def rows(self) -> PagedModel[Any]:
        """The model it shows."""
        return self._rows

    def current(self) -> Any:
        """The current row, None when there is none."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def refresh(self, count: int | None = None, fetch: Callable[[int, int], list[Any]] | None = None) -> None:
        """`PagedModel.refresh`, painting only what has changed: of a campaign at work it is asked often."""
        first, last = self._rows_in_view()
        self._rows.refresh(count, fetch, range(first, last + 1) if first >= 0 else range(0))

    def show_sorted(self, key: str | None, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Mark the column the rows are sorted by."""
        keys = [column.key for column in self._rows.columns]
        self._header.show_sorted(keys.index(key) if key in keys else -1, order)

    def set_delegate(self, key: str, delegate: QAbstractItemDelegate) -> None:
        """Paint one column in another way until the columns change."""
        self._delegates.append(delegate)
        section = [column.key for column in self._rows.columns].index(key)
        self.setItemDelegateForColumn(section, delegate)

    def set_empty_place(self, place: QWidget) -> None:
        """What stands in the rows' place while there are none (empty_place.py)."""
        self._empty_place = place
        place.setParent(self.viewport())
        self._place_empty()

    def _place_empty(self) -> None:
        if self._empty_place is not None:
            self._empty_place.setGeometry(self.viewport().rect())
            self._empty_place.setVisible(self._rows.rowCount() == 0)

    def _show_columns(self) -> None:
        """Set delegates and widths where the columns are new; other rows keep what the user has dragged."""
        columns = self._rows.columns
        if columns is self._shown:
            return
        self._shown = columns
        self._delegates = [self._delegate_of(column) for column in columns]  # Qt does not keep them alive
        for section, column in enumerate(columns):
            self.setItemDelegateForColumn(section, self._delegates[section])
            mode = QHeaderView.ResizeMode.Stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            self._header.setSectionResizeMode(section, mode)
            if not column.stretch:
                self._header.resizeSection(section, self._width_of(section, column))
        self._header.setStretchLastSection(not any(column.stretch for column in columns))

    def _width_of(self, section: int, column: Column[Any]) -> int:
        """As declared, or what the title needs; a title of the user's may be of any length."""
        return max(
            dp(column.width), min(self._header.sectionSizeHint(section), dp(column.width * _MOST_WIDENED))
        )

    def _delegate_of(self, column: Column[Any]) -> CellDelegate:
        if column.look:
            return StatusDelegate(self, size=12 if self._small_status else 13)
        if column.pill:
            return PillDelegate(self)
        return MiniBarDelegate(self) if column.bar else CellDelegate(self)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_chosen.emit(self._rows.row(current.row()) if current.isValid() else None)

    def _open(self, index: QModelIndex) -> None:
        row = self._rows.row(index.row()) if index.isValid() else None
        if row is not None:
            self.row_opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()
        self._tell_rows_seen()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self._tell_rows_seen()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._place_empty()
        return super().viewportEvent(event)

    def _tell_rows_seen(self) -> None:
        self._place_empty()
        seen = self._rows_in_view()
        if seen != self._seen:
            self._seen = seen
            self.rows_seen.emit(*seen)

    def _rows_in_view(self) -> tuple[int, int]:
        """The first and the last row to be seen; the first is -1 where there are none."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else self._rows.rowCount() - 1
