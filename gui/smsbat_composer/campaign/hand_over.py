"""How long it takes to hand a campaign over to the gateway where its own options set the pace."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from smsbat_composer.campaign.limits import START_TIME_AHEAD
from smsbat_composer.campaign.options import Options
from smsbat_composer.campaign.quiet_hours import QuietHours

_MINUTE = timedelta(minutes=1)
LONGEST = timedelta(days=START_TIME_AHEAD.value)  # of a hand-over: what takes longer nobody sits through


@dataclass(frozen=True)
class HandOver:
    """When the first and the last of the people are handed over, at the earliest.

    Without a pace only the beginning is known, and `ends` is the same.
    """

    begins: datetime
    ends: datetime


def plan_hand_over(options: Options, people: int, now: datetime) -> HandOver | None:
    """How so many people are handed over from now on; None where that takes longer than LONGEST."""
    left = people * _MINUTE / options.pace_per_minute if options.pace_per_minute else timedelta()
    begins: datetime | None = None
    for begin, end in _open_spans(options, now):
        begins = begins or begin
        if begin + left <= end:
            return HandOver(begins, begin + left)
        left -= end - begin
    return None


def pace_to_end_by(options: Options, people: int, now: datetime, ends: datetime) -> int | None:
    """People a minute that spread the campaign evenly until then; None where there is no time left."""
    free = timedelta()
    for begin, end in _open_spans(options, now):
        if begin >= ends:
            break
        free += min(end, ends) - begin
    return max(1, ceil(people * _MINUTE / free)) if free else None


def _open_spans(options: Options, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The spans until LONGEST from now in which people may be handed over."""
    latest = now + LONGEST
    hours = QuietHours.of(options.quiet_hours)
    if hours is None:
        yield now, latest
        return
    for begin, end in hours.spans_between(now):
        if begin >= latest:
            return
        yield begin, min(end, latest)
