"""Changes of a campaign's content, one field or one item at a time: each gives a new one."""

from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.placeholders import column_key
from smsbat_composer.gateway.payload import MessageContent

_Item = TypeVar("_Item")


def has_shared_texts(message: MessageContent) -> bool:
    """A sender or a text stands outside the channels, for those that have none of their own."""
    return message.sender is not None or message.text is not None


def field_value(message: MessageContent, path: str) -> object:
    """What stands at a wire path, such as `sms.text`, `text` or `viber.survey.1`; None where nothing does."""
    found: object = message
    for step in path.split("."):
        if isinstance(found, tuple):
            found = found[int(step)] if int(step) < len(found) else None
        else:
            found = getattr(found, step, None)
    return found


def with_field(campaign: CampaignFile, path: str, value: object) -> CampaignFile:
    """The campaign with something else at a wire path; its channel (or list item) is there already."""
    changed = _put(campaign.message, path.split("."), _or_absent(campaign.message, path, value))
    assert isinstance(changed, MessageContent)  # noqa: S101 - for mypy: a copy of the message is one
    return with_message(campaign, changed)


def _put(part: object, steps: Sequence[str], value: object) -> object:
    if not steps:
        return value
    if isinstance(part, tuple):
        place = int(steps[0])
        return (*part[:place], _put(part[place], steps[1:], value), *part[place + 1 :])
    inner = _put(getattr(part, steps[0]), steps[1:], value)
    return part.model_copy(update={steps[0]: inner}) if isinstance(part, BaseModel) else part


def _or_absent(message: MessageContent, path: str, value: object) -> object:
    """Nothing at all in place of an empty text, where that means something else."""
    if value != "":
        return value
    parent, _, name = path.rpartition(".")
    if name in ("link_caption", "link_url"):
        return None  # a card without a link
    if name not in ("sender", "text"):
        return value
    if not parent:  # of all channels: kept while one lives by it
        used = any(getattr(getattr(message, channel), name) is None for channel in message.channels)
        return value if used else None
    is_optional = name == "text" and parent == "viber" and message.viber and message.viber.file_id is not None
    return None if getattr(message, name) is not None or is_optional else value


def with_message(campaign: CampaignFile, message: MessageContent) -> CampaignFile:
    """The campaign with another message."""
    return campaign.model_copy(update={"message": message})


def if_empty_of(campaign: CampaignFile, column: str) -> str | None:
    """What stands for a column's empty cells; None where nothing was decided."""
    key = column_key(column)
    return next((text for name, text in campaign.if_empty.items() if column_key(name) == key), None)


def with_if_empty(campaign: CampaignFile, column: str, value: str | None) -> CampaignFile:
    """The campaign with something else for a column's empty cells: knowingly nothing, or None: undecided."""
    key = column_key(column)
    names = [name for name in campaign.if_empty if column_key(name) == key] or [column]
    decided = {**campaign.if_empty, **dict.fromkeys(names, value)}
    kept = {name: text for name, text in decided.items() if text is not None}
    return campaign.model_copy(update={"if_empty": kept})


def without_if_empty(campaign: CampaignFile, name: str) -> CampaignFile:
    """The campaign without the value for empty cells that stands under exactly this name."""
    kept = {known: value for known, value in campaign.if_empty.items() if known != name}
    return campaign.model_copy(update={"if_empty": kept})


def with_moved(items: Sequence[_Item], start: int, end: int) -> tuple[_Item, ...]:
    """The item at `start` stands at `end` now."""
    others = without(items, start)
    return (*others[:end], items[start], *others[end:])


def with_inserted(items: Sequence[_Item], place: int, item: _Item) -> tuple[_Item, ...]:
    """A new item stands at this place."""
    return (*items[:place], item, *items[place:])


def without(items: Sequence[_Item], place: int) -> tuple[_Item, ...]:
    """The item at this place is gone."""
    return (*items[:place], *items[place + 1 :])


def where_from(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each new item its place among the old ones; None for one that was not there.

    Equal items are the same one, the nearest by place first; of lists of one length, an item that is
    equal to none is the changed one of its place.
    """
    free = set(range(len(old)))
    places: list[int | None] = [None] * len(new)
    for at, item in enumerate(new):
        alike = [place for place in free if old[place] == item]
        if alike:
            places[at] = min(alike, key=lambda place, at=at: abs(place - at))  # type: ignore[misc] # a default
            free.discard(places[at] or 0)
    if len(old) == len(new):
        for at in range(len(new)):
            if places[at] is None and at in free:
                places[at] = at
    return places
