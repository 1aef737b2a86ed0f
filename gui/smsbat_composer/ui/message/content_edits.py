"""Changes of a campaign's content, one field at a time: each gives a new campaign."""

from enum import StrEnum

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.placeholders import column_key
from smsbat_composer.gateway.payload import MessageContent


class ChannelChoice(StrEnum):
    """Which channels a campaign uses, as the user chooses them."""

    HYBRID = "hybrid"
    VIBER = "viber"
    SMS = "sms"


def channels_of(message: MessageContent) -> ChannelChoice | None:
    """The channels in use; None when a campaign file names none."""
    if message.is_hybrid:
        return ChannelChoice.HYBRID
    if message.viber is not None:
        return ChannelChoice.VIBER
    return ChannelChoice.SMS if message.sms is not None else None


def with_own_texts(message: MessageContent) -> MessageContent:
    """The same message with sender and text inside its channels, so that each can be changed alone."""
    if message.sender is None and message.text is None:
        return message
    changes: dict[str, object] = {"sender": None, "text": None}
    if message.sms is not None:
        own = {"sender": message.sms_sender, "text": message.sms_text}
        changes["sms"] = message.sms.model_copy(update=own)
    if message.viber is not None:
        own = {"sender": message.viber_sender, "text": message.viber_text}
        changes["viber"] = message.viber.model_copy(update=own)
    return message.model_copy(update=changes)


def with_field(campaign: CampaignFile, path: str, value: object) -> CampaignFile:
    """The campaign with one field of a channel changed; `path` is its wire path, such as `sms.text`."""
    channel, _, name = path.partition(".")
    message = with_own_texts(campaign.message)
    part = getattr(message, channel).model_copy(update={name: value})
    return with_message(campaign, message.model_copy(update={channel: part}))


def with_message(campaign: CampaignFile, message: MessageContent) -> CampaignFile:
    """The campaign with another message."""
    return campaign.model_copy(update={"message": message})


def if_empty_of(campaign: CampaignFile, column: str) -> str | None:
    """What stands for a column's empty cells; None where nothing was decided."""
    key = column_key(column)
    return next((text for name, text in campaign.if_empty.items() if column_key(name) == key), None)


def with_if_empty(campaign: CampaignFile, column: str, value: str) -> CampaignFile:
    """The campaign with something else (or, knowingly, nothing) for a column's empty cells."""
    key = column_key(column)
    names = [name for name in campaign.if_empty if column_key(name) == key] or [column]
    return campaign.model_copy(update={"if_empty": {**campaign.if_empty, **dict.fromkeys(names, value)}})


def without_if_empty(campaign: CampaignFile, name: str) -> CampaignFile:
    """The campaign without the value for empty cells that stands under exactly this name."""
    kept = {known: value for known, value in campaign.if_empty.items() if known != name}
    return campaign.model_copy(update={"if_empty": kept})
