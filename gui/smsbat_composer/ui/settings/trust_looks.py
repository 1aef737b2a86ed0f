"""How the levels of trust in a gateway look."""

from collections.abc import Mapping

from smsbat_composer.delivery.trust import TrustLevel
from smsbat_composer.sentences.trust import trust_word
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone

TRUST_LOOKS: Mapping[TrustLevel, tuple[str, Tone]] = {
    TrustLevel.UNPROVEN: ("shield-question", Tone.ATTENTION),
    TrustLevel.PROVEN: ("shield-ok", Tone.DELIVERED),
    TrustLevel.DISPROVED: ("ban", Tone.REFUSED),
}
"""Icon and tone of each level."""


def trust_look(level: TrustLevel) -> StatusLook:
    """The level as a badge."""
    icon, tone = TRUST_LOOKS[level]
    return StatusLook(icon, trust_word(level), tone)
