"""The stop list: phones that never get a message, whatever a list or a test says."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import apsw

from smsbat_composer.recipients.spellings import PhoneSpellings

# One step of the journal database's schema.
SCHEMA = (
    """
    CREATE TABLE stop_list (
        phone TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        source TEXT NOT NULL,
        added_at REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stop_list_by_time ON stop_list (added_at, phone);
    """,
)

GATEWAY = "gateway"
"""The source of the phones whose people told the provider to be left alone; the reason is its code."""

# Of a search: a phone is found by any of its digits, a reason and a source by any of their words.
_FOUND = (
    "(:text = '' OR (:digits <> '' AND instr(phone, :digits)) "
    "OR instr(reason, :text) OR instr(source, :text))"
)
_ROWS_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Stopped:
    """One phone (digits with the country code) on the list: why, and where that came from."""

    phone: str
    reason: str
    source: str
    added_at: datetime


class StopList:
    """The stop list in the journal database; it shares the caller's connection and transaction."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def phones(self) -> frozenset[str]:
        """Every phone on it, as digits with the country code."""
        return frozenset(phone for (phone,) in self._connection.execute("SELECT phone FROM stop_list"))

    def holds(self, phone: str) -> bool:
        """Whether this phone (digits with the country code) is on it."""
        found = self._connection.execute("SELECT EXISTS (SELECT 1 FROM stop_list WHERE phone = ?)", (phone,))
        return bool(found.get)

    def count(self, text: str = "") -> int:
        """How many phones are on it, or of those how many a search finds."""
        found = self._connection.execute(f"SELECT count(*) FROM stop_list WHERE {_FOUND}", _asked(text))  # noqa: S608 - our own words
        return int(found.get)

    def page(self, text: str, offset: int, limit: int) -> list[Stopped]:
        """The phones that a search finds ("" for all), the newest first."""
        rows = self._connection.execute(
            f"SELECT phone, reason, source, added_at FROM stop_list WHERE {_FOUND} "  # noqa: S608 - our own words
            "ORDER BY added_at DESC, phone DESC LIMIT :limit OFFSET :offset",
            {**_asked(text), "limit": limit, "offset": offset},
        )
        return [
            Stopped(phone, reason, source, datetime.fromtimestamp(at, UTC))
            for phone, reason, source, at in rows
        ]

    def all(self) -> Iterator[Stopped]:
        """Every phone, the newest first."""
        offset = 0
        while page := self.page("", offset, _ROWS_AT_ONCE):
            yield from page
            offset += len(page)

    def add(self, phone: str, reason: str, source: str) -> bool:
        """Put a phone (digits with the country code) on it; whether it is new. The first reason is kept."""
        if not (phone.isascii() and phone.isdecimal()):
            raise ValueError("a phone on the stop list is digits only")
        self._connection.execute(
            "INSERT INTO stop_list (phone, reason, source, added_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (phone) DO NOTHING",
            (phone, reason, source, time.time()),
        )
        return self._connection.changes() == 1

    def remove(self, phones: Iterable[str]) -> None:
        """Take phones off it: they may get messages again."""
        self._connection.executemany("DELETE FROM stop_list WHERE phone = ?", [(phone,) for phone in phones])

    # --- one person

    def count_words(self, phone: str) -> int:
        """How many other entries name this phone (digits) in their reason or source."""
        return sum(other != phone for other in self._worded(phone))

    def erase_words(self, phone: str) -> None:
        """Empty each reason and source that names this phone (digits), and those of its own entry.

        What the gateway told of it stays: that names nobody.
        """
        self._connection.executemany(
            "UPDATE stop_list SET reason = '', source = '' WHERE phone = ?",
            [(other,) for other in self._worded(phone)],
        )

    def _worded(self, phone: str) -> list[str]:
        spellings = PhoneSpellings(phone)
        words = self._connection.execute(
            "SELECT phone, reason, source FROM stop_list WHERE source <> ? AND reason || source <> ''",
            (GATEWAY,),
        )
        return [
            other
            for other, reason, source in words
            if other == phone or spellings.stand_in(reason) or spellings.stand_in(source)
        ]


def _asked(text: str) -> dict[str, str]:
    return {"text": text, "digits": "".join(filter(str.isdecimal, text)).lstrip("0")}
