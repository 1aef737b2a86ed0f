"""Rows as a list file stores them: each one text, and a block of them one text too."""

from collections.abc import Sequence
from dataclasses import dataclass

# A tenth of the time of JSON, and characters no cell needs.
_BETWEEN_CELLS, _BETWEEN_ROWS = "\x1f", "\x1e"
_NO_CELL_NEEDS = str.maketrans(_BETWEEN_CELLS + _BETWEEN_ROWS, "  ")


@dataclass(frozen=True, slots=True, repr=False)
class StoredRow:
    """A row: its number in the sheet, its phone ("" for none), the column that stands in, its cells."""

    number: int
    phone: str
    phone_column: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Stored rows: each by itself, and all together as the list file keeps them."""

    rows: Sequence[str]
    together: str


def join_rows(
    numbers: Sequence[int],
    phones: Sequence[str],
    phone_columns: Sequence[int],
    columns: Sequence[Sequence[str]],
) -> Block:
    """The stored form of rows, given by columns."""
    parts = zip(map(str, numbers), phones, map(str, phone_columns), *columns, strict=True)
    rows = list(map(_BETWEEN_CELLS.join, parts))
    block = Block(rows, _BETWEEN_ROWS.join(rows))
    between_cells, between_rows = map(block.together.count, (_BETWEEN_CELLS, _BETWEEN_ROWS))
    if between_cells > len(rows) * (2 + len(columns)) or between_rows > max(0, len(rows) - 1):
        cleaned = [[cell.translate(_NO_CELL_NEEDS) for cell in column] for column in columns]
        return join_rows(numbers, phones, phone_columns, cleaned)
    return block


def split_block(block: str) -> list[str]:
    """The stored rows of a block."""
    return block.split(_BETWEEN_ROWS)


def split_row(row: str, width: int = 0) -> StoredRow:
    """The parts of a stored row; the columns up to `width` that its own source had not are empty."""
    number, phone, phone_column, *cells = row.split(_BETWEEN_CELLS)
    cells += [""] * (width - len(cells))
    return StoredRow(int(number), phone, int(phone_column), tuple(cells))
