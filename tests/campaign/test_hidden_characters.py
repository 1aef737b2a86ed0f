"""What nobody sees does not slip into an address, a sender or a file."""

from collections.abc import Callable

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.hidden_characters import invisible_in, without_invisible
from smsbat_composer.campaign.problems import ProblemCode

Make = Callable[..., CampaignFile]

HIDDEN = {
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "no-break space": "\u00a0",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "right-to-left override": "\u202e",
    "left-to-right mark": "\u200e",
    "Hangul filler": "\u3164",
    "variation selector": "\ufe0f",
    "tab": "\t",
    "line separator": "\u2028",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_it_is_refused_in_an_address_and_in_a_sender(make_campaign: Make, hidden: str) -> None:
    viber = {
        "sender": f"ZATY{hidden}SHOK",
        "text": f"a{hidden}b",
        "caption": "Так",
        "action": f"https://zatyshok.example/{hidden}sale/{{Код{hidden}}}",
    }
    found = check_message(make_campaign({"viber": viber}), None)
    assert [(problem.code, problem.field, problem.values) for problem in found] == [
        (ProblemCode.INVISIBLE_CHARACTERS, "viber.sender", {"characters": (hidden,)}),
        (ProblemCode.INVISIBLE_CHARACTERS, "viber.action", {"characters": (hidden,)}),
    ]
    assert without_invisible(f" ZATY{hidden}SHOK{hidden} ") == "ZATYSHOK"


def test_spaces_around_a_sender_make_it_another_one(make_campaign: Make) -> None:
    (problem,) = check_message(make_campaign({"sms": {"sender": " Zatyshok", "text": "x"}}), None)
    assert (problem.code, problem.values) == (ProblemCode.INVISIBLE_CHARACTERS, {"characters": (" ",)})
    assert check_message(make_campaign({"sms": {"sender": "Za tyshok", "text": "x"}}), None) == []


def test_letters_emoji_and_spaces_are_seen() -> None:
    assert invisible_in("Їжак à la 😀 №5 — «так»") == ()
