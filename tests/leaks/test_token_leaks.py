"""A canary token through every fault: afterwards it stands nowhere but in the header it was sent in."""

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.running import ENVIRONMENT, command
from gateway.loopback import Connection, LoopbackServer, answering
from leaks.leak_search import forms, leaks_in, leaks_under
from smsbat_composer.composer import Composer
from smsbat_composer.sentences.errors import error_sentence
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.log import place_of, start_log
from smsbat_composer.workspace.settings import Account, Mode

LIST = "Телефон,Name\n0500001234,Олена\n0670004518,Іра\n"


@pytest.fixture
def canary() -> str:
    """With characters that every encoding writes in its own way."""
    return f"canary+{uuid.uuid4().hex}/~=="


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    made = LoopbackServer()
    yield made
    made.stop()


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    campaign = {
        "format": "smsbat-campaign",
        "version": 1,
        "name": "Test",
        "message": {"sms": {"sender": "Zatyshok", "text": "Vitaiemo, {Name}"}},
        "transliterate_sms": True,
    }
    (tmp_path / "campaign.json").write_text(json.dumps(campaign), encoding="utf-8")
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    return tmp_path / "campaign.json", tmp_path / "list.csv"


def echoing(answer: Callable[[str], tuple[object, str]]) -> Callable[[Connection], None]:
    """A gateway that gives back what it was sent, the token with it."""

    def behave(connection: Connection) -> None:
        while (request := connection.read()) is not None:
            body, status = answer(request.headers["authorization"].removeprefix("Bearer "))
            connection.answer(body if isinstance(body, bytes) else json.dumps(body).encode(), status)

    return behave


def _accepted(token: str) -> tuple[object, str]:
    result = [{"phone": "380500001234", "response_code": 0, "message_id": token, "response_status": token}]
    return {"response_code": 0, "response_status": token, "response_result": result}, "200 OK"


FAULTS: dict[str, Callable[[Connection], None]] = {
    "token refused, and told": echoing(
        lambda token: ({"response_code": 301, "response_status": f"INVALID {token}"}, "200 OK")
    ),
    "error page with all headers": echoing(
        lambda token: (f"<pre>Authorization: Bearer {token}</pre>".encode(), "500 Internal Server Error")
    ),
    "unauthorized": echoing(lambda token: ({"error": token}, "401 Unauthorized")),
    "accepted under the token": echoing(_accepted),
    "no JSON": answering(b"{"),
    "closed at once": lambda connection: connection.peer.close(),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_of_the_gateway_writes_the_token_down(
    fault: str, server: LoopbackServer, files: tuple[Path, Path], tmp_path: Path, canary: str
) -> None:
    server.behaviour = FAULTS[fault]
    workspace, report = tmp_path / "workspace", tmp_path / "report.xlsx"
    where = ["--base-url", server.url, "--token-stdin", "--yes", "--json", "--report", report]
    order = command(workspace, "send", files[0], "--recipients", files[1], *where)
    running = subprocess.Popen(
        order,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        cwd=tmp_path,
    )
    seen: list[bytes] = []
    stop = threading.Event()
    watching = threading.Thread(target=_watch_processes, args=(running.pid, seen, stop))
    watching.start()
    out, errors = running.communicate(f"  {canary}\n".encode(), timeout=60)
    stop.set()
    watching.join()
    assert any("Bearer " + canary in request.headers["authorization"] for request in server.requests) or (
        fault == "closed at once"
    )
    assert leaks_in(out, canary) == []
    assert leaks_in(errors, canary) == []
    assert leaks_in(b"\0".join(seen), canary) == []
    assert sys.platform != "linux" or seen
    assert leaks_under(tmp_path, canary) == []
    assert (workspace / "journal.sqlite").exists()


def _watch_processes(parent: int, seen: list[bytes], stop: threading.Event) -> None:
    """What any user of the computer can list: arguments and environment of the program and its children."""
    while not stop.wait(0.02):
        for process in [parent, *_children(parent)]:
            for kind in ("cmdline", "environ"):
                with contextlib.suppress(OSError):
                    seen.append(Path(f"/proc/{process}/{kind}").read_bytes())


def _children(parent: int) -> list[int]:
    found = []
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{parent}/task").iterdir():
            with contextlib.suppress(OSError):
                for child in map(int, (task / "children").read_text().split()):
                    found += [child, *_children(child)]
    return found


def test_a_forced_exception_with_the_token_at_hand_tells_its_place_alone(
    tmp_path: Path,
    canary: str,
    own_log: None,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The log of a bug inside the client, inside the keyring, and inside a UserError's own text."""
    workspace = Workspace(tmp_path / "workspace")
    composer = Composer(workspace)
    start_log(workspace.log_file)
    account = Account(id="main", name="Main", mode=Mode.LIVE, base_url="http://127.0.0.1:1")
    composer.tokens.keep_for_session(account.id, canary)
    log = logging.getLogger("smsbat_composer.test")

    def stumble(*_: object, **given: object) -> object:
        raise ValueError(f"token {canary} of {given}")

    monkeypatch.setattr("smsbat_composer.gateway.client._headers", stumble)
    try:
        composer.client(account)
    except ValueError as bug:
        log.error("a bug: %s", place_of(bug))  # noqa: TRY400 - as the program logs it
    for text in (f"{canary}\N{CYRILLIC SMALL LETTER A}", "\n"):
        with pytest.raises(UserError) as told:
            composer.tokens.keep(account.id, text)
        log.warning("refused: %s %r", told.value, told.value)
        log.warning("said: %s", error_sentence(told.value))
    log.warning("the token: %r", composer.tokens.look_up(account.id))
    composer.change_settings(composer.settings.with_account(account))
    composer.close()
    logging.shutdown()
    assert "a bug: ValueError at" in workspace.log_file.read_text("utf-8")
    assert leaks_under(tmp_path, canary) == []
    printed = capfd.readouterr()
    assert leaks_in((printed.out + printed.err).encode(), canary) == []


def test_a_planted_leak_is_found_in_every_form(tmp_path: Path, canary: str) -> None:
    """Or that none was found would prove nothing."""
    planted = {
        name: place.joinpath("composer.log")
        for name in forms(canary)
        if (place := tmp_path / name).mkdir() is None
    }
    for name, path in planted.items():
        path.write_bytes(b"2026-05-04 ERROR smsbat: " + forms(canary)[name][-1] + b"\n")
    found = leaks_under(tmp_path, canary)
    assert {form for _, form in found} == set(forms(canary))
    assert len(forms(canary)) >= 7


def test_a_planted_leak_in_the_journal_is_found_before_and_after_a_checkpoint(
    tmp_path: Path, canary: str
) -> None:
    path = tmp_path / "journal.sqlite"
    connection = connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.execute("INSERT INTO t VALUES (?)", (canary,))
    assert ("journal.sqlite-wal", "plain") in leaks_under(tmp_path, canary)
    connection.close()
    assert ("journal.sqlite", "plain") in leaks_under(tmp_path, canary)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_planted_leak_in_a_process_listing_is_found(canary: str) -> None:
    sleeper = subprocess.Popen(
        [sys.executable, "-c", "input()", canary], stdin=subprocess.PIPE, env={**os.environ, "HINT": "x"}
    )
    try:
        seen: list[bytes] = []
        stop = threading.Event()
        watching = threading.Thread(target=_watch_processes, args=(sleeper.pid, seen, stop))
        watching.start()
        while not seen:
            stop.wait(0.01)
        stop.set()
        watching.join()
        assert "plain" in leaks_in(b"\0".join(seen), canary)
    finally:
        sleeper.communicate(b"\n")
