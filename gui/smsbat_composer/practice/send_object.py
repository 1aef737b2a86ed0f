"""What a client asked for in one send object, once it has passed every check."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


class RefusedError(Exception):
    """The whole send object (or call) is refused with this response_code; nothing is created."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class ViberPart:
    """The Viber message as it would be shown; `ttl` in seconds."""

    sender: str
    text: str | None
    ttl: int
    is_transactional: bool
    counts_clicks: bool
    caption: str | None
    action: str | None


@dataclass(frozen=True, slots=True)
class SmsPart:
    """The SMS as it would be shown, with the segments that are billed."""

    sender: str
    text: str
    segments: int


@dataclass(frozen=True, slots=True)
class SendObject:
    """One message for many recipients. `content` is the body as it came, without the recipients."""

    recipients: tuple[str, ...] = field(repr=False)
    sequence_id: str | None
    start: datetime | None
    viber: ViberPart | None = field(repr=False)
    sms: SmsPart | None = field(repr=False)
    content: Mapping[str, object] = field(repr=False)
