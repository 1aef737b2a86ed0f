"""Rows as a list file stores them: a block of a few hundred as a few texts, one for each part of a row."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

# A tenth of the time of JSON, and characters no cell needs. The end of a row stands among its cells.
_BETWEEN_CELLS, _ROW_END = "\x1f", "\x1e"
_BETWEEN_ROWS = _BETWEEN_CELLS + _ROW_END + _BETWEEN_CELLS
_CELLS_STORED, _ROWS_STORED = _BETWEEN_CELLS.encode(), _BETWEEN_ROWS.encode()
ABOUT_A_ROW = 3  # stand before its cells where it is stored alone: number, phone, column of this
_NO_CELL_NEEDS = str.maketrans(_BETWEEN_CELLS + _ROW_END, "  ")


@dataclass(frozen=True, slots=True, repr=False)
class StoredRow:
    """A row: its number in the list, its phone ("" for none), the column that stands in, its cells."""

    number: int
    phone: str
    phone_column: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Rows that follow each other, out of a list file: their numbers, phones, columns of these, and cells."""

    numbers: Sequence[int]
    phones: Sequence[str]
    phone_columns: Sequence[int]
    rows: Sequence[str]

    def row(self, index: int, width: int) -> StoredRow:
        """One row; the columns up to `width` that its own source had not are empty."""
        cells = _split_cells(self.rows[index], width)
        return StoredRow(self.numbers[index], self.phones[index], self.phone_columns[index], cells)

    def find(self, number: int) -> int | None:
        """The index of the row with this number."""
        index = bisect_left(self.numbers, number)
        return index if index < len(self.numbers) and self.numbers[index] == number else None


def store_block(
    numbers: Sequence[int],
    phones: Sequence[str],
    phone_columns: Sequence[int],
    columns: Sequence[Sequence[str]],
) -> tuple[int, str | None, str, str, str]:
    """The first number, all of them unless they follow it, phones, their columns (or the one), cells."""
    first, count = numbers[0], len(numbers)
    follow = numbers[-1] - first == count - 1
    phone_columns = phone_columns[:1] if phone_columns.count(phone_columns[0]) == count else phone_columns
    return (
        first,
        None if follow else _BETWEEN_CELLS.join(map(str, numbers)),
        _BETWEEN_CELLS.join(phones),
        _BETWEEN_CELLS.join(map(str, phone_columns)),
        _join_rows(columns, count),
    )


def read_block(first_number: int, numbers: str | None, phones: str, phone_columns: str, rows: str) -> Block:
    """The block that was stored as these."""
    cells = rows.split(_BETWEEN_ROWS)
    columns = list(map(int, phone_columns.split(_BETWEEN_CELLS)))
    return Block(
        block_numbers(first_number, numbers, len(cells)),
        phones.split(_BETWEEN_CELLS),
        columns if len(columns) == len(cells) else columns * len(cells),
        cells,
    )


def block_numbers(first_number: int, numbers: str | None, rows: int) -> Sequence[int]:
    """The numbers of the rows of a block, as it has them stored."""
    if numbers is None:
        return range(first_number, first_number + rows)
    return list(map(int, numbers.split(_BETWEEN_CELLS)))


def store_alone(number: int, phone: str, phone_column: int, cells: Sequence[str]) -> str:
    """One row as a text that can do without its block."""
    row = _BETWEEN_CELLS.join(cells)
    if row.count(_BETWEEN_CELLS) >= len(cells) or _ROW_END in row:
        row = _BETWEEN_CELLS.join(cell.translate(_NO_CELL_NEEDS) for cell in cells)
    return _BETWEEN_CELLS.join((str(number), phone, str(phone_column), row))


def read_alone(stored: str, width: int) -> StoredRow:
    """The row that was stored without its block."""
    number, phone, phone_column, cells = stored.split(_BETWEEN_CELLS, ABOUT_A_ROW)
    return StoredRow(int(number), phone, int(phone_column), _split_cells(cells, width))


def split_rows(rows: bytes) -> list[bytes]:
    """The rows of a block, cells still together; what is only compared need not become text."""
    return rows.split(_ROWS_STORED)


def split_cells(row: bytes, width: int) -> list[bytes]:
    """The cells of such a row, or of one that was stored without its block."""
    cells = row.split(_CELLS_STORED)
    return cells if len(cells) == width else cells + [b""] * (width - len(cells))


def _join_rows(columns: Sequence[Sequence[str]], rows: int) -> str:
    """The cells row by row; to fill them in by columns takes half the time of joining each row."""
    width = len(columns) + 1
    cells = [_ROW_END] * (rows * width - 1)
    for place, column in enumerate(columns):
        cells[place::width] = column
    together = _BETWEEN_CELLS.join(cells)
    if together.count(_BETWEEN_CELLS) >= len(cells) or together.count(_ROW_END) >= rows:
        return _join_rows([[cell.translate(_NO_CELL_NEEDS) for cell in column] for column in columns], rows)
    return together


def _split_cells(row: str, width: int) -> tuple[str, ...]:
    cells = row.split(_BETWEEN_CELLS)
    cells += [""] * (width - len(cells))
    return tuple(cells)
