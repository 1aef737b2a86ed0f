"""What a start-up finds: transmissions that were cut off, and a database older than its witness."""

import json
from datetime import datetime
from typing import Any

import apsw

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.findings import AnomalyKind
from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.outcomes import doubt_in_flight
from smsbat_composer.delivery.reconciliation import ReplaySchedule
from smsbat_composer.delivery.replays import give_up_hopeless
from smsbat_composer.delivery.witness import Witness, WitnessLine
from smsbat_composer.delivery.witness_gaps import doubt_the_planned, find_gaps
from smsbat_composer.workspace.database import transaction

# In place of an exception class, in the attempt's evidence.
_INTERRUPTED = "Interrupted"
_DATABASE_ROLLED_BACK = "DatabaseRolledBack"


def sweep_doubts(
    connection: apsw.Connection, campaign: int, witness: Witness, replays: ReplaySchedule, now: datetime
) -> int:
    """Turn every open transmission into a doubt, in one commit; gives the number of recipients concerned.

    Three kinds: requests found in flight; claims that only the witness remembers, because the database was
    restored from a backup; everybody planned, when the witness itself was lost. A doubt that no
    replay will settle needs attention. Sends nothing and plans nothing.
    """
    with transaction(connection):
        gaps = find_gaps(connection, campaign, witness)
        doubts = _sweep_in_flight(connection, campaign, now)
        doubts += _sweep_forgotten(connection, campaign, witness, now)
        if gaps.is_lost:
            doubts += doubt_the_planned(connection, campaign, now)
        give_up_hopeless(connection, campaign, replays, Instant.at(now))
    for line in gaps.lines:  # only now: a crash before this must find the gaps again
        witness.append(line)
    return doubts


def _sweep_in_flight(connection: apsw.Connection, campaign: int, now: datetime) -> int:
    doubts = 0
    requests: list[tuple[Any, ...]] = connection.execute(
        "SELECT id FROM request WHERE campaign = ? AND state = 'in_flight'", (campaign,)
    ).fetchall()
    for (request,) in requests:
        connection.execute(
            "UPDATE attempt SET outcome = 'unknown', ended_at = ?, exception = ? "
            "WHERE request = ? AND outcome IS NULL",
            (to_ms(now), _INTERRUPTED, request),
        )
        doubts += doubt_in_flight(connection, request)
        connection.execute("UPDATE request SET state = 'unknown' WHERE id = ?", (request,))
    return doubts


def _sweep_forgotten(connection: apsw.Connection, campaign: int, witness: Witness, now: datetime) -> int:
    doubts = 0
    for line in witness.lines():
        request = _request_of(connection, campaign, line)
        if request is None:
            found = _doubt_rows(connection, campaign, line.recipients)
        elif not _has_attempt(connection, request, line.attempt):
            found = _doubt_forgotten_attempt(connection, request, line.attempt, now)
        else:
            continue
        if found:
            connection.execute(
                "INSERT INTO anomaly (campaign, request_number, attempt_number, at, what, sequence_id, "
                "detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    campaign,
                    line.request,
                    line.attempt,
                    to_ms(now),
                    AnomalyKind.DATABASE_ROLLED_BACK.value,
                    line.sequence_ids[0],
                    line.time,
                ),
            )
        doubts += found
    return doubts


def _request_of(connection: apsw.Connection, campaign: int, line: WitnessLine) -> int | None:
    """Requests are told by a sequence_id too: after a restore their numbers are given out again."""
    request = connection.execute(
        "SELECT request.id FROM request JOIN item ON item.request = request.id "
        "WHERE campaign = ? AND number = ? AND sequence_id = ?",
        (campaign, line.request, line.sequence_ids[0]),
    ).get
    return None if request is None else int(request)


def _has_attempt(connection: apsw.Connection, request: int, number: int) -> bool:
    found = connection.execute(
        "SELECT 1 FROM attempt WHERE request = ? AND number = ?", (request, number)
    ).get
    return found is not None


def _doubt_rows(connection: apsw.Connection, campaign: int, recipients: tuple[int, ...]) -> int:
    """Whoever was claimed in a request that the database has lost needs attention.

    The request that it still has them in was given up for that one: it must not go to anybody again.
    """
    claimed = {"campaign": campaign, "ids": json.dumps(recipients)}
    connection.execute(
        "UPDATE recipient SET request = NULL, item = NULL WHERE campaign = :campaign AND state = 'planned' "
        "AND id IN (SELECT value FROM json_each(:ids))",
        claimed,
    )
    connection.execute(
        "UPDATE recipient SET state = 'needs_attention' WHERE campaign = :campaign AND state = 'planned' "
        "AND id IN (SELECT value FROM json_each(:ids))",
        claimed,
    )
    doubts = connection.changes()
    connection.execute(
        "UPDATE recipient SET state = 'needs_attention' WHERE campaign = :campaign AND state = 'unknown' "
        "AND request IN (SELECT request FROM recipient WHERE id IN (SELECT value FROM json_each(:ids)))",
        claimed,
    )
    return doubts  # those in doubt before are counted already


def _doubt_forgotten_attempt(connection: apsw.Connection, request: int, number: int, now: datetime) -> int:
    """The attempt is written down again as UNKNOWN, so that no later evidence overrules it."""
    connection.execute(
        "INSERT INTO attempt (request, number, base_url, credential_id, started_at, boot_id, boot_clock, "
        "outcome, ended_at, exception) VALUES (?, ?, '', '', ?, '', 0, 'unknown', ?, ?)",
        (request, number, to_ms(now), to_ms(now), _DATABASE_ROLLED_BACK),
    )
    connection.execute(
        "UPDATE recipient SET state = 'needs_attention' WHERE request = ? AND state = 'planned'", (request,)
    )
    doubts = connection.changes()
    connection.execute("UPDATE request SET state = 'unknown' WHERE id = ?", (request,))
    return doubts
