"""What becomes of a row: exactly one outcome each, and the sums that must add up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from smsbat_composer.recipients.phones import PhoneProblem, PhoneVerdict, read_phone


class Outcome(StrEnum):
    """The four things that can become of a row."""

    TO_SEND = "to_send"
    DUPLICATE = "duplicate"
    STOP_LIST = "stop_list"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Counts:
    """The adding-up line: `in_file` is the sum of the other four, a row without a phone is invalid."""

    to_send: int
    duplicates: int
    stop_list: int
    invalid: int

    @property
    def in_file(self) -> int:
        """Every row that is not empty."""
        return self.to_send + self.duplicates + self.stop_list + self.invalid


class Judgement(NamedTuple):
    """The outcome of one row and its reason.

    `problem` is that of the first filled phone cell that gave no phone, in column `problem_column`:
    the row may still be sent to the phone of a later column.
    """

    outcome: Outcome
    phone: str | None
    phone_column: int | None
    problem: PhoneProblem | None
    problem_column: int | None
    detail: Mapping[str, int | str]
    duplicate_of: int | None


class RowJudge:
    """Judges the rows of one list in their order: the first row of a phone wins, the stop list always."""

    def __init__(self, phone_columns: Sequence[int], stop_list: frozenset[str]) -> None:
        self._phone_columns = phone_columns
        self._stop_list = stop_list
        self._first_rows: dict[int, int] = {}  # phone -> row; whole numbers take a third of the room

    def judge(self, number: int, cells: Sequence[str]) -> Judgement:
        """The judgement on the next row."""
        refused, refused_column = _NOT_REFUSED, None
        for column in self._phone_columns:
            verdict = read_phone(cells[column])
            if verdict.digits is not None:
                outcome, duplicate_of = self._place_phone(verdict.digits, number)
                problem, detail = refused.problem, refused.detail
                return Judgement(
                    outcome, verdict.digits, column, problem, refused_column, detail, duplicate_of
                )
            if refused_column is None and verdict.problem is not PhoneProblem.EMPTY:
                refused, refused_column = verdict, column
        if refused_column is None:
            refused, refused_column = _NO_PHONE, self._phone_columns[0]
        return Judgement(Outcome.INVALID, None, None, refused.problem, refused_column, refused.detail, None)

    def _place_phone(self, phone: str, number: int) -> tuple[Outcome, int | None]:
        if phone in self._stop_list:
            return Outcome.STOP_LIST, None
        first = self._first_rows.setdefault(int(phone), number)
        return (Outcome.TO_SEND, None) if first == number else (Outcome.DUPLICATE, first)


_NOT_REFUSED = PhoneVerdict()
_NO_PHONE = PhoneVerdict(problem=PhoneProblem.EMPTY)
