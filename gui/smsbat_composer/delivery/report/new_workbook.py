"""A workbook of the journal's own rows, streamed: a million of them need no memory."""

from collections.abc import Iterable, Iterator, Sequence

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from smsbat_composer.delivery.report.cells import Cell
from smsbat_composer.delivery.report.columns import ResultColumn
from smsbat_composer.delivery.report.workbook_cells import new_cell, quick_value
from smsbat_composer.delivery.result_rows import ResultRow

MOST_ROWS = 1_048_576  # of a sheet in Excel
_FIELD_WIDTH = 18  # characters


def result_lines(
    titles: Sequence[str], columns: Sequence[ResultColumn], rows: Iterable[ResultRow]
) -> Iterator[list[Cell]]:
    """The header, then every row: the user's own cells and what is added to them."""
    yield [*titles, *(column.title for column in columns)]
    for row in rows:
        padding = [""] * (len(titles) - len(row.cells))
        yield [*row.cells, *padding, *(column.value(row) for column in columns)]


def write_rows(
    workbook: Workbook, title: str, fields: int, widths: Sequence[int], lines: Iterable[list[Cell]]
) -> None:
    """The lines as a new sheet of a write-only workbook; the user's own fields, then columns so wide."""
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "A2"
    columns = [*[_FIELD_WIDTH] * fields, *widths]
    for number, width in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    lines = iter(lines)
    header = [new_cell(sheet, cell) for cell in next(lines)]
    for cell in header:
        cell.font = Font(bold=True)
    sheet.append(header)
    rows = 1
    for line in lines:
        sheet.append([quick_value(sheet, cell) for cell in line])
        rows += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{rows}"
