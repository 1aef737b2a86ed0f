"""Keeps a campaign's timeline while it is at work."""

from contextlib import suppress
from datetime import datetime

from smsbat_composer.delivery.journal import Journal, JournalUnwritable
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.delivery.timeline import Milestone, is_due


class Chronicle:
    """Notes where a campaign stands when its state changes, and else as often as `timeline` says."""

    def __init__(self, journal: Journal, campaign_id: str) -> None:
        self._journal = journal
        self._campaign_id = campaign_id
        known = journal.milestones(campaign_id)
        self._first = known[0].at if known else None
        self._last = known[-1].at if known else None
        self._state: CampaignState | None = None

    def note(self, tally: Tally, state: CampaignState, now: datetime) -> None:
        """Note these totals if it is time; without it where the journal takes nothing."""
        is_turn = state is not self._state  # a pause is a flat piece of the line: both its ends are needed
        if self._first and self._last and not is_turn and not is_due(self._first, self._last, now):
            return
        with suppress(JournalUnwritable):
            self._journal.note_milestone(self._campaign_id, Milestone.of(tally, now))
            self._first, self._last, self._state = self._first or now, now, state
