"""What must come of each file of the corpus, as `expected.json` keeps it."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from recipients.corpus.people import Person

FILES = Path(__file__).with_name("files")
EXPECTED = Path(__file__).with_name("expected.json")


@dataclass(frozen=True)
class Expected:
    """Either a fault, or how the file is read and what becomes of each row.

    A row is [number, outcome, phone, problem, row of the first one]; `name_column` holds `names`.
    """

    fault: str | None = None
    read_as: dict[str, Any] = field(default_factory=dict)
    rows: list[list[Any]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    hidden: list[int] = field(default_factory=list)
    empty: int = 0
    cells: dict[str, list[str]] = field(default_factory=dict)  # by column: from the first row on


def expect(
    people: Sequence[Person | None],
    *,
    first_row: int = 2,
    hidden: Sequence[int] = (),
    cells: dict[str, list[str]] | None = None,
    **read_as: Any,
) -> Expected:
    """The people stand one below the other from `first_row` on, None for an empty row; some are hidden."""
    rows: list[list[Any]] = []
    places = {place: first_row + place for place in range(len(people))}
    for place, person in enumerate(people):
        if person is None or places[place] in hidden:
            continue
        first = None if person.repeats is None else places[person.repeats]
        rows.append([places[place], person.outcome, person.phone, person.problem, first])
    return Expected(
        read_as={"header_row": first_row - 1, **read_as},
        rows=rows,
        names=[person.name for place, person in enumerate(people) if person and places[place] not in hidden],
        hidden=list(hidden),
        empty=sum(person is None for person in people),
        cells=cells or {},
    )


def read_expected() -> dict[str, Expected]:
    """By file name."""
    return {name: Expected(**values) for name, values in json.loads(EXPECTED.read_text("utf-8")).items()}


def write_expected(expected: dict[str, Expected]) -> None:
    """One line for each row, so that a change shows."""
    plain = {name: asdict(each) for name, each in sorted(expected.items())}
    EXPECTED.write_text(json.dumps(plain, ensure_ascii=False, indent=1) + "\n", "utf-8")
