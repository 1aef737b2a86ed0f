"""A list file without one person: their rows become empty and invalid, and all adds up anew.

The user's own spreadsheet is not ours to change: read again, it brings the person back.
"""

import json
from collections import Counter
from contextlib import closing
from pathlib import Path

import apsw

from smsbat_composer.recipients.importing import partial_beside
from smsbat_composer.recipients.list_blocks import StoredRow, read_alone, read_block, store_alone, store_block
from smsbat_composer.recipients.list_schema import INDEXES, VERSION
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.phones import PhoneProblem
from smsbat_composer.recipients.spellings import PhoneSpellings
from smsbat_composer.workspace.atomic_file import place_new
from smsbat_composer.workspace.database import connect, transaction
from smsbat_composer.workspace.errors import UserError

_Block = tuple[int, str | None, str, str, str]  # as list_blocks.store_block gives it


def count_in_list(path: Path, phone: str) -> int:
    """How many rows hold the phone (digits); `list_outdated` for a list of another version."""
    with closing(connect(path, readonly=True)) as connection:
        return _Erasing(connection, phone).rows()


def erase_from_list(path: Path, phone: str, target: Path) -> None:
    """Write the list without the phone (digits) to `target`, whole or not at all.

    There its rows are empty, and so is every other cell that spells it. The list itself stays, for whoever
    is reading it. `list_outdated` for a list of another version, FileExistsError where `target` is one.
    """
    partial = partial_beside(target)
    try:
        with closing(apsw.Connection(str(partial))) as connection:
            connection.pragma("locking_mode", "exclusive")  # else another program takes it for a leftover
            connection.pragma("secure_delete", True)  # noqa: FBT003 - apsw's own signature
            _copy(path, connection)
            with transaction(connection):
                _Erasing(connection, phone).erase()
        place_new(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _copy(path: Path, target: apsw.Connection) -> None:
    with closing(connect(path, readonly=True)) as whole, target.backup("main", whole, "main") as copy:
        copy.step()


class _Erasing:
    """One phone and one list file."""

    def __init__(self, connection: apsw.Connection, phone: str) -> None:
        if connection.pragma("user_version") != VERSION:
            raise UserError("list_outdated")
        self._connection = connection
        self._phone = phone
        self._spellings = PhoneSpellings(phone)
        columns, phone_columns, empty_cells, counts, sent_twice = connection.execute(
            "SELECT columns, phone_columns, empty_cells, counts, sent_twice FROM summary"
        ).get
        self._names: list[str] = json.loads(columns)
        self._phone_columns: list[int] = json.loads(phone_columns)
        self._empty_cells: dict[str, int] = json.loads(empty_cells)
        self._counts: dict[str, int] = json.loads(counts)
        self._sent_twice: list[list[int]] = json.loads(sent_twice)
        self._gone: set[int] = set()  # numbers of rows

    def rows(self) -> int:
        found = sum(
            self._is_theirs(row) or self._is_mentioned(row)
            for stored in self._blocks()
            for row in self._rows_of(stored)
        )
        return found + sum(len(self._beside(table)) for table in ("hidden", "corrected"))

    def erase(self) -> None:
        for stored in self._blocks():
            self._erase_block(*stored)
        for table in ("hidden", "corrected"):
            for place, row in self._beside(table):
                empty = store_alone(row.number, "", 0, [""] * len(self._names))
                self._connection.execute(f"UPDATE {table} SET row = ? WHERE place = ?", (empty, place))  # noqa: S608 - our own names
        self._number_anew()
        self._sum_up()

    # --- which rows

    def _blocks(self) -> list[tuple[int, _Block]]:
        """The first position and the texts of each block that has something of the person."""
        found = []
        for position, *stored in self._connection.execute(
            "SELECT first_position, first_number, numbers, phones, phone_columns, rows FROM block"
        ):
            first, numbers, phones, phone_columns, rows = stored
            if self._phone in str(phones) or self._spellings.stand_in(str(rows)):
                texts = (int(first), numbers and str(numbers), str(phones), str(phone_columns), str(rows))
                found.append((int(position), texts))
        return found

    def _rows_of(self, stored: tuple[int, _Block]) -> list[StoredRow]:
        block = read_block(*stored[1])
        return [block.row(index, len(self._names)) for index in range(len(block.rows))]

    def _beside(self, table: str) -> list[tuple[int, StoredRow]]:
        """Rows beside the list that hold the phone, with their places."""
        stored = self._connection.execute(f"SELECT place, row FROM {table}")  # noqa: S608 - our own names
        rows = [(int(place), read_alone(str(row), len(self._names))) for place, row in stored]
        return [(place, row) for place, row in rows if self._is_mentioned(row)]

    def _is_theirs(self, row: StoredRow) -> bool:
        """Whether they are who the row is about: by the phone taken, or by one that is no good."""
        if row.phone:
            return row.phone == self._phone
        return any(self._spellings.stand_in(row.cells[column]) for column in self._phone_columns)

    def _is_mentioned(self, row: StoredRow) -> bool:
        return any(map(self._spellings.stand_in, row.cells))

    # --- erasing

    def _erase_block(self, position: int, texts: _Block) -> None:
        block = read_block(*texts)
        rows = self._rows_of((position, texts))
        left = [self._erased(position + index, row) for index, row in enumerate(rows)]
        made = store_block(
            block.numbers,
            [row.phone for row in left],
            [row.phone_column for row in left],
            list(zip(*(row.cells for row in left), strict=True)),
        )
        self._connection.execute(
            "UPDATE block SET first_number = ?, numbers = ?, phones = ?, phone_columns = ?, rows = ?"
            " WHERE first_position = ?",
            (*made, position),
        )

    def _erased(self, position: int, row: StoredRow) -> StoredRow:
        """What is left of a row of the list; its remark and the counts of empty cells follow."""
        is_theirs = self._is_theirs(row)
        if not is_theirs and not self._is_mentioned(row):
            return row
        cells = ("",) * len(row.cells) if is_theirs else tuple(self._spellings.taken_out(row.cells))
        left = StoredRow(row.number, "" if is_theirs else row.phone, row.phone_column, cells)
        alone = store_alone(left.number, left.phone, left.phone_column, left.cells)
        outcome = (
            self._connection.execute("SELECT outcome FROM remark WHERE position = ?", (position,)).get
            or Outcome.TO_SEND
        )
        if outcome == Outcome.TO_SEND:
            self._count_empty(row, left, is_theirs=is_theirs)
        if is_theirs:
            self._gone.add(row.number)
            self._connection.execute(
                "INSERT OR REPLACE INTO remark (position, row, outcome, problem, problem_column)"
                " VALUES (?, ?, ?, ?, ?)",
                (position, alone, Outcome.INVALID.value, PhoneProblem.EMPTY.value, self._phone_columns[0]),
            )
            self._connection.execute("DELETE FROM differing WHERE position = ?", (position,))
        else:
            self._connection.execute(
                "UPDATE remark SET row = ?, detail = NULL WHERE position = ?", (alone, position)
            )
        return left

    def _count_empty(self, row: StoredRow, left: StoredRow, *, is_theirs: bool) -> None:
        for name, before, after in zip(self._names, row.cells, left.cells, strict=True):
            self._empty_cells[name] += (not is_theirs and not after) - (not before)

    def _number_anew(self) -> None:
        """The places of all remarks, as an import gives them (list_schema.py)."""
        for index in ("by_outcome", "by_problem", "by_rows_above"):
            self._connection.execute(f"DROP INDEX remark_{index}")
        self._connection.execute("DROP INDEX block_by_number; DROP INDEX differing_by_position")
        self._connection.execute(
            "WITH numbered AS (SELECT position, row_number() OVER (ORDER BY position) - 1 AS among_all,"
            " row_number() OVER (PARTITION BY outcome ORDER BY position) - 1 AS among_them"
            " FROM remark WHERE outcome <> 'to_send')"
            " UPDATE remark SET place = among_them, problem_place = among_all,"
            " sent_above = numbered.position - among_all"
            " FROM numbered WHERE remark.position = numbered.position"
        )
        differing = self._connection.execute(
            "SELECT position, columns FROM differing ORDER BY place"
        ).fetchall()
        self._connection.execute("DELETE FROM differing")
        self._connection.executemany(
            "INSERT INTO differing (place, position, columns) VALUES (?, ?, ?)",
            [(place, *one) for place, one in enumerate(differing)],
        )
        self._connection.execute(INDEXES)

    def _sum_up(self) -> None:
        counted = Counter[str](
            {
                str(outcome): int(rows)
                for outcome, rows in self._connection.execute(
                    "SELECT outcome, count(*) FROM remark WHERE outcome <> 'to_send' GROUP BY outcome"
                )
            }
        )
        listed = ("to_send", "duplicates", "stop_list", "invalid")
        in_file = sum(self._counts[name] for name in listed)
        self._counts |= {
            "to_send": in_file - counted.total(),
            "duplicates": counted[Outcome.DUPLICATE],
            "stop_list": counted[Outcome.STOP_LIST],
            "invalid": counted[Outcome.INVALID],
        }
        twice = [pair for pair in self._sent_twice if self._gone.isdisjoint(pair)]
        differing = self._connection.execute("SELECT count(*) FROM differing").get
        self._connection.execute(
            "UPDATE summary SET counts = ?, empty_cells = ?, sent_twice = ?, differing_duplicates = ?",
            (
                json.dumps(self._counts),
                json.dumps(self._empty_cells, ensure_ascii=False),
                json.dumps(twice),
                differing,
            ),
        )
