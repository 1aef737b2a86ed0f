"""The practice gateway in a process of its own, so that its load is not on the window."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Collection
from contextlib import closing, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from smsbat_composer.practice.scenario import read_scenario, ready_scenario
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

_SOURCE_ROOT = Path(__file__).resolve().parents[2]
_START_DEADLINE = 60.0  # s; a cold start on a slow disk takes several
_STOP_DEADLINE = 5.0


@dataclass(frozen=True)
class PracticeGateway:
    """A running practice gateway; as a context manager it is stopped at the end."""

    base_url: str
    process: "subprocess.Popen[bytes]" = field(repr=False)
    token: str = field(repr=False)
    ledger: Path | None = None

    @property
    def port(self) -> int:
        """The port it listens on, to start the next one on the same."""
        return int(self.base_url.rpartition(":")[2])

    def forget(self, sequence_ids: Collection[str], phones: Collection[str]) -> None:
        """Have it forget what came under these ids, and all that went to these phones.

        UserError `ledger_unusable` where its file could not be written anew.
        """
        asked = json.dumps({"sequence_ids": list(sequence_ids), "phones": list(phones)})
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_START_DEADLINE)
        with closing(connection):
            try:
                connection.request(
                    "POST", "/practice/forget", asked, {"Authorization": f"Bearer {self.token}"}
                )
                reason = f"HTTP {connection.getresponse().status}"
            except (OSError, HTTPException) as error:
                reason = type(error).__name__
        if reason != "HTTP 204":
            raise UserError("ledger_unusable", path=self.ledger, reason=reason)

    def stop(self) -> None:
        """End the process; calls under way are dropped. May be called twice."""
        if self.process.stdin is not None:
            with suppress(OSError):  # the process is gone already, and the token with it unread
                self.process.stdin.close()
        try:
            self.process.wait(_STOP_DEADLINE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start_practice(
    scenario: Path | None = None, port: int = 0, ledger: Path | None = None, token: str = PRACTICE_TOKEN
) -> PracticeGateway:
    """A practice gateway that answers already; it dies with this process, however this process dies.

    UserError: `practice_port_taken` (port), `practice_not_started` (exit_code), and those of the
    scenario (`scenario_unreadable`, `scenario_invalid`) and the ledger (`ledger_unusable`, `ledger_broken`).
    """
    scenario = scenario or ready_scenario()
    read_scenario(scenario)  # tells what is wrong with it at once and in full
    arguments = ["--scenario", str(scenario.resolve()), "--port", str(port)]
    if ledger is not None:
        arguments += ["--ledger", str(ledger.resolve())]
    process = _spawn(arguments)
    fact = _read_first_line(process, token)
    gateway = PracticeGateway(str(fact.get("base_url", "")), process, token, ledger)
    if gateway.base_url:
        return gateway
    gateway.stop()
    if "problem" in fact:
        raise UserError(fact["problem"], **fact["values"])
    raise UserError("practice_not_started", exit_code=process.returncode)


def _windows_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


def _spawn(arguments: list[str]) -> "subprocess.Popen[bytes]":
    """The child, in a session of its own: Ctrl+C is for the parent, which must hear the last answers."""
    # -P keeps the current folder out of the imports. A frozen program routes -m itself.
    safe_path = [] if getattr(sys, "frozen", False) else ["-P"]
    search_path = os.pathsep.join(filter(None, [str(_SOURCE_ROOT), os.environ.get("PYTHONPATH")]))
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, *safe_path, "-m", "smsbat_composer.practice", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": search_path},
            start_new_session=True,
            creationflags=_windows_flags(),
        )
    except OSError as error:
        raise UserError("practice_not_started", exit_code=error.errno) from error


def _read_first_line(process: "subprocess.Popen[bytes]", token: str) -> dict[str, Any]:
    """What the child tells about itself; empty where it ended or stayed silent until the deadline."""
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    watchdog = threading.Timer(_START_DEADLINE, process.kill)
    watchdog.start()
    try:
        process.stdin.write(token.encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
    except OSError:  # it ended before it read its token
        return {}
    finally:
        watchdog.cancel()
    try:
        return dict(json.loads(line))
    except ValueError:
        return {}
