"""What a list is read from: one or more spreadsheets, each with the user's own choices."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from smsbat_composer.recipients.sheet import ReadAs, ReadChoices


@dataclass(frozen=True, slots=True)
class Source:
    """A spreadsheet to read.

    `is_pasted` says that the file is ours, with cells from the clipboard in it. `layout` is what the
    choices are remembered under, when an earlier reading of the file told it.
    """

    path: Path = field(repr=False)
    choices: ReadChoices = field(default_factory=ReadChoices)
    is_pasted: bool = False
    layout: str | None = None


@dataclass(frozen=True, slots=True)
class SourceRead:
    """One spreadsheet as it is in a list: `columns` are its own, `rows` those that are part of the list.

    `rows_before` is what its rows' numbers are raised by in the list.
    """

    path: Path = field(repr=False)
    is_pasted: bool
    bytes: int
    read_as: ReadAs
    layout: str
    columns: tuple[str, ...]
    rows: int
    rows_before: int

    @property
    def name(self) -> str:
        """The file's own name, "" for pasted cells."""
        return "" if self.is_pasted else self.path.name

    def again(self, choices: ReadChoices | None = None) -> Source:
        """The source that reads this spreadsheet once more: in the same way, or by other choices."""
        return Source(self.path, choices or self.read_as.choices, self.is_pasted, self.layout)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row of the list stands: in which of its sources (from 0), and at which row there (from 1)."""

    source: int
    row: int


def place_of(number: int, sources: Sequence[SourceRead]) -> Place:
    """Where the row with this number of the list stands."""
    source = bisect_left(sources, number, key=lambda read: read.rows_before) - 1
    return Place(source, number - sources[source].rows_before)
