"""The tables of a list file: one list, written once by an import, read by everybody else."""

# `position` counts the rows of the list from 0.
#
# A block is a few hundred rows in one text (list_blocks.py): a million rows of their own take six times
# as long to write. Nearly every row is to be sent, and nothing more is to be said of it. The others have
# a remark, with a copy of the row; those that are not sent know their places, all from 0 without gaps,
# among the rows of their outcome and among all that are not sent, and how many rows to send stand above
# them: so a page anywhere in 1,000,000 rows is one index range, never an OFFSET.
TABLES = """
CREATE TABLE block (
    first_position INTEGER PRIMARY KEY,
    first_number INTEGER NOT NULL,
    rows TEXT NOT NULL
) STRICT;
CREATE TABLE remark (
    position INTEGER PRIMARY KEY,
    row TEXT NOT NULL,
    outcome TEXT NOT NULL,
    place INTEGER,
    problem_place INTEGER,
    sent_above INTEGER,
    problem TEXT,
    problem_column INTEGER,
    detail TEXT,
    first_position INTEGER,
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

# Made when the rows are in: one sort each instead of many insertions.
INDEXES = """
CREATE UNIQUE INDEX block_by_number ON block (first_number);
CREATE UNIQUE INDEX remark_by_outcome ON remark (outcome, place) WHERE place IS NOT NULL;
CREATE UNIQUE INDEX remark_by_problem ON remark (problem_place) WHERE problem_place IS NOT NULL;
CREATE UNIQUE INDEX remark_by_rows_above ON remark (sent_above, problem_place) WHERE sent_above IS NOT NULL;
"""

VERSION = 2  # PRAGMA user_version; a file of another version is imported anew
