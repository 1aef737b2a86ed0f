from pathlib import Path

import pytest

from smsbat_composer.workspace.database import connect, migrate, transaction
from smsbat_composer.workspace.errors import UserError


def test_guarantees_are_on(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.sqlite")
    settings = {name: connection.pragma(name) for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.sqlite")
    connection.execute("CREATE TABLE t(x)")
    with pytest.raises(ZeroDivisionError), transaction(connection):
        connection.execute("INSERT INTO t VALUES (1)")
        raise ZeroDivisionError
    assert connection.execute("SELECT count(*) FROM t").fetchall() == [(0,)]


def test_migrations_run_once_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    first = ("CREATE TABLE t(x); INSERT INTO t VALUES (1);",)
    migrate(connect(path), first)
    migrate(connect(path), (*first, "ALTER TABLE t ADD y; UPDATE t SET y = x + 1;"))
    connection = connect(path)
    assert connection.execute("SELECT * FROM t").fetchall() == [(1, 2)]
    assert connection.pragma("user_version") == 2


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    connection = connect(tmp_path / "a.sqlite")
    connection.pragma("user_version", 7)
    with pytest.raises(UserError) as told:
        migrate(connection, ("SELECT 1",))
    assert told.value.code == "database_newer"


@pytest.mark.parametrize("readonly", [True, False])
def test_a_wrong_file_is_told(tmp_path: Path, readonly: bool) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(b"not a database at all " * 100)
    with pytest.raises(UserError) as told:
        connect(path, readonly=readonly)
    assert told.value.code == "database_unusable"
    assert path.read_bytes().startswith(b"not a database")
