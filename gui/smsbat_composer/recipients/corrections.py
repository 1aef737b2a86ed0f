"""Rows that were saved to be corrected and read again: which row of a list stands for which."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from smsbat_composer.recipients.source import Source

_ROW = re.compile(r"\s*(\d{1,9})")


@dataclass(slots=True)
class Chain:
    """A row and those that were read to stand for it: the first that is sent to counts, or else the last.

    What is sent to is never taken out of the list: the program cannot know whom that would pass over.
    """

    counts: int | None = None  # the number in the list of the row that does, as far as it is known
    is_sent: bool = False


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


class Corrections:
    """The chains of a list.

    `origins` has, by source and row (as the sheet numbers it), where a row says that it was saved from:
    "5 of “list.xlsx”", in the words of any language. Only a source further up is looked for there.
    """

    def __init__(self, sources: Sequence[Source], origins: Mapping[int, Mapping[int, str]]) -> None:
        self._sources = sources
        self._chains: dict[tuple[int, int], Chain] = {}
        self._last: dict[int, tuple[int, int]] = {}  # by the identity of the chain
        for source in sorted(origins):
            for row, said in sorted(origins[source].items()):
                self._link(source, row, said)

    def of(self, source: int) -> dict[int, Member]:
        """The rows of this source that stand in a chain."""
        return {
            row: Member(chain, is_last=self._last[id(chain)] == (at, row))
            for (at, row), chain in self._chains.items()
            if at == source
        }

    def _link(self, source: int, row: int, said: str) -> None:
        match = _ROW.match(said)
        origin = self._find_source(said[match.end() :], above=source) if match else None
        if match is None or origin is None:
            return
        chain = self._chains.setdefault((origin, int(match[1])), Chain())
        self._chains[source, row] = chain
        self._last[id(chain)] = (source, row)

    def _find_source(self, said: str, above: int) -> int | None:
        """The source of the longest name that was said; pasted cells have none."""
        before = self._sources[:above]
        named = [
            index
            for index, source in enumerate(before)
            if not source.is_pasted and source.path.name.casefold() in said.casefold()
        ]
        if named:
            return max(named, key=lambda index: len(before[index].path.name))
        pasted = [index for index, source in enumerate(before) if source.is_pasted]
        return pasted[0] if len(pasted) == 1 and said.strip() else None
