"""The Viber message as a whole: which pieces may stand together, and what each piece needs."""

from collections.abc import Iterator

from smsbat_composer.campaign import limits
from smsbat_composer.campaign.limits import Limit
from smsbat_composer.campaign.message_fields import is_blank
from smsbat_composer.campaign.problems import Problem, ProblemCode, found
from smsbat_composer.gateway.payload import Card, MessageContent, ViberContent


def check_viber(message: MessageContent) -> Iterator[Problem]:
    """The problems of the Viber message's layout; texts' lengths and addresses are checked elsewhere."""
    viber = message.viber
    if viber is None:
        return
    yield from _check_ttl(viber)
    yield from _check_text(message, viber)
    yield from _check_button(viber)
    yield from _check_conflicts(viber)
    if viber.carousel is not None:
        yield from _check_carousel(viber, viber.carousel)
    if viber.survey is not None:
        yield from _check_survey(viber.survey)
    if viber.is_transactional and viber.survey is None and viber.carousel is None:
        yield found(ProblemCode.TRANSACTIONAL_NEEDS_TEMPLATE, "viber.is_transactional")
    if viber.file_id is not None:
        if viber.file_id <= 0:  # the provider's numbers count from 1
            yield found(ProblemCode.VALUE_MISSING, "viber.file_id")
        yield found(ProblemCode.FILE_ID_EXPERIMENTAL, "viber.file_id")


def check_typed_ttl(message: MessageContent, typed: str) -> list[Problem]:
    """The problem of a ttl that was typed in words nobody can read; none of ""."""
    is_wanted = bool(typed) and message.viber is not None
    return [found(ProblemCode.TTL_UNREADABLE, "viber.ttl", typed=typed)] if is_wanted else []


def _check_ttl(viber: ViberContent) -> Iterator[Problem]:
    minimum, maximum = limits.VIBER_TTL_MIN.value, limits.VIBER_TTL_MAX.value
    if viber.ttl is not None and not minimum <= viber.ttl <= maximum:
        yield found(
            ProblemCode.TTL_OUT_OF_RANGE, "viber.ttl", seconds=viber.ttl, minimum=minimum, maximum=maximum
        )


def _check_text(message: MessageContent, viber: ViberContent) -> Iterator[Problem]:
    """Only a bare image (or file) goes without text, and not in the place of a text of all channels."""
    bare = viber.carousel is None and viber.survey is None and not _has_button(viber)
    if is_blank(message.viber_text):
        may_be_absent = bare and (viber.image_url is not None or viber.file_id is not None)
        if not may_be_absent or not is_blank(message.text):
            code = ProblemCode.VALUE_MISSING if viber.survey is None else ProblemCode.QUESTION_MISSING
            yield found(code, "viber.text")
    elif bare and not is_blank(viber.image_url):
        yield found(ProblemCode.IMAGE_WITHOUT_BUTTON, "viber.image_url")


def _check_button(viber: ViberContent) -> Iterator[Problem]:
    if _has_button(viber):
        if is_blank(viber.caption) and is_blank(viber.action):
            yield found(ProblemCode.VALUE_MISSING, "viber.caption")
            yield found(ProblemCode.VALUE_MISSING, "viber.action")
        elif is_blank(viber.caption):
            yield found(ProblemCode.BUTTON_CAPTION_MISSING, "viber.caption")
        elif is_blank(viber.action):
            yield found(ProblemCode.BUTTON_ACTION_MISSING, "viber.action")
    if viber.image_url is not None and is_blank(viber.image_url):
        yield found(ProblemCode.VALUE_MISSING, "viber.image_url")


def _check_conflicts(viber: ViberContent) -> Iterator[Problem]:
    for kind in ("carousel", "survey", "file_id"):
        if getattr(viber, kind) is None:
            continue
        others = ("image_url", "caption", "action", "file_id", "carousel", "survey")
        conflicting = tuple(name for name in others if name != kind and getattr(viber, name) is not None)
        if conflicting:
            yield found(ProblemCode.LAYOUT_CONFLICT, f"viber.{kind}", conflicting=conflicting)


def _check_carousel(viber: ViberContent, cards: tuple[Card, ...]) -> Iterator[Problem]:
    yield from _check_count("viber.carousel", len(cards), limits.CARDS_MIN, limits.CARDS_MAX)
    if viber.is_transactional:
        yield found(ProblemCode.CAROUSEL_TRANSACTIONAL, "viber.is_transactional")
    for number, card in enumerate(cards):
        needed = ["title", "image_url", "button_caption", "button_url"]
        if card.link_caption is not None or card.link_url is not None:
            needed += ["link_caption", "link_url"]
        for name in needed:
            if is_blank(getattr(card, name)):
                yield found(ProblemCode.VALUE_MISSING, f"viber.carousel.{number}.{name}")


def _check_survey(options: tuple[str, ...]) -> Iterator[Problem]:
    yield from _check_count(
        "viber.survey", len(options), limits.SURVEY_OPTIONS_MIN, limits.SURVEY_OPTIONS_MAX
    )
    for number, option in enumerate(options):
        if is_blank(option):
            yield found(ProblemCode.VALUE_MISSING, f"viber.survey.{number}")
        elif _words(option) in map(_words, options[:number]):
            yield found(ProblemCode.OPTION_REPEATED, f"viber.survey.{number}")


def _check_count(place: str, items: int, minimum: Limit, maximum: Limit) -> Iterator[Problem]:
    if not minimum.value <= items <= maximum.value:
        yield found(
            ProblemCode.COUNT_OUT_OF_RANGE,
            place,
            items=items,
            minimum=minimum.value,
            maximum=maximum.value,
        )


def _words(option: str) -> str:
    return " ".join(option.casefold().split())


def _has_button(viber: ViberContent) -> bool:
    return viber.caption is not None or viber.action is not None
