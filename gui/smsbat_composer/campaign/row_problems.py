"""What is wrong in rows, gathered while they are counted: one problem for all rows that share it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.campaign.text_rules import Verdict

FIRST_ROWS = 5  # row numbers shown as examples; the count tells how many there are


@dataclass
class _Group:
    count: int = 0
    rows: list[int] = field(default_factory=list)
    badness: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


class RowProblems:
    """Collects verdicts by code and place; keeps the values of the worst row."""

    def __init__(self) -> None:
        self._groups: dict[tuple[ProblemCode, str], _Group] = {}

    def add(self, row: int, place: str, verdict: Verdict) -> None:
        """Count a row in."""
        group = self._groups.setdefault((verdict.code, place), _Group())
        group.count += 1
        if len(group.rows) < FIRST_ROWS:
            group.rows.append(row)
        if group.badness is None or verdict.badness > group.badness:
            group.badness, group.values = verdict.badness, verdict.values

    def problems(self) -> list[Problem]:
        """One problem for each code and place, in the order they were first met."""
        return [
            Problem(
                code,
                code.severity,
                place,
                group.rows[0],
                {**group.values, "count": group.count, "rows": tuple(group.rows)},
            )
            for (code, place), group in self._groups.items()
        ]
