"""Erasing people from the journal: a keyed hash stands for the phone, and what was known of them is gone.

States, sums and times stay, so every number still adds up; so do the digests of what was said to them
(already_sent.py), so nobody gets the same text twice. The key lies in the journal: losing it would mean not
knowing who was messaged. The database refuses it for a campaign that may still send, ask or be decided about.
"""

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import apsw

from smsbat_composer.workspace.database import connect, transaction

ERASED = "#"
"""What the phone of an erased person begins with, before the hash."""

_ROWS_AT_ONCE = 1_000
_BREATH = 0.02  # s between pieces: else who waits to write would hardly ever get its turn
_PATIENCE = 1.0  # s
_LETTERS = str.maketrans("0123456789", "ghijklmnop")  # a search for digits must not find a hash


def shown_phone(phone: str | None) -> str | None:
    """The phone of a journal row; None of an erased person, as of a row without one."""
    return None if phone is None or phone.startswith(ERASED) else phone


def phone_hasher(connection: apsw.Connection) -> Callable[[str], str]:
    """What stands for a phone (digits) once its person is erased; the same for what stands there already."""
    key: bytes = connection.execute("SELECT key FROM said_key").get

    def erased(phone: str) -> str:
        if phone.startswith(ERASED):
            return phone
        digest = hashlib.blake2b(phone.encode(), digest_size=10, key=key, person=b"phone")
        return ERASED + digest.hexdigest().translate(_LETTERS)

    return erased


def erase_everybody(connection: apsw.Connection, campaign: int) -> None:
    """Erase the people of the campaign with this row id, piece by piece: another one may be sending.

    Erasing what is half erased goes on with it.
    """
    let_erase(connection)
    for first, last in _pieces(connection, "recipient", campaign):
        connection.execute(
            "UPDATE recipient SET phone = erased(phone), cells = '[]' "
            "WHERE campaign = ? AND id BETWEEN ? AND ?",
            (campaign, first, last),
        )
    for first, last in _pieces(connection, "request", campaign):
        connection.execute(
            "UPDATE request SET body = x'' WHERE campaign = ? AND id BETWEEN ? AND ?", (campaign, first, last)
        )
    for first, last in _pieces(connection, "content", campaign):
        connection.execute(
            "DELETE FROM content WHERE campaign = ? AND id BETWEEN ? AND ?", (campaign, first, last)
        )
    with transaction(connection):
        connection.execute("UPDATE anomaly SET phone = erased(phone) WHERE campaign = ?", (campaign,))


def let_erase(connection: apsw.Connection) -> None:
    """SQL's `erased(phone)`; of NULL it is NULL."""
    hasher = phone_hasher(connection)

    def erased(*phone: "apsw.SQLiteValue") -> "apsw.SQLiteValue":
        return hasher(phone[0]) if isinstance(phone[0], str) else None

    connection.create_scalar_function("erased", erased, 1, deterministic=True)


def _pieces(connection: apsw.Connection, table: str, campaign: int) -> Iterator[tuple[int, int]]:
    """First and last id of some rows at a time, each piece in a transaction of its own."""
    last = 0
    while True:
        with transaction(connection):
            first, newest = connection.execute(
                f"SELECT min(id), max(id) FROM (SELECT id FROM {table} WHERE campaign = ? AND id > ?"  # noqa: S608 - our own names
                " ORDER BY id LIMIT ?)",
                (campaign, last, _ROWS_AT_ONCE),
            ).get
            if first is None:
                return
            yield first, newest
        last = newest
        time.sleep(_BREATH)


def empty_write_ahead_log(database: Path) -> bool:
    """It holds what erased contents were; False while a reader is at it: then it stays for the next time.

    Nobody can write while it waits for readers, so it does not wait long.
    """
    with closing(connect(database, patience=_PATIENCE)) as connection:
        try:
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except apsw.BusyError:
            return False
    return True
