"""Workbooks of Excel (XLSX, XLSM, XLSB, XLS) into rows of cells, by calamine."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import cast

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    load_workbook,
)

from smsbat_composer.recipients.chunks import cut_into_chunks
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.header import find_title
from smsbat_composer.recipients.sheet import Chunk, Grid, Marks, ReadChoices
from smsbat_composer.recipients.workbooks.cell_text import cell_text
from smsbat_composer.recipients.workbooks.container import OLE, ZIP, recognise_container
from smsbat_composer.recipients.workbooks.number_format import Shown
from smsbat_composer.recipients.workbooks.sheet_xml import SheetScan, StyledColumn

Scan = Callable[[Path, str], tuple[SheetScan, dict[int, Shown]]]


def read_workbook(path: Path, choices: ReadChoices, scan: Scan) -> Grid:
    """The grid of the chosen sheet, or of the first visible one that holds anything.

    `scan` tells what the format says of a sheet beside its cells; it runs while these are read.
    """
    _check_container(path)
    try:
        workbook = load_workbook(path)
        sheet, marks, formats = _read_first(path, workbook, _candidates(workbook, choices.sheet), scan)
    except PasswordError as error:
        raise ImportFailed(ImportFault.WORKBOOK_PROTECTED, name=path.name) from error
    except CalamineError as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error
    about = workbook.sheets_metadata
    first_column = sheet.start[1] if sheet.start else 0
    return Grid(
        # The rows begin at row 1 of the sheet, and at its first column in use.
        chunks=_show_cells(sheet, first_column, marks.styled, formats),
        width=sheet.width,
        first_column=first_column,
        marks=Marks(
            hidden_rows=marks.hidden_rows if marks.is_known else None,
            hidden_columns=marks.hidden_columns if marks.is_known else None,
            hidden_sheets=tuple(each.name for each in about if each.visible != SheetVisibleEnum.Visible),
            uncalculated=marks.uncalculated,
        ),
        sheet=sheet.name,
        sheets=tuple(workbook.sheet_names),
    )


def _read_first(
    path: Path, workbook: CalamineWorkbook, names: Sequence[str], scan: Scan
) -> tuple[CalamineSheet, SheetScan, dict[int, Shown]]:
    """The first of these sheets that holds anything, or the only one."""
    for name in names:
        with ThreadPoolExecutor(1) as beside:
            scanning = beside.submit(scan, path, name)
            sheet = workbook.get_sheet_by_name(name)
            if sheet.start is not None or len(names) == 1:
                return sheet, *_result(scanning, path)
    raise ImportFailed(ImportFault.SHEET_EMPTY, sheet=None, sheets=tuple(workbook.sheet_names))


def _result(
    scanning: "Future[tuple[SheetScan, dict[int, Shown]]]", path: Path
) -> tuple[SheetScan, dict[int, Shown]]:
    try:
        return scanning.result()
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, IndexError, struct.error, zlib.error) as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error


def _show_cells(
    sheet: CalamineSheet, first_column: int, styled: dict[int, StyledColumn], formats: dict[int, Shown]
) -> Iterator[Chunk]:
    if not styled:
        yield from cut_into_chunks(sheet.iter_rows(), sheet.width, _clean)
        return
    for chunk in cut_into_chunks(sheet.iter_rows(), sheet.width, list):
        columns = [
            _clean(column)
            if (styles := styled.get(first_column + index)) is None
            else _show_column(column, chunk.numbers, styles, formats)
            for index, column in enumerate(chunk.columns)
        ]
        yield Chunk(chunk.numbers, columns)


def _show_column(
    column: Sequence[object], numbers: Sequence[int], styles: StyledColumn, formats: dict[int, Shown]
) -> list[str]:
    texts = []
    for number, value in zip(numbers, column, strict=True):
        style = None if isinstance(value, str) else styles.style_at(number)
        shown = None if style is None else formats[style](value)
        texts.append(cell_text(value) if shown is None else shown)
    return texts


def _clean(column: Sequence[object]) -> list[str]:
    if set(map(type, column)) == {str}:
        return list(map(str.strip, cast("Sequence[str]", column)))
    return list(map(cell_text, column))


def _candidates(workbook: CalamineWorkbook, wanted: str | None) -> list[str]:
    """The chosen sheet, or every one that the workbook shows."""
    names = tuple(workbook.sheet_names)
    if wanted is not None:
        if (name := find_title(names, wanted)) is not None:
            return [name]
        raise ImportFailed(ImportFault.SHEET_MISSING, sheet=wanted, sheets=names)
    return [
        about.name
        for about in workbook.sheets_metadata
        if about.typ == SheetTypeEnum.WorkSheet and about.visible == SheetVisibleEnum.Visible
    ]


def _check_container(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(len(OLE))
    if not start.startswith((OLE, ZIP)):
        raise ImportFailed(ImportFault.NOT_A_WORKBOOK, name=path.name)
    recognise_container(path, start)
