"""A table's rows, read by pages when they are looked at: 1,000,000 rows cost as little as 1,000."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from smsbat_composer.ui.components.cell_roles import (
    AFTER_ROLE,
    BAR_ROLE,
    INK_ROLE,
    LOOK_ROLE,
    MARK_ROLE,
    PILL_ROLE,
    UNDER_ROLE,
    Index,
    Pill,
    Under,
)
from smsbat_composer.ui.components.mini_bar import MiniBar
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.two_line_header import HEADER_NOTE_ROLE, SORTABLE_ROLE, HeaderNote
from smsbat_composer.ui.theme import Ink

Row = TypeVar("Row")

PAGE = 50  # two of them hold what any window shows
_PAGES_KEPT = 30


class Align(Enum):
    """Text stands at the left, numbers at the right."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column as data: what a row says in it and how that looks. `width` is in pixels of the drawings.

    A callable that gives None leaves the cell as plain text. `stretch` takes the room that is left.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 120
    align: Align = Align.LEFT
    ink: Callable[[Row], Ink | None] | None = None
    look: Callable[[Row], StatusLook | None] | None = None
    pill: Callable[[Row], Pill | None] | None = None
    bar: Callable[[Row], MiniBar | None] | None = None
    under: Callable[[Row], Under | None] | None = None
    after: Callable[[Row], StatusLook | None] | None = None
    mark: Callable[[Row], bool] | None = None
    tooltip: Callable[[Row], str] | None = None
    note: HeaderNote | None = None
    sortable: bool = False
    stretch: bool = False

    def answers(self) -> Mapping[int, Callable[[Row], object]]:
        """What a row is asked for each role that the column has anything to say for."""
        alignment = int(self.align.value | Qt.AlignmentFlag.AlignVCenter)
        given: dict[int, Callable[[Row], object] | None] = {
            Qt.ItemDataRole.DisplayRole: self._word,
            Qt.ItemDataRole.AccessibleTextRole: self._told,
            Qt.ItemDataRole.TextAlignmentRole: lambda _row: alignment,
            Qt.ItemDataRole.ToolTipRole: self.tooltip,
            INK_ROLE: self.ink,
            LOOK_ROLE: self.look,
            PILL_ROLE: self.pill,
            BAR_ROLE: self.bar,
            UNDER_ROLE: self.under,
            AFTER_ROLE: self.after,
            MARK_ROLE: self.mark,
        }
        return {role: answer for role, answer in given.items() if answer is not None}

    def _word(self, row: Row) -> str:
        look = self.look(row) if self.look else None
        return self.text(row) if look is None else look.word

    def _told(self, row: Row) -> str:
        """All that is painted in the cell, in words."""
        pill = self.pill(row) if self.pill else None
        bar = self.bar(row) if self.bar else None
        after = self.after(row) if self.after else None
        under = self.under(row) if self.under else None
        word = f"{pill.value} {pill.reason}" if pill else bar.words() if bar else self._word(row)
        mode = under.look.word if under and under.look else ""
        further = (after.word if after else "", mode, under.text if under else "")
        return ", ".join(filter(None, (word, *further)))


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Shows `count` rows through `fetch(offset, limit)`, keeping the pages looked at last.

    Sorting and filtering are the source's work: call `show` again with another `fetch`.
    """

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take_columns(columns)
        self._count = 0
        self._fetch: Callable[[int, int], list[Row]] = lambda _offset, _limit: []
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns as declared."""
        return self._columns

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self._take_columns(columns)
        self.endResetModel()

    def _take_columns(self, columns: Sequence[Column[Row]]) -> None:
        self._columns = tuple(columns)
        self._answers = [column.answers() for column in columns]  # a table asks thousands of times a painting

    def show(self, count: int, fetch: Callable[[int, int], list[Row]]) -> None:
        """Show other rows, from the top."""
        self.beginResetModel()
        self._count, self._fetch = count, fetch
        self._pages.clear()
        self.endResetModel()

    def refresh(
        self,
        count: int | None = None,
        fetch: Callable[[int, int], list[Row]] | None = None,
        seen: range | None = None,
    ) -> None:
        """Read again what is in view, `count` rows (of `fetch`) from now on; scroll and selection stay.

        Of the rows `seen` only those that became others are painted again; without it all are.
        """
        before = {number: self.row(number) for number in seen} if seen is not None else {}
        self._fetch = fetch or self._fetch
        self._pages.clear()
        self._recount(self._count if count is None else count)
        changed = range(self._count) if seen is None else [n for n in seen if self._is_other(n, before[n])]
        if changed and self._columns:
            first, last = self.index(changed[0], 0), self.index(changed[-1], len(self._columns) - 1)
            self.dataChanged.emit(first, last)

    def _is_other(self, number: int, row: Row | None) -> bool:
        return number < self._count and self.row(number) != row

    def _recount(self, count: int) -> None:
        root = QModelIndex()
        if count > self._count:
            self.beginInsertRows(root, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(root, count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def row(self, number: int) -> Row | None:
        """The row of this number, from 0; None where the source has fewer rows than it counted."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._fetch(page * PAGE, PAGE)
            self._pages[page] = rows
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows[place] if 0 <= place < len(rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        answer = self._answers[index.column()].get(role)
        row = self.row(index.row()) if answer is not None else None
        return None if answer is None or row is None else answer(row)

    def teller(self, index: Index) -> Callable[[int], object]:
        """What the cell says, by role; the index is valid."""
        answers, row = self._answers[index.column()], self.row(index.row())

        def tell(role: int) -> object:
            answer = answers.get(role)
            return None if answer is None or row is None else answer(row)

        return tell

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        said: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: column.title,
            Qt.ItemDataRole.TextAlignmentRole: column.align.value,
            HEADER_NOTE_ROLE: column.note,
            SORTABLE_ROLE: column.sortable,
        }
        return said.get(role)
