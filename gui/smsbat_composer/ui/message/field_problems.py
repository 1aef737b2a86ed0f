"""The problem to be shown at a field: of several the worst, and not before the user was there."""

from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.review import Review

# A form that nobody has filled in yet is not wrong; these are told once the caret has left the field.
_NOT_YET_FILLED = {
    ProblemCode.VALUE_MISSING,
    ProblemCode.SENDER_MISSING,
    ProblemCode.BUTTON_CAPTION_MISSING,
    ProblemCode.BUTTON_ACTION_MISSING,
}
# Told by the cost note, and by the insert bar.
_TOLD_ELSEWHERE = {ProblemCode.UNICODE_AVOIDABLE, ProblemCode.EMPTY_CELLS}


def problem_at(review: Review | None, *paths: str, visited: bool) -> Problem | None:
    """The problem of a field that goes by these wire paths; None where there is nothing to tell."""
    problems = [
        problem
        for problem in (review.problems if review else ())
        if problem.field in paths
        and problem.code not in _TOLD_ELSEWHERE
        and (visited or problem.code not in _NOT_YET_FILLED)
    ]
    return min(problems, key=lambda problem: problem.severity is Severity.WARNING, default=None)
