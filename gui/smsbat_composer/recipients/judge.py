"""Judging rows: their phones by columns at once, and one by one only where there is something to say."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from operator import ne

from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.phones import (
    PhoneProblem,
    PhoneVerdict,
    read_phone,
    read_ukrainian_mobiles,
)
from smsbat_composer.recipients.sheet import Chunk
from smsbat_composer.recipients.stopped import find_stopped


@dataclass(frozen=True, slots=True)
class Remark:
    """What there is to say of a row: why it is not sent, or why not to the phone of its first column.

    `problem` is that of the first filled phone cell that gave no phone, in column `problem_column`.
    `duplicate_of` is the number of the row that a duplicate repeats.
    """

    index: int  # of the row in its chunk
    outcome: Outcome
    problem: PhoneProblem | None
    problem_column: int | None
    detail: Mapping[str, int | str] = field(repr=False)
    duplicate_of: int | None


@dataclass(frozen=True, slots=True, repr=False)
class Judgement:
    """What became of a chunk: every row without a remark is to be sent.

    `phones` has "" for a row without one, `phone_columns` the column where each was found.
    """

    phones: Sequence[str]
    phone_columns: Sequence[int]
    remarks: Sequence[Remark]

    def without(self, rows: Collection[int]) -> "Judgement":
        """The judgement on the chunk without these rows (by index)."""
        kept = [index for index in range(len(self.phones)) if index not in rows]
        places = {index: place for place, index in enumerate(kept)}
        return Judgement(
            [self.phones[index] for index in kept],
            [self.phone_columns[index] for index in kept],
            [replace(one, index=places[one.index]) for one in self.remarks if one.index in places],
        )


@dataclass(frozen=True, slots=True, repr=False)
class _Reading:
    """The phone of one row, "" for none, and the first phone cell that was refused."""

    phone: str
    phone_column: int
    refused: PhoneVerdict
    refused_column: int | None


class Judge:
    """Judges the rows of one list in their order: the first row of a phone wins, the stop list always.

    A row with any phone on the stop list is stopped, and told with that phone.
    """

    def __init__(self, stop_list: frozenset[str]) -> None:
        self._stop_list = stop_list
        self._first_numbers: dict[str, int] = {}  # by phone

    def judge(
        self, chunk: Chunk, phone_columns: Sequence[int], uncalculated: Mapping[int, int] | None = None
    ) -> Judgement:
        """The judgement on the next rows; their numbers are unique in the list.

        `uncalculated` has, by index in the chunk, a column whose formula was never calculated: what the
        row would say is not known then, so nothing is sent to it.
        """
        first = phone_columns[0]
        phones = read_ukrainian_mobiles(chunk.columns[first])
        columns = [first] * len(phones)
        unusual = {
            index: self._read_row(chunk, index, phone_columns)
            for index, phone in enumerate(phones)
            if not phone
        }
        unusual |= self._find_stopped_beside(chunk, phones, phone_columns)
        for index, column in (uncalculated or {}).items():
            unusual[index] = _Reading("", first, _NOT_CALCULATED, column)
        for index, reading in unusual.items():
            phones[index], columns[index] = reading.phone, reading.phone_column
        return Judgement(phones, columns, self._remark(chunk.numbers, phones, unusual))

    @staticmethod
    def _read_row(chunk: Chunk, index: int, phone_columns: Sequence[int]) -> _Reading:
        refused, refused_column = _NOT_REFUSED, None
        for column in phone_columns:
            verdict = read_phone(cell) if (cell := chunk.columns[column][index]) else _NO_PHONE
            if verdict.digits is not None:
                return _Reading(verdict.digits, column, refused, refused_column)
            if refused_column is None and verdict.problem is not PhoneProblem.EMPTY:
                refused, refused_column = verdict, column
        if refused_column is None:
            refused, refused_column = _NO_PHONE, phone_columns[0]
        return _Reading("", phone_columns[0], refused, refused_column)

    def _find_stopped_beside(
        self, chunk: Chunk, phones: Sequence[str], phone_columns: Sequence[int]
    ) -> dict[int, _Reading]:
        """Rows with a stopped phone anywhere: who opted out gets nothing on another phone either.

        `phones` are those of the first column where they were found at first sight.
        """
        stopped: dict[int, _Reading] = {}
        for column in phone_columns if self._stop_list else ():
            cells = chunk.columns[column]
            plain = phones if column == phone_columns[0] else read_ukrainian_mobiles(cells)
            for index, said in find_stopped(cells, plain, self._stop_list):
                if index not in stopped:
                    reading = self._read_row(chunk, index, phone_columns)
                    stopped[index] = replace(reading, phone=said, phone_column=column)
        return stopped

    def _remark(
        self, numbers: Sequence[int], phones: Sequence[str], unusual: Mapping[int, _Reading]
    ) -> list[Remark]:
        firsts = list(map(self._first_numbers.setdefault, phones, numbers))
        repeated = compress(range(len(phones)), map(ne, firsts, numbers))
        refused = (index for index, reading in unusual.items() if reading.refused_column is not None)
        remarks = []
        for index in sorted({*repeated, *refused, *self._find_stopped(phones)}):
            reading = unusual.get(index, _USUAL)
            outcome = self._outcome(phones[index], is_first=firsts[index] == numbers[index])
            remarks.append(
                Remark(
                    index,
                    outcome,
                    reading.refused.problem,
                    reading.refused_column,
                    reading.refused.detail,
                    firsts[index] if outcome is Outcome.DUPLICATE else None,
                )
            )
        return remarks

    def _find_stopped(self, phones: Sequence[str]) -> list[int]:
        if not self._stop_list or self._stop_list.isdisjoint(phones):
            return []
        return [index for index, phone in enumerate(phones) if phone in self._stop_list]

    def _outcome(self, phone: str, *, is_first: bool) -> Outcome:
        if not phone:
            return Outcome.INVALID
        if phone in self._stop_list:
            return Outcome.STOP_LIST
        return Outcome.TO_SEND if is_first else Outcome.DUPLICATE


_NOT_REFUSED = PhoneVerdict()
_NO_PHONE = PhoneVerdict(problem=PhoneProblem.EMPTY)
_NOT_CALCULATED = PhoneVerdict(problem=PhoneProblem.NOT_CALCULATED)
_USUAL = _Reading("", 0, _NOT_REFUSED, None)
