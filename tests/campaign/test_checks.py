from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.kyiv_time import at_kyiv
from smsbat_composer.campaign.options import Options
from smsbat_composer.campaign.precaution_checks import check_hand_over
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity

Make = Callable[..., CampaignFile]
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)


def problems(campaign: CampaignFile, columns: tuple[str, ...] | None = None) -> list[Problem]:
    found = check_message(campaign, columns, now=NOW)
    for problem in found:
        assert set(problem.values) == set(problem.code.value_names)
        assert problem.severity is problem.code.severity
        assert problem.row is None
    return found


def places(campaign: CampaignFile, columns: tuple[str, ...] | None = None) -> list[tuple[str, str | None]]:
    return [(problem.code.value, problem.field) for problem in problems(campaign, columns)]


def test_a_good_hybrid_has_no_problems(make_campaign: Make) -> None:
    campaign = make_campaign(
        {
            "sender": "Zatyshok",
            "sms": {"text": "Kod {Код}"},
            "viber": {"text": "Код {код}", "caption": "Так", "action": "https://z.example/{Код}"},
        },
        if_empty={"Код": ""},
    )
    assert problems(campaign, ("Телефон", "Код")) == []


def test_an_empty_draft(make_campaign: Make) -> None:
    assert places(make_campaign({})) == [("no_channel", None)]
    assert places(make_campaign({"sms": {}, "viber": {}})) == [
        ("sender_missing", "viber.sender"),
        ("sender_missing", "sms.sender"),
        ("value_missing", "sms.text"),
        ("value_missing", "viber.text"),
    ]
    assert places(make_campaign({"sender": " ", "text": "x", "sms": {"text": " "}})) == [
        ("sender_missing", "sms.sender"),
        ("value_missing", "sms.text"),
    ]


def test_the_sms_sender_s_length(make_campaign: Make) -> None:
    assert places(make_campaign({"sms": {"sender": "A" * 11, "text": "x"}})) == []
    (problem,) = problems(make_campaign({"sms": {"sender": "A" * 12, "text": "x"}}))
    assert (problem.field, problem.values) == (
        "sms.sender",
        {"length": 12, "limit": 11, "unit": "characters"},
    )
    assert places(make_campaign({"sender": "A" * 12, "text": "x", "sms": {}})) == [("too_long", "sender")]
    assert places(make_campaign({"viber": {"sender": "A" * 28, "text": "x"}})) == []


