"""The channels by name; both names are the same in every language."""

from collections.abc import Sequence

from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.words import tr

_NAMES = {Channel.VIBER: "Viber", Channel.SMS: "SMS"}


def channel_word(channel: str) -> str:
    """A channel's name; "" where a message has none yet."""
    return _NAMES[Channel(channel)] if channel else ""


def channels_word(channels: Sequence[Channel]) -> str:
    """The way a campaign goes: one channel, or the second after the first."""
    if len(channels) == 2:
        first, second = channels
        return tr("{first}, then {second}", first=channel_word(first), second=channel_word(second))
    return ", ".join(map(channel_word, channels))
