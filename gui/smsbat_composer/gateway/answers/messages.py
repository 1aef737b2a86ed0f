"""Answers to status and details: what became of messages that were created."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from smsbat_composer.gateway.answers.json_values import (
    as_object,
    read_id,
    read_phone,
    read_price,
    read_text,
    read_time,
    read_whole_number,
)
from smsbat_composer.gateway.answers.sending import read_envelope
from smsbat_composer.gateway.statuses import Channel, Status, read_status


@dataclass(frozen=True)
class StatusItem:
    """Where one message stands. An id the gateway does not know has only its code and name."""

    message_id: str
    code: int | None
    name: str | None
    phone: str = field(repr=False)  # digits; empty when not said
    channel: Channel | None  # the leg the status is said of
    status: Status | None
    raw_status: str | None  # the gateway's own word, shown when the status is UNKNOWN
    rejected_status: str | None  # why Viber refused, e.g. SRVC_NOT_VIBER_USER
    sent: datetime | None  # present or not, it does not prove sending
    updated: datetime | None
    click_time: datetime | None


@dataclass(frozen=True)
class SmsDetails:
    """The SMS leg of a message."""

    phone: str = field(repr=False)
    status: Status | None
    raw_status: str | None
    sent: datetime | None
    updated: datetime | None
    price: Decimal | None  # in the account's currency, which the gateway does not state
    parts: int | None  # as the gateway counted and charges them


@dataclass(frozen=True)
class ViberDetails:
    """The Viber leg of a message."""

    phone: str = field(repr=False)
    status: Status | None
    raw_status: str | None
    added: datetime | None
    start: datetime | None
    sent: datetime | None
    updated: datetime | None
    price: Decimal | None  # in the account's currency, which the gateway does not state
    ttl: int | None  # s
    message_type: str | None  # "promotional", …


@dataclass(frozen=True)
class DetailsItem:
    """Both legs of one message; None for a leg that was not used or has not begun."""

    message_id: str
    code: int | None
    name: str | None
    sms: SmsDetails | None
    viber: ViberDetails | None


def parse_status(json: object) -> tuple[StatusItem, ...]:
    """The items of a status answer in its order; an entry without an id is nobody's and left out."""
    return tuple(_read_status_item(message_id, entry) for message_id, entry in _items(json))


def parse_details(json: object) -> tuple[DetailsItem, ...]:
    """The items of a details answer in its order; an entry without an id is nobody's and left out."""
    return tuple(_read_details_item(message_id, entry) for message_id, entry in _items(json))


def _items(json: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """(message id, entry) of a list, of an object keyed by id, or of a single bare entry."""
    listed = as_object(json).get("response_result")
    entries: list[tuple[str | None, object]] = []
    if isinstance(listed, list):
        entries = [(None, entry) for entry in listed]
    elif isinstance(listed, dict):
        entries = [(None, listed)] if "message_id" in listed else list(listed.items())
    for key, entry in entries:
        message_id = read_id(as_object(entry).get("message_id")) or read_id(key)
        if message_id is not None and isinstance(entry, dict):
            yield message_id, entry


def _read_status_item(message_id: str, entry: Mapping[str, object]) -> StatusItem:
    code, name = read_envelope(entry)
    status, raw_status = _read_status(entry)
    return StatusItem(
        message_id=message_id,
        code=code,
        name=name,
        phone=read_phone(entry.get("recipient")),
        channel=_read_channel(entry.get("type")),
        status=status,
        raw_status=raw_status,
        rejected_status=read_text(entry.get("rejected_status")),
        sent=read_time(entry.get("sent")),
        updated=read_time(entry.get("updated")),
        click_time=read_time(entry.get("click_time")),
    )


def _read_details_item(message_id: str, entry: Mapping[str, object]) -> DetailsItem:
    code, name = read_envelope(entry)
    sms, viber = entry.get("sms"), entry.get("viber")
    return DetailsItem(
        message_id=message_id,
        code=code,
        name=name,
        sms=_read_sms(sms) if isinstance(sms, dict) else None,
        viber=_read_viber(viber) if isinstance(viber, dict) else None,
    )


def _read_sms(leg: Mapping[str, object]) -> SmsDetails:
    status, raw_status = _read_status(leg)
    return SmsDetails(
        phone=read_phone(leg.get("recipient")),
        status=status,
        raw_status=raw_status,
        sent=read_time(leg.get("sent")),
        updated=read_time(leg.get("updated")),
        price=read_price(leg.get("price")),
        parts=read_whole_number(leg.get("segments")),
    )


def _read_viber(leg: Mapping[str, object]) -> ViberDetails:
    status, raw_status = _read_status(leg)
    return ViberDetails(
        phone=read_phone(leg.get("recipient")),
        status=status,
        raw_status=raw_status,
        added=read_time(leg.get("added")),
        start=read_time(leg.get("start")),
        sent=read_time(leg.get("sent")),
        updated=read_time(leg.get("updated")),
        price=read_price(leg.get("price")),
        ttl=read_whole_number(leg.get("ttl")),
        message_type=read_text(leg.get("message_type")),
    )


def _read_status(entry: Mapping[str, object]) -> tuple[Status | None, str | None]:
    raw = read_text(entry.get("status"))
    return (None, None) if raw is None else (read_status(raw), raw)


def _read_channel(value: object) -> Channel | None:
    name = (read_text(value) or "").strip().lower()
    return Channel(name) if name in set(Channel) else None
