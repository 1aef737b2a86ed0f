"""Accepted messages after the sending: which to ask about, and writing down what the gateway tells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.instants import from_ms, optional_moment, optional_ms, to_ms
from smsbat_composer.delivery.money import to_micros
from smsbat_composer.delivery.result_rows import read_tally
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.workspace.database import transaction

_FAILED = "('Expired', 'Undelivered', 'Rejected', 'Failed', 'Cancelled')"


@dataclass(frozen=True, slots=True)
class DueMessage:
    """One message to ask about now; `channel` and `status` are those of the leg it is on."""

    recipient_id: int
    message_id: str = field(repr=False)
    channel: Channel
    status: Status
    is_hybrid: bool
    accepted_at: datetime
    status_changed_at: datetime  # when we saw the status or the channel change; accepted_at at first
    updated: datetime | None  # the gateway's own moment of the status known
    polls: int  # asked so far


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """What is known of one message after asking; written as it is.

    `final`: this status is the end. `next_poll` None: never ask again, final or not. None in
    `raw_status`, `viber_reason` or `updated` leaves what was known.
    """

    recipient_id: int
    channel: Channel
    status: Status
    raw_status: str | None = None
    viber_reason: str | None = None
    updated: datetime | None = None
    final: bool = False
    next_poll: datetime | None = None


@dataclass(frozen=True, slots=True)
class DetailsUpdate:
    """What one message cost and how each leg ended; None for what the gateway did not tell.

    `price` is for all legs together, in the account's currency; `parts` are SMS parts as it counted them.
    """

    recipient_id: int
    price: Decimal | None = None
    parts: int | None = None
    viber_status: str | None = None
    viber_at: datetime | None = None
    sms_status: str | None = None
    sms_at: datetime | None = None


_DUE = """
    SELECT recipient.id, message_id, channel, status, campaign.channels = 'viber,sms', accepted_at, status_at,
           gateway_updated_at, polls
    FROM recipient JOIN campaign ON campaign.id = recipient.campaign
    WHERE recipient.campaign = ? AND """


def due_for_status(connection: apsw.Connection, campaign: int, now: datetime, limit: int) -> list[DueMessage]:
    """Messages whose next poll has come, the longest waiting first."""
    condition = "next_poll_at <= ? ORDER BY next_poll_at LIMIT ?"
    return _due(connection, _DUE + condition, campaign, now, limit)


def due_for_details(
    connection: apsw.Connection, campaign: int, now: datetime, limit: int
) -> list[DueMessage]:
    """Messages whose last status is known and whose price is not, the longest waiting first."""
    return _due(
        connection, _DUE + "details_due_at <= ? ORDER BY details_due_at LIMIT ?", campaign, now, limit
    )


def record_statuses(connection: apsw.Connection, updates: Sequence[StatusUpdate], now: datetime) -> None:
    """One commit for all; a message that has arrived or will not be asked about again is due for its details.

    Once it has a price it is not: whoever reads it a day later is not asked about twice. Of a Viber leg that
    an SMS follows the last status stays as the reason, where no better one is told.
    """
    with transaction(connection):
        connection.executemany(
            f"""
            UPDATE recipient SET
                status_at = CASE WHEN status = :status AND channel = :channel THEN status_at ELSE :now END,
                channel = :channel, status = :status, raw_status = coalesce(:raw, raw_status),
                viber_reason = coalesce(:reason, CASE
                    WHEN viber_reason = '' AND channel = 'viber' AND :channel = 'sms' AND status IN {_FAILED}
                        THEN status ELSE viber_reason END),
                gateway_updated_at = coalesce(:updated, gateway_updated_at),
                settled = :settled, next_poll_at = :next_poll, polls = polls + 1,
                details_due_at = CASE
                    WHEN price IS NULL AND (:settled OR :arrived AND status <> :status) THEN :now
                    ELSE details_due_at END
            WHERE id = :id AND state = 'accepted'""",  # noqa: S608 - our own words
            [_status_values(update, now) for update in updates],
        )


def record_details(connection: apsw.Connection, updates: Sequence[DetailsUpdate]) -> None:
    """One commit for all; until their status changes none of them is asked for its details again.

    A moment they tell of the status known takes the place of the one we saw it at: after a night with the
    program closed that lies hours later. One that cannot be is a matter of clocks, and does not count.
    """
    with transaction(connection):
        connection.executemany(
            f"""
            UPDATE recipient SET price = coalesce(:price, price), parts = coalesce(:parts, parts),
                viber_status = :viber_status, viber_at = :viber_at, sms_status = :sms_status,
                sms_at = :sms_at, details_due_at = NULL,
                status_at = CASE
                    WHEN channel = 'viber' AND :viber_status = status
                        AND :viber_at BETWEEN accepted_at AND status_at THEN :viber_at
                    WHEN channel = 'sms' AND :sms_status = status
                        AND :sms_at BETWEEN accepted_at AND status_at THEN :sms_at
                    ELSE status_at END,
                viber_reason = CASE
                    WHEN viber_reason = '' AND channel = 'sms' AND :viber_status IN {_FAILED}
                        THEN :viber_status ELSE viber_reason END
            WHERE id = :id AND state = 'accepted'""",  # noqa: S608 - our own words
            [_details_values(update) for update in updates],
        )


def next_due(connection: apsw.Connection, campaign: int) -> datetime | None:
    """The earliest moment at which anything may be asked; None when there is nothing left to learn."""
    return optional_moment(
        connection.execute(
            """
            SELECT min(at) FROM (
                SELECT min(next_poll_at) AS at FROM recipient
                WHERE campaign = ?1 AND next_poll_at IS NOT NULL
                UNION ALL
                SELECT min(details_due_at) FROM recipient
                WHERE campaign = ?1 AND details_due_at IS NOT NULL)""",
            (campaign,),
        ).get
    )


def nothing_left_to_learn(connection: apsw.Connection, campaign_id: str) -> bool:
    """No answer is awaited, and no status or details will be asked for."""
    if read_tally(connection, campaign_id).in_flight:
        return False
    return next_due(connection, campaign_row_id(connection, campaign_id)) is None


def _due(
    connection: apsw.Connection, query: str, campaign: int, now: datetime, limit: int
) -> list[DueMessage]:
    return [
        DueMessage(
            recipient_id=recipient,
            message_id=message_id,
            channel=Channel(channel),
            status=Status(status),
            is_hybrid=bool(is_hybrid),
            accepted_at=from_ms(accepted_at),
            status_changed_at=from_ms(status_at),
            updated=optional_moment(updated),
            polls=polls,
        )
        for recipient, message_id, channel, status, is_hybrid, accepted_at, status_at, updated, polls in (
            connection.execute(query, (campaign, to_ms(now), limit))
        )
    ]


def _details_values(update: DetailsUpdate) -> "dict[str, apsw.SQLiteValue]":
    return {
        "id": update.recipient_id,
        "price": to_micros(update.price),
        "parts": update.parts,
        "viber_status": update.viber_status,
        "viber_at": optional_ms(update.viber_at),
        "sms_status": update.sms_status,
        "sms_at": optional_ms(update.sms_at),
    }


def _status_values(update: StatusUpdate, now: datetime) -> "dict[str, apsw.SQLiteValue]":
    return {
        "id": update.recipient_id,
        "channel": update.channel.value,
        "status": update.status.value,
        "raw": update.raw_status,
        "reason": update.viber_reason,
        "updated": optional_ms(update.updated),
        "settled": int(update.final or update.next_poll is None),
        "arrived": int(update.status.arrived),
        "next_poll": None if update.final else optional_ms(update.next_poll),
        "now": to_ms(now),
    }
