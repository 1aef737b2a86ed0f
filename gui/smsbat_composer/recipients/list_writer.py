"""Writing a list file: rows in a stream, then the indexes and the summary."""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import apsw

from smsbat_composer.recipients.list_schema import INDEXES, TABLES, VERSION, join_cells, split_cells
from smsbat_composer.recipients.outcomes import Counts, Judgement, Outcome, RowJudge
from smsbat_composer.recipients.sheet import ReadAs, Sheet
from smsbat_composer.workspace.database import connect, transaction

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class RowStream:
    """The rows of a sheet, judged and ready to be stored; the sums are whole when it has run out."""

    def __init__(
        self, sheet: Sheet, read_as: ReadAs, stop_list: frozenset[str], on_row: Callable[[], None]
    ) -> None:
        self.header = sheet.header
        self.read_as = read_as
        self.phone_columns = [sheet.header.index(name) for name in read_as.phone_columns]
        self._judge = RowJudge(self.phone_columns, stop_list)
        self.empty_cells: Counter[int] = Counter()  # by column, among rows to send
        self._places = dict.fromkeys(Outcome, 0)  # the next free place of each: the count so far
        self._rows = sheet.rows
        self._on_row = on_row

    def bindings(self) -> Iterator[tuple[str | int | None, ...]]:
        """The values of every column of the table `recipient`, but the last."""
        places = self._places
        problem_places = 0
        for position, (number, cells) in enumerate(self._rows):
            judgement = self._judge.judge(number, cells)
            outcome = judgement.outcome
            problem_place = None
            if outcome is not Outcome.TO_SEND:
                problem_place = problem_places
                problem_places += 1
            elif "" in cells:
                self.empty_cells.update(index for index, cell in enumerate(cells) if not cell)
            yield (position, number, join_cells(cells), places[outcome], problem_place, *_bind(judgement))
            places[outcome] += 1
            self._on_row()

    def counts(self) -> Counts:
        """The sums so far."""
        return Counts(
            to_send=self._places[Outcome.TO_SEND],
            duplicates=self._places[Outcome.DUPLICATE],
            stop_list=self._places[Outcome.STOP_LIST],
            invalid=self._places[Outcome.INVALID],
        )


def write_list(target: Path, source: Path, rows: RowStream, started: float) -> None:
    """A new list file at `target`, complete and on disk when this returns; one file, no companions.

    `started` is the monotonic second at which the reading of `source` began.
    """
    connection = connect(target)
    try:
        # Nobody reads the file before it is whole, and a broken one is deleted: no journal to fall
        # back on, and none to be left beside it. The commit still waits for the disk.
        connection.pragma("journal_mode", "off")
        with transaction(connection):
            connection.execute(TABLES)
            connection.executemany(_INSERT, rows.bindings())
            connection.execute(INDEXES)
            _note_differences(connection, rows.phone_columns)
            _write_summary(connection, source, rows, time.monotonic() - started)
            connection.pragma("user_version", VERSION)
    finally:
        connection.close()


_INSERT = (
    "INSERT INTO recipient (position, number, cells, place, problem_place, outcome, phone, phone_column,"
    " problem, problem_column, detail, duplicate_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _bind(judgement: Judgement) -> tuple[str | int | None, ...]:
    return (
        judgement.outcome,
        int(judgement.phone) if judgement.phone else None,
        judgement.phone_column,
        judgement.problem,
        judgement.problem_column,
        _encode(dict(judgement.detail)) if judgement.detail else None,
        judgement.duplicate_of,
    )


def _write_summary(connection: apsw.Connection, source: Path, rows: RowStream, seconds: float) -> None:
    connection.execute(
        "INSERT INTO summary (source_name, source_bytes, columns, phone_columns, read_as, counts,"
        " empty_cells, seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            source.name,
            source.stat().st_size,
            _encode(rows.header),
            _encode(rows.phone_columns),
            _encode(asdict(rows.read_as)),
            _encode(asdict(rows.counts())),
            _encode({name: rows.empty_cells[index] for index, name in enumerate(rows.header)}),
            seconds,
        ),
    )


def _note_differences(connection: apsw.Connection, phone_columns: Sequence[int]) -> None:
    """Note for every duplicate in which columns, phones apart, it says something else than the first row."""
    pairs = connection.execute(
        "SELECT later.position, later.cells, first.cells FROM recipient AS later"
        " JOIN recipient AS first ON first.number = later.duplicate_of"
        " WHERE later.outcome = 'duplicate' ORDER BY later.place"
    )
    connection.executemany(
        "UPDATE recipient SET differing_columns = ? WHERE position = ?", _differences(pairs, phone_columns)
    )


def _differences(pairs: apsw.Cursor, phone_columns: Sequence[int]) -> Iterator[tuple[str, int]]:
    for position, later, first in pairs:
        cells = zip(split_cells(later), split_cells(first), strict=True)
        differing = [
            index
            for index, (mine, theirs) in enumerate(cells)
            if mine != theirs and index not in phone_columns
        ]
        if differing:
            yield _encode(differing), position
