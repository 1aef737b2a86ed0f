"""The rows of a list on their way into its tables."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

import apsw

from smsbat_composer.recipients.chunks import keep_rows
from smsbat_composer.recipients.corrections import Chain, Member
from smsbat_composer.recipients.judge import Judge, Judgement
from smsbat_composer.recipients.list_blocks import store_alone, store_block
from smsbat_composer.recipients.outcomes import Counts, Outcome
from smsbat_composer.recipients.sheet import Chunk, ReadAs, Sheet

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ListedRows:
    """Writes the rows of one source after the other; the sums are whole when all are written.

    `last_number` is that of the last row so far, `hidden` how many rows the present source hides.
    """

    def __init__(self, connection: apsw.Connection, judge: Judge) -> None:
        self._connection = connection
        self._judge = judge
        self.written = 0
        self.last_number = 0
        self.hidden = 0
        self._places = Counter[Outcome]()  # of the rows not sent; the next free place of each
        self._unsent = 0
        self._empty_rows = self._hidden_rows = 0  # beside the list; the next free places
        self._corrected: list[tuple[str, Chain]] = []  # which row counts instead shows at the end
        self.sent_twice: list[tuple[int, int]] = []  # the numbers of rows that stand for the same one
        self.empty_cells = Counter[int]()  # by column, among rows to send
        self._width = 0

    def counts(self) -> Counts:
        """The sums so far."""
        return Counts(
            to_send=self.written - self._unsent,
            duplicates=self._places[Outcome.DUPLICATE],
            stop_list=self._places[Outcome.STOP_LIST],
            invalid=self._places[Outcome.INVALID],
            empty=self._empty_rows,
            hidden=self._hidden_rows,
            corrected=len(self._corrected),
        )

    def finish(self) -> None:
        """All are written."""
        lines = enumerate(self._corrected)
        self._connection.executemany(
            _INSERT_CORRECTED, ((place, row, chain.counts) for place, (row, chain) in lines)
        )

    def widen(self, columns: int) -> None:
        """The list has more columns from here on: they are empty in every row above."""
        to_send = self.counts().to_send
        for column in range(self._width, self._width + columns):
            self.empty_cells[column] = to_send
        self._width += columns

    def begin(
        self,
        sheet: Sheet,
        read_as: ReadAs,
        places: Sequence[int],
        phone_columns: Sequence[int],
        find_members: Callable[[Chunk], Mapping[int, Member]],
    ) -> None:
        """Another source comes: where its columns go, and which of its rows have a part in a correction."""
        self._find_members = find_members
        self._sheet = sheet
        self._column_places = places
        self._phone_columns = tuple(phone_columns)
        self._leaves_out_hidden = not read_as.hidden.rows_taken
        self._rows_before = self.last_number
        self.last_number += read_as.header_row
        self.hidden = 0

    def write(self, chunk: Chunk) -> None:
        """The next rows."""
        members = self._find_members(chunk)
        chunk = self._place(chunk)
        self._note_empty_above(chunk.numbers)
        if self._sheet.hidden_rows:
            chunk = self._part_hidden(chunk)
        if not chunk.numbers:
            return
        judgement = self._judge.judge(chunk, self._phone_columns, self._find_uncalculated(chunk))
        if members:
            chunk = self._fill_absent(chunk, members)
            chunk, judgement = self._part_corrected(chunk, judgement, members)
        if not chunk.numbers:
            return
        block = store_block(chunk.numbers, judgement.phones, judgement.phone_columns, chunk.columns)
        self._connection.execute(_INSERT_BLOCK, (self.written, *block))
        self._connection.executemany(_INSERT_REMARK, self._bind_remarks(chunk, judgement))
        self._count_empty(chunk, judgement)
        self.written += len(chunk.numbers)

    def _place(self, chunk: Chunk) -> Chunk:
        """The rows under the list's own numbers, their cells in the list's own columns."""
        numbers, columns = chunk.numbers, chunk.columns
        if before := self._rows_before:
            numbers = (
                range(numbers.start + before, numbers.stop + before)
                if isinstance(numbers, range)
                else [number + before for number in numbers]
            )
        if len(columns) != self._width or self._column_places != list(range(self._width)):
            places = dict(zip(self._column_places, columns, strict=True))
            nothing = [""] * len(numbers)
            columns = [places.get(place, nothing) for place in range(self._width)]
        return Chunk(numbers, columns)

    def _note_empty_above(self, numbers: Sequence[int]) -> None:
        """Rows that nothing was read from are empty; those below the last filled one are none of the list."""
        last = self.last_number
        self.last_number = numbers[-1]
        if numbers[-1] - last == len(numbers):
            return
        for number in numbers:
            if empty := number - last - 1:
                self._connection.execute(_INSERT_GAP, (self._empty_rows, last + 1, empty))
                self._empty_rows += empty
            last = number

    def _part_hidden(self, chunk: Chunk) -> Chunk:
        hidden_rows, before = self._sheet.hidden_rows, self._rows_before
        hidden = [index for index, number in enumerate(chunk.numbers) if number - before in hidden_rows]
        self.hidden += len(hidden)
        if not hidden or not self._leaves_out_hidden:
            return chunk
        for index in hidden:
            row = store_alone(chunk.numbers[index], "", 0, [column[index] for column in chunk.columns])
            self._connection.execute(_INSERT_HIDDEN, (self._hidden_rows, row))
            self._hidden_rows += 1
        left_out = set(hidden)
        return keep_rows(chunk, [index not in left_out for index in range(len(chunk.numbers))])

    def _fill_absent(self, chunk: Chunk, members: Mapping[int, Member]) -> Chunk:
        """What the sheet of a correction has no column for is taken from the row that it stands for."""
        own = self._column_places
        absent = {p: list(column) for p, column in enumerate(chunk.columns) if p not in own}
        columns = [absent.get(place, column) for place, column in enumerate(chunk.columns)]
        for index, number in enumerate(chunk.numbers):
            if (member := members.get(number - self._rows_before)) is None:
                continue
            for place, cell in enumerate(member.chain.cells):
                if place in absent:
                    absent[place][index] = cell
            member.chain.cells = [column[index] for column in columns]
        return Chunk(chunk.numbers, columns)

    def _part_corrected(
        self, chunk: Chunk, judgement: Judgement, members: Mapping[int, Member]
    ) -> tuple[Chunk, Judgement]:
        unsent = {one.index for one in judgement.remarks if one.outcome is not Outcome.TO_SEND}
        parted = set()
        for index, number in enumerate(chunk.numbers):
            member = members.get(number - self._rows_before)
            if member is None:
                continue
            is_sent, chain = index not in unsent, member.chain
            if is_sent and chain.is_sent and chain.counts is not None:
                self.sent_twice.append((chain.counts, number))
            if member.is_corrected(number, is_sent=is_sent):
                row = store_alone(number, "", 0, [column[index] for column in chunk.columns])
                self._corrected.append((row, chain))
                parted.add(index)
        if not parted:
            return chunk, judgement
        kept = [index not in parted for index in range(len(chunk.numbers))]
        return keep_rows(chunk, kept), judgement.without(parted)

    def _find_uncalculated(self, chunk: Chunk) -> Mapping[int, int] | None:
        uncalculated, before = self._sheet.uncalculated, self._rows_before
        if not uncalculated:
            return None
        return {
            index: self._column_places[uncalculated[number - before]]
            for index, number in enumerate(chunk.numbers)
            if number - before in uncalculated
        }

    def _bind_remarks(self, chunk: Chunk, judgement: Judgement) -> Iterator[tuple[str | int | None, ...]]:
        for remark in judgement.remarks:
            index = remark.index
            places: tuple[int | None, ...] = (None, None, None)
            if remark.outcome is not Outcome.TO_SEND:
                unsent = self._unsent
                places = (self._places[remark.outcome], unsent, self.written + index - unsent)
                self._places[remark.outcome] += 1
                self._unsent += 1
            yield (
                self.written + index,
                store_alone(
                    chunk.numbers[index],
                    judgement.phones[index],
                    judgement.phone_columns[index],
                    [column[index] for column in chunk.columns],
                ),
                remark.outcome,
                *places,
                remark.problem,
                remark.problem_column,
                _encode(dict(remark.detail)) if remark.detail else None,
                remark.duplicate_of,
            )

    def _count_empty(self, chunk: Chunk, judgement: Judgement) -> None:
        unsent = [remark.index for remark in judgement.remarks if remark.outcome is not Outcome.TO_SEND]
        for place, column in enumerate(chunk.columns):
            if not all(column):
                self.empty_cells[place] += column.count("") - sum(not column[index] for index in unsent)


_INSERT_BLOCK = (
    "INSERT INTO block (first_position, first_number, numbers, phones, phone_columns, rows)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
_INSERT_REMARK = (
    "INSERT INTO remark (position, row, outcome, place, problem_place, sent_above, problem, problem_column,"
    " detail, duplicate_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_GAP = "INSERT INTO gap (place, first_number, rows) VALUES (?, ?, ?)"
_INSERT_CORRECTED = "INSERT INTO corrected (place, row, counts) VALUES (?, ?, ?)"
_INSERT_HIDDEN = "INSERT INTO hidden (place, row) VALUES (?, ?)"
