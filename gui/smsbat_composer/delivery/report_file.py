"""Tables for the user's own hands: a workbook or CSV, written whole or not at all, run by nobody."""

import csv
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cell = str | int | Decimal | datetime | None

MOST_ROWS = 1_048_576  # of a sheet in Excel
_MOST_CHARACTERS = 32_767  # of a cell in Excel
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A cell that starts like this is run by Excel when the CSV is opened; numbers and phones do no harm.
_FORMULA = re.compile(r"[=+\-@\t\r](?![\d\s().,-]*$)")


class ReportFault(StrEnum):
    """Why a report was not written."""

    FORMAT_UNKNOWN = "report_format_unknown"  # values: suffix
    UNWRITABLE = "report_unwritable"  # values: path, reason
    TOO_MANY_ROWS = "report_too_many_rows"  # values: limit; CSV has none


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet; `lines` with the header first."""

    title: str
    lines: Iterable[Sequence[Cell]]
    has_header: bool = True


def write_tables(target: Path, tables: Sequence[Table]) -> None:
    """`.xlsx` with a sheet for each, or `.csv` (UTF-8 with BOM) of the first alone.

    Replaced whole or not at all; no cell becomes a formula. Raises UserError with a ReportFault.
    """
    check_target(target)
    with _folder_beside(target) as folder:
        draft = folder / target.name
        if is_workbook(target):
            _write_workbook(draft, tables)
        else:
            _write_csv(draft, tables[0].lines)
        draft.replace(target)


def check_target(target: Path) -> None:
    """Raises the UserError that `write_tables` would, as far as the target alone shows it."""
    if target.suffix.lower() not in {".xlsx", ".csv"}:
        raise UserError(ReportFault.FORMAT_UNKNOWN.value, suffix=target.suffix)
    with _folder_beside(target):
        pass


def is_workbook(target: Path) -> bool:
    """Whether it will be a workbook, whose sheets hold MOST_ROWS at most."""
    return target.suffix.lower() == ".xlsx"


def as_cell(moment: datetime | None) -> datetime | None:
    """A moment as this computer's clock shows it, to the second; spreadsheets know no zones."""
    return None if moment is None else moment.astimezone().replace(tzinfo=None, microsecond=0)


@contextmanager
def _folder_beside(target: Path) -> Iterator[Path]:
    """A folder on the target's disk, gone at the end; what the disk refuses becomes `report_unwritable`."""
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
            yield Path(folder)
    except OSError as error:
        raise UserError(ReportFault.UNWRITABLE.value, path=target, reason=error.strerror or "") from error


def _write_csv(target: Path, lines: Iterable[Sequence[Cell]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([_csv_cell(cell) for cell in line] for line in lines)


def _csv_cell(cell: Cell) -> str:
    text = "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _write_workbook(target: Path, tables: Sequence[Table]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - it costs start-up time

    workbook = Workbook(write_only=True)
    for table in tables:
        sheet = workbook.create_sheet(table.title)
        sheet.freeze_panes = "A2" if table.has_header else None
        for row in table.lines:
            sheet.append([_workbook_cell(sheet, cell) for cell in row])
    workbook.save(target)


def _workbook_cell(sheet: "WriteOnlyWorksheet", cell: Cell) -> object:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - it costs start-up time

    if not isinstance(cell, str):
        return cell
    text = WriteOnlyCell(sheet, _NOT_IN_XML.sub("", cell)[:_MOST_CHARACTERS])
    text.data_type = "s"  # a text that starts with "=" would be taken for a formula
    return text
