"""The tables of a list file: one list, written once by an import, read by everybody else."""

# `position` counts the rows of the list from 0.
#
# A block is a few hundred rows in a few texts (list_blocks.py): a million rows of their own take six times
# as long to write. Nearly every row is to be sent, and nothing more is to be said of it. The others have
# a remark, with a copy of the row; those that are not sent know their places, all from 0 without gaps,
# among the rows of their outcome and among all that are not sent, and how many rows to send stand above
# them: so a page anywhere in 1,000,000 rows is one index range, never an OFFSET. Duplicates that say
# something else than the row they repeat, and in which columns, are `differing`, by their place among those.
#
# Rows beside the list stand by themselves, their places from 0: hidden ones that were not asked for, those
# for which a corrected row `counts` (its number in the list), and empty ones, of which all between two
# filled rows are one gap (there may be a million). The summary has the numbers of rows that were corrected
# twice, both corrections being sent to, in pairs.
#
# The numbers of rows go on from one source to the next; a source knows by how much its own are raised.
TABLES = """
CREATE TABLE block (
    first_position INTEGER PRIMARY KEY,
    first_number INTEGER NOT NULL,
    numbers TEXT,
    phones TEXT NOT NULL,
    phone_columns TEXT NOT NULL,
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
    duplicate_of INTEGER
) STRICT;
CREATE TABLE differing (
    place INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    columns TEXT NOT NULL
) STRICT;
CREATE TABLE gap (
    place INTEGER PRIMARY KEY,
    first_number INTEGER NOT NULL,
    rows INTEGER NOT NULL
) STRICT;
CREATE TABLE hidden (
    place INTEGER PRIMARY KEY,
    row TEXT NOT NULL
) STRICT;
CREATE TABLE corrected (
    place INTEGER PRIMARY KEY,
    row TEXT NOT NULL,
    counts INTEGER NOT NULL
) STRICT;
CREATE TABLE source (
    path TEXT NOT NULL,
    is_pasted INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    read_as TEXT NOT NULL,
    layout TEXT NOT NULL,
    columns TEXT NOT NULL,
    rows INTEGER NOT NULL,
    rows_before INTEGER NOT NULL
) STRICT;
CREATE TABLE summary (
    columns TEXT NOT NULL,
    phone_columns TEXT NOT NULL,
    counts TEXT NOT NULL,
    empty_cells TEXT NOT NULL,
    differing_duplicates INTEGER NOT NULL,
    sent_twice TEXT NOT NULL,
    seconds REAL NOT NULL
) STRICT;
"""

# Made when the rows are in: one sort each instead of many insertions.
INDEXES = """
CREATE UNIQUE INDEX block_by_number ON block (first_number);
CREATE UNIQUE INDEX remark_by_outcome ON remark (outcome, place) WHERE place IS NOT NULL;
CREATE UNIQUE INDEX remark_by_problem ON remark (problem_place) WHERE problem_place IS NOT NULL;
CREATE UNIQUE INDEX remark_by_rows_above ON remark (sent_above, problem_place) WHERE sent_above IS NOT NULL;
CREATE UNIQUE INDEX differing_by_position ON differing (position);
"""

VERSION = 9  # PRAGMA user_version; a file of another version is imported anew
