"""How long contacts are kept: which campaigns of the journal hold some, and taking them out of one.

First it is written down that they are removed, and nobody is shown them any more; what a crash leaves behind
is removed at the next start. Numbers, states and keyed hashes stay (erasure.py).
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import apsw

from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.campaign_record import read_campaign_record
from smsbat_composer.delivery.erasure import empty_write_ahead_log, erase_everybody
from smsbat_composer.delivery.instants import from_ms, optional_moment, to_ms
from smsbat_composer.workspace.database import connect, disk_trouble_told, transaction
from smsbat_composer.workspace.errors import UserError

LeaveNothing = Callable[[str, Sequence[str]], None]
"""Removes what lies beside the journal, told the campaign's id and the sequence ids of its requests."""


@dataclass(frozen=True, slots=True)
class KeptCampaign:
    """A campaign that holds contacts, those of so many rows; `ended_at` None: they are still needed."""

    campaign_id: str
    name: str
    rows: int
    made_at: datetime
    ended_at: datetime | None


_KEPT = """
    SELECT campaign_id, name, (SELECT sum(recipients) FROM tally WHERE campaign = campaign.id), created_at,
           CASE WHEN id IN (SELECT id FROM ended_campaign) THEN finished_at END
    FROM campaign WHERE contacts_removed_at IS NULL ORDER BY created_at, id
"""


def read_kept(connection: apsw.Connection) -> list[KeptCampaign]:
    """Every campaign whose contacts are kept, the oldest first."""
    rows: list[tuple[Any, ...]] = connection.execute(_KEPT).fetchall()
    return [
        KeptCampaign(campaign_id, name, rows_, from_ms(made_at), optional_moment(ended_at))
        for campaign_id, name, rows_, made_at, ended_at in rows
    ]


def refuse_removed(connection: apsw.Connection, campaign_id: str) -> None:
    """UserError `contacts_removed` where the rows of a campaign have no people any more."""
    if read_campaign_record(connection, campaign_id).contacts_removed_at is not None:
        raise UserError("contacts_removed")


def read_interrupted(connection: apsw.Connection) -> list[str]:
    """The ids of campaigns whose contacts are removed, and may still be on the disk."""
    rows = connection.execute(
        "SELECT campaign_id FROM campaign WHERE contacts_removed_at IS NOT NULL AND contacts_left"
    )
    return [campaign_id for (campaign_id,) in rows]


def read_sequence_ids(connection: apsw.Connection, campaign: int) -> list[str]:
    """What the gateway knows the campaign (its row id) by."""
    rows = connection.execute(
        "SELECT sequence_id FROM item JOIN request ON request.id = item.request WHERE campaign = ?",
        (campaign,),
    )
    return [sequence_id for (sequence_id,) in rows]


def remove_contacts(database: Path, lock_folder: Path, campaign_id: str, leave_nothing: LeaveNothing) -> None:
    """Ten seconds for 100,000 rows; removes what is left where it was begun before.

    UserError `campaign_not_over` while the campaign may still send, ask or be decided about,
    `campaign_at_work` while an engine has it.
    """
    with (
        disk_trouble_told(),
        closing(connect(database)) as connection,
        campaign_lock(lock_folder, campaign_id),
    ):
        with transaction(connection):
            campaign = _begin(connection, campaign_id)
        leave_nothing(campaign_id, read_sequence_ids(connection, campaign))
        erase_everybody(connection, campaign)
        if empty_write_ahead_log(database):
            with transaction(connection):
                connection.execute("UPDATE campaign SET contacts_left = 0 WHERE id = ?", (campaign,))


def _begin(connection: apsw.Connection, campaign_id: str) -> int:
    """The campaign's row id, once it is written down that its contacts are removed."""
    found = connection.execute(
        "SELECT id, name, id IN (SELECT id FROM ended_campaign) FROM campaign WHERE campaign_id = ?",
        (campaign_id,),
    ).fetchone()
    if found is None:
        raise UserError("campaign_unknown", campaign=campaign_id)
    campaign, name, is_over = found
    if not is_over:
        raise UserError("campaign_not_over", campaign=name)
    connection.execute(
        "UPDATE campaign SET contacts_removed_at = coalesce(contacts_removed_at, ?) WHERE id = ?",
        (to_ms(datetime.now(UTC)), campaign),
    )
    return int(campaign)
