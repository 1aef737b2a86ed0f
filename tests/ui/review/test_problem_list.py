"""Every broken limit stands in the list of problems, with its weight and the way to its field."""

import pytest
from pytestqt.qtbot import QtBot

from campaign.limit_cases import CASES, NOW, PICTURE_CASES, START_TIMES, LimitCase, campaign_of, problems_of
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.sentences.problems import problem_words
from smsbat_composer.ui.components.problem_line import ProblemLine
from smsbat_composer.ui.review.problem_list import ProblemList


@pytest.fixture
def shown(qtbot: QtBot) -> ProblemList:
    made = ProblemList()
    qtbot.addWidget(made)
    made.show()
    return made


def _lines(shown: ProblemList) -> list[ProblemLine]:
    return [line for line in shown.findChildren(ProblemLine) if line.isVisible()]


def _line_of(shown: ProblemList, problem: Problem) -> ProblemLine:
    words = problem_words(problem)
    weight = "Error" if problem.severity is Severity.ERROR else "Warning"
    (line,) = [
        one for one in _lines(shown) if one.accessibleName() == f"{weight}: {words.what}. {words.then}"
    ]
    return line


@pytest.mark.parametrize("case", [*CASES, *PICTURE_CASES], ids=str)
def test_a_broken_limit_is_told_and_leads_to_its_field(
    qtbot: QtBot, shown: ProblemList, case: LimitCase
) -> None:
    kept, broken = case.pictures or (None, None)
    problems = problems_of(case.broken, broken)
    shown.show_problems(tuple(problems))
    qtbot.waitUntil(lambda: len(_lines(shown)) == len(problems))
    line = _line_of(shown, next(problem for problem in problems if problem.code is case.code))
    with qtbot.waitSignal(shown.field_asked) as asked:
        line.opened.emit()
    assert asked.args == [case.place]
    shown.show_problems(tuple(problems_of(case.kept, kept)))
    assert shown.errors == 0


def test_a_start_too_far_away_is_told(qtbot: QtBot, shown: ProblemList) -> None:
    sound, late = (campaign_of(CASES[0].kept, {"start_time": start}) for start in START_TIMES)
    (problem,) = check_message(late, None, now=NOW)
    shown.show_problems((problem,))
    qtbot.waitUntil(lambda: len(_lines(shown)) == 1)
    assert _line_of(shown, problem).isVisible()
    assert shown.errors == 1
    shown.show_problems(tuple(check_message(sound, None, now=NOW)))
    qtbot.waitUntil(lambda: _lines(shown) == [])