@pytest.mark.parametrize(
    ("character", "limit", "encoding"), [("a", 1521, "gsm7"), ("ж", 661, "ucs2"), ("€", 1521, "gsm7")]
)
def test_the_longest_sms(sms: Make, character: str, limit: int, encoding: str) -> None:
    width = 2 if character == "€" else 1
    fits = character * (limit // width)
    assert places(sms(fits)) == []
    (problem,) = problems(sms(fits + character))
    assert (problem.code, problem.field) == (ProblemCode.SMS_TOO_LONG, "sms.text")
    assert problem.values["encoding"] == encoding
    assert problem.values["units"] == (limit // width + 1) * width
    assert (problem.values["limit"], problem.values["parts_limit"]) == (limit, 10)


def test_emoji_reach_the_limit_of_parts(sms: Make) -> None:
    assert [place for place, _ in places(sms("😀" * 330))] == ["unicode_avoidable"]
    (problem,) = problems(sms("😀" * 331))
    assert (problem.code, problem.values["parts"]) == (ProblemCode.SMS_TOO_LONG, 11)


def test_the_sms_is_judged_in_the_letters_it_goes_out_in(sms: Make) -> None:
    assert places(sms("ж" * 700)) == [("sms_too_long", "sms.text")]
    assert places(sms("ж" * 700, transliterate_sms=True)) == []
    assert places(sms("ж" * 761, transliterate_sms=True)) == [("sms_too_long", "sms.text")]


@pytest.mark.parametrize(
    ("fields", "place", "fits", "limit"),
    [
        ({}, "text", "ж" * 1000, 1000),
        ({}, "text", "😀" * 500, 1000),
        ({"survey": ["a", "b"]}, "text", "ж" * 85, 85),
        ({"text": "t", "action": "https://x.example"}, "caption", "ж" * 30, 30),
    ],
)
def test_the_longest_viber_texts(
    viber: Make, fields: dict[str, Any], place: str, fits: str, limit: int
) -> None:
    assert places(viber(**fields | {place: fits})) == []
    (problem,) = problems(viber(**fields | {place: fits + "a"}))
    assert (problem.code, problem.field) == (ProblemCode.TOO_LONG, f"viber.{place}")
    assert problem.values == {"length": limit + 1, "limit": limit, "unit": "utf16"}


def test_an_inherited_text_is_told_at_its_own_place(make_campaign: Make) -> None:
    campaign = make_campaign({"sender": "Z", "text": "ж" * 1001, "sms": {}, "viber": {}})
    assert places(campaign) == [("sms_too_long", "text"), ("too_long", "text")]


def test_texts_with_placeholders_are_judged_by_their_rows(sms: Make, viber: Make) -> None:
    assert places(sms("ж" * 700 + "{Код}"), ("Код",)) == []
    assert places(viber(text="ж" * 1001 + "{Код}"), None) == []


def test_typography_in_a_latin_sms_is_told(sms: Make) -> None:
    (problem,) = problems(sms("Vitaiemo – «Zatyshok» №1 ʼ 😀"))
    assert problem.code is ProblemCode.UNICODE_AVOIDABLE
    assert problem.severity is Severity.WARNING
    assert problem.values == {"characters": ("–", "«", "»", "№", "ʼ", "😀")}
    assert problems(sms("Вітаємо – «Затишок»")) == []


@pytest.mark.parametrize(
    ("template", "code", "position"),
    [
        ("Код {Код", "placeholder_unclosed", 5),
        ("Код {}", "placeholder_empty", 5),
        ("Код }", "brace_stray", 5),
    ],
)
def test_braces(viber: Make, template: str, code: str, position: int) -> None:
    (problem,) = problems(viber(text=template))
    assert (problem.code, problem.field, problem.values) == (code, "viber.text", {"position": position})


@pytest.mark.parametrize(
    ("template", "excerpt", "column"),
    [
        ("{{Ім’я}}, hi", "{Ім’я}, hi", "Ім’я"),
        ("Hi {{ ім’я вітаємо Вас сьогодні", "{ ім’я вітаємо Вас сього…", "Ім’я"),
        ("{{{{Код}}}}", "{{Код}}", "Код"),
        ("{Код} a{{color:red}}", "{color:red}", ""),
        ("{{Імʼяк}}", "{Імʼяк}", ""),
        ("100 }} {Код}", "} Код", ""),
        ("{{{Код}}}", "{Код}", "Код"),
    ],
)
def test_a_brace_that_was_typed_is_told(viber: Make, template: str, excerpt: str, column: str) -> None:
    campaign = viber(text="x", caption=template, action="https://x.example")
    (problem,) = problems(campaign, ("Ім’я", "Код"))
    assert (problem.code, problem.field) == (ProblemCode.BRACE_LITERAL, "viber.caption")
    assert problem.values == {"excerpt": excerpt, "column": column}


def test_unknown_columns_are_told_once_the_columns_are_known(viber: Make) -> None:
    campaign = viber(text="{Ім’я}{Бонус}{бонус }")
    assert problems(campaign, None) == []
    (problem,) = problems(campaign, ("Телефон", "Ім’я"))
    assert (problem.code, problem.field) == (ProblemCode.UNKNOWN_PLACEHOLDER, "viber.text")
    assert problem.values == {"placeholder": "Бонус", "columns": ("Телефон", "Ім’я")}


def test_a_name_of_two_columns_is_refused_only_where_it_is_used(viber: Make) -> None:
    columns = ("Код", "Ім’я", " КОД")
    assert problems(viber(text="{Ім’я}"), columns) == []
    (problem,) = problems(viber(text="{код}"), columns)
    assert (problem.code, problem.values["columns"]) == (ProblemCode.AMBIGUOUS_PLACEHOLDER, ("Код", " КОД"))


def test_a_sender_holds_no_placeholder(make_campaign: Make) -> None:
    campaign = make_campaign({"sms": {"sender": "{Код}", "text": "x"}})
    assert places(campaign, ("Код",)) == [("placeholder_not_allowed", "sms.sender")]


def test_values_for_empty_cells(viber: Make) -> None:
    campaign = viber(text="{Код}", if_empty={"Код": "", " КОД ": "x", "Бонус": "y"})
    assert places(campaign, ("Код",)) == [
        ("if_empty_repeated", "if_empty.Код"),
        ("if_empty_unknown_column", "if_empty.Бонус"),
    ]


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        (NOW, "start_time_past"),
        (NOW + timedelta(seconds=1), None),
        (NOW + timedelta(days=14), None),
        (NOW + timedelta(days=14, seconds=1), "start_time_too_far"),
    ],
)
def test_the_start(sms: Make, moment: datetime, code: str | None) -> None:
    assert places(sms("x", start_time=moment)) == ([(code, "start_time")] if code else [])


