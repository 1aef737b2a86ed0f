"""Claiming: the next request is chosen, or assembled, and set in flight in one transaction."""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import apsw

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.packing import PackedItem, gather, has_start_time, pack
from smsbat_composer.delivery.reconciliation import ReplaySchedule
from smsbat_composer.delivery.replays import due_replay
from smsbat_composer.delivery.witness import WitnessLine
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.workspace.database import transaction

_ID_BYTES = 16  # random ones in a sequence_id: as many as in a UUID, and no id comes twice


@dataclass(frozen=True, slots=True)
class Claim:
    """One transmission the journal has allowed; it is on disk (commit and witness) before it is returned.

    `items` maps an item's key (its sequence_id, in a sendmulti also its key) to the phones it goes to.
    `number` counts the campaign's requests and `attempt` this request's transmissions, both from 1.
    """

    campaign_id: str
    request_id: int
    number: int
    attempt: int
    endpoint: Endpoint
    body: bytes = field(repr=False)
    items: Mapping[str, tuple[str, ...]] = field(repr=False)
    recipients: int


def claim_next(
    connection: apsw.Connection,
    campaign: int,
    *,
    max_recipients: int,
    max_items: int,
    replays: ReplaySchedule,
    now: datetime,
) -> tuple[Claim, WitnessLine] | None:
    """The next claim, committed, with the line that the witness still has to take.

    Doubts that are due go first, then waiting requests; both go unchanged, whatever the limits are now.
    None when the campaign is not SENDING or nothing is to go now.
    """
    with transaction(connection):
        is_sending = connection.execute(
            "SELECT 1 FROM campaign WHERE id = ? AND state = 'sending'", (campaign,)
        ).get
        if is_sending is None:
            return None
        instant = Instant.at(now)
        request = due_replay(connection, campaign, replays, instant)
        if request is None:
            request = _next_waiting(connection, campaign, instant)
        if request is not None:
            _set_in_flight(connection, request, instant)
        else:
            request = _assemble(connection, campaign, max_recipients, max_items, instant)
        return None if request is None else _read_claim(connection, request, now)


def _next_waiting(connection: apsw.Connection, campaign: int, now: Instant) -> int | None:
    """The oldest request that surely was not sent.

    Its body cannot change any more. So one that must not go as it is, is taken apart, and its people go in a
    new one: somebody has got on the stop list since, or is in doubt elsewhere; or the time it was to wait for
    at the gateway has passed. That is safe for these alone, of which no transmission can have been executed:
    a request that may have arrived is known to the gateway by its bytes, a passed time among them, and goes
    again by replays.py as it was.
    """
    while True:
        waiting = connection.execute(
            "SELECT id, body FROM request WHERE campaign = ? AND state = 'waiting' ORDER BY number LIMIT 1",
            (campaign,),
        ).fetchone()
        if waiting is None:
            return None
        request, body = waiting
        is_whole = connection.execute(
            "SELECT count(*) = (SELECT recipients FROM request WHERE id = ?1) FROM recipient "
            "WHERE request = ?1 AND state = 'planned' AND phone NOT IN (SELECT phone FROM stop_list)",
            (request,),
        ).get
        is_timely = not has_start_time(body) or _start_time_ahead(connection, campaign, now) is not None
        if is_whole and is_timely:
            return int(request)
        connection.execute(
            "UPDATE recipient SET request = NULL, item = NULL WHERE request = ? AND state = 'planned'",
            (request,),
        )
        connection.execute("UPDATE request SET state = 'done' WHERE id = ?", (request,))


def _start_time_ahead(connection: apsw.Connection, campaign: int, now: Instant) -> str | None:
    """The campaign's start time while it lies ahead; once it has passed, the message goes at once."""
    start_time: str | None = connection.execute(
        "SELECT start_time FROM campaign WHERE id = ?", (campaign,)
    ).get
    is_ahead = start_time is not None and datetime.fromisoformat(start_time) > now.wall
    return start_time if is_ahead else None


def _assemble(
    connection: apsw.Connection,
    campaign: int,
    max_recipients: int,
    max_items: int,
    now: Instant,
) -> int | None:
    """A new request, in flight, for the next planned recipients in sheet order; None when there are none."""
    picked = gather(
        (
            (content, (recipient, phone))
            for recipient, phone, content in _next_planned(connection, campaign, max_recipients)
        ),
        max_recipients=max_recipients,
        max_items=max_items,
    )
    if not picked:
        return None

    bodies = _read_contents(connection, picked)
    items = [
        PackedItem(secrets.token_hex(_ID_BYTES), bodies[content], _phones(people))
        for content, people in picked.items()
    ]
    endpoint, body = pack(items, _start_time_ahead(connection, campaign, now))
    request = connection.execute(
        "INSERT INTO request (campaign, number, endpoint, body, body_hash, recipients, state, created_at) "
        "VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM request WHERE campaign = ?1), ?, ?, ?, ?, "
        "'in_flight', ?) RETURNING id",
        (
            campaign,
            endpoint.value,
            body,
            hashlib.sha256(body).hexdigest(),
            sum(map(len, picked.values())),
            to_ms(now.wall),
        ),
    ).get
    _open_attempt(connection, request, now)
    _set_out(connection, request, items, picked)
    return int(request)


