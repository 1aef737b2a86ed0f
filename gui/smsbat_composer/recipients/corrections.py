"""Rows that were saved to be corrected and read again: which row of a list stands for which.

A saved row carries a mark of the row that it was: where that stood, and all that it said. Only the very row
of the mark is ever stood for; where it is not found, or not for sure, the saved row is one more.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple
from unicodedata import normalize

from smsbat_composer.recipients.sheet import Chunk
from smsbat_composer.recipients.source import Source

_SAVED_FROM = re.compile(r"\s*(\d{1,9})\b.*\s([0-9a-f]{12})\s*", re.DOTALL)
_MARK_BYTES = 6


@dataclass(slots=True)
class Chain:
    """A row and those that were read to stand for it: the first that is sent to counts, or else the last.

    What is sent to is never taken out of the list: the program cannot know whom that would pass over.
    `cells` are those of the last row of it so far, in the list's own columns.
    """

    last: tuple[int, int]  # source and row of the newest saved one
    counts: int | None = None  # the number in the list of the row that does, as far as it is known
    is_sent: bool = False
    cells: Sequence[str] = field(default=(), repr=False)


class Member(NamedTuple):
    """The part that one row has in its chain."""

    chain: Chain
    is_last: bool

    def is_corrected(self, number: int, *, is_sent: bool) -> bool:
        """Whether another row stands for this one, whose number is given; asked in the order of the list."""
        if not is_sent and (self.chain.is_sent or not self.is_last):
            return True
        if not self.chain.is_sent:
            self.chain.counts, self.chain.is_sent = number, is_sent
        return False


class SavedRow(NamedTuple):
    """A row that was saved: the number and the mark of the row it was, and the mark it has itself."""

    was_row: int
    was: str
    mark: str


def mark_row(file_name: str, row: int, cells: Iterable[str]) -> str:
    """What the row of a file is known by, whatever the order of its columns; to be saved beside it."""
    said = (normalize("NFC", file_name), str(row), *sorted(filter(None, cells)))
    return blake2b("\x1f".join(said).encode("utf-8", "surrogatepass"), digest_size=_MARK_BYTES).hexdigest()


def read_saved_rows(
    file_name: str, chunk: Chunk, said: Mapping[int, str], left_out: Container[int]
) -> dict[int, SavedRow]:
    """The rows of a saved sheet that say in any language what they were: "5 of “a.csv” · 90f2c1d47a3b"."""
    found = {}
    for index, row in enumerate(chunk.numbers):
        match = _SAVED_FROM.fullmatch(said[row])
        if match is not None and row not in left_out:
            own = mark_row(file_name, row, (column[index] for column in chunk.columns))
            found[row] = SavedRow(int(match[1]), match[2], own)
    return found


class Corrections:
    """The chains of a list; `saved` has, by source, the rows that say what they were.

    No row is known by its mark in files of one name, nor where a file has two rows that were the same one.
    """

    def __init__(self, sources: Sequence[Source], saved: Mapping[int, Mapping[int, SavedRow]]) -> None:
        names = [normalize("NFC", source.path.name) for source in sources]
        self._names = [name if names.count(name) == 1 else None for name in names]
        self._chains: dict[str, Chain] = {}  # by mark
        self._was_rows: set[int] = set()
        self._of_saved: dict[int, dict[int, Chain]] = {}  # by source and row
        for source in sorted(saved):
            self._add(source, saved[source])

    def members(self, source: int, chunk: Chunk) -> dict[int, Member]:
        """Those of these rows, as their sheet has and numbers them, that stand in a chain."""
        found = {}
        of_saved, name = self._of_saved.get(source, {}), self._names[source]
        for index, row in enumerate(chunk.numbers if self._chains else ()):
            chain = of_saved.get(row)
            if chain is None and name is not None and row in self._was_rows:
                chain = self._chains.get(mark_row(name, row, (column[index] for column in chunk.columns)))
            if chain is not None:
                found[row] = Member(chain, is_last=chain.last == (source, row))
        return found

    def _add(self, source: int, rows: Mapping[int, SavedRow]) -> None:
        times = Counter(saved.was for saved in rows.values())
        sure = {row: saved for row, saved in sorted(rows.items()) if times[saved.was] == 1}
        of_saved = self._of_saved[source] = {}
        for row, saved in sure.items():
            of_saved[row] = chain = self._chains.setdefault(saved.was, Chain((source, row)))
            chain.last = (source, row)
            self._was_rows.add(saved.was_row)
        if self._names[source] is not None:
            for row, saved in sure.items():
                self._chains.setdefault(saved.mark, of_saved[row])
