"""The kinds of a Viber message: which fields each is made of, and which kind a message is."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from smsbat_composer.gateway.payload import MessageContent


class ViberKind(StrEnum):
    """The layouts that Viber allows. The last three come from a campaign file and are not edited yet."""

    TEXT = "text"
    TEXT_BUTTON = "text_button"
    TEXT_IMAGE_BUTTON = "text_image_button"
    IMAGE = "image"
    CAROUSEL = "carousel"
    SURVEY = "survey"
    FILE = "file"


EDITED_KINDS = (ViberKind.TEXT, ViberKind.TEXT_BUTTON, ViberKind.TEXT_IMAGE_BUTTON, ViberKind.IMAGE)

KIND_FIELDS: Mapping[ViberKind, tuple[str, ...]] = MappingProxyType(
    {
        ViberKind.TEXT: ("text",),
        ViberKind.TEXT_BUTTON: ("text", "caption", "action"),
        ViberKind.TEXT_IMAGE_BUTTON: ("text", "image_url", "caption", "action"),
        ViberKind.IMAGE: ("image_url",),
    }
)

# Every field by which kinds differ.
LAYOUT_FIELDS = ("text", "image_url", "caption", "action", "carousel", "survey", "file_id")


def kind_of(message: MessageContent) -> ViberKind:
    """The kind of a message's Viber side, by the fields that are there; plain text where there is none.

    Text with an image and no button counts as the kind with one, whose button is not filled in.
    """
    viber = message.viber
    if viber is None:
        return ViberKind.TEXT
    if viber.carousel is not None:
        return ViberKind.CAROUSEL
    if viber.survey is not None:
        return ViberKind.SURVEY
    if viber.file_id is not None:
        return ViberKind.FILE
    has_button = viber.caption is not None or viber.action is not None
    if viber.image_url is None:
        return ViberKind.TEXT_BUTTON if has_button else ViberKind.TEXT
    bare = message.viber_text is None and not has_button
    return ViberKind.IMAGE if bare else ViberKind.TEXT_IMAGE_BUTTON
