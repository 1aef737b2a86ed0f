"""What a problem's words are made of: its values, its field and its rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from smsbat_composer.campaign.kyiv_time import KYIV
from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.sentences.facts import Facts
from smsbat_composer.sentences.fields import field_name
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time, number

_ROWS_SHOWN = 3  # where there are more than the problem names


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """A problem's two lines: what is wrong, without a full stop; then where it is and what follows."""

    what: str
    then: str


class ProblemFacts(Facts):
    """A problem's values; `field` is its name on the screen, `in_rows` tells that only some rows have it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.values)
        self.field = field_name(problem.field) if problem.field else ""
        self.in_rows = problem.row is not None
        self.blocks = problem.severity is Severity.ERROR
        self._problem = problem

    @property
    def recipients(self) -> int:
        """How many rows have it."""
        return max(self.whole("count"), 1)

    def is_about(self, *fields: str) -> bool:
        """The problem stands at one of these wire paths."""
        return self._problem.field in fields

    def moment(self, name: str) -> str:
        """A time of Kyiv, by whose clock campaigns are timed, as the language writes it."""
        value = self._values.get(name)
        return day_and_time(value, KYIV) if isinstance(value, datetime) else self.text(name)

    def value(self, name: str) -> object:
        """What is no text, as it is; None where it is missing."""
        return self._values.get(name)

    def words(self, what: str, then: str) -> ProblemWords:
        """Both lines; the rows concerned are added to the second."""
        return ProblemWords(what, f"{then} {self._rows()}" if self.in_rows else then)

    def _rows(self) -> str:
        listed = self._values.get("rows")
        rows: list[int] = list(listed) if isinstance(listed, Sequence) else [self._problem.row or 0]
        more = self.recipients - len(rows)
        if more > 0:
            more += len(rows[_ROWS_SHOWN:])
            rows = rows[:_ROWS_SHOWN]
        shown = ", ".join(str(row) for row in rows)  # as the sheet numbers them
        if more > 0:
            return tr("Rows {rows} and {more} more.", rows=shown, more=number(more))
        return tr("Rows {rows}.", rows=shown) if len(rows) > 1 else tr("Row {rows}.", rows=shown)


Explain = Callable[[ProblemFacts], ProblemWords]
