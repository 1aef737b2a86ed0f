"""The reasons of a tally as the side panel lists them: by what the user has to do about them."""

from dataclasses import dataclass

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Fallback, Reason, Tally
from smsbat_composer.sentences.reasons import fallback_sentence, reason_advice, reason_sentence
from smsbat_composer.words import tr

_UNREACHED = (DisplayGroup.NOT_DELIVERED, DisplayGroup.REFUSED)


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason, how many people share it, and what to do."""

    reason: Reason | Fallback
    recipients: int
    sentence: str
    advice: str


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """The reasons under one heading, the most frequent first."""

    title: str
    lines: tuple[ReasonLine, ...]


def reason_groups(tally: Tally) -> list[ReasonGroup]:
    """What needs a decision, who went to SMS, who was not reached, who was refused; empty ones are absent."""
    to_sms = tuple(
        ReasonLine(fallback, recipients, fallback_sentence(fallback), "")
        for fallback, recipients in tally.fallbacks.items()
    )
    groups = [
        _of_group(tally, DisplayGroup.NEEDS_ATTENTION),
        ReasonGroup(tr("Went to SMS, nothing to do"), to_sms),
        *(_of_group(tally, group) for group in _UNREACHED),
    ]
    return [group for group in groups if group.lines]


def _of_group(tally: Tally, group: DisplayGroup) -> ReasonGroup:
    lines = (
        ReasonLine(reason, recipients, reason_sentence(reason), reason_advice(reason))
        for reason, recipients in tally.reasons.items()
        if reason.group is group
    )
    return ReasonGroup(_title(group), tuple(lines))


def _title(group: DisplayGroup) -> str:
    titles = {
        DisplayGroup.NEEDS_ATTENTION: tr("Needs your decision"),
        DisplayGroup.NOT_DELIVERED: tr("Not delivered", comment="reasons"),
        DisplayGroup.REFUSED: tr("Refused by the gateway"),
    }
    return titles[group]
