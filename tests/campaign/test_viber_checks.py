from collections.abc import Callable
from typing import Any

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.viber_checks import check_typed_ttl

Make = Callable[..., CampaignFile]

IMAGE = {"image_url": "https://x.example/a.png"}
BUTTON = {"caption": "Купити", "action": "https://x.example"}
TEXT = {"text": "Текст"}
CARD = {
    "title": "Плед",
    "image_url": "https://x.example/1.jpg",
    "button_caption": "Купити",
    "button_url": "https://x.example/1",
}
LINK = {"link_caption": "Докладніше", "link_url": "https://x.example/2"}
CAROUSEL = {"carousel": [CARD, CARD | LINK]}
SURVEY = {"survey": ["Так", "Ні"]}
REGISTERED = {"is_transactional": True}


def places(campaign: CampaignFile) -> list[tuple[str, str | None]]:
    found = check_message(campaign, ())
    for problem in found:
        assert set(problem.values) == set(problem.code.value_names)
    return [(problem.code.value, problem.field) for problem in found]


@pytest.mark.parametrize(
    "fields", [TEXT, IMAGE, TEXT | BUTTON, TEXT | IMAGE | BUTTON, TEXT | CAROUSEL, TEXT | SURVEY]
)
def test_allowed_layouts(viber: Make, fields: dict[str, Any]) -> None:
    assert places(viber(**fields)) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (TEXT | IMAGE, [("image_without_button", "viber.image_url")]),
        ({}, [("value_missing", "viber.text")]),
        (BUTTON, [("value_missing", "viber.text")]),
        (IMAGE | BUTTON, [("value_missing", "viber.text")]),
        (CAROUSEL, [("value_missing", "viber.text")]),
        (SURVEY, [("question_missing", "viber.text")]),
        ({"survey": []}, [("question_missing", "viber.text"), ("count_out_of_range", "viber.survey")]),
        (TEXT | CAROUSEL | BUTTON, [("layout_conflict", "viber.carousel")]),
        (TEXT | SURVEY | IMAGE, [("layout_conflict", "viber.survey")]),
        (
            TEXT | SURVEY | CAROUSEL,
            [("layout_conflict", "viber.carousel"), ("layout_conflict", "viber.survey")],
        ),
        (
            {"file_id": 7} | IMAGE | BUTTON,
            [
                ("value_missing", "viber.text"),
                ("layout_conflict", "viber.file_id"),
                ("file_id_experimental", "viber.file_id"),
            ],
        ),
        (TEXT | {"caption": "Так"}, [("button_action_missing", "viber.action")]),
        (TEXT | {"caption": "Так", "action": ""}, [("button_action_missing", "viber.action")]),
        (TEXT | {"action": "https://x.example"}, [("button_caption_missing", "viber.caption")]),
        (
            TEXT | {"caption": "", "action": " "},
            [("value_missing", "viber.caption"), ("value_missing", "viber.action")],
        ),
        ({"text": " \n "} | IMAGE, []),
        ({"text": " ", "file_id": 7}, [("file_id_experimental", "viber.file_id")]),
        (TEXT | {"image_url": ""}, [("value_missing", "viber.image_url")]),
        (TEXT | CAROUSEL | REGISTERED, [("carousel_transactional", "viber.is_transactional")]),
        (TEXT | SURVEY | REGISTERED, []),
        (TEXT | REGISTERED, [("transactional_needs_template", "viber.is_transactional")]),
        (TEXT | {"is_transactional": False}, []),
        ({"text": "\u200b"}, [("value_missing", "viber.text")]),
        ({"text": "\u2800\u3164\ufeff"} | BUTTON, [("value_missing", "viber.text")]),
        (TEXT | BUTTON | {"caption": "\u2060"}, [("button_caption_missing", "viber.caption")]),
        (TEXT | {"survey": ["Так", "Ні", " так"]}, [("option_repeated", "viber.survey.2")]),
        (TEXT | {"survey": ["Так", "\u200b"]}, [("value_missing", "viber.survey.1")]),
        ({"file_id": 7}, [("file_id_experimental", "viber.file_id")]),
    ],
)  # fmt: skip
def test_other_layouts(viber: Make, fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert places(viber(**fields)) == expected


def test_a_conflict_names_what_must_go(viber: Make) -> None:
    (problem,) = check_message(viber(**TEXT, **SURVEY, **IMAGE, **BUTTON), ())
    assert problem.values == {"conflicting": ("image_url", "caption", "action")}


@pytest.mark.parametrize(("ttl", "refused"), [(59, True), (60, False), (86_400, False), (86_401, True)])
def test_ttl(viber: Make, ttl: int, refused: bool) -> None:
    expected = [("ttl_out_of_range", "viber.ttl")] if refused else []
    assert places(viber(**TEXT, ttl=ttl)) == expected


def test_a_ttl_that_nobody_can_read_is_refused_while_there_is_viber(viber: Make, sms: Make) -> None:
    (problem,) = check_typed_ttl(viber(text="x").message, "2 тижні")
    assert (problem.code, problem.field) == (ProblemCode.TTL_UNREADABLE, "viber.ttl")
    assert problem.values == {"typed": "2 тижні"}
    assert check_typed_ttl(viber(text="x").message, "") == check_typed_ttl(sms("x").message, "2 тижні") == []


@pytest.mark.parametrize(("count", "refused"), [(0, True), (1, True), (2, False), (5, False), (6, True)])
def test_the_number_of_cards_and_options(viber: Make, count: int, refused: bool) -> None:
    for kind, items in (("carousel", [CARD] * count), ("survey", list("абвгде"[:count]))):
        found = check_message(viber(**TEXT, **{kind: items}), ())
        assert [(problem.code, problem.field) for problem in found] == (
            [(ProblemCode.COUNT_OUT_OF_RANGE, f"viber.{kind}")] if refused else []
        )
        assert all(problem.values == {"items": count, "minimum": 2, "maximum": 5} for problem in found)


@pytest.mark.parametrize(
    ("name", "shortest", "longest"),
    [("title", 2, 38), ("button_caption", 1, 10), ("link_caption", 1, 12)],
)
def test_the_lengths_of_a_card(viber: Make, name: str, shortest: int, longest: int) -> None:
    def judged(length: int) -> list[tuple[str, str | None]]:
        return places(viber(**TEXT, carousel=[CARD, CARD | LINK | {name: "ж" * length}]))

    place = f"viber.carousel.1.{name}"
    assert judged(shortest) == judged(longest) == []
    assert judged(longest + 1) == [("too_long", place)]
    assert judged(shortest - 1) == [("value_missing" if shortest == 1 else "too_short", place)]


def test_the_length_of_an_option(viber: Make) -> None:
    assert places(viber(**TEXT, survey=["Так", "ж" * 50])) == []
    assert places(viber(**TEXT, survey=["Так", "ж" * 51])) == [("too_long", "viber.survey.1")]
    assert places(viber(**TEXT, survey=[" ", "Так"])) == [("value_missing", "viber.survey.0")]


@pytest.mark.parametrize("name", ["title", "image_url", "button_caption", "button_url"])
def test_what_a_card_needs(viber: Make, name: str) -> None:
    card = {key: value for key, value in CARD.items() if key != name}
    assert places(viber(**TEXT, carousel=[card, CARD])) == [("value_missing", f"viber.carousel.0.{name}")]


@pytest.mark.parametrize(("name", "missing"), [("link_url", "link_caption"), ("link_caption", "link_url")])
def test_a_link_has_both_or_neither(viber: Make, name: str, missing: str) -> None:
    card = CARD | {name: LINK[name]}
    assert places(viber(**TEXT, carousel=[card, CARD])) == [("value_missing", f"viber.carousel.0.{missing}")]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://x.example", None),
        ("HTTPS://x.example/ї?q={Код}", None),
        ("http://x.example/{Код}", None),
        ("https://магазин.укр/знижка", None),
        ("https://xn--80aae4e.example:8443/?a#b", None),
        ("https://192.0.2.7/a", None),
        ("https://काशी.भारत/https://x.example", None),
        ("https://x.example?{Код}", None),
        ("x.example", "url_invalid"),
        ("https://", "url_invalid"),
        ("https://x.example/a b", "url_invalid"),
        ("ftp://x.example", "url_invalid"),
        ("https://shop", "url_invalid"),
        ("https://shop,ua/x", "url_invalid"),
        ("https://www.", "url_invalid"),
        ("https://@", "url_invalid"),
        ("https://me:secret@shop.ua/", "url_invalid"),
        ("https://[", "url_invalid"),
        ("https://[::1", "url_invalid"),
        ("https://a.b:99999", "url_invalid"),
        ("https://a.b:0", "url_invalid"),
        ("https://-a.b", "url_invalid"),
        ("https://https://shop.ua/", "url_invalid"),
        ("https://shop.uahttps://shop.ua", "url_invalid"),
        ("{Код}", "url_host_not_literal"),
        ("https://{Код}.example/", "url_host_not_literal"),
        ("https://x.example{Код}", "url_host_not_literal"),
        ("https://x.example/{Код} {Код}", "url_invalid"),
    ],
)
def test_addresses(viber: Make, url: str, code: str | None) -> None:
    found = check_message(viber(text="x", caption="Так", action=url), ("Код",))
    assert [(problem.code, problem.field) for problem in found] == ([(code, "viber.action")] if code else [])


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://x.example/a.JPG", None),
        ("HTTPS://x.example/a.png", None),
        ("https://[", "url_invalid"),
        ("https://x.example/a.jpeg?v=1.5", None),
        ("https://x.example/picture", None),
        ("https://x.example/{Код}.png", None),
        ("http://x.example/a.png", "image_url_not_https"),
        ("https://x.example/a.gif", "image_type_unexpected"),
        ("https://x.example/a.webp", "image_type_unexpected"),
    ],
)
def test_images(viber: Make, url: str, code: str | None) -> None:
    found = check_message(viber(image_url=url), ("Код",))
    assert [(problem.code, problem.field) for problem in found] == (
        [(code, "viber.image_url")] if code else []
    )
