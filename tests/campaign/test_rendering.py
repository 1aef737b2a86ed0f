import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.gateway.payload import MessageContent

Make = Callable[..., CampaignFile]
COLUMNS = ("Телефон", "Ім’я", "Код")

HOSTILE = [
    "{Код}",
    "{{",
    "%s%(a)s%",
    'лапки " і \\ й \u0000\u001f\u007f',
    "рядок\r\nі ще\u2028один",
    "\u202eRTL\u202c שלום",
    "👩‍👩‍👧 😀",
    "</script>&amp;",
    "=1+1",
]


def test_values_go_into_both_texts_and_the_rest_stays(make_campaign: Make) -> None:
    campaign = make_campaign(
        {
            "sms": {"sender": "S{}", "text": "{Ім’я}: {код}", "is_flash": False},
            "viber": {"sender": "V", "text": "{ім’я}, ваш {Код}", "ttl": 60, "count_clicks": True},
        }
    )
    rendered = Renderer(campaign, COLUMNS).render_content(("380501112233", "Олена", "A1"))
    assert rendered.content_json.decode() == (
        '{"sms":{"sender":"S{}","text":"Олена: A1","is_flash":false},'
        '"viber":{"sender":"V","text":"Олена, ваш A1","ttl":60,"count_clicks":true}}'
    )
    assert (rendered.sms_text, rendered.viber_text) == ("Олена: A1", "Олена, ваш A1")


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_arrives_as_it_is(make_campaign: Make, value: str) -> None:
    campaign = make_campaign({"text": "«{Код}» {{Код}} {Ім’я}", "sms": {}, "viber": {"caption": "{Код}%"}})
    renderer = Renderer(campaign, COLUMNS)
    rendered = renderer.render_content(("", "Я", value))
    message = rendered.message()
    assert message.text == f"«{value}» {{Код}} Я" == rendered.sms_text == rendered.viber_text
    assert message.viber is not None
    assert message.viber.caption == f"{value}%"
    assert renderer.render(("", "Я", value)) == message
    assert (
        rendered.content_json
        == json.dumps(
            message.model_dump(exclude_none=True), ensure_ascii=False, separators=(",", ":")
        ).encode()
    )


@pytest.mark.parametrize("field", ["image_url", "action"])
def test_values_in_addresses_are_percent_encoded(viber: Make, field: str) -> None:
    campaign = viber(**{field: "https://x.example/ї?q={Код}&r=%20#{код}"})
    message = Renderer(campaign, COLUMNS).render(("", "", "а/b?&#% {~}"))
    encoded = "%D0%B0%2Fb%3F%26%23%25%20%7B~%7D"
    assert getattr(message.viber, field) == f"https://x.example/ї?q={encoded}&r=%20#{encoded}"


def test_cards_and_options_are_rendered_each_by_its_kind(viber: Make) -> None:
    card = {"title": "{Ім’я}", "image_url": "https://x/{Ім’я}.png", "link_url": "https://x/{Код}"}
    other = {"button_caption": "{Код}", "button_url": "https://x/{Код}", "link_caption": "{Ім’я}"}
    message = Renderer(viber(carousel=[card, other], survey=["Так", "{Ім’я}"]), COLUMNS).render(
        ("", "Я ", "1 2")
    )
    assert message.viber is not None
    assert message.viber.survey == ("Так", "Я ")
    first, second = message.viber.carousel or ()
    assert (first.title, first.image_url, first.link_url) == (
        "Я ",
        "https://x/%D0%AF%20.png",
        "https://x/1%202",
    )
    assert (second.button_caption, second.button_url, second.link_caption) == ("1 2", "https://x/1%202", "Я ")


def test_blank_cells_take_the_value_that_stands_for_them(viber: Make) -> None:
    campaign = viber(
        text="[{Ім’я}|{Код}]", action="https://x/{Ім’я}", if_empty={" ІМ’Я": "друже {Код}", "Код": ""}
    )
    renderer = Renderer(campaign, COLUMNS)
    for name in ("", " ", "\u00a0\n"):
        message = renderer.render(("", name, " "))
        assert message.viber_text == "[друже {Код}|]"
        assert message.viber is not None
        assert message.viber.action == "https://x/%D0%B4%D1%80%D1%83%D0%B6%D0%B5%20%7B%D0%9A%D0%BE%D0%B4%7D"
    assert renderer.render(("",)).viber_text == "[друже {Код}|]"  # a short row is empty at its end


def test_latin_is_made_of_the_sms_only(make_campaign: Make) -> None:
    campaign = make_campaign({"text": "{Ім’я}, знижка", "sms": {}, "viber": {}}, transliterate_sms=True)
    rendered = Renderer(campaign, COLUMNS).render_content(("", 'ЩЕРБИНА З"', ""))
    assert rendered.content_json.decode() == (
        '{"text":"ЩЕРБИНА З\\", знижка","sms":{"text":"SHCHERBYNA Z\\", znyzhka"},"viber":{}}'
    )
    assert (rendered.sms_text, rendered.viber_text) == ('SHCHERBYNA Z", znyzhka', 'ЩЕРБИНА З", знижка')


