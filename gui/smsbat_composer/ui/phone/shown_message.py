"""What the phone shows: one recipient's rendered message, per channel."""

from dataclasses import dataclass

from smsbat_composer.campaign.sms_parts import Encoding, count_parts
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.ui.phone.billed_parts import billed_parts, units_of
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number


@dataclass(frozen=True)
class ViberBubble:
    """A Viber message: what stands in its bubble, from top to bottom."""

    sender: str
    text: str
    has_picture: bool
    button: str | None


@dataclass(frozen=True)
class SmsBubble:
    """An SMS; `parts` are the pieces it is billed by, in order, and `note` tells their sizes."""

    sender: str
    parts: tuple[str, ...]
    note: str = ""


def viber_bubble(content: MessageContent) -> ViberBubble:
    """The Viber side of a rendered message."""
    viber = content.viber
    return ViberBubble(
        sender=content.viber_sender or "",
        text=content.viber_text or "",
        has_picture=bool(viber and viber.image_url),
        button=viber.caption if viber else None,
    )


def sms_bubble(content: MessageContent) -> SmsBubble:
    """The SMS side of a rendered message."""
    text = content.sms_text or ""
    parts = billed_parts(text)
    return SmsBubble(sender=content.sms_sender or "", parts=parts, note=_size_note(text, parts))


def _size_note(text: str, parts: tuple[str, ...]) -> str:
    if not parts:
        return ""
    found = count_parts(text)
    size = tr("{n} characters", n=found.units)
    kind = "Unicode" if found.encoding is Encoding.UCS2 else tr("Latin letters")
    if len(parts) == 1:
        return f"{size}, {kind}."
    sizes = " + ".join(map(number, units_of(parts)))
    unseen = tr("Recipients do not see where the parts meet.")
    return f"{size}, {kind}: {sizes}.\n{unseen}"
