"""How a campaign's state looks: its icon, its word, its tone."""

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.sentences.states import state_word
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone

_LOOKS = {
    CampaignState.DRAFT: ("dashed-ring", Tone.WAITING),
    CampaignState.SCHEDULED: ("clock", Tone.READ),
    CampaignState.SENDING: ("paper-plane", Tone.READ),
    CampaignState.PAUSED: ("pause", Tone.WAITING),
    CampaignState.NEEDS_ATTENTION: ("warning", Tone.ATTENTION),
    CampaignState.DELIVERING: ("clock", Tone.READ),
    CampaignState.FINISHED: ("ok", Tone.DELIVERED),
    CampaignState.STOPPED: ("stop", Tone.WAITING),
}


def state_look(state: CampaignState, *, is_quiet: bool = False) -> StatusLook:
    """What the list and the header show for a state; `is_quiet` as for its word."""
    icon, tone = ("clock", Tone.WAITING) if is_quiet else _LOOKS[state]
    return StatusLook(icon, state_word(state, is_quiet=is_quiet), tone)
