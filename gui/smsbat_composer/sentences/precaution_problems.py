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
        tr("The start time comes before everybody is handed over: {time}", time=facts.moment("start_time")),
        tr(
            "It takes until {ends} as it is set. Choose a later start, a faster pace or shorter quiet hours.",
            ends=facts.moment("ends"),
        ),
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
            "Everybody is among the first {count}, so the sending waits for nobody.",
            count=facts.figure("canary"),
        ),
    )


PRECAUTION_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.START_IN_QUIET_HOURS: _start_in_quiet_hours,
    ProblemCode.HANDED_OVER_TOO_LATE: _handed_over_too_late,
    ProblemCode.PACE_TOO_SLOW: _pace_too_slow,
    ProblemCode.CANARY_IS_EVERYBODY: _canary_is_everybody,
}