def test_latin_looks_over_the_border_of_a_value(sms: Make) -> None:
    renderer = Renderer(sms("З{Код}{Ім’я}", transliterate_sms=True), COLUMNS)
    assert renderer.render(("", "я", "г")).sms_text == "Zghia"  # one word, so neither letter begins one


def test_latin_without_an_sms_changes_nothing(viber: Make) -> None:
    assert Renderer(viber(text="Привіт", transliterate_sms=True), ()).render(()).viber_text == "Привіт"


def test_an_unknown_column_is_told_and_shown(sms: Make) -> None:
    renderer = Renderer(sms("{Ім’я} {Бонус} {бонус} {"), COLUMNS)
    assert renderer.unknown_columns == ("Бонус",)
    assert renderer.render(("", "Я", "")).sms_text == "Я {Бонус} {бонус} {"


def test_of_two_columns_with_one_name_the_first_is_taken(sms: Make) -> None:
    assert Renderer(sms("{код}"), ("Код", "КОД ")).render(("1", "2")).sms_text == "1"


@settings(derandomize=True)
@given(st.text(), st.text(), st.booleans())
def test_the_bytes_are_those_of_the_message(name: str, code: str, latin: bool) -> None:
    message = {
        "text": "{Ім’я}\n{Код}",
        "sms": {"is_flash": True},
        "viber": {"text": "{Код}", "action": "https://x/{Код}", "survey": ["{Код}", "b"]},
    }
    campaign = CampaignFile(
        name="", message=MessageContent.model_validate(message, strict=False), transliterate_sms=latin
    )
    rendered = Renderer(campaign, COLUMNS).render_content(("", name, code))
    dumped = rendered.message().model_dump(exclude_none=True)
    assert json.loads(rendered.content_json) == json.loads(json.dumps(dumped))
    assert rendered.message().sms_text == rendered.sms_text
    assert rendered.message().viber_text == rendered.viber_text


def test_a_rendered_message_does_not_show_its_cells(sms: Make) -> None:
    rendered = Renderer(sms("{Ім’я}"), COLUMNS).render_content(("", "Олена", ""))
    assert "Олена" not in repr(rendered)
    assert "Олена" not in repr(rendered.message())


BLANK = " \n\u00a0\u200b"


@pytest.mark.parametrize(
    ("message", "sent"),
    [
        ({"viber": {"text": BLANK, "image_url": "https://x"}}, {"viber": {"image_url": "https://x"}}),
        ({"viber": {"text": "", "file_id": 7}}, {"viber": {"file_id": 7}}),
        ({"text": BLANK, "viber": {"image_url": "https://x"}}, {"viber": {"image_url": "https://x"}}),
        ({"text": "", "sms": {"text": "a"}, "viber": {"text": "b"}},) * 2,
        ({"viber": {"text": f"{BLANK}{{Код}}"}}, {"viber": {"text": f"{BLANK}1"}}),
    ],
)
def test_a_text_of_which_nothing_is_seen_does_not_leave(make_campaign: Make, message: Any, sent: Any) -> None:
    rendered = Renderer(make_campaign(message), COLUMNS).render_content(("", "", "1"))
    sent = {name: value for name, value in sent.items() if value}
    assert json.loads(rendered.content_json) == sent
    assert rendered.viber_text == rendered.message().viber_text


def test_a_cell_of_which_nothing_is_seen_is_an_empty_one(sms: Make) -> None:
    renderer = Renderer(sms("{Ім’я}!", if_empty={"Ім’я": "друже"}), COLUMNS)
    texts = [
        renderer.render_content(("", cell, "")).sms_text for cell in ("", BLANK, "\u2060\u3164", "\u200bЯ")
    ]
    assert texts == ["друже!", "друже!", "друже!", "\u200bЯ!"]


def test_the_scheme_of_an_address_goes_out_in_small_letters(viber: Make) -> None:
    """The gateway knows no other; a phone's keyboard begins with a capital."""
    campaign = viber(text="x", image_url="HTTPS://X.example/{Код}", action="Http://x.example", caption="a")
    sent = Renderer(campaign, COLUMNS).render(("", "", "1")).viber
    assert sent is not None
    assert (sent.image_url, sent.action) == ("https://X.example/1", "http://x.example")


def test_spaces_in_the_place_of_a_text_of_all_channels_are_refused(make_campaign: Make) -> None:
    """Left out, they would let that text in; what the gateway makes of them is not known."""
    campaign = make_campaign(
        {"sender": "Z", "text": "Vitaiemo", "sms": {}, "viber": {"text": " ", "image_url": "https://x.ua"}}
    )
    (problem,) = check_message(campaign, COLUMNS)
    assert (problem.code, problem.field) == (ProblemCode.VALUE_MISSING, "viber.text")
