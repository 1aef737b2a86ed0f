"""A file into a sheet: the reader of its format, then header, names and phone columns."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from smsbat_composer.recipients.columns import guess_phone_columns
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.formats import READERS, recognise_format
from smsbat_composer.recipients.header import find_header_row, name_columns
from smsbat_composer.recipients.sheet import (
    MOST_COLUMNS,
    MOST_PHONE_COLUMNS,
    Grid,
    ReadAs,
    ReadChoices,
    Sheet,
)

_SAMPLE_ROWS = 300


def read_sheet(path: Path, choices: ReadChoices) -> tuple[Sheet, ReadAs]:
    """The sheet and how it was read; rows are read while they are asked for. Raises ImportFailed."""
    sheet_format = choices.format or recognise_format(path)
    grid = READERS[sheet_format](path, choices)
    if grid.width > MOST_COLUMNS:
        raise ImportFailed(ImportFault.TOO_MANY_COLUMNS, columns=grid.width, limit=MOST_COLUMNS)
    sample = _take_sample(grid.rows, at_least=choices.header_row or 0)
    if not any(map(any, sample)):
        raise ImportFailed(ImportFault.SHEET_EMPTY, sheet=grid.sheet, sheets=grid.sheets)
    header_row = find_header_row(sample) if choices.header_row is None else choices.header_row
    header = _name_columns(grid, sample, header_row)
    below = sample[header_row:]
    phone_columns = _choose_phone_columns(header, list(filter(any, below)), choices, grid)
    read_as = ReadAs(
        format=sheet_format,
        encoding=grid.encoding,
        delimiter=grid.delimiter,
        sheet=grid.sheet,
        sheets=grid.sheets,
        header_row=header_row,
        phone_columns=phone_columns,
    )
    return Sheet(header, _number_rows(chain(below, grid.rows), header_row + 1, len(header))), read_as


def _take_sample(rows: Iterator[list[str]], at_least: int) -> list[list[str]]:
    """The first rows: enough filled ones to guess by, however many empty ones stand between."""
    sample: list[list[str]] = []
    filled = 0
    for cells in rows:
        sample.append(cells)
        filled += any(cells)
        if filled >= _SAMPLE_ROWS and len(sample) >= at_least:
            break
    return sample


def _name_columns(grid: Grid, sample: Sequence[Sequence[str]], header_row: int) -> tuple[str, ...]:
    if header_row > len(sample) or header_row < 0:
        raise ImportFailed(ImportFault.HEADER_ROW_MISSING, header_row=header_row)
    titles = sample[header_row - 1] if header_row else ()
    return name_columns(titles, grid.width, grid.first_column)


def _choose_phone_columns(
    header: tuple[str, ...], rows: Sequence[Sequence[str]], choices: ReadChoices, grid: Grid
) -> tuple[str, ...]:
    if choices.phone_columns:
        if len(choices.phone_columns) > MOST_PHONE_COLUMNS:
            raise ImportFailed(ImportFault.TOO_MANY_PHONE_COLUMNS, limit=MOST_PHONE_COLUMNS)
        by_name = {name.casefold(): name for name in header}
        for wanted in choices.phone_columns:
            if wanted.strip().casefold() not in by_name:
                raise ImportFailed(ImportFault.COLUMN_MISSING, column=wanted, columns=header)
        return tuple(dict.fromkeys(by_name[wanted.strip().casefold()] for wanted in choices.phone_columns))
    guessed = guess_phone_columns(header, rows)
    if not guessed:
        raise ImportFailed(ImportFault.NO_PHONE_COLUMN, columns=header, sheets=grid.sheets)
    return tuple(header[index] for index in guessed)


def _number_rows(rows: Iterator[list[str]], first: int, width: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, cells in enumerate(rows, start=first):
        if any(cells):
            if len(cells) < width:
                cells.extend([""] * (width - len(cells)))
            yield number, tuple(cells[:width])
