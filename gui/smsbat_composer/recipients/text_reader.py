"""CSV, TSV and TXT into rows of cells."""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from statistics import mode

from smsbat_composer.recipients.chunks import cut_into_chunks
from smsbat_composer.recipients.delimiter import announced_delimiter, check_delimiter, guess_delimiter
from smsbat_composer.recipients.encoding import canonical_encoding, guess_encoding, python_codec
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.sheet import Chunk, Grid, NotRegular, ReadChoices
from smsbat_composer.recipients.text_file import (
    BYTE_ORDER_MARK,
    LONGEST_LINE,
    check_is_text,
    has_text,
    read_lines,
)
from smsbat_composer.workspace.child_process import ChildDied, iterate_in_child

_SAMPLE_LINES = 500
_SAMPLE_ROWS = 500
_LARGE = 4 << 20  # bytes; what takes longer to read than a process to start
_MOST_LINES = 50  # of a cell; no address comes near
_END_OF_FILE = "\x1a"  # of DOS; some programs still write it behind the last row
_PROTECTED = '="'
_ONE_COLUMN = "\x1f"  # a delimiter that no list holds


def read_text(path: Path, choices: ReadChoices) -> Grid:
    """The grid of a text file by its first rows.

    Nearly every file goes on as it begins, and to look through it first takes as long as to read it.
    """
    table = _open_table(path, choices, survey=False)
    return table.trusting_grid(table.measure(_SAMPLE_ROWS))


def read_surveyed_text(path: Path, choices: ReadChoices) -> Grid:
    """The grid of a text file that was looked through to its end.

    Quotes are honoured where all of it keeps them in order. A quote that is never closed, or only by the
    next stray one, would swallow the rows behind it: in such a file, every line is a row of its own.
    """
    table = _open_table(path, choices, survey=True)
    try:
        width = table.measure()
    except NotRegular:
        table.quotes_match = False
        width = table.measure()
    return table.grid(width)


def _open_table(path: Path, choices: ReadChoices, *, survey: bool) -> "_Table":
    if choices.encoding:
        encoding = canonical_encoding(choices.encoding)
    else:
        encoding = guess_encoding(path, survey=survey)
    check_is_text(path, encoding)
    _take_long_cells()
    sample = list(islice(read_lines(path, encoding), _SAMPLE_LINES))
    announced = announced_delimiter(sample[0]) if sample else None
    if choices.delimiter is not None:
        delimiter: str | None = check_delimiter(choices.delimiter)
    else:
        delimiter = announced or guess_delimiter(sample)
    usual = mode(line.count(delimiter or _ONE_COLUMN) for line in sample) if sample else 0
    return _Table(path, encoding, delimiter, usual, lines_before=1 if announced else 0)


