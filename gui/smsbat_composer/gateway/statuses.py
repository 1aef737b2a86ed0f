"""Delivery statuses: the gateway's words, their older spellings, and which of them are the last."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Channel(StrEnum):
    """The way a message travels, as the gateway's `type` names it."""

    VIBER = "viber"
    SMS = "sms"


class Status(StrEnum):
    """Where a created message stands. UNKNOWN is also any word the gateway has not documented."""

    QUEUED = "Queued"
    ACCEPTED = "Accepted"
    SENT = "Sent"
    DELIVERED = "Delivered"
    READ = "Read"
    EXPIRED = "Expired"
    UNDELIVERED = "Undelivered"
    REJECTED = "Rejected"
    FAILED = "Failed"
    CANCELLED = "Cancelled"
    UNKNOWN = "Unknown"

    @property
    def arrived(self) -> bool:
        """The message reached its phone; nothing takes that back."""
        return self in {Status.DELIVERED, Status.READ}


# Expired is the end of the leg it is said of: in a hybrid the SMS leg then starts.
_FINAL = frozenset(
    {
        Status.READ,
        Status.EXPIRED,
        Status.UNDELIVERED,
        Status.REJECTED,
        Status.FAILED,
        Status.CANCELLED,
    }
)

# Spellings of SMSBAT's own API, which may shine through the TurboSMS layer.
_OTHER_SPELLINGS: Mapping[str, Status] = MappingProxyType(
    {
        "scheduled": Status.QUEUED,
        "processing": Status.ACCEPTED,
        "undeliverable": Status.UNDELIVERED,
        "permanenterror": Status.FAILED,
        "canceled": Status.CANCELLED,
    }
)
_SPELLINGS: Mapping[str, Status] = MappingProxyType(
    {status.value.lower(): status for status in Status} | dict(_OTHER_SPELLINGS)
)


def read_status(raw: str) -> Status:
    """The status a word stands for, in any case and with any spaces, dashes or underscores in it.

    The caller keeps the raw word: UNKNOWN is shown by it.
    """
    return _SPELLINGS.get("".join(filter(str.isalpha, raw)).lower(), Status.UNKNOWN)


def is_final(status: Status, channel: Channel) -> bool:
    """Whether the channel will say nothing more: a delivered SMS is done, a Viber message may be read yet."""
    return status in _FINAL or (status is Status.DELIVERED and channel is Channel.SMS)
