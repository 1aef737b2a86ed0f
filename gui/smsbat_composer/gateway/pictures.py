"""A message's picture, fetched to be looked at.

The question carries no token, no cookie and no name of ours beyond the program's; still the server learns
that somebody looked. Whether to ask at all is for the caller to decide.
"""

import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urljoin, urlsplit

from smsbat_composer.gateway.address import is_inside, is_loopback
from smsbat_composer.gateway.exchange import PACKED, Deadlines, Exchange
from smsbat_composer.gateway.line import Line, read_capped, system_tls
from smsbat_composer.gateway.transmission import Transmission
from smsbat_composer.workspace.errors import UserError

PICTURE_DEADLINES = Deadlines(connect=5.0, read=10.0, total=20.0)
MOST_REDIRECTS = 3
_HEADERS = {
    "Accept": "image/jpeg, image/png",
    "Connection": "close",
    "User-Agent": "SMSBAT-Composer",
}
_TOO_LATE = {"ConnectTimeout", "ReadTimeout", "WriteTimeout", "PoolTimeout", "DeadlineExceeded"}
_MALFORMED = {"InvalidURL", "UnsupportedProtocol", "LocalProtocolError"}


class _LedInside(Exception):  # noqa: N818 - it says what happened
    """A redirect leads to this computer or into its network, where no stranger may have us ask."""


@dataclass(frozen=True)
class _Answer(Exchange):
    """What came back, and the two headers that matter here."""

    location: str | None = None
    declared_size: int | None = None


class PictureFetch:
    """One picture on its way; `fetch` blocks the thread that calls it, `abort` ends it from any other."""

    def __init__(self, address: str, most_bytes: int, *, deadlines: Deadlines = PICTURE_DEADLINES) -> None:
        self._address = address
        self._most_bytes = most_bytes
        self._deadlines = deadlines
        self._lock = threading.Lock()
        self._transmission: Transmission | None = None
        self._is_aborted = False

    def fetch(self) -> bytes | None:
        """The file as the server gives it, judged by its size alone; None once aborted.

        Raises UserError `picture_*`; it follows a few redirects, each to an address as good as the first,
        and to none inside our own network but the one that the user wrote.
        """
        address, ends_at = self._address, time.monotonic() + self._deadlines.total
        tls = system_tls()
        written = check_picture_address(address)
        for _hop in range(MOST_REDIRECTS + 1):
            host = check_picture_address(address)
            is_led = host != written
            if is_led and is_inside(host):
                raise UserError("picture_redirected_inside", host=host)
            answer = self._ask(address, tls, ends_at - time.monotonic(), is_led=is_led)
            if self._is_aborted:
                return None
            if not isinstance(answer, _Answer):
                raise _lost(host, answer)
            if answer.location is None:
                return self._body(host, answer)
            address = urljoin(address, answer.location)
        raise UserError("picture_redirected", host=host)

    def abort(self) -> None:
        """End it now, or before it starts."""
        with self._lock:
            self._is_aborted = True
            transmission = self._transmission
        if transmission is not None:
            transmission.abort()

    def _ask(self, address: str, tls: ssl.SSLContext, seconds: float, *, is_led: bool) -> Exchange:
        line = Line(tls, self._deadlines)
        transmission = Transmission(line.wire)
        with self._lock:
            self._transmission = transmission
            if self._is_aborted:
                transmission.abort()
        threading.Thread(
            target=transmission.carry,
            args=(partial(self._call, line, transmission, address, is_led=is_led),),
            kwargs={"let_go": line.close},
            name="gateway-picture",
            daemon=True,  # a name being resolved may hold it past the end of the program
        ).start()
        return transmission.outcome(max(seconds, 0.0))

    def _call(self, line: Line, transmission: Transmission, address: str, *, is_led: bool) -> Exchange:
        watch = partial(_watch_led, transmission) if is_led else transmission.watch
        with line.http.stream("GET", address, headers=_HEADERS, extensions={"trace": watch}) as response:
            length = response.headers.get("Content-Length", "")
            declared_size = int(length) if length.isdecimal() else None
            # What is declared too big is not read, nor is the page that comes with a refusal.
            is_wanted = response.status_code == 200 and (declared_size or 0) <= self._most_bytes
            body = read_capped(response, self._most_bytes) if is_wanted else None
        return _Answer(
            request_started=True,
            http_status=response.status_code,
            body=body,
            location=response.headers.get("Location") if response.is_redirect else None,
            declared_size=declared_size,
        )

    def _body(self, host: str, answer: _Answer) -> bytes:
        if answer.http_status != 200:
            raise UserError("picture_not_given", host=host, http_status=answer.http_status)
        if answer.body is None:
            raise UserError("picture_too_big", size=answer.declared_size, limit=self._most_bytes)
        return answer.body


def _watch_led(transmission: Transmission, event: str, info: Mapping[str, Any]) -> None:
    """Watch a redirected call: what its name leads to is known with the connection, before a byte is sent."""
    if event == "connection.connect_tcp.complete":
        stream = info["return_value"]
        if is_inside(stream.get_extra_info("server_addr")[0]):
            stream.close()
            raise _LedInside
    transmission.watch(event, info)


def check_picture_address(address: str) -> str:
    """The host to ask.

    Raises UserError `picture_address_malformed`, or `picture_not_https` (plain http is for loopback
    addresses only, as with the gateway itself).
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise UserError("picture_address_malformed") from None
    if not host or parts.scheme not in {"http", "https"} or "@" in parts.netloc:
        raise UserError("picture_address_malformed")
    if not address.isprintable() or any(character in address for character in ' "<>\\^`{|}'):
        raise UserError("picture_address_malformed")
    if parts.scheme == "http" and not is_loopback(host):
        raise UserError("picture_not_https", host=host)
    return host


def _lost(host: str, answer: Exchange) -> UserError:
    if answer.exception in _TOO_LATE:
        return UserError("picture_too_slow", host=host)
    if answer.exception == _LedInside.__name__:
        return UserError("picture_redirected_inside", host=host)
    if answer.exception == PACKED:
        return UserError("picture_packed", host=host)
    if answer.exception in _MALFORMED:
        return UserError("picture_address_malformed")
    if answer.request_started:
        return UserError("picture_broken_off", host=host)
    return UserError("picture_not_reached", host=host, cause=answer.cause)
