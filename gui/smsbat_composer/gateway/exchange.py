"""One transmission in words: where it goes, how long it may take, and everything known once it is over."""

from dataclasses import dataclass, field
from enum import StrEnum

PACKED = "DecodingError"  # as an exception of an exchange: the answer came compressed, which nobody asked for


class Endpoint(StrEnum):
    """The four documented calls, by their paths."""

    SEND = "/api/tsms/message/send"
    SENDMULTI = "/api/tsms/message/sendmulti"
    STATUS = "/api/tsms/message/status"
    DETAILS = "/api/tsms/message/details"


@dataclass(frozen=True)
class Deadlines:
    """Seconds a transmission may take. Short ones create doubles (gateway.md), so they are not settings."""

    connect: float = 10.0  # to connect to one address, and again for the TLS handshake
    read: float = 60.0  # for the next bytes, either way
    total: float = 90.0  # for everything, names resolved and dripping servers included


@dataclass(frozen=True)
class Exchange:
    """Everything that is known about one transmission; what it proves is for the judgement to say.

    An answer came in full when `exception` is None and `too_large` is false.
    """

    request_started: bool  # False: not one byte of the request has left, nor ever will
    http_status: int | None = None
    body: bytes | None = field(default=None, repr=False)
    json: object | None = field(default=None, repr=False)  # None when the body is not JSON
    too_large: bool = False
    exception: str | None = None  # a class name of httpx, or DeadlineExceeded, or Aborted; never its text
    cause: str | None = None  # the class name of what lay under it, e.g. SSLCertVerificationError
    retry_after: float | None = None  # s, as the gateway asked, at most 300
    elapsed: float = 0.0  # s
