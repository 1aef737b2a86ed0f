"""Where the open campaign stands, whether its engine tells it or only the journal knows."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from smsbat_composer.delivery.campaign_record import CampaignRecord
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.tally import Tally

_STOPPABLE = frozenset({CampaignState.SENDING, CampaignState.PAUSED})


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the step shows of a campaign at one moment; `as_of` is when the gateway was last heard.

    `paused_at` is None unless it is paused, and where nobody noted when; `holdup`, `quiet_until` and
    `quiet_ahead` as in Progress.
    """

    state: CampaignState
    tally: Tally
    pause: PauseReason | None = None
    tracking_pause: PauseReason | None = None
    in_flight_requests: int = 0
    rate_per_minute: int = 0
    as_of: datetime | None = None
    paused_at: datetime | None = None
    holdup: PauseCode | None = None
    quiet_until: datetime | None = None
    quiet_ahead: timedelta = timedelta()

    @property
    def handed_over(self) -> int:
        """Recipients the gateway has answered for, or may have taken."""
        return self.tally.handed_over

    @property
    def share(self) -> float:
        """The part of all recipients that is handed over, 0..1."""
        return self.handed_over / self.tally.to_send if self.tally.to_send else 0.0

    @property
    def is_sending(self) -> bool:
        """Whether requests go out."""
        return self.state is CampaignState.SENDING

    @property
    def is_paused(self) -> bool:
        """Whether the rest waits for the user."""
        return self.state is CampaignState.PAUSED

    @property
    def can_stop(self) -> bool:
        """Whether there is a sending to end."""
        return self.state in _STOPPABLE

    @property
    def doubts(self) -> int:
        """Recipients of whom nobody knows whether they got it."""
        return self.tally.needs_attention + self.tally.unknown

    @property
    def minutes_left(self) -> float | None:
        """Until the last recipient is handed over at this pace, quiet hours included; None while unknown."""
        if not self.is_sending or not self.rate_per_minute or not self.tally.not_sent_yet:
            return None
        return self.tally.not_sent_yet / self.rate_per_minute + self.quiet_ahead / timedelta(minutes=1)


def standing_of_progress(progress: Progress, as_of: datetime | None) -> Standing:
    """What a running engine tells."""
    return Standing(
        state=progress.state,
        tally=progress.tally,
        pause=progress.pause,
        tracking_pause=progress.tracking_pause,
        in_flight_requests=progress.in_flight_requests,
        rate_per_minute=progress.rate_per_minute,
        as_of=as_of,
        paused_at=progress.paused_at,
        holdup=progress.holdup,
        quiet_until=progress.quiet_until,
        quiet_ahead=progress.quiet_ahead,
    )


def standing_in_journal(record: CampaignRecord, tally: Tally, as_of: datetime | None) -> Standing:
    """What is known of a campaign that no engine tells of."""
    heard = as_of or record.finished_at
    return Standing(record.state, tally, record.pause, as_of=heard, paused_at=record.paused_at)