@pytest.mark.parametrize(
    ("options", "start", "people", "told"),
    [
        (Options(), None, 5_000, []),
        (Options(canary=50, stop_if_refused_percent=5, quiet_hours="21:00-09:00"), None, 5_000, []),
        (Options(canary=50), None, 51, []),
        (Options(canary=50), None, 50, [("canary_is_everybody", "options.canary")]),
        (Options(canary=50), None, 0, []),  # nobody to send to is a problem of its own
        (Options(pace_per_minute=1), None, 14 * 24 * 60, []),
        (Options(pace_per_minute=1), None, 14 * 24 * 60 + 1, [("pace_too_slow", "options.pace_per_minute")]),
        (
            Options(pace_per_minute=100),
            timedelta(minutes=51),
            5_000,
            [("pace_before_start", "options.pace_per_minute")],
        ),
        (
            Options(pace_per_minute=100),
            timedelta(minutes=50),
            5_000,
            [("handed_over_too_late", "start_time")],
        ),
        (Options(quiet_hours="15:00-18:00"), timedelta(hours=2), 5, [("handed_over_too_late", "start_time")]),
        (Options(pace_per_minute=1), timedelta(hours=-1), 5_000, []),  # that it has passed is told already
    ],
)
def test_precautions_that_cannot_work_are_told(
    sms: Make, options: Options, start: timedelta | None, people: int, told: list[tuple[str, str]]
) -> None:
    start_time = None if start is None else NOW + start
    found = list(check_hand_over(sms("x", options=options, start_time=start_time), people, NOW))
    assert [(problem.code.value, problem.field) for problem in found] == told
    assert all(set(problem.values) == set(problem.code.value_names) for problem in found)


@pytest.mark.parametrize(("hour", "is_told"), [(8, True), (9, False), (20, False), (21, True)])
def test_a_start_in_the_quiet_hours_is_a_warning(sms: Make, hour: int, is_told: bool) -> None:
    start = at_kyiv(NOW.date() + timedelta(days=1), time(hour))
    found = problems(sms("x", start_time=start, options=Options(quiet_hours="21:00-09:00")))
    assert [problem.code for problem in found] == [ProblemCode.START_IN_QUIET_HOURS] * is_told
    assert problems(sms("x", start_time=start)) == []


def test_of_a_canary_nothing_is_seen_before_the_start(sms: Make) -> None:
    campaign = sms("x", start_time=NOW + timedelta(hours=1), options=Options(canary=5))
    assert places(campaign) == [("canary_before_start", "options.canary")]


def test_errors_come_first(viber: Make) -> None:
    campaign = viber(text="x", image_url="https://x.example/a.png", ttl=1, file_id=5)
    severities = [problem.severity for problem in problems(campaign)]
    assert severities == [Severity.ERROR] * 2 + [Severity.WARNING] * 2
