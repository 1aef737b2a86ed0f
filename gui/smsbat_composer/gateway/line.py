"""One connection to a server: an HTTP client without habits, and the hold by which its wire is cut.

The only file that imports httpx, and only when a line is made: it costs a quarter of a second.
"""

import logging
import ssl
from typing import TYPE_CHECKING

from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.gateway.wire import Wire

if TYPE_CHECKING:
    import httpx


class Line:
    """Used by one call at a time, and closed by its last user."""

    def __init__(self, tls: ssl.SSLContext, deadlines: Deadlines) -> None:
        import httpx  # noqa: PLC0415 - it costs start-up time

        _quiet_http_loggers()
        self.wire = Wire()
        self.http: httpx.Client = httpx.Client(
            verify=tls,
            trust_env=False,  # no proxy, no .netrc, no certificates from the environment
            follow_redirects=False,
            headers={"Accept-Encoding": "identity"},
            timeout=httpx.Timeout(deadlines.read, connect=deadlines.connect),
        )

    def close(self) -> None:
        """Close the connection, then its second handle."""
        self.http.close()
        self.wire.release()


def system_tls() -> ssl.SSLContext:
    """Certificates judged by the operating system; there is no way to turn that off."""
    import truststore  # noqa: PLC0415 - it costs start-up time

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def read_capped(response: "httpx.Response", most_bytes: int) -> bytes | None:
    """The whole body, or None as soon as it proves larger.

    Raises httpx.DecodingError for one that is compressed, though nobody asked for that: a few hundred bytes
    may unpack to gigabytes, and httpx unpacks a piece whole.
    """
    import httpx  # noqa: PLC0415 - it costs start-up time

    if response.headers.get("Content-Encoding", "identity").strip().lower() not in {"", "identity"}:
        raise httpx.DecodingError("compressed", request=response.request)
    answer = bytearray()
    for piece in response.iter_raw():
        answer += piece
        if len(answer) > most_bytes:
            return None
    return bytes(answer)


def _quiet_http_loggers() -> None:
    """Keep addresses and headers out of our log, whatever level it is set to."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
