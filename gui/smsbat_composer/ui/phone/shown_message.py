"""What the phone shows: one recipient's rendered message, per channel."""

from dataclasses import dataclass

from smsbat_composer.campaign.sms_parts import Encoding, count_parts
from smsbat_composer.gateway.payload import Card, MessageContent
from smsbat_composer.ui.phone.billed_parts import billed_parts, units_of
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

# Far more than any phone gets; whatever a file or a paste brings, a key is answered at once.
_MOST_ITEMS, _MOST_CHARACTERS = 10, 3000


@dataclass(frozen=True)
class ShownCard:
    """One card of a carousel; `picture` is an address, "" where there is none yet."""

    title: str
    picture: str
    button: str
    link: str


@dataclass(frozen=True)
class ViberBubble:
    """A Viber message: what stands in its bubble, from top to bottom, and the cards under it.

    `picture` is an address, None in a message that has no place for one.
    """

    sender: str
    text: str = ""
    picture: str | None = None
    button: str | None = None
    cards: tuple[ShownCard, ...] = ()
    options: tuple[str, ...] = ()
    file_id: int | None = None

    @property
    def pictures(self) -> tuple[str, ...]:
        """The addresses of every picture, in the order they are seen."""
        addresses = (self.picture, *(card.picture for card in self.cards))
        return tuple(address for address in addresses if address)

    @property
    def is_empty(self) -> bool:
        """There is nothing to see but the chat."""
        return self == ViberBubble(self.sender)


@dataclass(frozen=True)
class SmsBubble:
    """An SMS; `parts` are the pieces it is billed by, in order, and `note` tells their sizes."""

    sender: str
    parts: tuple[str, ...]
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """There is nothing to see but the chat."""
        return not self.parts


ShownMessage = ViberBubble | SmsBubble


def viber_bubble(content: MessageContent) -> ViberBubble:
    """The Viber side of a rendered message."""
    sender, text = content.viber_sender or "", content.viber_text or ""
    if len(text) > _MOST_CHARACTERS:
        text = f"{text[:_MOST_CHARACTERS]}…"
    viber = content.viber
    if viber is None:
        return ViberBubble(sender, text)
    return ViberBubble(
        sender=sender,
        text=text,
        picture=viber.image_url,
        button=viber.caption or None,
        cards=tuple(_shown_card(card) for card in (viber.carousel or ())[:_MOST_ITEMS]),
        options=(viber.survey or ())[:_MOST_ITEMS],
        file_id=viber.file_id,
    )


def sms_bubble(content: MessageContent) -> SmsBubble:
    """The SMS side of a rendered message."""
    text = content.sms_text or ""
    parts = billed_parts(text[:_MOST_CHARACTERS])
    note = _size_note(text, parts)
    if content.sms is not None and content.sms.is_flash and parts:
        note = f"{note}\n{tr('Flash: it opens over the screen, and many phones do not keep it.')}"
    return SmsBubble(sender=content.sms_sender or "", parts=parts, note=note)


def _shown_card(card: Card) -> ShownCard:
    return ShownCard(
        card.title or "", card.image_url or "", card.button_caption or "", card.link_caption or ""
    )


def _size_note(text: str, parts: tuple[str, ...]) -> str:
    if not parts:
        return ""
    found = count_parts(text)
    size = tr("{n} characters", n=found.units)
    kind = "Unicode" if found.encoding is Encoding.UCS2 else tr("Latin letters")
    if len(parts) == 1:
        return f"{size}, {kind}."
    if len(text) > _MOST_CHARACTERS:
        return f"{size}, {kind}.\n{tr('Only its beginning is shown here.')}"
    sizes = " + ".join(map(number, units_of(parts)))
    unseen = tr("Recipients do not see where the parts meet.")
    return f"{size}, {kind}: {sizes}.\n{unseen}"
