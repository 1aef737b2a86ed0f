"""A file into a sheet: the reader of its format, then header, names and phone columns."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path

from smsbat_composer.recipients.chosen_columns import ChosenColumns, choose_columns
from smsbat_composer.recipients.chunks import filled_rows_below
from smsbat_composer.recipients.columns import guess_phone_columns
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.formats import READERS, check_size, recognise_format, surveying
from smsbat_composer.recipients.header import find_header_row, find_title, name_columns
from smsbat_composer.recipients.sheet import (
    MOST_COLUMNS,
    MOST_PHONE_COLUMNS,
    Chunk,
    Grid,
    Hidden,
    NotRegular,
    ReadAs,
    ReadChoices,
    Sheet,
    SheetFormat,
)

_SAMPLE_ROWS = 300


FindPhones = Callable[[Sequence[str]], tuple[str, ...] | None]


def _know_none(_columns: Sequence[str]) -> None:
    """Phone columns that nobody knows."""


def read_sheet(
    path: Path,
    choices: ReadChoices,
    *,
    survey: bool = False,
    phones: FindPhones = _know_none,
    listed_phones: FindPhones = _know_none,
) -> tuple[Sheet, ReadAs]:
    """The sheet and how it was read; rows are read while they are asked for. Raises ImportFailed.

    Without a survey NotRegular may come, here or while the rows are read: then the file needs one.
    `phones` may know the phone columns among the columns there are; it is asked before they are guessed,
    and for rows that this program saved `listed_phones` before it, which knows those of the list.
    Whether rows are hidden shows while they are read: ReadAs has 0 of them.
    """
    check_size(path)
    sheet_format = choices.format or recognise_format(path)
    read = READERS[sheet_format]
    known = phones, listed_phones
    if survey or surveying(read) is read:
        return _find_table(surveying(read)(path, choices), sheet_format, choices, *known)
    with _doubted():
        sheet, read_as = _find_table(read(path, choices), sheet_format, choices, *known)
    return replace(sheet, chunks=_doubt(sheet.chunks)), read_as


@contextmanager
def _doubted() -> Iterator[None]:
    """A failure may come of what the beginning of a file made believe: only a survey makes it sure."""
    try:
        yield
    except ImportFailed as failure:
        raise NotRegular from failure


def _doubt(chunks: Iterator[Chunk]) -> Iterator[Chunk]:
    with _doubted():
        yield from chunks


def _find_table(
    grid: Grid,
    sheet_format: SheetFormat,
    choices: ReadChoices,
    phones: FindPhones,
    listed_phones: FindPhones,
) -> tuple[Sheet, ReadAs]:
    if grid.width > MOST_COLUMNS:
        raise ImportFailed(ImportFault.TOO_MANY_COLUMNS, columns=grid.width, limit=MOST_COLUMNS)
    taken, sample = _take_sample(grid.chunks, at_least=choices.header_row or 0)
    if not any(map(any, sample)):
        raise ImportFailed(ImportFault.SHEET_EMPTY, sheet=grid.sheet, sheets=grid.sheets)
    header_row = find_header_row(sample) if choices.header_row is None else choices.header_row
    names = _name_columns(grid, sample, header_row)
    columns = choose_columns(grid, names, sample, choices)
    origins: dict[int, str] = {}
    rows = filled_rows_below(columns.of_chunks(chain(taken, grid.chunks), origins), header_row)
    if (first := next(rows, None)) is None:
        raise ImportFailed(ImportFault.NO_ROWS, header_row=header_row)
    listed = None if columns.origin is None else listed_phones(columns.header)
    if not choices.phone_columns and listed is None:
        choices = replace(choices, phone_columns=phones(columns.header))
    below = [columns.of_row(cells) for cells in sample[header_row:] if any(cells)]
    read_as = ReadAs(
        format=sheet_format,
        encoding=grid.encoding,
        delimiter=grid.delimiter,
        sheet=grid.sheet,
        sheets=grid.sheets,
        header_row=header_row,
        phone_columns=_choose_phone_columns(columns, below, choices.phone_columns or listed, grid),
        choices=choices,
        hidden=Hidden(
            rows=None if grid.marks.hidden_rows is None else 0,
            columns=columns.hidden,
            sheets=grid.marks.hidden_sheets,
            rows_taken=choices.hidden_rows is True,
            columns_taken=choices.hidden_columns is not False,
        ),
    )
    sheet = Sheet(
        columns.header,
        chain([first], rows),
        hidden_rows=grid.marks.hidden_rows or (),
        uncalculated=columns.of_marks(grid.marks.uncalculated, grid.first_column),
        origins=None if columns.origin is None else origins,
    )
    return sheet, read_as


def _take_sample(chunks: Iterator[Chunk], at_least: int) -> tuple[list[Chunk], list[tuple[str, ...]]]:
    """The first rows: enough filled ones to guess by, however many empty ones stand between."""
    taken: list[Chunk] = []
    sample: list[tuple[str, ...]] = []
    filled = 0
    for chunk in chunks:
        taken.append(chunk)
        for cells in zip(*chunk.columns, strict=True):
            sample.append(cells)
            filled += any(cells)
            if filled >= _SAMPLE_ROWS and len(sample) >= at_least:
                return taken, sample
    return taken, sample


def _name_columns(grid: Grid, sample: Sequence[Sequence[str]], header_row: int) -> tuple[str, ...]:
    if header_row > len(sample) or header_row < 0:
        raise ImportFailed(ImportFault.HEADER_ROW_MISSING, header_row=header_row)
    titles = sample[header_row - 1] if header_row else ()
    return name_columns(titles, grid.width, grid.first_column)


def _choose_phone_columns(
    columns: ChosenColumns, rows: Sequence[Sequence[str]], known: Sequence[str] | None, grid: Grid
) -> tuple[str, ...]:
    header = columns.header
    if known:
        if len(known) > MOST_PHONE_COLUMNS:
            raise ImportFailed(ImportFault.TOO_MANY_PHONE_COLUMNS, limit=MOST_PHONE_COLUMNS)
        found = []
        for wanted in known:
            if (name := find_title(header, wanted)) is None:
                raise ImportFailed(ImportFault.COLUMN_MISSING, column=wanted, columns=header)
            found.append(name)
        return tuple(dict.fromkeys(found))
    guessed = guess_phone_columns(*columns.only_visible(rows)) or guess_phone_columns(header, rows)
    if not guessed:
        raise ImportFailed(ImportFault.NO_PHONE_COLUMN, columns=header, sheets=grid.sheets)
    return tuple(header[index] for index in guessed)
