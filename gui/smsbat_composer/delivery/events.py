"""What the engine tells whoever watches; frozen, so they may cross threads."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.workspace.errors import UserError


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a campaign stands; each event replaces the one before it.

    `pause` holds the sending, `tracking_pause` the asking after statuses (a refused token).
    `holdup` is why the next request of a SENDING campaign has to wait: it is tried again by itself.
    `rate_per_minute` counts recipients answered. `quiet_until` is when a SENDING campaign goes on that waits
    for its quiet hours to end; `quiet_ahead` is how long it will be quiet before everybody is handed over.
    """

    campaign_id: str
    state: CampaignState
    tally: Tally
    in_flight_requests: int
    rate_per_minute: int
    pause: PauseReason | None = None
    tracking_pause: PauseReason | None = None
    paused_at: datetime | None = None
    holdup: PauseCode | None = None
    quiet_until: datetime | None = None
    quiet_ahead: timedelta = timedelta()

    @property
    def is_sending(self) -> bool:
        """Whether requests go out, or are on their way."""
        return self.state is CampaignState.SENDING or self.in_flight_requests > 0


@dataclass(frozen=True, slots=True)
class EngineLeft:
    """The engine's very last event: it has given everything back and its thread is about to end.

    `error`: what kept it from working at all. Everything else that stops a campaign is in Progress.
    """

    campaign_id: str
    error: UserError | None = None

    @property
    def is_sending(self) -> bool:
        """It is not: nothing of it is on its way any more."""
        return False


Event = Progress | EngineLeft
