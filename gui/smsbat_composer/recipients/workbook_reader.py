"""XLSX and XLSM into rows of cells, by calamine."""

import zipfile
from collections.abc import Sequence
from mmap import ACCESS_READ, mmap
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

from smsbat_composer.recipients.cell_text import cell_text
from smsbat_composer.recipients.chunks import cut_into_chunks
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import Grid, ReadChoices

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of XLS, and of every workbook with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_UNPACKED = 3 << 30  # bytes; 1,000,000 rows of 20 columns are about 1 GiB


def read_workbook(path: Path, choices: ReadChoices) -> Grid:
    """The grid of the chosen sheet, or of the first visible one that holds anything."""
    _check_archive(path)
    try:
        workbook = load_workbook(path)
        names = tuple(workbook.sheet_names)
        sheet = _choose_sheet(workbook, names, choices.sheet)
    except PasswordError as error:
        raise ImportFailed(ImportFault.WORKBOOK_PROTECTED, name=path.name) from error
    except CalamineError as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error
    return Grid(
        # The rows begin at row 1 of the sheet, and at its first column in use.
        chunks=cut_into_chunks(sheet.iter_rows(), sheet.width, _clean),
        width=sheet.width,
        first_column=sheet.start[1] if sheet.start else 0,
        sheet=sheet.name,
        sheets=names,
    )


def _clean(column: Sequence[object]) -> list[str]:
    if set(map(type, column)) == {str}:
        return list(map(str.strip, cast("Sequence[str]", column)))
    return list(map(cell_text, column))


def _choose_sheet(workbook: CalamineWorkbook, names: tuple[str, ...], wanted: str | None) -> CalamineSheet:
    if wanted is not None:
        for name in names:
            if name.strip().casefold() == wanted.strip().casefold():
                return workbook.get_sheet_by_name(name)
        raise ImportFailed(ImportFault.SHEET_MISSING, sheet=wanted, sheets=names)
    for about in workbook.sheets_metadata:
        if about.typ == SheetTypeEnum.WorkSheet and about.visible == SheetVisibleEnum.Visible:
            sheet = workbook.get_sheet_by_name(about.name)
            if sheet.start is not None:
                return sheet
    raise ImportFailed(ImportFault.SHEET_EMPTY, sheet=None, sheets=names)


def _check_archive(path: Path) -> None:
    """Look at the outside first: what is no workbook at all, or would unpack without end."""
    with path.open("rb") as file:
        start = file.read(len(_OLE))
        if start == _OLE:
            with mmap(file.fileno(), 0, access=ACCESS_READ) as contents:
                protected = contents.find(_ENCRYPTED) >= 0
            fault = ImportFault.WORKBOOK_PROTECTED if protected else ImportFault.NOT_A_WORKBOOK
            raise ImportFailed(fault, name=path.name)
    if not start.startswith(b"PK"):
        raise ImportFailed(ImportFault.NOT_A_WORKBOOK, name=path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error
    unpacked = sum(member.file_size for member in members)
    if unpacked > _MOST_UNPACKED:
        raise ImportFailed(
            ImportFault.WORKBOOK_TOO_LARGE,
            name=path.name,
            megabytes=unpacked >> 20,
            limit=_MOST_UNPACKED >> 20,
        )
    if not any(member.filename.lower() == "xl/workbook.xml" for member in members):
        raise ImportFailed(ImportFault.NOT_A_WORKBOOK, name=path.name)
