"""Request bodies: a strict model of what a message says, and the exact bytes that leave."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, Field

from smsbat_composer.gateway.statuses import Channel

# Digits with the country code and no plus (S by example); E.164 allows at most fifteen.
_PHONE = re.compile(r"[1-9][0-9]{6,14}")
# ASCII, at most forty characters (C).
_SEQUENCE_ID = re.compile(r"[!-~]{1,40}")
# ISO-8601, UTC, with Z (S).
_WIRE_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

MOST_IDS = 100  # ids in one status or details call (C)


class _Part(BaseModel):
    """What every part of a body keeps to: no guessing of types, no stray keys, no change, no leaks."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", hide_input_in_errors=True)

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Only the names of the fields in use: their values hold phones and cell texts."""
        yield from ((None, name) for name, value in self if value is not None)


class Card(_Part):
    """One card of a Viber carousel."""

    title: str | None = None
    image_url: str | None = None
    button_caption: str | None = None
    button_url: str | None = None
    link_caption: str | None = None
    link_url: str | None = None


class SmsContent(_Part):
    """What only the SMS says; None falls back to the message's own sender and text."""

    sender: str | None = None
    text: str | None = None
    is_flash: bool | None = None


class ViberContent(_Part):
    """What only the Viber message says; None falls back to the message's own sender and text."""

    sender: str | None = None
    text: str | None = None
    ttl: int | None = Field(default=None, description="seconds; in a hybrid also the wait before the SMS")
    image_url: str | None = None
    caption: str | None = None
    action: str | None = None
    count_clicks: bool | None = None
    is_transactional: bool | None = None
    carousel: tuple[Card, ...] | None = None
    survey: tuple[str, ...] | None = None
    file_id: int | None = Field(default=None, description="experimental: an id got from the provider")


class MessageContent(_Part):
    """What is said, to nobody in particular: a send body without recipients, time and id.

    It holds a campaign's templates as well as a rendered message, so lengths are not checked here.
    """

    sender: str | None = None
    text: str | None = None
    sms: SmsContent | None = None
    viber: ViberContent | None = None

    def as_json(self) -> dict[str, object]:
        """What `send_body` takes: None is absent, while false, zero and empty are kept."""
        return self.model_dump(mode="json", exclude_none=True)

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The channels in the order they are tried."""
        channels = []
        if self.viber is not None:
            channels.append(Channel.VIBER)
        if self.sms is not None:
            channels.append(Channel.SMS)
        return tuple(channels)

    @property
    def is_hybrid(self) -> bool:
        """Viber first, SMS when it fails."""
        return self.viber is not None and self.sms is not None

    @property
    def sms_text(self) -> str | None:
        """The text the SMS will carry; None without an SMS, or when no text was given."""
        return None if self.sms is None else _inner_wins(self.sms.text, self.text)

    @property
    def sms_sender(self) -> str | None:
        """The sender the SMS will show; None without an SMS, or when no sender was given."""
        return None if self.sms is None else _inner_wins(self.sms.sender, self.sender)

    @property
    def viber_text(self) -> str | None:
        """The text the Viber message will carry; None without Viber, or when no text was given."""
        return None if self.viber is None else _inner_wins(self.viber.text, self.text)

    @property
    def viber_sender(self) -> str | None:
        """The sender the Viber message will show; None without Viber, or when no sender was given."""
        return None if self.viber is None else _inner_wins(self.viber.sender, self.sender)


def send_body(
    content: Mapping[str, object],
    recipients: Sequence[str],
    *,
    start_time: str | None = None,
    sequence_id: str | None = None,
) -> dict[str, object]:
    """One whole `send` request, or one item of `sendmulti`; its keys stand as on the provider's page.

    `content` is a MessageContent as JSON has it. ValueError, which names no contact, for what the gateway
    could not take: a wrong phone, time or id, or no channel.
    """
    if not recipients or not all(map(_PHONE.fullmatch, recipients)):
        raise ValueError("no phones, or one that is not digits with the country code")
    if start_time is not None and not _WIRE_TIME.fullmatch(start_time):
        raise ValueError("the start time is not UTC with Z")
    if sequence_id is not None and not _SEQUENCE_ID.fullmatch(sequence_id):
        raise ValueError("the sequence_id is not 1 to 40 characters of ASCII")
    if "sms" not in content and "viber" not in content:
        raise ValueError("neither sms nor viber")
    body = {name: content[name] for name in ("sender", "text") if name in content}
    body["recipients"] = list(recipients)
    if start_time is not None:
        body["start_time"] = start_time
    if sequence_id is not None:
        body["sequence_id"] = sequence_id
    return body | {name: content[name] for name in ("sms", "viber") if name in content}


def send_bytes(body: Mapping[str, object]) -> bytes:
    """The exact body of a `send` request."""
    return _compact(body)


def sendmulti_bytes(items: Mapping[str, Mapping[str, object]]) -> bytes:
    """The exact body of a `sendmulti` request: our own key -> its item, in the mapping's order."""
    if not items:
        raise ValueError("sendmulti without items")
    return _compact(items)


def ids_bytes(ids: Sequence[str]) -> bytes:
    """The exact body of a `status` or `details` request about 1 to MOST_IDS messages."""
    if not 1 <= len(ids) <= MOST_IDS:
        raise ValueError(f"{len(ids)} ids in one call")
    return _compact({"messages": list(ids)})


def wire_time(moment: datetime) -> str:
    """An aware moment as `start_time` wants it; parts of a second are dropped."""
    if moment.tzinfo is None:
        raise ValueError("a naive time has no moment")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _inner_wins(inner: str | None, root: str | None) -> str | None:
    return root if inner is None else inner


def _compact(value: object) -> bytes:
    return _encode(value).encode()
