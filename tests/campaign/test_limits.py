"""Every limit lets its last value through and stops the next one; the table is the only place of each."""

import dataclasses

import pytest

from campaign.limit_cases import (
    CASES,
    ELSEWHERE,
    NOW,
    PICTURE_CASES,
    START_TIMES,
    LimitCase,
    campaign_of,
    problems_of,
)
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.estimate import estimate
from smsbat_composer.campaign.limits import LIMITS, Unit, utf16_units
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.campaign.sms_parts import Encoding
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.workspace.settings import Prices

TEXT_CASES = [
    case for case in CASES if case.code not in {ProblemCode.COUNT_OUT_OF_RANGE, ProblemCode.TTL_OUT_OF_RANGE}
]
IN_ROWS = [case for case in TEXT_CASES if case.limit != "sms_sender"]  # a sender takes no columns


def test_no_limit_is_forgotten() -> None:
    assert {case.limit for case in (*CASES, *PICTURE_CASES)} | ELSEWHERE.keys() == LIMITS.keys()


@pytest.mark.parametrize("case", [*CASES, *PICTURE_CASES], ids=str)
def test_the_last_value_passes_and_the_next_is_stopped(case: LimitCase) -> None:
    kept, broken = case.pictures or (None, None)
    assert [found for found in problems_of(case.kept, kept) if _counts(found, case)] == []
    (problem,) = [found for found in problems_of(case.broken, broken) if _counts(found, case)]
    assert (problem.code, problem.field) == (case.code, case.place)
    is_advice = case.code is ProblemCode.IMAGE_SMALL  # everything else blocks
    assert problem.severity is (Severity.WARNING if is_advice else Severity.ERROR)


def _counts(problem: Problem, case: LimitCase) -> bool:
    """330 emoji are a matter of money besides."""
    return problem.code is case.code or problem.severity is Severity.ERROR


@pytest.mark.parametrize("case", IN_ROWS, ids=str)
def test_the_longest_row_counts_and_not_the_template(case: LimitCase) -> None:
    """The same text made of a column: the template is short, one row of three breaks the limit."""
    kept, broken = text_at(case.kept, case.place), text_at(case.broken, case.place)
    campaign = campaign_of(with_text_at(case.kept, case.place, "{Код}"))
    assert check_message(campaign, ("Код",), now=NOW) == []
    (problem,) = estimate(campaign, ("Код",), [(2, [kept]), (3, [broken]), (4, [kept])], Prices()).problems[
        :1
    ]
    assert (problem.code, problem.field, problem.row) == (case.code, case.place, 3)
    assert (problem.values["count"], problem.values["rows"]) == (1, (3,))
    passed = estimate(campaign, ("Код",), [(2, [kept]), (3, [kept])], Prices())
    assert [found for found in passed.problems if found.severity is Severity.ERROR] == []


def test_the_last_moment_of_a_start() -> None:
    sound, late = START_TIMES
    message = CASES[0].kept
    assert check_message(campaign_of(message, {"start_time": sound}), None, now=NOW) == []
    (problem,) = check_message(campaign_of(message, {"start_time": late}), None, now=NOW)
    assert (problem.code, problem.field) == (ProblemCode.START_TIME_TOO_FAR, "start_time")


@pytest.mark.parametrize("case", TEXT_CASES, ids=str)
def test_what_is_told_is_the_number_of_the_table(case: LimitCase) -> None:
    limit = LIMITS[case.limit]
    (problem,) = check_message(campaign_of(case.broken), ("Код",), now=NOW)
    assert limit.field.replace("*", "1") == case.place
    if case.code is ProblemCode.SMS_TOO_LONG:
        name = "parts_limit" if limit.unit is Unit.PARTS else "limit"
        assert problem.values[name] == limit.value
        is_latin = problem.values["encoding"] == Encoding.GSM7
        assert limit.unit is Unit.PARTS or is_latin == (case.limit == "sms_gsm7_units")
        return
    assert problem.values["limit"] == limit.value
    length = utf16_units(text_at(case.broken, case.place))
    assert (
        problem.values["length"] == length == limit.value + (-1 if case.code is ProblemCode.TOO_SHORT else 1)
    )


def test_the_table_cannot_be_changed_by_its_readers() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        LIMITS["viber_text"].value = 5  # type: ignore[misc]


def text_at(message: dict[str, object], place: str) -> str:
    found: object = MessageContent.model_validate(message, strict=False)
    for step in place.split("."):
        found = found[int(step)] if isinstance(found, tuple) else getattr(found, step)
    assert isinstance(found, str)
    return found


def with_text_at(message: dict[str, object], place: str, text: str) -> dict[str, object]:
    *way, last = place.split(".")
    copied = MessageContent.model_validate(message, strict=False).model_dump(exclude_none=True, mode="json")
    part: object = copied
    for step in way:
        part = part[int(step)] if isinstance(part, list) else part[step]  # type: ignore[index] # plain JSON
    part[int(last) if isinstance(part, list) else last] = text  # type: ignore[index] # plain JSON
    return copied
