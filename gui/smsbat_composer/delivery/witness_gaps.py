"""A witness that was lost: claims which the database remembers and the witness does not.

Then nobody vouches for the database: it may be a backup, and whoever it calls planned may have been sent to.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import apsw

from smsbat_composer.delivery.instants import from_ms, to_ms
from smsbat_composer.delivery.witness import TAKEN_BACK, Witness, WitnessLine


@dataclass(frozen=True, slots=True)
class WitnessGaps:
    """The lines the witness should have and has not; `is_lost` unless a crash explains them.

    A claim is committed before its line is written, so the newest may be without; no other ever is.
    """

    lines: tuple[WitnessLine, ...]
    is_lost: bool


def find_gaps(connection: apsw.Connection, campaign: int, witness: Witness) -> WitnessGaps:
    """Compare the campaign's attempts with the witness; only while nothing is in flight for real."""
    known = {(line.sequence_ids[0], line.attempt) for line in witness.lines()}
    attempts: list[tuple[Any, ...]] = connection.execute(
        "SELECT attempt.id, attempt.request, attempt.number, attempt.started_at, request.number, body_hash "
        "FROM attempt JOIN request ON request.id = attempt.request "
        "WHERE campaign = ? AND exception IS NOT ? ORDER BY attempt.id",
        (campaign, TAKEN_BACK),
    ).fetchall()
    lines = []
    is_lost = witness.is_new and bool(attempts) and not known
    for attempt, request, number, started_at, request_number, body_hash in attempts:
        sequence_ids = _column(connection, "SELECT sequence_id FROM item WHERE request = ?", request)
        if not known.isdisjoint((sequence_id, number) for sequence_id in sequence_ids):
            continue
        is_lost |= attempt != attempts[-1][0]
        lines.append(
            WitnessLine(
                request=request_number,
                attempt=number,
                recipients=_column(connection, "SELECT id FROM recipient WHERE request = ?", request),
                sequence_ids=sequence_ids,
                body_hash=body_hash,
                time=from_ms(started_at).isoformat(),
            )
        )
    return WitnessGaps(tuple(lines), is_lost)


def doubt_the_planned(connection: apsw.Connection, campaign: int, now: datetime) -> int:
    """Everybody still planned needs attention, in the caller's transaction; gives their number."""
    connection.execute(
        "UPDATE request SET state = 'unknown' WHERE campaign = ? AND state IN ('waiting', 'held')",
        (campaign,),
    )
    connection.execute(
        "UPDATE recipient SET state = 'needs_attention' WHERE campaign = ? AND state = 'planned'", (campaign,)
    )
    doubts = connection.changes()
    if doubts:
        connection.execute(
            "INSERT INTO anomaly (campaign, at, what) VALUES (?, ?, 'witness_lost')", (campaign, to_ms(now))
        )
    return doubts


def _column(connection: apsw.Connection, query: str, value: int) -> tuple[Any, ...]:
    return tuple(found for (found,) in connection.execute(query, (value,)))
