"""The parts of a campaign by the names they have on the screen."""

from collections.abc import Callable, Mapping

from smsbat_composer.words import tr

_FIELDS: Mapping[str, Callable[[], str]] = {
    "sender": lambda: tr("Sender", comment="field"),
    "text": lambda: tr("Text", comment="field"),
    "sms": lambda: "SMS",
    "sms.sender": lambda: tr("SMS sender", comment="field"),
    "sms.text": lambda: tr("SMS text", comment="field"),
    "sms.is_flash": lambda: tr("Flash SMS", comment="field"),
    "viber": lambda: "Viber",
    "viber.sender": lambda: tr("Viber sender", comment="field"),
    "viber.text": lambda: tr("Viber text", comment="field"),
    "viber.ttl": lambda: tr("Wait before SMS", comment="field"),
    "viber.image_url": lambda: tr("Image", comment="field"),
    "viber.caption": lambda: tr("Button caption", comment="field"),
    "viber.action": lambda: tr("Button address", comment="field"),
    "viber.count_clicks": lambda: tr("Count clicks", comment="field"),
    "viber.is_transactional": lambda: tr("Transactional", comment="field"),
    "viber.file_id": lambda: tr("File", comment="field"),
    "viber.carousel": lambda: tr("Carousel", comment="field"),
    "viber.survey": lambda: tr("Survey", comment="field"),
    "account.token": lambda: tr("Token", comment="field"),
    "account.viber_senders": lambda: tr("Viber senders", comment="field"),
    "account.sms_senders": lambda: tr("SMS senders", comment="field"),
    "start_time": lambda: tr("Start time", comment="field"),
    "if_empty": lambda: tr("Values for empty cells", comment="field"),
    "transliterate_sms": lambda: tr("SMS in Latin letters", comment="field"),
    "options": lambda: tr("Safeguards", comment="field"),
    "options.already_sent_days": lambda: tr("Skip those who got this text already", comment="field"),
    "options.canary": lambda: tr("Send the first ones and wait", comment="field"),
    "options.stop_if_refused_percent": lambda: tr("Stop if refusals exceed", comment="field"),
    "options.pace_per_minute": lambda: tr("Pace", comment="field"),
    "options.quiet_hours": lambda: tr("Quiet hours", comment="field"),
}

_CARD_FIELDS: Mapping[str, Callable[[int], str]] = {
    "title": lambda card: tr("Card {card}, title", card=card),
    "image_url": lambda card: tr("Card {card}, image", card=card),
    "button_caption": lambda card: tr("Card {card}, button caption", card=card),
    "button_url": lambda card: tr("Card {card}, button address", card=card),
    "link_caption": lambda card: tr("Card {card}, link caption", card=card),
    "link_url": lambda card: tr("Card {card}, link address", card=card),
}


def field_name(field: str) -> str:
    """A dotted wire path as the screen calls it, items counted from 1; an unknown path as it is."""
    known = _FIELDS.get(field)
    if known:
        return known()
    parent, _, rest = field.partition(".")
    if parent == "if_empty":
        return tr("When “{column}” is empty", column=rest)
    steps = rest.split(".")
    match steps:
        case ["survey", option] if option.isdecimal():
            return tr("Option {option}", option=int(option) + 1)
        case ["carousel", card] if card.isdecimal():
            return tr("Card {card}", card=int(card) + 1)
        case ["carousel", card, name] if card.isdecimal() and name in _CARD_FIELDS:
            return _CARD_FIELDS[name](int(card) + 1)
        case _:
            return field
