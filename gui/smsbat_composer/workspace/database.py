"""SQLite through apsw: it carries a current SQLite and hides none of its settings."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import apsw

from smsbat_composer.workspace.errors import UserError

_FULL = 2  # PRAGMA synchronous: an acknowledged commit survives a power cut
_PATIENCE = 10.0

# The disk's fault. A broken rule (ConstraintError) or a wrong statement is ours and is not hidden.
DISK_TROUBLE = (
    OSError,
    apsw.IOError,
    apsw.FullError,
    apsw.BusyError,
    apsw.CantOpenError,
    apsw.CorruptError,
    apsw.NotADBError,
    apsw.ReadOnlyError,
)


def connect(path: Path, *, readonly: bool = False, patience: float = _PATIENCE) -> apsw.Connection:
    """A connection with every guarantee switched on and read back.

    WAL and synchronous=FULL (an acknowledged commit survives a power cut), foreign keys, no code from
    the schema, deleted contents overwritten. `patience`: seconds to wait for another writer to end.
    `database_unusable` when the file is not such a database.
    """
    flags = apsw.SQLITE_OPEN_READONLY if readonly else apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    try:
        connection = apsw.Connection(str(path), flags=flags)
        connection.set_busy_timeout(round(patience * 1000))
        connection.pragma("trusted_schema", False)  # noqa: FBT003 - apsw's own signature
        if not readonly:
            _make_durable(connection, path)
        else:
            connection.pragma("schema_version")  # reads the header: a wrong file is found here
    except apsw.Error as error:
        raise UserError("database_unusable", path=path, reason=type(error).__name__) from error
    return connection


def _make_durable(connection: apsw.Connection, path: Path) -> None:
    mode = connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", _FULL)
    connection.pragma("foreign_keys", True)  # noqa: FBT003
    connection.pragma("secure_delete", True)  # noqa: FBT003
    if sys.platform == "darwin":
        connection.pragma("fullfsync", True)  # noqa: FBT003 - macOS fsync alone stops at the disk's cache
    if mode != "wal" or connection.pragma("synchronous") != _FULL:
        # A network folder, say, where WAL cannot work: nothing we record there would be safe.
        raise UserError("database_unusable", path=path, reason=str(mode))


@contextmanager
def disk_trouble_told() -> Iterator[None]:
    """A disk that takes nothing becomes UserError `journal_unwritable`; a mistake of ours stays one."""
    try:
        yield
    except DISK_TROUBLE as error:
        raise UserError("journal_unwritable", reason=type(error).__name__) from error


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE … COMMIT; any exception rolls everything back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def migrate(connection: apsw.Connection, scripts: Sequence[str]) -> None:
    """Bring a database to the newest schema, one script and one transaction a version.

    `database_newer` when a newer program wrote it: working on would lose what we do not know of.
    """
    version = int(connection.pragma("user_version"))
    if version > len(scripts):
        raise UserError("database_newer", version=version, known=len(scripts))
    for number, script in enumerate(scripts[version:], start=version + 1):
        with transaction(connection):
            if int(connection.pragma("user_version")) >= number:
                continue  # another process was faster
            connection.execute(script)
            connection.pragma("user_version", number)
