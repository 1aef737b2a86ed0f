import re
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.limits import SURVEY_QUESTION, Unit
from smsbat_composer.campaign.options import Options
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.campaign.sms_parts import Encoding
from smsbat_composer.gateway.payload import Card, SmsContent, ViberContent
from smsbat_composer.sentences.fields import field_name
from smsbat_composer.sentences.problems import problem_sentence, problem_words
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.errors import UserError

VALUES: Mapping[str, object] = {
    "account": "Затишок",
    "characters": ("«", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}"),
    "advised_height": 600,
    "advised_width": 800,
    "column": "Звертання",
    "columns": ("Ім’я", "Місто"),
    "conflicting": ("image_url", "caption"),
    "encoding": Encoding.UCS2,
    "excerpt": "«Ім’я», вітаємо",
    "height": 90,
    "items": 1,
    "length": 1021,
    "limit": 1000,
    "maximum": 86_400,
    "minimum": 60,
    "canary": 50,
    "ends": datetime(2025, 9, 29, 9, 40, tzinfo=UTC),
    "hours": "21:00-09:00",
    "pace": 10,
    "days": 30,
    "parts": 11,
    "parts_limit": 10,
    "people": 812,
    "placeholder": "Kod",
    "position": 17,
    "seconds": 30,
    "sender": "ZATYSHOK",
    "size": 1_400_000,
    "start_time": datetime(2025, 9, 29, 7, 0, tzinfo=UTC),
    "suffix": ".gif",
    "typed": "2 тижні",
    "unit": Unit.UTF16,
    "units": 701,
    "why": UserError("picture_damaged"),
    "width": 120,
}


def make(
    code: ProblemCode, *, place: str = "viber.text", rows: tuple[int, ...] = (), count: int = 0
) -> Problem:
    values = {name: VALUES[name] for name in code.value_names}
    if not rows:
        return Problem(code, code.severity, place, None, values)
    return Problem(code, code.severity, place, rows[0], {**values, "count": count, "rows": rows})


@pytest.mark.parametrize("rows", [(), (8, 41)], ids=["everywhere", "in rows"])
@pytest.mark.parametrize("code", list(ProblemCode), ids=lambda code: code.value)
def test_every_problem_has_its_words(code: ProblemCode, rows: tuple[int, ...], language: Language) -> None:
    problem = make(code, rows=rows, count=len(rows))
    words = problem_words(problem)
    assert words.what
    assert not words.what.endswith(".")
    assert not re.search(r"\?|\{\w*\}", f"{words.what} {words.then}".replace("/{column}", ""))
    assert problem_sentence(problem) == f"{words.what}. {words.then}"


@pytest.mark.parametrize("rows", [(), (8, 41)], ids=["everywhere", "in rows"])
@pytest.mark.parametrize("code", list(ProblemCode), ids=lambda code: code.value)
def test_every_problem_speaks_ukrainian(code: ProblemCode, rows: tuple[int, ...]) -> None:
    problem = make(code, rows=rows, count=len(rows))
    english = problem_words(problem)
    use_language(Language.UKRAINIAN)
    ukrainian = problem_words(problem)
    assert ukrainian.what != english.what
    assert ukrainian.then != english.then


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 отримувач без"), (2, "2 отримувачі без"), (5, "5 отримувачів без"), (21, "21 отримувач без")],
)
def test_ukrainian_counts(count: int, words: str) -> None:
    use_language(Language.UKRAINIAN)
    problem = make(ProblemCode.EMPTY_CELLS, rows=(8,), count=count)
    assert problem_words(problem).what == f"{words} «Звертання»"


@pytest.mark.parametrize(
    ("rows", "count", "end"),
    [
        ((8,), 1, "Row 8."),
        ((8, 41, 77, 80, 91), 5, "Rows 8, 41, 77, 80, 91."),
        ((8, 41, 77, 80, 91), 17, "Rows 8, 41, 77 and 14 more."),
        ((8, 41, 77, 80, 91), 1_006, "Rows 8, 41, 77 and 1,003 more."),
    ],
)
def test_rows_are_named_and_the_rest_counted(rows: tuple[int, ...], count: int, end: str) -> None:
    assert problem_words(make(ProblemCode.EMPTY_CELLS, rows=rows, count=count)).then.endswith(end)


def test_characters_that_cannot_be_seen_are_named() -> None:
    words = problem_words(make(ProblemCode.UNICODE_AVOIDABLE, place="sms.text"))
    assert words.what == "These make the SMS Unicode: « [special space] [invisible]"


def test_a_start_time_is_told_by_kyivs_clock() -> None:
    values = {"start_time": datetime(2026, 7, 1, 6, 0, tzinfo=UTC)}
    passed = Problem(ProblemCode.START_TIME_PAST, Severity.ERROR, "start_time", None, values)
    assert problem_words(passed).what == "The start time has passed: 1 Jul 2026, 09:00"


def test_a_survey_is_not_told_of_cards() -> None:
    assert "option" in problem_words(make(ProblemCode.COUNT_OUT_OF_RANGE, place="viber.survey")).what
    assert "card" in problem_words(make(ProblemCode.COUNT_OUT_OF_RANGE, place="viber.carousel")).what


def test_a_surveys_question_is_called_so() -> None:
    values = {"length": 86, "limit": SURVEY_QUESTION.value, "unit": Unit.UTF16}
    for place in ("text", "viber.text"):
        problem = Problem(ProblemCode.TOO_LONG, Severity.ERROR, place, None, values)
        assert problem_words(problem).what == "Question: too long, 86 characters"


PLACES = [
    *(f"sms.{name}" for name in SmsContent.model_fields),
    *(f"viber.{name}" for name in ViberContent.model_fields),
    *(f"viber.carousel.0.{name}" for name in Card.model_fields),
    *(f"options.{name}" for name in Options.model_fields),
    *(
        name
        for name in CampaignFile.model_fields
        if name in {"start_time", "if_empty", "transliterate_sms", "options"}
    ),
    "sender",
    "text",
    "viber.carousel.0",
    "viber.survey.0",
    "if_empty.Звертання",
]


@pytest.mark.parametrize("place", PLACES)
def test_every_field_has_the_name_it_has_on_the_screen(place: str) -> None:
    english = field_name(place)
    use_language(Language.UKRAINIAN)
    assert place not in (english, field_name(place))
    assert english != field_name(place)


def test_cards_and_options_are_counted_from_one() -> None:
    assert field_name("viber.carousel.1.title") == "Card 2, title"
    assert field_name("viber.survey.4") == "Option 5"


def test_an_unknown_field_is_shown_as_it_is() -> None:
    assert field_name("viber.carousel.x.title") == "viber.carousel.x.title"
