"""All that the journal knows of one recipient, in the order it happened."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

import apsw

from smsbat_composer.delivery.instants import from_ms, optional_moment
from smsbat_composer.delivery.result_rows import AttemptEvidence, ResultRow, attempts_of_request, find_row
from smsbat_composer.delivery.states import Decision
from smsbat_composer.gateway.statuses import Channel


@dataclass(frozen=True, slots=True)
class Leg:
    """How a message ended on one channel, by the gateway's own clock; `status` may be a word nobody knows."""

    channel: Channel
    status: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class RowHistory:
    """One try to reach a recipient; `earlier` is the try before it, which the user had sent again.

    `request_number`, `sequence_id` and `written_at` are None until a request was made for the row.
    """

    row: ResultRow
    request_number: int | None
    sequence_id: str | None
    written_at: datetime | None
    attempts: tuple[AttemptEvidence, ...]
    legs: tuple[Leg, ...]
    decision: tuple[Decision, datetime] | None
    earlier: Self | None


_MORE = (
    "SELECT recipient.request, request.number, request.created_at, sequence_id, viber_status, viber_at, "
    "sms_status, sms_at, audit.decision, audit.at, supersedes FROM recipient "
    "LEFT JOIN request ON request.id = recipient.request LEFT JOIN item ON item.id = recipient.item "
    "LEFT JOIN audit ON audit.id = recipient.decision WHERE recipient.id = ?"
)


def read_history(connection: apsw.Connection, recipient_id: int) -> RowHistory:
    """The recipient with this row id; a few reads by key, however large the campaign is."""
    request, number, written_at, sequence_id, *more = _one(connection, recipient_id)
    viber_status, viber_at, sms_status, sms_at, decision, decided_at, supersedes = more
    told = ((Channel.VIBER, viber_status, viber_at), (Channel.SMS, sms_status, sms_at))
    is_second_try = supersedes is not None  # its decision is the first try's end, and is told there
    return RowHistory(
        row=find_row(connection, recipient_id),
        request_number=number,
        sequence_id=sequence_id,
        written_at=optional_moment(written_at),
        attempts=() if request is None else tuple(attempts_of_request(connection, request)),
        legs=tuple(Leg(channel, status, optional_moment(at)) for channel, status, at in told if status),
        decision=None if decision is None or is_second_try else (Decision(decision), from_ms(decided_at)),
        earlier=read_history(connection, supersedes) if is_second_try else None,
    )


def _one(connection: apsw.Connection, recipient_id: int) -> tuple[Any, ...]:
    row: tuple[Any, ...] | None = connection.execute(_MORE, (recipient_id,)).fetchone()
    assert row is not None  # noqa: S101 - rows of a campaign that is open are never deleted
    return row
