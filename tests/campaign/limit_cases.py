"""For every limit of a message, one that just keeps it and one that just breaks it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.picture_checks import PictureFacts, check_pictures
from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.gateway.payload import MessageContent

IMAGE = "https://pictures.example/osin.jpg"
NOW = datetime(2030, 9, 1, 12, tzinfo=UTC)

CARD = {
    "title": "Плед",
    "image_url": "https://x.example/1.jpg",
    "button_caption": "Купити",
    "button_url": "https://x.example/1",
}
LINK = {"link_caption": "Далі", "link_url": "https://x.example/2"}
BUTTON = {"caption": "Так", "action": "https://x.example"}


@dataclass(frozen=True)
class LimitCase:
    """`limit` is its name in limits.py; the problem has `code` and stands at `place`.

    `pictures` are the file behind IMAGE that keeps it, and the one that breaks it.
    """

    limit: str
    place: str
    code: ProblemCode
    kept: dict[str, Any]
    broken: dict[str, Any]
    pictures: tuple[PictureFacts, PictureFacts] | None = None

    def __str__(self) -> str:
        return self.limit


def problems_of(
    message: dict[str, Any], picture: PictureFacts | None = None, columns: tuple[str, ...] | None = ("Код",)
) -> list[Problem]:
    """Everything the checks find in this message, with this file behind IMAGE."""
    campaign = campaign_of(message)
    known = {} if picture is None else {IMAGE: picture}
    return [*check_message(campaign, columns, now=NOW), *check_pictures(campaign.message, known)]


def campaign_of(message: dict[str, Any], rest: dict[str, Any] | None = None) -> CampaignFile:
    """The campaign with this message."""
    return CampaignFile(
        name="Осінь", message=MessageContent.model_validate(message, strict=False), **(rest or {})
    )


def _sms(text: str, sender: str = "Zatyshok") -> dict[str, Any]:
    return {"sms": {"sender": sender, "text": text}}


def _viber(**fields: Any) -> dict[str, Any]:
    return {"viber": {"sender": "Z", "text": "Текст", **fields}}


def _cards(**second: Any) -> dict[str, Any]:
    return _viber(carousel=[CARD, CARD | LINK | second])


LONG, SHORT, COUNT = ProblemCode.TOO_LONG, ProblemCode.TOO_SHORT, ProblemCode.COUNT_OUT_OF_RANGE
SMS, TTL = ProblemCode.SMS_TOO_LONG, ProblemCode.TTL_OUT_OF_RANGE
CARD_1, OPTION_1 = "viber.carousel.1", "viber.survey.1"

CASES = (
    LimitCase("sms_sender", "sms.sender", LONG, _sms("x", "A" * 11), _sms("x", "A" * 12)),
    LimitCase("sms_parts", "sms.text", SMS, _sms("😀" * 330), _sms("😀" * 331)),
    LimitCase("sms_gsm7_units", "sms.text", SMS, _sms("a" * 1521), _sms("a" * 1522)),
    LimitCase("sms_ucs2_units", "sms.text", SMS, _sms("ж" * 661), _sms("ж" * 662)),
    LimitCase("viber_text", "viber.text", LONG, _viber(text="ж" * 1000), _viber(text="ж" * 1001)),
    LimitCase("viber_ttl_min", "viber.ttl", TTL, _viber(ttl=60), _viber(ttl=59)),
    LimitCase("viber_ttl_max", "viber.ttl", TTL, _viber(ttl=86_400), _viber(ttl=86_401)),
    LimitCase(
        "viber_caption",
        "viber.caption",
        LONG,
        _viber(**BUTTON | {"caption": "ж" * 30}),
        _viber(**BUTTON | {"caption": "ж" * 31}),
    ),
    LimitCase("cards_min", "viber.carousel", COUNT, _viber(carousel=[CARD] * 2), _viber(carousel=[CARD])),
    LimitCase("cards_max", "viber.carousel", COUNT, _viber(carousel=[CARD] * 5), _viber(carousel=[CARD] * 6)),
    LimitCase("card_title_min", f"{CARD_1}.title", SHORT, _cards(title="жж"), _cards(title="ж")),
    LimitCase("card_title_max", f"{CARD_1}.title", LONG, _cards(title="ж" * 38), _cards(title="ж" * 39)),
    LimitCase(
        "card_button",
        f"{CARD_1}.button_caption",
        LONG,
        _cards(button_caption="ж" * 10),
        _cards(button_caption="ж" * 11),
    ),
    LimitCase(
        "card_link",
        f"{CARD_1}.link_caption",
        LONG,
        _cards(link_caption="ж" * 12),
        _cards(link_caption="ж" * 13),
    ),
    LimitCase("survey_options_min", "viber.survey", COUNT, _viber(survey=["а", "б"]), _viber(survey=["а"])),
    LimitCase(
        "survey_options_max",
        "viber.survey",
        COUNT,
        _viber(survey=list("абвгд")),
        _viber(survey=list("абвгде")),
    ),
    LimitCase(
        "survey_option", OPTION_1, LONG, _viber(survey=["а", "ж" * 50]), _viber(survey=["а", "ж" * 51])
    ),
    LimitCase(
        "survey_question",
        "viber.text",
        LONG,
        _viber(survey=["а", "б"], text="ж" * 85),
        _viber(survey=["а", "б"], text="ж" * 86),
    ),
)


def _picture(width: int = 800, height: int = 600, size: int = 1_000_000) -> PictureFacts:
    return PictureFacts("JPG", width, height, size)


_PICTURED = _viber(**BUTTON, image_url=IMAGE)
PICTURE_CASES = tuple(
    LimitCase(limit, "viber.image_url", code, _PICTURED, _PICTURED, (_picture(), broken))
    for limit, code, broken in (
        ("image_bytes", ProblemCode.IMAGE_TOO_BIG, _picture(size=1_000_001)),
        ("image_width", ProblemCode.IMAGE_SMALL, _picture(width=799)),
        ("image_height", ProblemCode.IMAGE_SMALL, _picture(height=599)),
    )
)

START_TIMES = (NOW + timedelta(days=14), NOW + timedelta(days=14, seconds=1))

# Limits that no message can break, and where they are kept instead.
ELSEWHERE = {
    "start_time_ahead": "below, with the time of the check",
    "viber_ttl_default": "what stands for no ttl",
}
