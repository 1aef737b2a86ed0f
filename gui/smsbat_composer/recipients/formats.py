"""The formats: how a file's is recognised, and which reader reads it. A new format is one line here."""

from collections.abc import Callable, Mapping
from pathlib import Path

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import MOST_FILE_BYTES, Grid, ReadChoices, SheetFormat
from smsbat_composer.recipients.text_reader import read_surveyed_text, read_text
from smsbat_composer.recipients.workbook_reader import read_workbook

Reader = Callable[[Path, ReadChoices], Grid]

READERS: Mapping[SheetFormat, Reader] = {
    SheetFormat.CSV: read_text,
    SheetFormat.TSV: read_text,
    SheetFormat.TXT: read_text,
    SheetFormat.XLSX: read_workbook,
    SheetFormat.XLSM: read_workbook,
    SheetFormat.XLSB: read_workbook,
    SheetFormat.XLS: read_workbook,
    SheetFormat.ODS: read_workbook,
    SheetFormat.HTML: read_workbook,
    SheetFormat.XML: read_workbook,
}

_ZIP = b"PK\x03\x04"


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
    """The format by the file's name; a zip archive is a workbook whatever text it is named."""
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in set(SheetFormat):
        raise ImportFailed(ImportFault.FORMAT_UNKNOWN, name=path.name, suffix=suffix)
    named = SheetFormat(suffix)
    if READERS[named] is read_text:
        with path.open("rb") as file:
            if file.read(len(_ZIP)) == _ZIP:
                return SheetFormat.XLSX
    return named
