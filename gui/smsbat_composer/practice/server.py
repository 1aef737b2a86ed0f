"""The practice gateway as a running server on loopback."""

import errno
import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import uvicorn

from smsbat_composer.practice.connection import Connection
from smsbat_composer.practice.ledger import Ledger
from smsbat_composer.practice.scenario import read_scenario, ready_scenario
from smsbat_composer.practice.web import build_application
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

_HOST = "127.0.0.1"
_BACKLOG = 128


def run(
    *,
    scenario: Path | None = None,
    port: int = 0,
    ledger: Path | None = None,
    token: str = PRACTICE_TOKEN,
    on_ready: Callable[[str], None],
    ends_with_stdin: bool = False,
) -> None:
    """Serve until interrupted (or, if asked, until stdin ends); `on_ready` gets the base URL once it answers.

    Port 0 takes a free one, `scenario` None is good weather. UserError: `practice_port_taken` (port),
    `scenario_unreadable`, `scenario_invalid`, `ledger_unusable`, `ledger_broken`. Ctrl+C ends it by
    KeyboardInterrupt, after the calls under way have been answered (at most 1 s).
    """
    application = build_application(read_scenario(scenario or ready_scenario()), Ledger(ledger), token)
    with _listen(port) as listener:
        config = uvicorn.Config(
            application,
            http=Connection,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        server = _Server(config, lambda: on_ready(f"http://{_HOST}:{listener.getsockname()[1]}"))
        if ends_with_stdin:
            threading.Thread(target=_end_with_stdin, daemon=True).start()
        server.run(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._announce()


def _listen(port: int) -> socket.socket:
    # The protocol is named because asyncio sets TCP_NODELAY only where it is: 40 ms an answer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        # Lets a restarted gateway have its port again at once; on Windows it would let two share one.
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise UserError("practice_port_taken", port=port) from error
        raise
    return listener


def _end_with_stdin() -> None:
    # os.read and not sys.stdin: its lock would be held by this thread when the interpreter ends.
    while os.read(0, 4096):
        pass
    os._exit(0)  # at once: the ledger is with the system already, and nobody waits for an answer
