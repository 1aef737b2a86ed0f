"""Deleting a campaign: every row, message and answer of it goes from the journal, and from its file on disk.

Deleted contents are overwritten (workspace/database.py), and the write-ahead log is emptied at the end, for
it holds what they were. The witness stays: it has no contacts, and would find out a journal restored from a
backup. Great campaigns go piece by piece, because another one may be sending meanwhile: first nothing of it
can be sent any more, so what a crash leaves is deleted by being deleted again.
"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import apsw

from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.campaign_record import set_campaign_state
from smsbat_composer.delivery.engine import Engine
from smsbat_composer.delivery.erasure import empty_write_ahead_log
from smsbat_composer.delivery.retention import LeaveNothing, read_sequence_ids
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.workspace.database import connect, disk_trouble_told, transaction
from smsbat_composer.workspace.errors import UserError

_ROWS_AT_ONCE = 5_000
# In this order: a row names its request. What hangs on requests and on the campaign goes with them.
_PIECES = ("recipient", "request", "content")


def delete_from_journal(
    database: Path,
    lock_folder: Path,
    campaign_id: str,
    engine: Engine | None = None,
    leave_nothing: LeaveNothing = lambda _campaign_id, _sequence_ids: None,
) -> None:
    """Some seconds for 100,000 rows; nothing where the journal has no such campaign.

    `leave_nothing` is called once nothing more can be sent. `engine`: this program's own, which is ended
    where it only asks after statuses. `campaign_sending` where it sends, `campaign_at_work` while another
    program has the campaign.
    """
    with disk_trouble_told(), closing(connect(database)) as connection:
        known = connection.execute(
            "SELECT id, name, state FROM campaign WHERE campaign_id = ?", (campaign_id,)
        ).fetchone()
        if known is None:
            return
        campaign, name, state = known
        if engine is not None:
            if state == CampaignState.SENDING:
                raise UserError("campaign_sending", campaign=name)
            engine.close()
            engine.join()
        with campaign_lock(lock_folder, campaign_id):
            with transaction(connection):
                set_campaign_state(connection, campaign_id, CampaignState.STOPPED, None, datetime.now(UTC))
            leave_nothing(campaign_id, read_sequence_ids(connection, campaign))
            _delete(connection, campaign)
        empty_write_ahead_log(database)


def _delete(connection: apsw.Connection, campaign: int) -> None:
    for table in _PIECES:
        while _delete_some(connection, table, campaign):
            pass
    with transaction(connection):
        connection.execute("DELETE FROM campaign WHERE id = ?", (campaign,))


def _delete_some(connection: apsw.Connection, table: str, campaign: int) -> int:
    """How many rows went."""
    with transaction(connection):
        connection.execute(
            f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE campaign = ? LIMIT ?)",  # noqa: S608 - our own names
            (campaign, _ROWS_AT_ONCE),
        )
        return connection.changes()
