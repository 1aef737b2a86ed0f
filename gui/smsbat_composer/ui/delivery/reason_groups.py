"""The reasons of a tally as the side panel lists them: by what the user has to do about them."""

from dataclasses import dataclass

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Reason, Tally
from smsbat_composer.sentences.reasons import reason_advice, reason_sentence
from smsbat_composer.words import tr

_ORDER = (DisplayGroup.NEEDS_ATTENTION, DisplayGroup.NOT_DELIVERED, DisplayGroup.REFUSED)


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason, how many people share it, and what to do."""

    reason: Reason
    recipients: int
    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """The reasons under one heading, the most frequent first."""

    title: str
    lines: tuple[ReasonLine, ...]


def reason_groups(tally: Tally) -> list[ReasonGroup]:
    """What needs a decision first, then who was not reached and who was refused; empty groups are absent."""
    groups = []
    for group in _ORDER:
        lines = tuple(
            ReasonLine(reason, recipients, reason_sentence(reason), reason_advice(reason))
            for reason, recipients in tally.reasons.items()
            if reason.group is group
        )
        if lines:
            groups.append(ReasonGroup(_title(group), lines))
    return groups


def _title(group: DisplayGroup) -> str:
    titles = {
        DisplayGroup.NEEDS_ATTENTION: tr("Needs your decision"),
        DisplayGroup.NOT_DELIVERED: tr("Not delivered", comment="reasons"),
        DisplayGroup.REFUSED: tr("Refused by the gateway"),
    }
    return titles[group]
