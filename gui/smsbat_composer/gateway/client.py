"""The gateway's client: sends exact bytes and tells everything that is known of what came back."""

import json
import threading
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from typing import NoReturn
from urllib.parse import urlsplit

from smsbat_composer.gateway.address import check_base_url
from smsbat_composer.gateway.answers import DetailsItem, StatusItem, parse_details, parse_status
from smsbat_composer.gateway.exchange import Deadlines, Endpoint, Exchange
from smsbat_composer.gateway.inquiry import answered
from smsbat_composer.gateway.line import Line, read_capped, system_tls
from smsbat_composer.gateway.payload import ids_bytes
from smsbat_composer.gateway.redaction import without_token
from smsbat_composer.gateway.transmission import Transmission
from smsbat_composer.workspace.tokens import clean_token

MOST_ANSWER_BYTES = 1024 * 1024
LONGEST_RETRY_AFTER = 300.0  # s


class GatewayClient:
    """A gateway under one token. Thread-safe; a call blocks the thread that makes it.

    Without `keep_alive` every call has a connection of its own: one that the server just closed looks
    exactly like a lost answer.
    """

    def __init__(
        self, base_url: str, token: str, *, deadlines: Deadlines | None = None, keep_alive: bool = False
    ) -> None:
        """Raises the UserErrors of `check_base_url` and `clean_token`; connects to nothing yet."""
        self._base_url = check_base_url(base_url)
        self._host = urlsplit(self._base_url).netloc
        self._token = clean_token(token)
        self._headers = _headers(self._token, keep_alive=keep_alive)
        self._deadlines = deadlines or Deadlines()
        self._keep_alive = keep_alive
        self._tls = system_tls()
        self._lock = threading.Lock()
        self._idle: list[Line] = []
        self._under_way: set[Transmission] = set()
        self._is_closed = False

    def transmit(self, endpoint: Endpoint, body: bytes) -> Exchange:
        """Send the body once, and give what is known of it: no retry, no redirect, no exception."""
        line = self._take_line()
        transmission = Transmission(line.wire)
        with self._lock:
            self._under_way.add(transmission)
            if self._is_closed:  # since the line was taken
                transmission.abort()
        call = partial(self._call, line, transmission, endpoint, body)
        threading.Thread(
            target=transmission.carry,
            args=(call,),
            kwargs={"let_go": partial(self._let_go, line)},
            name=f"gateway-{endpoint.name.lower()}",
            daemon=True,  # a name being resolved may hold it past the end of the program
        ).start()
        exchange = transmission.outcome(self._deadlines.total)
        with self._lock:
            self._under_way.discard(transmission)
        return exchange

    def statuses(self, ids: Sequence[str]) -> tuple[StatusItem, ...]:
        """Where 1 to 100 messages stand; raises GatewayError. Free to ask again."""
        return parse_status(self._ask(Endpoint.STATUS, ids))

    def details(self, ids: Sequence[str]) -> tuple[DetailsItem, ...]:
        """Both legs of 1 to 100 messages; raises GatewayError. Free to ask again."""
        return parse_details(self._ask(Endpoint.DETAILS, ids))

    def check_connection(self) -> None:
        """Raises the GatewayError that stands between us and the gateway; sends no message.

        The gateway documents no ping, so this asks for the status of a message that does not exist.
        """
        self._ask(Endpoint.STATUS, [str(uuid.uuid4())])

    def abort(self) -> None:
        """Drop every connection now: transmissions under way end as exchanges with an exception.

        Later transmissions are free to start.
        """
        with self._lock:
            under_way, idle = list(self._under_way), self._idle
            self._idle = []
        for transmission in under_way:
            transmission.abort()
        for line in idle:
            line.close()

    def close(self) -> None:
        """Drop every connection for good; a transmission after this is a mistake and raises."""
        with self._lock:
            self._is_closed = True
        self.abort()

    def _ask(self, endpoint: Endpoint, ids: Sequence[str]) -> object:
        return answered(self.transmit(endpoint, ids_bytes(ids)), self._host)

    def _call(self, line: Line, transmission: Transmission, endpoint: Endpoint, body: bytes) -> Exchange:
        with line.http.stream(
            "POST",
            self._base_url + endpoint,
            content=body,
            headers=self._headers,
            extensions={"trace": transmission.watch},
        ) as response:
            answer = read_capped(response, MOST_ANSWER_BYTES)
        if answer is not None:
            answer = without_token(answer, self._token)
        return Exchange(
            request_started=True,
            http_status=response.status_code,
            body=answer,
            json=None if answer is None else _decode(answer),
            too_large=answer is None,
            retry_after=_read_retry_after(response.headers.get("Retry-After")),
        )

    def _take_line(self) -> Line:
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the client is closed")
            if self._idle:
                return self._idle.pop()
        return Line(self._tls, self._deadlines)

    def _let_go(self, line: Line) -> None:
        with self._lock:
            if self._keep_alive and not self._is_closed and not line.wire.is_cut:
                self._idle.append(line)
                return
        line.close()


def _headers(token: str, *, keep_alive: bool) -> dict[str, str]:
    return {
        "Authorization": f"Bearer {token}",
        "Content-Type": "application/json; charset=utf-8",
        "Accept": "application/json",
        "Connection": "keep-alive" if keep_alive else "close",
        "User-Agent": "SMSBAT-Composer",
    }


def _decode(answer: bytes) -> object | None:
    try:
        decoded: object = json.loads(
            answer, parse_constant=_refuse_constant, object_pairs_hook=_refuse_repeated_keys
        )
    except (ValueError, RecursionError):  # RecursionError: nested a thousand deep
        return None
    return decoded


def _refuse_constant(name: str) -> NoReturn:
    """NaN and Infinity are Python's own addition to JSON."""
    raise ValueError(name)


def _refuse_repeated_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Of two values under one key Python keeps the last: a `message_id` in the first would be lost."""
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("a key comes twice")
    return read


def _read_retry_after(value: str | None) -> float | None:
    """Seconds to wait, from the two forms of the header (a count, a date), within 0..300."""
    if value is None:
        return None
    try:
        seconds = float(value) if value.strip().isdecimal() else _seconds_until(value)
    except (ValueError, OverflowError):
        return None
    return min(max(seconds, 0.0), LONGEST_RETRY_AFTER)


def _seconds_until(http_date: str) -> float:
    moment = parsedate_to_datetime(http_date)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - datetime.now(UTC)).total_seconds()