def _set_out(
    connection: apsw.Connection,
    request: int,
    items: Sequence[PackedItem],
    picked: Mapping[int, Sequence[tuple[int, str]]],
) -> None:
    """The new request's items, and in each of them its recipients, in flight.

    One statement for all of a kind: what a statement begins with (the schema's checks, above all) is dearer
    than the row it writes.
    """
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM item").get
    written, members = [], []
    for number, (item, (content, people)) in enumerate(zip(items, picked.items(), strict=True), first):
        written.append((number, item.sequence_id, content))
        members += [(recipient, number) for recipient, _ in people]
    connection.execute(
        "INSERT INTO item (id, request, sequence_id, content) "
        "SELECT value ->> 0, ?, value ->> 1, value ->> 2 FROM json_each(?)",
        (request, json.dumps(written)),
    )
    connection.execute(
        "UPDATE recipient SET request = ?, item = member.value ->> 1, state = 'in_flight' "
        "FROM json_each(?) AS member WHERE recipient.id = member.value ->> 0",
        (request, json.dumps(members)),
    )
    if connection.changes() != len(members):
        raise AssertionError("everybody in the body is in flight")


def _next_planned(connection: apsw.Connection, campaign: int, most: int) -> list[tuple[Any, ...]]:
    """Id, phone and content of the next planned recipients.

    Whoever has got on the stop list since the plan was written is excluded on the way.
    """
    while True:
        # The index by name: by any other, everybody claimed already is stepped over once more.
        rows: list[tuple[Any, ...]] = connection.execute(
            "SELECT id, phone, content, phone IN (SELECT phone FROM stop_list) "
            "FROM recipient INDEXED BY recipient_to_claim "
            "WHERE campaign = ? AND state = 'planned' AND request IS NULL ORDER BY id LIMIT ?",
            (campaign, most),
        ).fetchall()
        stopped = [(row[0],) for row in rows if row[3]]
        if not stopped:
            return [row[:3] for row in rows]
        connection.executemany(
            "UPDATE recipient SET state = 'excluded', exclusion = 'stop_list' WHERE id = ?", stopped
        )


def _read_contents(connection: apsw.Connection, contents: Iterable[int]) -> dict[int, dict[str, object]]:
    rows = connection.execute(
        "SELECT id, body FROM content WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contents)),),
    )
    return {content: json.loads(body) for content, body in rows}


def _phones(people: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(phone for _, phone in people)


def _open_attempt(connection: apsw.Connection, request: int, now: Instant) -> None:
    connection.execute(
        "INSERT INTO attempt (request, number, base_url, credential_id, started_at, boot_id, boot_clock) "
        "SELECT request.id, (SELECT coalesce(max(number), 0) + 1 FROM attempt WHERE request = request.id), "
        "base_url, credential_id, ?, ?, ? "
        "FROM request JOIN campaign ON campaign.id = request.campaign WHERE request.id = ?",
        (to_ms(now.wall), now.boot_id, now.boot_clock, request),
    )


def _set_in_flight(connection: apsw.Connection, request: int, now: Instant) -> None:
    """The request, with everybody in it, goes once more."""
    _open_attempt(connection, request, now)
    connection.execute(
        "UPDATE request SET state = 'in_flight' WHERE id = ? AND state IN ('waiting', 'unknown')", (request,)
    )
    if connection.changes() != 1:
        raise AssertionError("only a waiting request, or one in doubt, may be claimed")
    connection.execute(
        "UPDATE recipient SET state = 'in_flight' WHERE request = ? AND state IN ('planned', 'unknown')",
        (request,),
    )


def _read_claim(connection: apsw.Connection, request: int, now: datetime) -> tuple[Claim, WitnessLine]:
    campaign_id, number, endpoint, body, body_hash, attempt = connection.execute(
        "SELECT campaign_id, number, endpoint, body, body_hash, "
        "(SELECT max(number) FROM attempt WHERE request = request.id) "
        "FROM request JOIN campaign ON campaign.id = request.campaign WHERE request.id = ?",
        (request,),
    ).get
    items: dict[str, list[str]] = {}
    recipients = []
    for recipient, phone, sequence_id in connection.execute(
        "SELECT recipient.id, phone, sequence_id FROM recipient JOIN item ON item.id = recipient.item "
        "WHERE recipient.request = ? ORDER BY recipient.id",
        (request,),
    ):
        items.setdefault(sequence_id, []).append(phone)
        recipients.append(recipient)
    claim = Claim(
        campaign_id=campaign_id,
        request_id=request,
        number=number,
        attempt=attempt,
        endpoint=Endpoint(endpoint),
        body=body,
        items={key: tuple(phones) for key, phones in items.items()},
        recipients=len(recipients),
    )
    line = WitnessLine(
        request=number,
        attempt=attempt,
        recipients=tuple(recipients),
        sequence_ids=tuple(items),
        body_hash=body_hash,
        time=now.isoformat(),
    )
    return claim, line
