"""The formats: how a file's is recognised, and which reader reads it. A new format is one line here."""

import codecs
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import MOST_FILE_BYTES, Grid, ReadChoices, SheetFormat
from smsbat_composer.recipients.text_reader import read_surveyed_text, read_text
from smsbat_composer.recipients.workbooks.container import recognise_container

Reader = Callable[[Path, ReadChoices], Grid]


def _read_excel(path: Path, choices: ReadChoices) -> Grid:
    from smsbat_composer.recipients.workbooks.reader import read_workbook  # noqa: PLC0415 - see READERS
    from smsbat_composer.recipients.workbooks.xlsx_marks import scan_xlsx  # noqa: PLC0415

    return read_workbook(path, choices, scan_xlsx)


def _read_xlsb(path: Path, choices: ReadChoices) -> Grid:
    from smsbat_composer.recipients.workbooks.reader import read_workbook  # noqa: PLC0415
    from smsbat_composer.recipients.workbooks.xlsb_marks import scan_xlsb  # noqa: PLC0415

    return read_workbook(path, choices, scan_xlsb)


def _read_xls(path: Path, choices: ReadChoices) -> Grid:
    from smsbat_composer.recipients.workbooks.reader import read_workbook  # noqa: PLC0415
    from smsbat_composer.recipients.workbooks.xls_marks import scan_xls  # noqa: PLC0415

    return read_workbook(path, choices, scan_xls)


def _read_ods(path: Path, choices: ReadChoices) -> Grid:
    from smsbat_composer.recipients.workbooks.ods_reader import read_ods  # noqa: PLC0415

    return read_ods(path, choices)


def _read_html(path: Path, choices: ReadChoices) -> Grid:
    from smsbat_composer.recipients.workbooks.html_reader import read_html  # noqa: PLC0415

    return read_html(path, choices)


def _read_xml(path: Path, choices: ReadChoices) -> Grid:
    from smsbat_composer.recipients.workbooks.xml_reader import read_xml  # noqa: PLC0415

    return read_xml(path, choices)


# Each imports what it reads with when it is called: most lists are text or XLSX, and whoever opens one waits.
READERS: Mapping[SheetFormat, Reader] = {
    SheetFormat.CSV: read_text,
    SheetFormat.TSV: read_text,
    SheetFormat.TXT: read_text,
    SheetFormat.XLSX: _read_excel,
    SheetFormat.XLSM: _read_excel,
    SheetFormat.XLSB: _read_xlsb,
    SheetFormat.XLS: _read_xls,
    SheetFormat.ODS: _read_ods,
    SheetFormat.HTML: _read_html,
    SheetFormat.XML: _read_xml,
}

_ALSO_NAMED = {"htm": SheetFormat.HTML}
_BEGINNING = 2048
# What begins like this is known to be neither a workbook nor a text.
_OTHER_FILES = (
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
_MAIL_HEADER = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def check_size(path: Path) -> None:
    """Refuse what no list is as large as, before anything of it is read."""
    size = path.stat().st_size
    if size > MOST_FILE_BYTES:
        raise ImportFailed(
            ImportFault.FILE_TOO_LARGE, name=path.name, megabytes=size >> 20, limit=MOST_FILE_BYTES >> 20
        )


def surveying(reader: Reader) -> Reader:
    """The reader that looks a file through before it reads it; a workbook tells its width by itself."""
    return read_surveyed_text if reader is read_text else reader


def recognise_format(path: Path) -> SheetFormat:
    """The format by what the file holds; its name decides between kinds of text only.

    Raises FORMAT_UNKNOWN by the name alone, NOT_A_WORKBOOK or NOT_TEXT for what only bears such a name,
    WEB_ARCHIVE, and what `recognise_container` does.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in {*SheetFormat, *_ALSO_NAMED}:
        raise ImportFailed(ImportFault.FORMAT_UNKNOWN, name=path.name, suffix=suffix)
    named = _ALSO_NAMED.get(suffix) or SheetFormat(suffix)
    with path.open("rb") as file:
        start = file.read(_BEGINNING)
    if container := recognise_container(path, start):
        return container
    if start.startswith(_OTHER_FILES):
        raise ImportFailed(_other_fault(named), name=path.name)
    if _MAIL_HEADER.search(start):
        raise ImportFailed(ImportFault.WEB_ARCHIVE, name=path.name)
    if markup := _recognise_markup(start):
        return markup
    if READERS[named] is read_text:
        return named
    if not start or b"\0" in start:
        raise ImportFailed(ImportFault.NOT_A_WORKBOOK, name=path.name)
    return SheetFormat.TXT


def _other_fault(named: SheetFormat) -> ImportFault:
    return ImportFault.NOT_TEXT if READERS[named] is read_text else ImportFault.NOT_A_WORKBOOK


def _recognise_markup(start: bytes) -> SheetFormat | None:
    encoding = next((name for mark, name in _UTF16.items() if start.startswith(mark)), "latin-1")
    text = start.removeprefix(codecs.BOM_UTF8).decode(encoding, "replace").lstrip("\ufeff \t\r\n").lower()
    if not text.startswith("<"):
        return None
    if "urn:schemas-microsoft-com:office:spreadsheet" in text and "<html" not in text:
        return SheetFormat.XML
    if any(tag in text for tag in ("<html", "<!doctype html", "<table", "<meta")):
        return SheetFormat.HTML
    return None
