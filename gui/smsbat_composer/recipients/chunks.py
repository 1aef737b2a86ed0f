"""Rows into chunks: a few rows at a time, so that memory does not grow with the file."""

from collections.abc import Callable, Iterator, Sequence
from itertools import compress, islice, zip_longest
from typing import Any

from smsbat_composer.recipients.sheet import Chunk

_MOST_ROWS = 1024
_MOST_CELLS = 1 << 14


def cut_into_chunks(
    rows: Iterator[Sequence[Any]], width: int, clean: Callable[[Sequence[Any]], list[str]]
) -> Iterator[Chunk]:
    """Every row, numbered from 1, in `width` columns or more; `clean` makes the text cells of a column."""
    size = max(1, min(_MOST_ROWS, _MOST_CELLS // max(1, width)))
    first = 1
    while taken := list(islice(rows, size)):
        even = len(set(map(len, taken))) == 1
        across = zip(*taken, strict=False) if even else zip_longest(*taken, fillvalue="")
        columns = [clean(column) for column in across]
        columns += [[""] * len(taken)] * (width - len(columns))
        yield Chunk(range(first, first + len(taken)), columns)
        first += len(taken)


def filled_rows_below(chunks: Iterator[Chunk], row: int) -> Iterator[Chunk]:
    """The rows behind number `row` that hold anything; a chunk without any is left out."""
    for chunk in chunks:
        below = _cut_above(chunk, row)
        # A column without an empty cell proves that no row is empty; the phones are such a column.
        filled = below if any(map(all, below.columns)) else _keep_filled(below)
        if filled.numbers:
            yield filled


def _cut_above(chunk: Chunk, row: int) -> Chunk:
    above = sum(number <= row for number in chunk.numbers) if chunk.numbers[0] <= row else 0
    return Chunk(chunk.numbers[above:], [column[above:] for column in chunk.columns]) if above else chunk


def _keep_filled(chunk: Chunk) -> Chunk:
    return keep_rows(chunk, list(map(any, zip(*chunk.columns, strict=True))))


def keep_rows(chunk: Chunk, kept: Sequence[bool]) -> Chunk:
    """The chunk without the rows that are not to be kept."""
    return Chunk(
        list(compress(chunk.numbers, kept)),
        [list(compress(column, kept)) for column in chunk.columns],
    )
