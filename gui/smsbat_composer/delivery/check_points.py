"""Where a campaign stops for its user to look: after its first people (the canary), or when many are refused.

Both are pauses like any other. What had come when the user went on is kept in the journal, so neither stops
the campaign twice for the same; so is that the user wants to hear no more of refusals.
"""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.states import PauseCode
from smsbat_composer.workspace.database import connect, disk_trouble_told, transaction

_FEWEST_ANSWERS = 20  # of fewer no share means anything


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What has become of a campaign's people so far; the `seen` ones when the user went on last.

    `any_refused`: the user goes on whatever share of them is refused.
    """

    waiting: int
    unknown: int
    handed_over: int  # answered for, in flight or in doubt
    answered: int
    refused: int
    is_canary_seen: bool
    answered_seen: int
    refused_seen: int
    any_refused: bool = False

    @property
    def is_anybody_left(self) -> bool:
        """Whether a request may still go out, be it only to ask after a doubt."""
        return bool(self.waiting or self.unknown)


def canary_left(outcomes: Outcomes, canary: int) -> int | None:
    """How many more people may be handed over before the user has to look; None: all there are."""
    if not canary or outcomes.is_canary_seen or not outcomes.waiting:
        return None
    return max(0, canary - outcomes.handed_over)


def too_many_refused(outcomes: Outcomes, percent: int) -> bool:
    """Whether more than so many of those answered since the user looked last were refused.

    One wrong number never is too many, and when nobody waits there is nothing to stop.
    """
    if outcomes.any_refused:
        return False
    answered = outcomes.answered - outcomes.answered_seen
    refused = outcomes.refused - outcomes.refused_seen
    # As many as were answered when the user went on: the more often it was seen, the later it is told again.
    is_telling = answered >= max(_FEWEST_ANSWERS, outcomes.answered_seen) and refused > 1
    return bool(outcomes.waiting) and is_telling and refused * 100 > percent * answered


def read_outcomes(connection: apsw.Connection, campaign: int) -> Outcomes:
    """The outcomes of the campaign with this row id."""
    waiting, unknown, handed_over, answered, refused = _count(connection, campaign)
    seen: dict[str, tuple[int, int, bool]] = {
        reason: (answered_seen, refused_seen, bool(is_last))
        for reason, answered_seen, refused_seen, is_last in connection.execute(
            "SELECT reason, answered, refused, is_last FROM check_point WHERE campaign = ?", (campaign,)
        )
    }
    answered_seen, refused_seen, any_refused = seen.get(PauseCode.TOO_MANY_REFUSED, (0, 0, False))
    return Outcomes(
        waiting=waiting,
        unknown=unknown,
        handed_over=handed_over,
        answered=answered,
        refused=refused,
        is_canary_seen=PauseCode.CANARY in seen,
        answered_seen=answered_seen,
        refused_seen=refused_seen,
        any_refused=any_refused,
    )


def pass_check_point(connection: apsw.Connection, campaign: int) -> None:
    """The user goes on: what the campaign is paused for, if it is at a check point, counts as seen.

    Who has looked at refusals has looked at the first ones too, if all of those were out. Inside the caller's
    transaction, and before the state changes.
    """
    paused: list[tuple[Any, ...]] = connection.execute(
        "SELECT pause_code, file ->> '$.options.canary' FROM campaign WHERE id = ? AND state = 'paused'",
        (campaign,),
    ).fetchall()
    *_, handed_over, answered, refused = _count(connection, campaign)
    passed = {pause_code for pause_code, _ in paused} & {PauseCode.CANARY, PauseCode.TOO_MANY_REFUSED}
    if passed and 0 < paused[0][1] <= handed_over:
        passed.add(PauseCode.CANARY)
    connection.executemany(
        "INSERT INTO check_point (campaign, reason, answered, refused) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET answered = excluded.answered, refused = excluded.refused",
        [(campaign, str(reason), answered, refused) for reason in passed],
    )


def accept_refusals(database: Path, campaign_id: str) -> None:
    """From now on no share of refusals stops the campaign, whichever program sends it; nothing is sent."""
    with disk_trouble_told(), closing(connect(database)) as connection, transaction(connection):
        connection.execute(
            "INSERT INTO check_point (campaign, reason, answered, refused, is_last) VALUES (?, ?, 0, 0, 1) "
            "ON CONFLICT DO UPDATE SET is_last = 1",
            (campaign_row_id(connection, campaign_id), str(PauseCode.TOO_MANY_REFUSED)),
        )


def _count(connection: apsw.Connection, campaign: int) -> tuple[int, int, int, int, int]:
    """People who wait, are in doubt, are handed over; of these the answered, and the refused."""
    row: list[tuple[Any, ...]] = connection.execute(
        "SELECT coalesce(sum(recipients) FILTER (WHERE state = 'planned'), 0), "
        "coalesce(sum(recipients) FILTER (WHERE state = 'unknown'), 0), "
        "coalesce(sum(recipients) FILTER (WHERE state NOT IN ('planned', 'excluded')), 0), "
        "coalesce(sum(recipients) FILTER (WHERE state IN ('accepted', 'refused')), 0), "
        "coalesce(sum(recipients) FILTER (WHERE state = 'refused'), 0) FROM tally WHERE campaign = ?",
        (campaign,),
    ).fetchall()
    ((waiting, unknown, handed_over, answered, refused),) = row
    return waiting, unknown, handed_over, answered, refused
