"""A copy of the user's own workbook, with the results to the right of what stands in its sheet."""

import warnings
from collections.abc import Iterable, Sequence
from copy import copy
from datetime import datetime
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange

from smsbat_composer.delivery.report.cells import Cell
from smsbat_composer.delivery.report.columns import ResultColumn, beside
from smsbat_composer.delivery.report.saved import Loss
from smsbat_composer.delivery.report.workbook_cells import MOMENT, set_value
from smsbat_composer.delivery.report.workbook_losses import losses_of
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.recipients.sheet import MOST_COLUMNS
from smsbat_composer.recipients.source import SourceRead

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


class WorkbookCopy:
    """The user's workbook in memory; macros are left out, for the copy is an `.xlsx`."""

    def __init__(self, source: SourceRead) -> None:
        # Opened here, for openpyxl goes by the file's name, and that may be of another format.
        with source.path.open("rb") as file, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self.workbook: Workbook = load_workbook(file, rich_text=True)
        self.losses: Sequence[Loss] = losses_of(source.path, [str(one.message) for one in caught])
        self._header_row = source.read_as.header_row
        self._sheet: Worksheet = self.workbook[str(source.read_as.sheet)]
        self._last = _last_used_column(self._sheet, self._header_row)

    def add_results(self, columns: Sequence[ResultColumn], rows: Iterable[ResultRow]) -> None:
        """The columns, their titles in the header's row, and the value of every row in its own."""
        first = self._last + 1
        if self._header_row:
            columns = beside([self._title(column) for column in range(1, first)], columns)
        self._make_room(columns, first)
        self._widen_filter(first + len(columns) - 1)
        if self._header_row:
            for place, column in enumerate(columns, start=first):
                self._put(self._header_row, place, column.title, like_header=True)
        for row in rows:
            for place, column in enumerate(columns, start=first):
                self._put(row.row_number, place, column.value(row))
        self.workbook.calculation.fullCalcOnLoad = True  # formulas come without the values they had

    def _title(self, column: int) -> str:
        value = self._sheet.cell(self._header_row, column).value
        return "" if value is None else str(value)

    def _put(self, row: int, column: int, value: Cell, *, like_header: bool = False) -> None:
        cell = self._sheet.cell(row, column)
        if not isinstance(cell, SheetCell):  # inside a merged one
            return
        neighbour = self._sheet.cell(row, self._last)
        if neighbour.has_style:
            _copy_look(neighbour, cell, whole=like_header)
        set_value(cell, value)
        if isinstance(value, datetime):
            cell.number_format = MOMENT

    def _make_room(self, columns: Sequence[ResultColumn], first: int) -> None:
        """Widths for the new columns; one that was hidden, alone or with its neighbours, is shown."""
        _split_columns(self._sheet, first, first + len(columns) - 1)
        for place, column in enumerate(columns, start=first):
            self._sheet.column_dimensions[get_column_letter(place)].width = column.width

    def _widen_filter(self, last: int) -> None:
        """A filter over the header takes in the new columns too."""
        if not self._sheet.auto_filter.ref:
            return
        area = CellRange(self._sheet.auto_filter.ref)
        if area.min_row == self._header_row and area.max_col == self._last:
            area.expand(right=last - self._last)
            self._sheet.auto_filter.ref = area.coord


def _last_used_column(sheet: "Worksheet", header_row: int) -> int:
    """The last column with anything in it, as far as an import reads; a mere look does not count."""
    merged = [area.max_col for area in sheet.merged_cells.ranges if area.max_row >= header_row]
    tables = [CellRange(table.ref).max_col for table in sheet.tables.values()]
    # What is stored, for `iter_rows` would make a cell of every empty place.
    filled = [column for (_, column), cell in sheet._cells.items() if cell.value is not None]  # noqa: SLF001
    return max((column for column in (*merged, *tables, *filled) if column <= MOST_COLUMNS), default=1)


def _copy_look(model: Any, cell: Any, *, whole: bool) -> None:
    """The model's whole look, or its fill and border alone, so that a row goes on as it was.

    By the numbers that styles have inside of openpyxl: its public copies take a minute for 100,000 rows.
    """
    look = model._style  # noqa: SLF001
    if whole:
        cell._style = copy(look)  # noqa: SLF001
    else:
        cell._style = StyleArray()  # noqa: SLF001
        cell._style.fillId, cell._style.borderId = look.fillId, look.borderId  # noqa: SLF001


def _split_columns(sheet: "Worksheet", first: int, last: int) -> None:
    """Take these columns out of every group that shares one width, and give the rest of it its own."""
    dimensions = sheet.column_dimensions
    for letter, group in list(dimensions.items()):
        group.reindex()
        start, end = group.min or 0, group.max or 0
        if end < first or start > last:
            continue
        del dimensions[letter]
        for part_start, part_end in ((start, first - 1), (last + 1, end)):
            if part_start <= part_end:
                part = copy(group)
                part.index, part.min, part.max = get_column_letter(part_start), part_start, part_end
                dimensions[part.index] = part
