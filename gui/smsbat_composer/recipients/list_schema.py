"""The tables of a list file: one list, written once by an import, read by everybody else."""

from collections.abc import Sequence

# Every row knows its place in the list, among the rows of its outcome and among the problem rows, all
# from 0 without gaps: a page anywhere in 1,000,000 rows is one index range, never an OFFSET.
TABLES = """
CREATE TABLE recipient (
    position INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    cells TEXT NOT NULL,
    outcome TEXT NOT NULL,
    place INTEGER NOT NULL,
    problem_place INTEGER,
    phone INTEGER,
    phone_column INTEGER,
    problem TEXT,
    problem_column INTEGER,
    detail TEXT,
    duplicate_of INTEGER,
    differing_columns TEXT
) STRICT;
CREATE TABLE summary (
    source_name TEXT NOT NULL,
    source_bytes INTEGER NOT NULL,
    columns TEXT NOT NULL,
    phone_columns TEXT NOT NULL,
    read_as TEXT NOT NULL,
    counts TEXT NOT NULL,
    empty_cells TEXT NOT NULL,
    seconds REAL NOT NULL
) STRICT;
"""

# Made when the rows are in: one sort each instead of a million insertions.
INDEXES = """
CREATE UNIQUE INDEX recipient_by_number ON recipient (number);
CREATE UNIQUE INDEX recipient_by_outcome ON recipient (outcome, place);
CREATE UNIQUE INDEX recipient_by_problem ON recipient (problem_place) WHERE problem_place IS NOT NULL;
"""

VERSION = 1  # PRAGMA user_version; a file of another version is imported anew

# Cells are one text with this between them: a tenth of the time of JSON, and a character no cell needs.
_BETWEEN_CELLS = "\x1f"


def join_cells(cells: Sequence[str]) -> str:
    """The stored form of a row's cells."""
    joined = _BETWEEN_CELLS.join(cells)
    if joined.count(_BETWEEN_CELLS) >= len(cells):
        joined = _BETWEEN_CELLS.join(cell.replace(_BETWEEN_CELLS, " ") for cell in cells)
    return joined


def split_cells(stored: str) -> tuple[str, ...]:
    """The cells of a stored row."""
    return tuple(stored.split(_BETWEEN_CELLS))
