"""The checks of a Viber message's layout: button, image, carousel, survey, file."""

from collections.abc import Mapping

from smsbat_composer.practice.send_object import RefusedError
from smsbat_composer.practice.sms_segments import utf16_units

_BUTTON_LABEL = 30
_CARD_FIELDS = {"title", "image_url", "button_caption", "button_url", "link_caption", "link_url"}
_CARD_TITLE = 38
_CARD_BUTTON_LABEL = 10
_CARD_LINK_LABEL = 12
_SURVEY_QUESTION = 85
_SURVEY_OPTION = 50


def check_layout(viber: Mapping[str, object], text: str) -> None:
    """Raise the RefusedError of the first thing that Viber would not show."""
    _check_pair(viber, "caption", "action", longest_label=_BUTTON_LABEL)
    if "image_url" in viber:
        _check_image(viber["image_url"], code=402)
    alone = [name for name in ("carousel", "survey", "file_id") if name in viber]
    if len(alone) > 1 or (alone and ("caption" in viber or "image_url" in viber)):
        raise RefusedError(411)
    if "carousel" in viber:
        _check_carousel(viber["carousel"], is_transactional=viber.get("is_transactional") is True)
    if "survey" in viber:
        _check_survey(viber["survey"], text)


def _check_pair(fields: Mapping[str, object], label: str, target: str, *, longest_label: int) -> None:
    """A label and its address come together or not at all."""
    if target in fields and not fields.get(label):
        raise RefusedError(205)
    if label in fields and not fields.get(target):
        raise RefusedError(206)
    if utf16_units(str(fields.get(label, ""))) > longest_label:
        raise RefusedError(408)


def _check_image(address: object, *, code: int) -> None:
    if not isinstance(address, str) or not address.startswith("https://"):
        raise RefusedError(code)


def _check_carousel(cards: object, *, is_transactional: bool) -> None:
    if not isinstance(cards, list) or not 2 <= len(cards) <= 5 or is_transactional:
        raise RefusedError(411)
    for card in cards:
        if not isinstance(card, dict) or not _CARD_FIELDS.issuperset(card):
            raise RefusedError(411)
        if not all(isinstance(value, str) for value in card.values()):
            raise RefusedError(300)
        if not 2 <= utf16_units(card.get("title", "")) <= _CARD_TITLE:
            raise RefusedError(411)
        _check_image(card.get("image_url"), code=411)
        if "button_caption" not in card and "button_url" not in card:
            raise RefusedError(204)
        _check_pair(card, "button_caption", "button_url", longest_label=_CARD_BUTTON_LABEL)
        _check_pair(card, "link_caption", "link_url", longest_label=_CARD_LINK_LABEL)


def _check_survey(options: object, question: str) -> None:
    if not isinstance(options, list) or not 2 <= len(options) <= 5:
        raise RefusedError(411)
    if not all(isinstance(option, str) and 0 < utf16_units(option) <= _SURVEY_OPTION for option in options):
        raise RefusedError(411)
    if utf16_units(question) > _SURVEY_QUESTION:
        raise RefusedError(413)
