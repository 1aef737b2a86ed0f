"""Why a phone is on the stop list, and where that came from."""

from smsbat_composer.recipients.stop_list import GATEWAY, Stopped
from smsbat_composer.words import tr


def reason_words(stopped: Stopped) -> str:
    """The reason as the user gave it; of an opt-out at the provider, what that means."""
    if stopped.source == GATEWAY:
        return tr("Asked the provider for no more messages (code {code})", code=stopped.reason)
    return stopped.reason


def source_words(stopped: Stopped) -> str:
    """Where it came from: a file's name, by hand, or the gateway."""
    if stopped.source == GATEWAY:
        return tr("the gateway’s answer", comment="stop list")
    return stopped.source or tr("by hand", comment="stop list")
