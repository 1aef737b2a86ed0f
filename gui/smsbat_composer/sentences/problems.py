"""What is wrong with a campaign: two lines for the window, one for the terminal."""

from collections.abc import Mapping

from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.sentences.layout_problems import LAYOUT_PROBLEMS
from smsbat_composer.sentences.length_problems import LENGTH_PROBLEMS
from smsbat_composer.sentences.picture_problems import PICTURE_PROBLEMS
from smsbat_composer.sentences.placeholder_problems import PLACEHOLDER_PROBLEMS
from smsbat_composer.sentences.precaution_problems import PRECAUTION_PROBLEMS
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.sentences.safeguard_problems import SAFEGUARD_PROBLEMS

_EXPLANATIONS: Mapping[ProblemCode, Explain] = {
    **LAYOUT_PROBLEMS,
    **LENGTH_PROBLEMS,
    **PICTURE_PROBLEMS,
    **PLACEHOLDER_PROBLEMS,
    **SAFEGUARD_PROBLEMS,
    **PRECAUTION_PROBLEMS,
}


def problem_words(problem: Problem) -> ProblemWords:
    """The problem's two lines."""
    return _EXPLANATIONS[problem.code](ProblemFacts(problem))


def problem_sentence(problem: Problem) -> str:
    """The problem in one line."""
    words = problem_words(problem)
    return f"{words.what}. {words.then}"
