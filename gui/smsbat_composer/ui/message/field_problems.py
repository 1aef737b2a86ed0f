"""The problem to be shown at a field: of several the worst, and not before the user was there."""

from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.gateway.payload import MessageContent
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


def field_value(message: MessageContent, path: str) -> object:
    """What a field of a channel holds now: its own value, or the message's where that counts."""
    channel, _, name = path.partition(".")
    part = getattr(message, channel)
    if part is None:
        return None
    if name in ("sender", "text"):
        return getattr(message, f"{channel}_{name}")
    return getattr(part, name)


def field_paths(message: MessageContent, path: str) -> tuple[str, ...]:
    """The wire paths at which problems of a channel's field are reported."""
    channel, _, name = path.partition(".")
    part = getattr(message, channel)
    if name in ("sender", "text") and part is not None and getattr(part, name) is None:
        return path, name
    return (path,)
