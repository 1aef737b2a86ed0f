"""The user's own workbook, if it is still there and its rows still are the rows that were sent to."""

import zipfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import apsw

from smsbat_composer.delivery.report.saved import Note, NoteKind
from smsbat_composer.delivery.result_rows import every_row, read_columns
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.reading import read_sheet
from smsbat_composer.recipients.sheet import ReadChoices, Sheet, SheetFormat
from smsbat_composer.recipients.source import SourceRead

# A cell takes about 40 bytes of XML, and 460 of memory while openpyxl has it: these are a million cells, a
# gigabyte with the results, a minute or two. Beyond it the journal's own rows are streamed.
MOST_SHEET_BYTES = 40 << 20

_COPIED = frozenset({SheetFormat.XLSX, SheetFormat.XLSM})
_ONLY_READ = frozenset({SheetFormat.XLS, SheetFormat.XLSB, SheetFormat.ODS})
_GONE = frozenset({ImportFault.SHEET_MISSING, ImportFault.HEADER_ROW_MISSING, ImportFault.COLUMN_MISSING,
                   ImportFault.NO_ROWS, ImportFault.SHEET_EMPTY, ImportFault.NOT_A_WORKBOOK})  # fmt: skip


def find_original(
    connection: apsw.Connection,
    campaign_id: str,
    sources: tuple[SourceRead, ...],
    on_rows: Callable[[int], None],
) -> SourceRead | Note | None:
    """The source to copy; a note where there was one and it will not do, None for text and pasted cells.

    The journal's own rows are the record of what was imported: the workbook will do while the phones in it
    are those, at the same rows of the same sheet. Colours, widths or a name mended since do no harm.
    """
    if len(sources) > 1:
        return Note(NoteKind.SEVERAL_FILES)
    (source,) = sources
    name = {"name": source.path.name}
    if source.read_as.format in _COPIED:
        trouble = _trouble(connection, campaign_id, source, on_rows)
        return Note(trouble, name) if trouble else source
    return Note(NoteKind.FORMATS_LEFT, name) if source.read_as.format in _ONLY_READ else None


def _trouble(
    connection: apsw.Connection, campaign_id: str, source: SourceRead, on_rows: Callable[[int], None]
) -> NoteKind | None:
    """Why the workbook will not do."""
    try:
        if _sheet_bytes(source.path) > MOST_SHEET_BYTES:
            return NoteKind.ORIGINAL_TOO_LARGE
        is_same = _has_the_same_phones(connection, campaign_id, source, on_rows)
    except FileNotFoundError:
        return NoteKind.ORIGINAL_MISSING
    except ImportFailed as failure:
        is_changed = failure.fault in _GONE
        return NoteKind.ORIGINAL_CHANGED if is_changed else NoteKind.ORIGINAL_UNREADABLE
    except (OSError, zipfile.BadZipFile):
        return NoteKind.ORIGINAL_UNREADABLE
    return None if is_same else NoteKind.ORIGINAL_CHANGED


def _sheet_bytes(path: Path) -> int:
    """How much the sheets take unpacked."""
    with zipfile.ZipFile(path) as archive:
        sheets = (part for part in archive.infolist() if part.filename.startswith("xl/worksheets/"))
        return sum(part.file_size for part in sheets)


def _has_the_same_phones(
    connection: apsw.Connection, campaign_id: str, source: SourceRead, on_rows: Callable[[int], None]
) -> bool:
    read_as = source.read_as
    choices = ReadChoices(
        format=read_as.format,
        sheet=read_as.sheet,
        header_row=read_as.header_row,
        phone_columns=read_as.phone_columns,
        hidden_rows=read_as.hidden.rows_taken,
        hidden_columns=read_as.hidden.columns_taken,
    )
    sheet, _ = read_sheet(source.path, choices)
    there = _phones_there(sheet, read_as.phone_columns)
    columns = read_columns(connection, campaign_id)
    places = [columns.index(name) for name in read_as.phone_columns]
    for done, row in zip(count(1), every_row(connection, campaign_id)):
        ours = tuple(row.cells[place] if place < len(row.cells) else "" for place in places)
        stands = next((found for found in there if found[0] >= row.row_number), None)
        if stands is None or stands[0] != row.row_number or not (row.is_erased or stands[1] == ours):
            return False
        on_rows(done)
    return True


def _phones_there(sheet: Sheet, phone_columns: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    places = [sheet.header.index(name) for name in phone_columns]
    for chunk in sheet.chunks:
        phones = zip(*(chunk.columns[place] for place in places), strict=True)
        yield from zip(chunk.numbers, phones, strict=True)
