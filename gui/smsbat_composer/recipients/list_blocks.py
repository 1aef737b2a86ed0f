"""Rows as a list file stores them: a block of a few hundred as a few texts, one for each part of a row."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

# A tenth of the time of JSON, and characters no cell needs.
_BETWEEN_CELLS, _BETWEEN_ROWS = "\x1f", "\x1e"
_NO_CELL_NEEDS = str.maketrans(_BETWEEN_CELLS + _BETWEEN_ROWS, "  ")


@dataclass(frozen=True, slots=True, repr=False)
class StoredRow:
    """A row: its number in the list, its phone ("" for none), the column that stands in, its cells."""

    number: int
    phone: str
    phone_column: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Rows that follow each other: numbers, phones, columns of these, and cells, by row and `together`."""

    numbers: Sequence[int]
    phones: Sequence[str]
    phone_columns: Sequence[int]
    rows: Sequence[str]
    together: str

    def stored(self) -> tuple[int, str | None, str, str, str]:
        """The first number, all of them unless they follow it, phones, their columns (or the one), cells."""
        first, count = self.numbers[0], len(self.rows)
        follow = self.numbers[-1] - first == count - 1
        columns = self.phone_columns
        columns = columns[:1] if columns.count(columns[0]) == count else columns
        return (
            first,
            None if follow else _BETWEEN_CELLS.join(map(str, self.numbers)),
            _BETWEEN_CELLS.join(self.phones),
            _BETWEEN_CELLS.join(map(str, columns)),
            self.together,
        )

    def row(self, index: int, width: int) -> StoredRow:
        """One row; the columns up to `width` that its own source had not are empty."""
        cells = _split_cells(self.rows[index], width)
        return StoredRow(self.numbers[index], self.phones[index], self.phone_columns[index], cells)

    def alone(self, index: int) -> str:
        """One row as a text that can do without its block."""
        about = (str(self.numbers[index]), self.phones[index], str(self.phone_columns[index]))
        return _BETWEEN_CELLS.join((*about, self.rows[index]))

    def find(self, number: int) -> int | None:
        """The index of the row with this number."""
        index = bisect_left(self.numbers, number)
        return index if index < len(self.numbers) and self.numbers[index] == number else None


def make_block(
    numbers: Sequence[int],
    phones: Sequence[str],
    phone_columns: Sequence[int],
    columns: Sequence[Sequence[str]],
) -> Block:
    """A block of rows that are given by columns."""
    rows = list(map(_BETWEEN_CELLS.join, zip(*columns, strict=True)))
    together = _BETWEEN_ROWS.join(rows)
    between_cells, between_rows = map(together.count, (_BETWEEN_CELLS, _BETWEEN_ROWS))
    if between_cells > len(rows) * (len(columns) - 1) or between_rows >= max(1, len(rows)):
        cleaned = [[cell.translate(_NO_CELL_NEEDS) for cell in column] for column in columns]
        return make_block(numbers, phones, phone_columns, cleaned)
    return Block(numbers, phones, phone_columns, rows, together)


def read_block(first_number: int, numbers: str | None, phones: str, phone_columns: str, rows: str) -> Block:
    """The block that was stored as these."""
    cells = rows.split(_BETWEEN_ROWS)
    columns = list(map(int, phone_columns.split(_BETWEEN_CELLS)))
    following = range(first_number, first_number + len(cells))
    return Block(
        following if numbers is None else list(map(int, numbers.split(_BETWEEN_CELLS))),
        phones.split(_BETWEEN_CELLS),
        columns if len(columns) == len(cells) else columns * len(cells),
        cells,
        rows,
    )


def read_alone(stored: str, width: int) -> StoredRow:
    """The row that was stored without its block."""
    number, phone, phone_column, cells = stored.split(_BETWEEN_CELLS, 3)
    return StoredRow(int(number), phone, int(phone_column), _split_cells(cells, width))


def _split_cells(row: str, width: int) -> tuple[str, ...]:
    cells = row.split(_BETWEEN_CELLS)
    cells += [""] * (width - len(cells))
    return tuple(cells)
