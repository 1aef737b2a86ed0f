"""What is wrong with when and how carefully a campaign goes out."""

from collections.abc import Mapping

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.words import tr


def _start_in_quiet_hours(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr(
            "The start time is in the quiet hours {hours}: {time}",
            hours=facts.text("hours"),
            time=facts.moment("start_time"),
        ),
        tr("The gateway sends at that time, whatever the hour. Choose another one if it is not on purpose."),
    )


def _handed_over_too_late(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("Not everybody is handed over by the start time: {time}", time=facts.moment("start_time")),
        tr(
            "The others get it later, until {ends}. A later start or a faster pace helps.",
            ends=facts.moment("ends"),
        ),
    )


def _pace_before_start(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr(
            "At the start time the gateway sends to everybody at once: {time}",
            time=facts.moment("start_time"),
        ),
        tr("The pace counts until then, for handing over. To send slowly, start without a set time."),
    )


def _canary_before_start(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("The first ones get the message at the start time only: {time}", time=facts.moment("start_time")),
        tr("Until then there is nothing to see of them. The others get it once you resume."),
    )


def _pace_too_slow(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{n} recipients take too long at this pace", n=facts.whole("people")),
        tr(
            "It would take more than {n} days. Choose a faster pace or shorter quiet hours.",
            n=facts.whole("limit"),
        ),
    )


def _canary_is_everybody(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("“{field}”: there are only {n} recipients", field=facts.field, n=facts.whole("people")),
        tr(
            "Everybody is among the first {count}, so the sending will not wait for you.",
            count=facts.figure("canary"),
        ),
    )


PRECAUTION_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.START_IN_QUIET_HOURS: _start_in_quiet_hours,
    ProblemCode.HANDED_OVER_TOO_LATE: _handed_over_too_late,
    ProblemCode.PACE_BEFORE_START: _pace_before_start,
    ProblemCode.CANARY_BEFORE_START: _canary_before_start,
    ProblemCode.PACE_TOO_SLOW: _pace_too_slow,
    ProblemCode.CANARY_IS_EVERYBODY: _canary_is_everybody,
}
