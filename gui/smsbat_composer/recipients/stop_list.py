"""The stop list: phones that never get a message, whatever a list or a test says."""

import time

import apsw

# One step of the journal database's schema.
SCHEMA = (
    """
    CREATE TABLE stop_list (
        phone TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        source TEXT NOT NULL,
        added_at REAL NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
)


class StopList:
    """The stop list in the journal database; it shares the caller's connection and transaction."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def phones(self) -> frozenset[str]:
        """Every phone on it, as digits with the country code."""
        return frozenset(phone for (phone,) in self._connection.execute("SELECT phone FROM stop_list"))

    def add(self, phone: str, reason: str, source: str) -> None:
        """Put a phone (digits with the country code) on it; the first reason of a phone is kept."""
        if not (phone.isascii() and phone.isdecimal()):
            raise ValueError("a phone on the stop list is digits only")
        self._connection.execute(
            "INSERT INTO stop_list (phone, reason, source, added_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (phone) DO NOTHING",
            (phone, reason, source, time.time()),
        )
