"""Trust in a gateway that it drops repeats: its levels, what a check showed, and what follows."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from smsbat_composer.delivery.trust import ReplayAnswer, Trust, TrustLevel
from smsbat_composer.words import tr

_LEVELS: Mapping[TrustLevel, Callable[[], str]] = {
    TrustLevel.UNPROVEN: lambda: tr("Not proven", comment="trust"),
    TrustLevel.PROVEN: lambda: tr("Proven", comment="trust"),
    TrustLevel.DISPROVED: lambda: tr("Disproved", comment="trust"),
}

_ANSWERS: Mapping[ReplayAnswer, Callable[[], str]] = {
    ReplayAnswer.SAME_IDS: lambda: tr("it gave its first answer again and sent nothing new"),
    ReplayAnswer.REPEAT_WITH_IDS: lambda: tr("it recognised the repeat and gave its first answer again"),
    ReplayAnswer.REPEAT_WITHOUT_IDS: lambda: tr("it recognised the repeat and sent nothing new"),
    ReplayAnswer.NEW_IDS: lambda: tr("it sent the repeat as a new message"),
    ReplayAnswer.CONFLICT: lambda: tr("it refused the repeat as one it has (HTTP 409)"),
    ReplayAnswer.REFUSED: lambda: tr("it refused the repeat, which proves nothing"),
    ReplayAnswer.NO_ANSWER: lambda: tr("no clear answer came to the repeat"),
    ReplayAnswer.FIRST_REFUSED: lambda: tr("it refused the first message, so there was no repeat"),
    ReplayAnswer.FIRST_NOT_SENT: lambda: tr("the first message did not go out, so there was no repeat"),
    ReplayAnswer.FIRST_LOST: lambda: tr("the answer did not come, so there was no repeat"),
}


def trust_word(level: TrustLevel) -> str:
    """The level, as its badge says it."""
    return _LEVELS[level]()


def replay_sentence(answer: ReplayAnswer) -> str:
    """What the gateway did, in lower case and without a full stop: for a table cell, or behind a colon."""
    return _ANSWERS[answer]()


def trust_sentence(trust: Trust) -> str:
    """What the program does about a lost answer at a gateway trusted like this."""
    match trust.level:
        case TrustLevel.PROVEN:
            return tr(
                "The gateway was seen to drop a repeat {age} after the first request. So long, the program "
                "asks after a lost answer by itself with the very same request, and nobody gets it twice.",
                age=age_word(trust.age),
            )
        case TrustLevel.DISPROVED:
            return tr(
                "The gateway sent a repeat as a new message. So the program repeats nothing by itself: "
                "if an answer is lost, it asks you."
            )
        case TrustLevel.UNPROVEN:
            return tr(
                "It is not known whether the gateway drops a repeat of the same request. So the program "
                "repeats nothing by itself: if an answer is lost, it asks you."
            )


def age_word(age: timedelta) -> str:
    """A length of time in its largest whole unit: seconds, minutes or hours."""
    seconds = int(age.total_seconds())
    if seconds < 120:
        return tr("{n} seconds", n=seconds, comment="length of time")
    if seconds < 2 * 3600:
        return tr("{n} minutes", n=seconds // 60, comment="length of time")
    return tr("{n} hours", n=seconds // 3600, comment="length of time")
