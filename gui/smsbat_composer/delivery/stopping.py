"""Ending a sending that no engine is at work on: that needs the journal alone, no gateway and no token."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.states import CampaignState

_STOPPABLE = frozenset({CampaignState.SENDING, CampaignState.PAUSED})


def stop_in_journal(database: Path, witness_folder: Path, campaign_id: str) -> None:
    """The campaign is STOPPED, and what was cut off in flight is in doubt; one that has ended stays so.

    UserError `campaign_at_work` while an engine has it.
    """
    with (
        closing(Journal(database, witness_folder)) as journal,
        campaign_lock(journal.lock_folder, campaign_id),
    ):
        if journal.campaign(campaign_id).state in _STOPPABLE:
            journal.sweep(campaign_id, datetime.now(UTC))
            journal.set_state(campaign_id, CampaignState.STOPPED)
