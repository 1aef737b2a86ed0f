"""One HTTP call seen from outside: whether its bytes began to leave, and the means to end it at once.

The call itself runs in a thread that nobody can interrupt (a name being resolved, a server that drips).
So the caller waits here instead, and may give up at any moment. The lock makes that exact: once given up,
a request that has not started never starts.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from smsbat_composer.gateway.exchange import Exchange
from smsbat_composer.gateway.wire import Wire


class GivenUp(Exception):  # noqa: N818 - not an error: the caller went away
    """Raised inside the call in the place of a start that comes too late."""


class Transmission:
    """A call under way: `carry` runs it in a thread of its own, `outcome` waits for it in the caller's."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._begun = time.monotonic()
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._started = False
        self._exchange: Exchange | None = None

    def carry(self, call: Callable[[], Exchange], *, let_go: Callable[[], None]) -> None:
        """Run the call to its end, and let go of its connection before the caller hears of it.

        Whatever the call raises is an outcome as well: the class of the exception is the evidence.
        """
        try:
            exchange = call()
        except Exception as error:  # noqa: BLE001 - nothing may be lost in a thread
            exchange = Exchange(
                request_started=True, exception=type(error).__name__, cause=_deepest_cause(error)
            )
        with self._lock:
            if self._exchange is None:
                self._exchange = replace(exchange, request_started=self._started, elapsed=self._elapsed())
        let_go()
        self._over.set()

    def outcome(self, seconds: float) -> Exchange:
        """What the call came to, or what is known of it after so many seconds."""
        self._over.wait(seconds)
        return self._give_up(before_start="ConnectTimeout", after_start="DeadlineExceeded")

    def abort(self) -> None:
        """End the call now; its caller gets the outcome at once."""
        self._give_up(before_start="ConnectError", after_start="Aborted")

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """The HTTP client's trace hook: takes hold of the connection, and marks the start or forbids it."""
        if event == "connection.connect_tcp.complete":
            self._wire.hold(info["return_value"].get_extra_info("socket"))
        elif event.endswith(".send_request_headers.started") and info["request"].method != b"CONNECT":
            self._start()

    def _start(self) -> None:
        with self._lock:
            if self._exchange is not None:
                raise GivenUp
            self._started = True

    def _give_up(self, *, before_start: str, after_start: str) -> Exchange:
        """End the call unless it is over already; its outcome either way.

        A call that never got to start has failed to connect, and is named as httpx would name it.
        """
        with self._lock:
            if self._exchange is None:
                self._exchange = Exchange(
                    request_started=self._started,
                    exception=after_start if self._started else before_start,
                    elapsed=self._elapsed(),
                )
                self._wire.cut()
            concluded = self._exchange
        self._over.set()
        return concluded

    def _elapsed(self) -> float:
        return time.monotonic() - self._begun


def _deepest_cause(error: BaseException) -> str | None:
    """The class name of the first exception in the chain, when there was one before this."""
    first = error
    while (earlier := first.__cause__ or first.__context__) is not None:
        first = earlier
    return None if first is error else type(first).__name__
