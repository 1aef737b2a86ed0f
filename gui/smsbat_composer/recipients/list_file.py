"""The list file: what an import leaves behind, paged by the window and iterated by the plan."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby, islice
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from smsbat_composer.recipients.corrections import mark_row
from smsbat_composer.recipients.joining import JoinedColumns
from smsbat_composer.recipients.list_blocks import StoredRow, read_alone, read_block
from smsbat_composer.recipients.list_queries import (
    BLOCK_OF_NUMBER,
    BLOCKS_FROM,
    CORRECTED_FROM,
    DIFFERING_FROM,
    GAPS_FROM,
    HIDDEN_FROM,
    OUTCOMES_FROM,
    PROBLEMS_FROM,
    REMARKS_BETWEEN,
    SOURCES,
    SUMMARY,
    UNSENT_ABOVE,
)
from smsbat_composer.recipients.list_schema import VERSION
from smsbat_composer.recipients.outcomes import Counts, Outcome
from smsbat_composer.recipients.phones import PhoneProblem, read_ukrainian_mobiles
from smsbat_composer.recipients.sheet import ReadAs
from smsbat_composer.recipients.source import Place, SourceRead, place_of
from smsbat_composer.recipients.source_storing import decode_source
from smsbat_composer.recipients.stopped import find_stopped
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.errors import UserError


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list; `number` is the sheet's own (from 1), columns are numbered from 0.

    `problem` is that of the phone cell in `problem_column`; a row to send has one when a column of
    higher priority was refused. `differing_columns` (of a duplicate) say something else than the row
    `duplicate_of`, phone columns apart; of a corrected row, that is the number of the row that counts.
    """

    number: int
    cells: tuple[str, ...] = field(repr=False)
    outcome: Outcome
    phone: str | None = field(repr=False)
    phone_column: int | None
    problem: PhoneProblem | None
    problem_column: int | None
    detail: Mapping[str, int | str] = field(repr=False)
    duplicate_of: int | None
    differing_columns: tuple[int, ...]


class RowFilter(StrEnum):
    """What a table of rows can be narrowed to.

    PROBLEMS is everything in the list that is not sent, DIFFERING the duplicates that say something else
    than the row they repeat; EMPTY, HIDDEN and CORRECTED rows are none of the list.
    """

    ALL = "all"
    TO_SEND = "to_send"
    DUPLICATE = "duplicate"
    STOP_LIST = "stop_list"
    INVALID = "invalid"
    PROBLEMS = "problems"
    DIFFERING = "differing"
    EMPTY = "empty"
    HIDDEN = "hidden"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class ListIdentity:
    """Which list a file is: its name alone may come again once it was removed."""

    name: str
    size: int  # bytes
    changed: int  # ns


def identify(path: Path) -> ListIdentity:
    """Which list is there; raises FileNotFoundError where none is."""
    found = path.stat()
    return ListIdentity(path.name, found.st_size, found.st_mtime_ns)


