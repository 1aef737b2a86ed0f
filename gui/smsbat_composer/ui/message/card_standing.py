"""How a card of the carousel stands: ready, not filled in yet, or with problems."""

from dataclasses import dataclass

from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.review import Review
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr


@dataclass(frozen=True)
class CardStanding:
    """Its problems, as the newest review knows them."""

    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Something of it blocks sending."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def look(self) -> StatusLook:
        """Icon, word and colour."""
        errors = [problem for problem in self.problems if problem.severity is Severity.ERROR]
        if errors and all(problem.code is ProblemCode.VALUE_MISSING for problem in errors):
            return StatusLook("dashed-ring", tr("not filled in yet"), Tone.NEUTRAL)
        if errors:
            return StatusLook("error", tr("{n} problems", comment="of a card", n=len(errors)), Tone.REFUSED)
        if self.problems:
            count = tr("{n} warnings", comment="of a card", n=len(self.problems))
            return StatusLook("warning", count, Tone.ATTENTION)
        return StatusLook("ok", tr("ready", comment="of a card"), Tone.DELIVERED)


def standing_of(review: Review, path: str) -> CardStanding:
    """Of the card at a wire path."""
    return CardStanding(
        tuple(problem for problem in review.problems if (problem.field or "").startswith(f"{path}."))
    )
