"""Writing a list file: rows in a stream, then the indexes and the summary."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import apsw

from smsbat_composer.recipients.judge import Judge, Judgement, Remark
from smsbat_composer.recipients.list_blocks import join_rows, split_block, split_row
from smsbat_composer.recipients.list_schema import INDEXES, TABLES, VERSION
from smsbat_composer.recipients.outcomes import Counts, Outcome
from smsbat_composer.recipients.sheet import Chunk, ReadAs, Sheet
from smsbat_composer.workspace.database import connect, transaction

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_list(
    target: Path,
    source: Path,
    sheet: Sheet,
    read_as: ReadAs,
    *,
    stop_list: frozenset[str],
    on_rows: Callable[[int], None],
    started: float,
) -> None:
    """A new list file at `target`, complete and on disk when this returns; one file, no companions.

    `on_rows` is told after every few rows how many are in; `started` is the monotonic second at which
    the reading of `source` began.
    """
    connection = connect(target)
    try:
        # Nobody reads the file before it is whole, and a broken one is deleted: no journal to fall
        # back on, and none to be left beside it. The commit still waits for the disk.
        connection.pragma("journal_mode", "off")
        _widen_pages(connection)
        with transaction(connection):
            connection.execute(TABLES)
            phone_columns = [sheet.header.index(name) for name in read_as.phone_columns]
            rows = _Rows(connection, Judge(phone_columns, stop_list))
            for chunk in sheet.chunks:
                rows.write(chunk)
                on_rows(rows.written)
            connection.execute(INDEXES)
            _compare_duplicates(connection, len(sheet.header), phone_columns)
            connection.execute(
                _INSERT_SUMMARY,
                (
                    source.name,
                    source.stat().st_size,
                    _encode(sheet.header),
                    _encode(phone_columns),
                    _encode(asdict(read_as)),
                    _encode(asdict(rows.counts())),
                    _encode({name: rows.empty_cells[index] for index, name in enumerate(sheet.header)}),
                    time.monotonic() - started,
                ),
            )
            connection.pragma("user_version", VERSION)
    finally:
        connection.close()


def _widen_pages(connection: apsw.Connection) -> None:
    """A block fills two of these pages; of the usual ones it would be a chain of twenty."""
    connection.pragma("page_size", 1 << 15)
    connection.execute("VACUUM")  # from here on: the database, still empty, has pages already


class _Rows:
    """The rows of a list on their way into its tables; the sums are whole when all are written."""

    def __init__(self, connection: apsw.Connection, judge: Judge) -> None:
        self._connection = connection
        self._judge = judge
        self.written = 0
        self._places = Counter[Outcome]()  # of the rows not sent; the next free place of each
        self.empty_cells = Counter[int]()  # by column, among rows to send

    def write(self, chunk: Chunk) -> None:
        """The next rows."""
        judgement = self._judge.judge(chunk)
        block = join_rows(chunk.numbers, judgement.phones, judgement.phone_columns, chunk.columns)
        self._connection.execute(_INSERT_BLOCK, (self.written, chunk.numbers[0], block.together))
        self._connection.executemany(_INSERT_REMARK, self._bind_remarks(judgement.remarks, block.rows))
        self._count_empty(chunk, judgement)
        self.written += len(block.rows)

    def counts(self) -> Counts:
        """The sums so far."""
        return Counts(
            to_send=self.written - self._places.total(),
            duplicates=self._places[Outcome.DUPLICATE],
            stop_list=self._places[Outcome.STOP_LIST],
            invalid=self._places[Outcome.INVALID],
        )

    def _bind_remarks(
        self, remarks: Sequence[Remark], rows: Sequence[str]
    ) -> Iterator[tuple[str | int | None, ...]]:
        for remark in remarks:
            places: tuple[int | None, ...] = (None, None, None)
            if remark.outcome is not Outcome.TO_SEND:
                unsent = self._places.total()
                places = (self._places[remark.outcome], unsent, self.written + remark.index - unsent)
                self._places[remark.outcome] += 1
            yield (
                self.written + remark.index,
                rows[remark.index],
                remark.outcome,
                *places,
                remark.problem,
                remark.problem_column,
                _encode(dict(remark.detail)) if remark.detail else None,
                remark.first_position,
            )

    def _count_empty(self, chunk: Chunk, judgement: Judgement) -> None:
        unsent = [remark.index for remark in judgement.remarks if remark.outcome is not Outcome.TO_SEND]
        for place, column in enumerate(chunk.columns):
            if not all(column):
                self.empty_cells[place] += column.count("") - sum(not column[index] for index in unsent)


def _compare_duplicates(connection: apsw.Connection, width: int, phone_columns: Sequence[int]) -> None:
    """Note for every duplicate which row it repeats, and in which columns, phones apart, it differs."""
    compared = [column for column in range(width) if column not in phone_columns]
    connection.executemany(_NOTE_DUPLICATE, _compare(connection, compared))


def _compare(connection: apsw.Connection, columns: Sequence[int]) -> Iterator[tuple[int, str | None, int]]:
    start, rows = 0, list[str]()
    for position, stored, first_position in connection.execute(_DUPLICATES):
        if first_position >= start + len(rows):
            start, block = connection.execute(_BLOCK_OF, (first_position,)).get
            rows = split_block(block)
        first, later = split_row(rows[first_position - start]), split_row(stored)
        differing = [column for column in columns if first.cells[column] != later.cells[column]]
        yield first.number, _encode(differing) if differing else None, position


_INSERT_BLOCK = "INSERT INTO block (first_position, first_number, rows) VALUES (?, ?, ?)"
_INSERT_REMARK = (
    "INSERT INTO remark (position, row, outcome, place, problem_place, sent_above, problem, problem_column,"
    " detail, first_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_SUMMARY = (
    "INSERT INTO summary (source_name, source_bytes, columns, phone_columns, read_as, counts, empty_cells,"
    " seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
# By the rows that they repeat, so that each block is taken apart once.
_DUPLICATES = (
    "SELECT position, row, first_position FROM remark"
    " WHERE first_position IS NOT NULL ORDER BY first_position"
)
_BLOCK_OF = (
    "SELECT first_position, rows FROM block WHERE first_position <= ? ORDER BY first_position DESC LIMIT 1"
)
_NOTE_DUPLICATE = "UPDATE remark SET duplicate_of = ?, differing_columns = ? WHERE position = ?"
