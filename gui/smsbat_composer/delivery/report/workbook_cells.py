"""Cells of openpyxl that hold a text as a text."""

from decimal import Decimal
from typing import TYPE_CHECKING

from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell

from smsbat_composer.delivery.report.cells import Cell, as_cell_text, looks_like_formula

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet
    from openpyxl.worksheet.worksheet import Worksheet

_TAKEN_FOR_OTHER = ("=", "#")  # openpyxl makes a formula or an error of it
MOMENT = "dd.mm.yyyy hh:mm:ss"


def new_cell(sheet: "Worksheet | WriteOnlyWorksheet", value: Cell, number_format: str = "") -> SheetCell:
    """A cell to append to a sheet."""
    cell: SheetCell = WriteOnlyCell(sheet)
    set_value(cell, value)
    if number_format and value is not None:
        cell.number_format = number_format
    return cell


def set_value(cell: SheetCell, value: Cell) -> None:
    """Put the value there; a text that looks like a formula stays one, also when the cell is edited."""
    if not isinstance(value, str):
        cell.value = value
        return
    if not value:
        return  # an empty text would be a cell of its own kind
    text = as_cell_text(value)
    cell.value = text
    cell.data_type = "s"
    if looks_like_formula(text):
        cell.quotePrefix = True


def quick_value(sheet: "WriteOnlyWorksheet", value: Cell) -> object:
    """What to append for the value where a million rows are written: an object only where one is needed."""
    if isinstance(value, str):
        if not (text := as_cell_text(value)):
            return None
        return (
            new_cell(sheet, text) if looks_like_formula(text) or text.startswith(_TAKEN_FOR_OTHER) else text
        )
    return float(value) if isinstance(value, Decimal) else value
