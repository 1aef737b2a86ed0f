"""Keeps a campaign's timeline while it is at work."""

from contextlib import suppress
from datetime import datetime

from smsbat_composer.delivery.journal import Journal, JournalUnwritable
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.delivery.timeline import Milestone, is_due


class Chronicle:
    """Notes where a campaign stands when its state changes, at the end, and else as often as `timeline` says.

    Where the journal takes nothing there is a gap.
    """

    def __init__(self, journal: Journal, campaign_id: str) -> None:
        self._journal = journal
        self._campaign_id = campaign_id
        known = journal.milestones(campaign_id)
        self._first = known[0] if known else None
        self._last = known[-1] if known else None
        self._state: CampaignState | None = None

    def note(self, tally: Tally, state: CampaignState, now: datetime) -> None:
        """Note these totals if it is time."""
        is_turn = state is not self._state  # a pause is a flat piece of the line: both its ends are needed
        if is_turn or not (self._first and self._last) or is_due(self._first.at, self._last.at, now):
            self._write(Milestone.of(tally, now), state)

    def end(self, tally: Tally, state: CampaignState, now: datetime) -> None:
        """Nothing follows these totals: note them, be it time or not, unless they are the last ones noted."""
        end = Milestone.of(tally, now)
        if self._last is None or not end.repeats(self._last):
            self._write(end, state)

    def _write(self, milestone: Milestone, state: CampaignState) -> None:
        with suppress(JournalUnwritable):
            self._journal.note_milestone(self._campaign_id, milestone)
            self._first, self._last, self._state = self._first or milestone, milestone, state
