"""What spreadsheets hold in place of what was expected: rendered as it is, and never read as a template."""

import json
from collections.abc import Callable
from urllib.parse import unquote

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.rendering import Renderer

Make = Callable[..., CampaignFile]
COLUMNS = ("Телефон", "Ім’я", "Код")

MISSING = {  # a row, and what the text makes of it; `if_empty` has "друже" for Ім’я and nothing for Код
    "a whole row": (("1", "Олена", "A-1"), "Олена: A-1."),
    "no cells at all": ((), "друже: ."),
    "a row that ends early": (("1", "Олена"), "Олена: ."),
    "more cells than columns": (("1", "Олена", "A-1", "зайве"), "Олена: A-1."),
    "empty": (("1", "", ""), "друже: ."),
    "a space": (("1", " ", " "), "друже: ."),
    "a tab and a line end": (("1", "\t", "\r\n"), "друже: ."),
    "no-break spaces": (("1", "\u00a0\u202f", "\u2007"), "друже: ."),
    "an em space": (("1", "\u2003", "x"), "друже: x."),
    "a zero": (("1", "0", "0"), "0: 0."),
    "a dash": (("1", "-", "—"), "-: —."),
    "NULL in letters": (("1", "NULL", "None"), "NULL: None."),
}

ODD = {
    "spaces around": "  Олена ",
    "a line end inside": "Олена\nПетрівна",
    "Windows line ends": "а\r\nб",
    "a line separator": "а\u2028б\u2029в",
    "a tab": "а\tб",
    "digits only": "0501112233",
    "a number of Excel": "3.80671E+11",
    "a date of Excel": "2026-11-23 00:00:00",
    "an error of Excel": "#N/A",
    "a formula": '=HYPERLINK("http://x";"y")',
    "a decomposed letter": "Андріи\u0306",
    "an emoji family": "👩‍👩‍👧",
    "a flag": "🇺🇦",
    "right to left": "\u202eשלום\u202c",
    "a byte order mark": "\ufeffОлена",
    "a zero-width space": "О\u200bлена",
    "the highest character": "\U0010ffff",
    "ten thousand letters": "ж" * 10_000,
}

HOSTILE = {
    "a placeholder": "{Код}",
    "a placeholder in a placeholder": "{{Код}}",
    "a lone brace": "}{",
    "an opening brace": "{",
    "a percent format": "%s %(x)s %% %d",
    "a str.format": "{0} {} {x!r}",
    "quotes and a backslash": "\"\\'",
    "the end of a JSON text": '","viber":{"text":"x"},"a":"',
    "a JSON escape": "\\u0022\\n",
    "control characters": "Я\x00\x01\x1f\x7f",
    "HTML": "<b>&amp;</b><script>alert(1)</script>",
    "SQL": "'; DROP TABLE recipient; --",
    "a path": "../../etc/passwd",
    "a header": "x\r\nAuthorization: Bearer y",
}


@pytest.mark.parametrize(("cells", "text"), MISSING.values(), ids=MISSING)
def test_what_is_missing_is_replaced(viber: Make, cells: tuple[str, ...], text: str) -> None:
    campaign = viber(text="{Ім’я}: {Код}.", if_empty={"Ім’я": "друже", "Код": ""})
    assert Renderer(campaign, COLUMNS).render(cells).viber_text == text


@pytest.mark.parametrize("value", [*ODD.values(), *HOSTILE.values()], ids=[*ODD, *HOSTILE])
def test_a_value_goes_out_as_it_stands_in_its_cell(make_campaign: Make, value: str) -> None:
    card = {"title": "{Код}", "button_caption": "«{Код}»"}
    campaign = make_campaign(
        {
            "text": "[{Код}] {Ім’я}",
            "sms": {"text": "{Код}{Код}"},
            "viber": {"caption": "{Код}", "carousel": [card], "survey": ["{Код}", "так"]},
        }
    )
    rendered = Renderer(campaign, COLUMNS).render_content(("", "Я", value))
    sent = json.loads(rendered.content_json)
    assert sent == {
        "text": f"[{value}] Я",
        "sms": {"text": value * 2},
        "viber": {
            "caption": value,
            "carousel": [{"title": value, "button_caption": f"«{value}»"}],
            "survey": [value, "так"],
        },
    }


@pytest.mark.parametrize("value", [*ODD.values(), *HOSTILE.values()], ids=[*ODD, *HOSTILE])
def test_in_an_address_a_value_is_one_piece_of_it(viber: Make, value: str) -> None:
    """It opens no other path, query or site, and the site that decodes it gets exactly the cell."""
    campaign = viber(
        action="https://x.example/a/{Код}?n={Код}#{Код}", carousel=[{"link_url": "https://y/{Код}"}]
    )
    viber_sent = json.loads(Renderer(campaign, COLUMNS).render_content(("", "", value)).content_json)["viber"]
    path, _, rest = viber_sent["action"].removeprefix("https://x.example/a/").partition("?n=")
    query, _, fragment = rest.partition("#")
    assert path == query == fragment == viber_sent["carousel"][0]["link_url"].removeprefix("https://y/")
    assert unquote(path, errors="strict") == value
    assert path.isascii()
    assert not set(path) & set('/?#&=+ :@"<>\r\n')


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_what_stands_for_an_empty_cell_is_no_template_either(viber: Make, value: str) -> None:
    campaign = viber(text="{Ім’я}!", if_empty={"Ім’я": value})
    assert Renderer(campaign, COLUMNS).render(("", "", "x")).viber_text == f"{value}!"


def test_a_column_that_is_not_there_stays_to_be_seen(viber: Make) -> None:
    renderer = Renderer(viber(text="{Бонус} {}", action="https://x/{Бонус}"), COLUMNS)
    message = renderer.render(("", "Я", "1"))
    assert renderer.unknown_columns == ("Бонус",)
    assert message.viber_text == "{Бонус} {}"
