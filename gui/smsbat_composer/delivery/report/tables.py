"""Tables for the user's own hands: a workbook or CSV, written whole or not at all, run by nobody."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from smsbat_composer.delivery.report.cells import Cell
from smsbat_composer.delivery.report.csv_text import write_csv
from smsbat_composer.delivery.report.target import check_target, folder_beside, is_workbook, put_in_place


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet; `lines` with the header first."""

    title: str
    lines: Iterable[Sequence[Cell]]


def write_table(target: Path, table: Table) -> Path:
    """Write `.xlsx` or `.csv`, whole or not at all; gives where it is: beside a target held open in Excel.

    Raises UserError with a ReportFault.
    """
    check_target(target)
    with folder_beside(target) as folder:
        draft = folder / target.name
        if is_workbook(target):
            _write_workbook(draft, table)
        else:
            write_csv(draft, table.lines)
        return put_in_place(draft, target)


def _write_workbook(target: Path, table: Table) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - it costs start-up time

    from smsbat_composer.delivery.report.workbook_cells import quick_value  # noqa: PLC0415 - likewise

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(table.title)
    sheet.freeze_panes = "A2"
    for line in table.lines:
        sheet.append([quick_value(sheet, cell) for cell in line])
    workbook.save(target)