class RecipientList:
    """A list file, read-only and for one thread: each thread opens its own.

    `sent_twice` pairs the numbers of rows to send that stand for the same row, corrected twice.
    A UserError `list_missing` or `list_outdated` says that the spreadsheet must be read again.
    """

    def __init__(self, path: Path) -> None:
        try:
            self.identity = identify(path)
        except FileNotFoundError:
            raise UserError("list_missing") from None
        self._connection = connect(path, readonly=True)
        try:
            self._check_version()
            self._read_summary()
        except BaseException:
            self._connection.close()
            raise

    def _check_version(self) -> None:
        if self._connection.pragma("user_version") != VERSION:
            raise UserError("list_outdated")

    def _read_summary(self) -> None:
        (columns, phone_columns, counts, empty_cells, differing, sent_twice, seconds) = next(
            self._connection.execute(SUMMARY)
        )
        self.columns: tuple[str, ...] = tuple(json.loads(columns))
        self.phone_columns: tuple[int, ...] = tuple(json.loads(phone_columns))
        self.differing_duplicates: int = differing
        self.sent_twice = tuple((int(first), int(second)) for first, second in json.loads(sent_twice))
        self.seconds: float = seconds
        self._counts = Counts(**json.loads(counts))
        self._empty_cells: dict[str, int] = json.loads(empty_cells)
        self.sources: tuple[SourceRead, ...] = tuple(map(decode_source, self._connection.execute(SOURCES)))
        joined = JoinedColumns()
        own = [joined.add(read.columns, read.read_as.phone_columns) for read in self.sources]
        self._own_columns = [columns for columns, _phones in own]
        self._own_phones = [phones for _columns, phones in own]

    @property
    def source_name(self) -> str:
        """The name of the file, or of the first of several; "" for pasted cells."""
        return self.sources[0].name

    @property
    def source_bytes(self) -> int:
        """The size of all files together."""
        return sum(source.bytes for source in self.sources)

    @property
    def read_as(self) -> ReadAs:
        """How the file was read, or the first of several."""
        return self.sources[0].read_as

    def place(self, number: int) -> Place:
        """Where the row with this number stands: its source, and its number in the sheet there."""
        return place_of(number, self.sources)

    def mark(self, row: Row) -> str:
        """What the row will be known by when it comes back corrected."""
        place = self.place(row.number)
        cells = [row.cells[column] for column in self._own_columns[place.source]]
        return mark_row(self.sources[place.source].path.name, place.row, cells)

    def close(self) -> None:
        """Let go of the file; a new import cannot replace an open one on Windows."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def counts(self) -> Counts:
        """The adding-up line."""
        return self._counts

    def count(self, row_filter: RowFilter) -> int:
        """The number of rows `page` can give."""
        counts = self._counts
        rows_of: dict[RowFilter, int] = {
            RowFilter.ALL: counts.in_file,
            RowFilter.TO_SEND: counts.to_send,
            RowFilter.DUPLICATE: counts.duplicates,
            RowFilter.STOP_LIST: counts.stop_list,
            RowFilter.INVALID: counts.invalid,
            RowFilter.PROBLEMS: counts.in_file - counts.to_send,
            RowFilter.DIFFERING: self.differing_duplicates,
            RowFilter.EMPTY: counts.empty,
            RowFilter.HIDDEN: counts.hidden,
            RowFilter.CORRECTED: counts.corrected,
        }
        return rows_of[row_filter]

    def page(self, row_filter: RowFilter, offset: int, limit: int) -> list[Row]:
        """Rows in sheet order; as quick at the end of a long list as at its start."""
        match row_filter:
            case RowFilter.ALL:
                rows = self._rows_from(offset)
            case RowFilter.TO_SEND:
                rows = filter(_is_to_send, self._rows_from(self._position_to_send(offset)))
            case RowFilter.PROBLEMS:
                rows = self._remarked(PROBLEMS_FROM, offset)
            case RowFilter.DIFFERING:
                rows = self._remarked(DIFFERING_FROM, offset)
            case RowFilter.EMPTY:
                rows = self._empty(offset)
            case RowFilter.HIDDEN:
                rows = self._hidden(offset)
            case RowFilter.CORRECTED:
                rows = self._corrected(offset)
            case _:
                rows = self._remarked(OUTCOMES_FROM, row_filter.value, offset)
        return list(islice(rows, limit))

    def row(self, number: int) -> Row | None:
        """The row of this number in the sheet, None when it is empty there or not part of the list."""
        found = self._connection.execute(BLOCK_OF_NUMBER, (number,)).get
        if found is None:
            return None
        start, *stored = found
        place = read_block(*stored).find(number)
        return None if place is None else next(self._rows_from(start + place), None)

    def to_send(self) -> Iterator[Row]:
        """Every row to send, in sheet order."""
        return filter(_is_to_send, self._rows_from(0))

    def to_send_at(self, index: int) -> Row | None:
        """The row to send at this place among them, counted from 0."""
        return next(iter(self.page(RowFilter.TO_SEND, index, 1)), None)

    def stopped(self, rows: Sequence[Row], stop_list: Collection[str]) -> set[int]:
        """The numbers of those rows that have a phone on the stop list, though not the one sent to."""
        found: set[int] = set()
        for source, here in groupby(rows if stop_list else (), lambda row: self.place(row.number).source):
            together = list(here)
            for column in self._own_phones[source]:
                cells = [row.cells[column] for row in together]
                stopped = find_stopped(cells, read_ukrainian_mobiles(cells), stop_list)
                found.update(together[index].number for index, _phone in stopped)
        return found

    def empty_cells(self) -> dict[str, int]:
        """How many of the rows to send have an empty cell, by column."""
        return dict(self._empty_cells)

    def _rows_from(self, position: int) -> Iterator[Row]:
        width = len(self.columns)
        for start, *stored in self._connection.execute(BLOCKS_FROM, (position,)):
            block = read_block(*stored)
            end = start + len(block.rows)
            remarks = self._connection.execute(REMARKS_BETWEEN, (start, end))
            remark_at = {at: _Remark(*remark) for at, *remark in remarks}
            for at in range(max(start, position), end):
                yield _make_row(block.row(at - start, width), remark_at.get(at, _NO_REMARK))

    def _remarked(self, query: str, *values: str | int) -> Iterator[Row]:
        for stored, *remark in self._connection.execute(query, values):
            yield _make_row(read_alone(stored, len(self.columns)), _Remark(*remark))

    def _empty(self, place: int) -> Iterator[Row]:
        nothing = ("",) * len(self.columns)
        for first_place, first_number, rows in self._connection.execute(GAPS_FROM, (place,)):
            for number in range(first_number + max(0, place - first_place), first_number + rows):
                yield _make_row(StoredRow(number, "", 0, nothing), _EMPTY)

    def _hidden(self, place: int) -> Iterator[Row]:
        for (stored,) in self._connection.execute(HIDDEN_FROM, (place,)):
            yield _make_row(read_alone(stored, len(self.columns)), _HIDDEN)

    def _corrected(self, place: int) -> Iterator[Row]:
        for stored, counts in self._connection.execute(CORRECTED_FROM, (place,)):
            remark = _NO_REMARK._replace(outcome=Outcome.CORRECTED, duplicate_of=counts)
            yield _make_row(read_alone(stored, len(self.columns)), remark)

    def _position_to_send(self, index: int) -> int:
        """The position of the row to send at a place: as many rows of other outcomes stand above it."""
        return index + int(self._connection.execute(UNSENT_ABOVE, (index,)).get or 0)


class _Remark(NamedTuple):
    """In the order of the queries."""

    outcome: str
    problem: str | None
    problem_column: int | None
    detail: str | None
    duplicate_of: int | None
    differing_columns: str | None


_NO_REMARK = _Remark(Outcome.TO_SEND, None, None, None, None, None)
_EMPTY, _HIDDEN = (_NO_REMARK._replace(outcome=outcome) for outcome in (Outcome.EMPTY, Outcome.HIDDEN))


def _make_row(row: StoredRow, remark: _Remark) -> Row:
    return Row(
        number=row.number,
        cells=row.cells,
        outcome=Outcome(remark.outcome),
        phone=row.phone or None,
        phone_column=row.phone_column if row.phone else None,
        problem=None if remark.problem is None else PhoneProblem(remark.problem),
        problem_column=remark.problem_column,
        detail={} if remark.detail is None else json.loads(remark.detail),
        duplicate_of=remark.duplicate_of,
        differing_columns=tuple(json.loads(remark.differing_columns or "[]")),
    )


def _is_to_send(row: Row) -> bool:
    return row.outcome is Outcome.TO_SEND
