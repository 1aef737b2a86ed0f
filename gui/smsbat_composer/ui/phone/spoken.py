"""What the phone shows, in the order it is seen, for those who hear it."""

from collections.abc import Iterator, Mapping

from smsbat_composer.ui.phone.picture_place import NOTHING_THERE, PicturePlace
from smsbat_composer.ui.phone.shown_message import ShownCard, ShownMessage, SmsBubble, ViberBubble
from smsbat_composer.words import tr


def spoken_message(message: ShownMessage | None, places: Mapping[str, PicturePlace]) -> str:
    """One line for each thing on the screen; an empty chat says that it is one."""
    if message is None or message.is_empty:
        return tr("The message is empty so far.")
    if isinstance(message, SmsBubble):
        return "\n".join(["".join(message.parts), *filter(None, [message.note])])
    return "\n".join(_viber_lines(message, places))


def spoken_card(cards: tuple[ShownCard, ...], index: int, places: Mapping[str, PicturePlace]) -> str:
    """One card of a carousel with its place among them."""
    card = cards[index]
    place = tr("Card {number} of {count}", number=index + 1, count=len(cards))
    pieces = [card.title, _picture(card.picture, places)]
    pieces += [tr("button: {caption}", caption=card.button)] if card.button else []
    pieces += [tr("link: {caption}", caption=card.link)] if card.link else []
    return f"{place}: {'; '.join(filter(None, pieces))}"


def _viber_lines(message: ViberBubble, places: Mapping[str, PicturePlace]) -> Iterator[str]:
    if message.picture is not None:
        yield _picture(message.picture, places)
    if message.file_id is not None:
        yield tr("File {number}", number=message.file_id)
    if message.text:
        yield message.text
    for number, option in enumerate(message.options, start=1):
        yield tr("answer {number}: {text}", number=number, text=option or tr("empty so far"))
    if message.button:
        yield tr("button: {caption}", caption=message.button)
    for index in range(len(message.cards)):
        yield spoken_card(message.cards, index, places)


def _picture(address: str, places: Mapping[str, PicturePlace]) -> str:
    return tr("picture: {words}", words=places.get(address, NOTHING_THERE).words)