class _Table:
    """A text file cut into cells by one delimiter, of which most lines have the `usual` number."""

    def __init__(
        self, path: Path, encoding: str, delimiter: str | None, usual: int, *, lines_before: int
    ) -> None:
        self._path, self._encoding = path, encoding
        self._delimiter, self._usual, self._lines_before = delimiter, usual, lines_before
        self.quotes_match = True

    @cached_property
    def _clean(self) -> Callable[[Sequence[str]], list[str]]:
        """What makes the text cells of a column; found out where the chunks are made, over the whole file."""
        return _clean if has_text(self._path, self._encoding, (_END_OF_FILE, _PROTECTED)) else _strip

    def measure(self, rows: int | None = None) -> int:
        """The number of the last column that holds anything, in the first rows or in all."""
        width = 0
        for cells in islice(self._rows(LONGEST_LINE), rows):
            if len(cells) > width:
                width = max(width, _filled_width(cells))
        return width

    def grid(self, width: int) -> Grid:
        """The whole table; a row that holds more than `width` cells is NotRegular."""
        chunks = cut_into_chunks(self._rows(width), width, self._clean)
        return Grid(chunks, width, encoding=self._encoding, delimiter=self._delimiter)

    def trusting_grid(self, width: int) -> Grid:
        """The same as long as all of it is in order; whatever is not is NotRegular. Takes half the time."""
        is_large = self._path.stat().st_size >= _LARGE
        chunks = self._read_ahead(width) if is_large else self.trusted_chunks(width)
        return Grid(chunks, width, encoding=self._encoding, delimiter=self._delimiter)

    def _read_ahead(self, width: int) -> Iterator[Chunk]:
        """The same from a process of its own: half of an import is taking text apart."""
        try:
            for chunk in iterate_in_child(_trusted_chunks_or_none, (self, width)):
                if chunk is None:
                    raise NotRegular
                yield chunk
        except (ChildDied, OSError) as trouble:  # the survey, in this process, finds out what is wrong
            raise NotRegular from trouble

    def trusted_chunks(self, width: int) -> Iterator[Chunk]:
        """Every row, as long as all of the table is in order; whatever is not is NotRegular."""
        _take_long_cells()
        with self._path.open(encoding=python_codec(self._encoding), newline="") as file:
            try:
                lines = chain([next(file, "").lstrip(BYTE_ORDER_MARK)], file)
                lines_left = islice(lines, self._lines_before, None)
                rows = csv.reader(lines_left, delimiter=self._delimiter or _ONE_COLUMN, strict=True)
                for chunk in cut_into_chunks(rows, width, self._clean):
                    goes_on = rows.line_num > chunk.numbers[-1]  # a cell in the next line, or for ever
                    if goes_on or any(map(any, chunk.columns[width:])):
                        raise NotRegular
                    yield Chunk(chunk.numbers, chunk.columns[:width])
            except (csv.Error, UnicodeError) as error:
                raise NotRegular from error

    def _rows(self, width: int) -> Iterator[list[str]]:
        lines = islice(read_lines(self._path, self._encoding), self._lines_before, None)
        delimiter = self._delimiter or _ONE_COLUMN
        if self.quotes_match:
            records = self._quoted_records(lines, delimiter)
        else:
            records = (next(csv.reader([line], delimiter=delimiter), []) for line in lines)
        try:
            for cells in records:
                if len(cells) > width:
                    if any(map(str.strip, cells[width:])):
                        raise NotRegular
                    del cells[width:]
                yield cells
        except csv.Error as error:
            raise NotRegular from error

    def _quoted_records(self, lines: Iterator[str], delimiter: str) -> Iterator[list[str]]:
        """Rows that may go on in the next lines, unless one of these is a row by itself."""
        taken: list[str] = []
        for cells in csv.reader(_note(lines, taken), delimiter=delimiter, strict=True):
            if any(
                line.count(delimiter) == self._usual and _has_phone(line, delimiter) for line in taken[1:]
            ):
                raise NotRegular
            taken.clear()
            yield cells


def _take_long_cells() -> None:
    csv.field_size_limit(LONGEST_LINE)  # of the process: this one reads one list and ends


def _trusted_chunks_or_none(table: _Table, width: int) -> Iterator[Chunk | None]:
    """The chunks, and None at last where the table is not in order: no exception leaves a process."""
    try:
        yield from table.trusted_chunks(width)
    except NotRegular:
        yield None


def _note(lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        if len(taken) > _MOST_LINES:
            raise NotRegular
        yield line


def _has_phone(line: str, delimiter: str) -> bool:
    return any(read_phone(cell.strip(' "\r\n')).digits for cell in line.split(delimiter))


def _filled_width(cells: Sequence[str]) -> int:
    return max((index for index, cell in enumerate(cells, start=1) if cell.strip()), default=0)


def _strip(column: Sequence[str]) -> list[str]:
    return list(map(str.strip, column))


def _clean(column: Sequence[str]) -> list[str]:
    return [_unprotect(cell.replace(_END_OF_FILE, "").strip()) for cell in column]


def _unprotect(cell: str) -> str:
    """`="0501234567"`, the way exporters keep Excel from dropping the zero, is what is inside it."""
    return (
        cell[2:-1].strip() if cell.startswith(_PROTECTED) and cell.endswith('"') and len(cell) > 2 else cell
    )
