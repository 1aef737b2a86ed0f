"""The report: the user's own rows with what became of each, as a workbook or as CSV."""

import csv
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from smsbat_composer.delivery.result_rows import ResultRow, every_row, read_columns, read_tally
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Cell = str | int | Decimal | datetime | None

_CHANNELS = {"viber": "Viber", "sms": "SMS"}
_MOST_ROWS = 1_048_576  # of a sheet in Excel
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
class ReportWords:
    """The sentences of the report, which are not delivery's to know."""

    group: Callable[[DisplayGroup], str]
    reason: Callable[[ResultRow], str]


def write_report(connection: apsw.Connection, campaign_id: str, target: Path, *, words: ReportWords) -> None:
    """Every row of the file, in its order, with status, channel, time, parts, price, reason and message id.

    `.xlsx` (with a second sheet that adds up) or `.csv` (UTF-8 with BOM), replaced whole or not at all. No
    cell of the user's becomes a formula. Times are this computer's. Raises UserError with a ReportFault.
    """
    writer = _writer(target)
    tally = read_tally(connection, campaign_id)
    if writer is _write_workbook and tally.in_file >= _MOST_ROWS:
        raise UserError(ReportFault.TOO_MANY_ROWS.value, limit=_MOST_ROWS - 1)
    with _folder_beside(target) as folder:
        draft = folder / target.name
        writer(draft, _lines(connection, campaign_id, words), _summary(tally, words))
        draft.replace(target)


def check_target(target: Path) -> None:
    """Raises the UserError that `write_report` would, as far as the target alone shows it."""
    _writer(target)
    with _folder_beside(target):
        pass


def _writer(target: Path) -> Callable[[Path, Iterator[list[Cell]], list[list[Cell]]], None]:
    writer = {".xlsx": _write_workbook, ".csv": _write_csv}.get(target.suffix.lower())
    if writer is None:
        raise UserError(ReportFault.FORMAT_UNKNOWN.value, suffix=target.suffix)
    return writer


@contextmanager
def _folder_beside(target: Path) -> Iterator[Path]:
    """A folder on the target's disk, gone at the end; what the disk refuses becomes `report_unwritable`."""
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as folder:
            yield Path(folder)
    except OSError as error:
        raise UserError(ReportFault.UNWRITABLE.value, path=target, reason=error.strerror or "") from error


def _lines(connection: apsw.Connection, campaign_id: str, words: ReportWords) -> Iterator[list[Cell]]:
    columns = read_columns(connection, campaign_id)
    yield [*columns, *_header()]
    for row in every_row(connection, campaign_id):
        cells = (*row.cells, *[""] * (len(columns) - len(row.cells)))
        yield [
            *cells,
            words.group(row.group),
            _CHANNELS.get(row.channel, ""),
            None if row.status_at is None else row.status_at.astimezone().replace(tzinfo=None, microsecond=0),
            row.parts,
            row.price,
            words.reason(row),
            row.message_id or "",
        ]


def _header() -> list[Cell]:
    return [
        tr("Status", comment="report column"),
        tr("Channel", comment="report column"),
        tr("Time", comment="report column"),
        tr("Parts", comment="report column"),
        tr("Price", comment="report column"),
        tr("Reason", comment="report column"),
        tr("Message ID", comment="report column"),
    ]


def _summary(tally: Tally, words: ReportWords) -> list[list[Cell]]:
    groups: list[list[Cell]] = [[words.group(group), tally.in_group(group)] for group in DisplayGroup]
    return [
        [tr("Rows in the file", comment="report summary"), tally.in_file],
        *groups,
        [tr("SMS parts", comment="report summary"), tally.parts],
        [tr("Price as the gateway tells it", comment="report summary"), tally.price],
    ]


def _write_csv(target: Path, lines: Iterator[list[Cell]], _summary: list[list[Cell]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([_csv_cell(cell) for cell in line] for line in lines)


def _csv_cell(cell: Cell) -> str:
    text = "" if cell is None else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
    return f"'{text}" if _FORMULA.match(text) else text


def _write_workbook(target: Path, lines: Iterator[list[Cell]], summary: list[list[Cell]]) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - it costs start-up time

    workbook = Workbook(write_only=True)
    for title, rows in (
        (tr("Recipients", comment="report sheet"), lines),
        (tr("Summary", comment="report sheet"), iter(summary)),
    ):
        sheet = workbook.create_sheet(title)
        sheet.freeze_panes = "A2" if rows is lines else None
        for row in rows:
            sheet.append([_workbook_cell(sheet, cell) for cell in row])
    workbook.save(target)


def _workbook_cell(sheet: "WriteOnlyWorksheet", cell: Cell) -> object:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - it costs start-up time

    if not isinstance(cell, str):
        return cell
    text = WriteOnlyCell(sheet, _NOT_IN_XML.sub("", cell)[:_MOST_CHARACTERS])
    text.data_type = "s"  # a text that starts with "=" would be taken for a formula
    return text
