"""The kinds of a Viber message: which fields each is made of, and which kind a message is."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from smsbat_composer.gateway.payload import Card, MessageContent


class ViberKind(StrEnum):
    """The layouts that Viber allows; the last one is an experiment (gateway.md: no field is documented)."""

    TEXT = "text"
    TEXT_BUTTON = "text_button"
    TEXT_IMAGE_BUTTON = "text_image_button"
    TEXT_IMAGE = "text_image"
    IMAGE = "image"
    CAROUSEL = "carousel"
    SURVEY = "survey"
    FILE = "file"


KIND_FIELDS: Mapping[ViberKind, tuple[str, ...]] = MappingProxyType(
    {
        ViberKind.TEXT: ("text",),
        ViberKind.TEXT_BUTTON: ("text", "caption", "action"),
        ViberKind.TEXT_IMAGE_BUTTON: ("text", "image_url", "caption", "action"),
        ViberKind.TEXT_IMAGE: ("text", "image_url"),
        ViberKind.IMAGE: ("image_url",),
        ViberKind.CAROUSEL: ("text", "carousel"),
        ViberKind.SURVEY: ("text", "survey"),
        ViberKind.FILE: ("text", "file_id"),
    }
)

NEW_CARD = Card(title="", image_url="", button_caption="", button_url="")
NO_FILE = 0  # a file message whose number is not filled in yet

# Every field by which kinds differ, as one begins that was never filled in.
LAYOUT_FIELDS: Mapping[str, object] = MappingProxyType(
    {
        "text": "",
        "image_url": "",
        "caption": "",
        "action": "",
        "carousel": (NEW_CARD, NEW_CARD),
        "survey": ("", ""),
        "file_id": NO_FILE,
    }
)

# Carousels are for promotion only (V); the provider's survey is transactional (S).
FIXED_TRANSACTIONAL: Mapping[ViberKind, bool] = MappingProxyType(
    {ViberKind.CAROUSEL: False, ViberKind.SURVEY: True}
)

_KIND_BY_FIELD = {"carousel": ViberKind.CAROUSEL, "survey": ViberKind.SURVEY, "file_id": ViberKind.FILE}


def kind_of(message: MessageContent) -> ViberKind:
    """The kind of a message's Viber side, by the fields that are there; plain text where there is none."""
    viber = message.viber
    if viber is None:
        return ViberKind.TEXT
    for name, kind in _KIND_BY_FIELD.items():
        if getattr(viber, name) is not None:
            return kind
    has_button = viber.caption is not None or viber.action is not None
    if viber.image_url is None:
        return ViberKind.TEXT_BUTTON if has_button else ViberKind.TEXT
    if has_button:
        return ViberKind.TEXT_IMAGE_BUTTON
    return ViberKind.IMAGE if message.viber_text is None else ViberKind.TEXT_IMAGE
