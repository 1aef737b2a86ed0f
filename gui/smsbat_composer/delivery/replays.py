"""Requests with doubts that the program may settle itself: whose turn it is, and when to give up.

Everything here runs in its caller's transaction. Only rows that are UNKNOWN wait for a replay; the others
in doubt need attention.
"""

from typing import Any

import apsw

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.instants import from_ms
from smsbat_composer.delivery.reconciliation import DoubtHistory, ReplaySchedule, wait_for_replay
from smsbat_composer.delivery.trust import TrustBook, TrustKey
from smsbat_composer.gateway.exchange import Endpoint


def due_replay(
    connection: apsw.Connection, campaign: int, schedule: ReplaySchedule, now: Instant
) -> int | None:
    """The request whose same bytes go again now; those beyond hope are given up on the way."""
    for request in _waiting(connection, campaign):
        wait = wait_of(connection, request, schedule, now)
        if wait is None:
            _give_up(connection, request)
        elif wait == 0:
            return request
    return None


def next_replay(
    connection: apsw.Connection, campaign: int, schedule: ReplaySchedule, now: Instant
) -> float | None:
    """Seconds until the next replay is due; None while no doubt waits for one. Changes nothing."""
    waits = (wait_of(connection, request, schedule, now) for request in _waiting(connection, campaign))
    # What is beyond hope is due too: `due_replay` gives it up.
    return min((0.0 if wait is None else wait for wait in waits), default=None)


def give_up_hopeless(
    connection: apsw.Connection, campaign: int, schedule: ReplaySchedule, now: Instant
) -> None:
    """Doubts that no replay will settle need attention from now on; of a stopped campaign, all."""
    is_stopped = connection.execute("SELECT state = 'stopped' FROM campaign WHERE id = ?", (campaign,)).get
    for request in _waiting(connection, campaign):
        if is_stopped or wait_of(connection, request, schedule, now) is None:
            _give_up(connection, request)


def wait_of(
    connection: apsw.Connection, request: int, schedule: ReplaySchedule, now: Instant
) -> float | None:
    """`wait_for_replay` of a request that has been attempted."""
    account_id, base_url, endpoint = connection.execute(
        "SELECT account_id, base_url, endpoint FROM request JOIN campaign ON campaign.id = request.campaign "
        "WHERE request.id = ?",
        (request,),
    ).get
    trust = TrustBook(connection).trust(TrustKey(account_id, base_url, Endpoint(endpoint)))
    return wait_for_replay(_read_history(connection, request), trust, schedule, now)


def _waiting(connection: apsw.Connection, campaign: int) -> list[int]:
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT DISTINCT request FROM recipient WHERE campaign = ? AND state = 'unknown' ORDER BY request",
        (campaign,),
    ).fetchall()
    return [request for (request,) in rows]


def _give_up(connection: apsw.Connection, request: int) -> None:
    connection.execute(
        "UPDATE recipient SET state = 'needs_attention' WHERE request = ? AND state = 'unknown'", (request,)
    )


def _read_history(connection: apsw.Connection, request: int) -> DoubtHistory:
    attempts: list[tuple[Any, ...]] = connection.execute(
        "SELECT started_at, attempt.boot_id, boot_clock, outcome IN ('unknown', 'answered'), "
        "(attempt.credential_id, attempt.base_url) = (campaign.credential_id, campaign.base_url) "
        "FROM attempt JOIN request ON request.id = attempt.request "
        "JOIN campaign ON campaign.id = request.campaign WHERE request.id = ? ORDER BY attempt.number",
        (request,),
    ).fetchall()
    starts = [Instant(from_ms(at), boot, clock) for at, boot, clock, _, _ in attempts]
    doubted = [place for place, attempt in enumerate(attempts) if attempt[3]]
    return DoubtHistory(
        first=starts[doubted[0]],
        last=starts[-1],
        tries=len(doubted) - 1,
        is_same_gateway=all(attempts[place][4] for place in doubted),
        is_whole=_is_whole(connection, request),
    )


def _is_whole(connection: apsw.Connection, request: int) -> bool:
    """Somebody may have left for another request, been sent to again by the user, or opted out since."""
    return bool(
        connection.execute(
            "SELECT count(*) = (SELECT recipients FROM request WHERE id = ?1) AND NOT max("
            "    state = 'superseded' OR (state = 'unknown' AND phone IN (SELECT phone FROM stop_list))) "
            "FROM recipient WHERE request = ?1",
            (request,),
        ).get
    )
