"""Precautions that cannot work, or will not do what they look like."""

from collections.abc import Iterator
from datetime import datetime

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.hand_over import LONGEST, plan_hand_over
from smsbat_composer.campaign.problems import Problem, ProblemCode, found
from smsbat_composer.campaign.quiet_hours import QuietHours


def check_start(campaign: CampaignFile) -> Iterator[Problem]:
    """What the start time does to the precautions: until then the gateway keeps whatever it is handed."""
    start, options = campaign.start_time, campaign.options
    if start is None:
        return
    hours = QuietHours.of(options.quiet_hours)
    if hours is not None and hours.are_on(start):
        yield found(ProblemCode.START_IN_QUIET_HOURS, "start_time", start_time=start, hours=str(hours))
    if options.canary:
        yield found(ProblemCode.CANARY_BEFORE_START, "options.canary", start_time=start)


def check_hand_over(campaign: CampaignFile, people: int, now: datetime) -> Iterator[Problem]:
    """Whether so many people can be handed over as the options say."""
    options, start = campaign.options, campaign.start_time
    if not people:
        return
    if options.canary >= people:
        yield found(ProblemCode.CANARY_IS_EVERYBODY, "options.canary", canary=options.canary, people=people)
    planned = plan_hand_over(options, people, now)
    if planned is None:
        place = "options.pace_per_minute"
        yield found(
            ProblemCode.PACE_TOO_SLOW, place, pace=options.pace_per_minute, people=people, limit=LONGEST.days
        )
    elif start is not None and now < start <= planned.ends:
        yield found(ProblemCode.HANDED_OVER_TOO_LATE, "start_time", start_time=start, ends=planned.ends)
    elif start is not None and now < start and options.pace_per_minute is not None:
        yield found(ProblemCode.PACE_BEFORE_START, "options.pace_per_minute", start_time=start)
