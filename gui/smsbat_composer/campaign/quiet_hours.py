"""Hours of the day in which nobody is sent to, by Kyiv's clock wherever the computer stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Self

from smsbat_composer.campaign.kyiv_time import KYIV, by_kyiv

_HOUR = timedelta(hours=1)
_AHEAD = range(1, 50)  # full hours looked at: two days, one of them with 25


@dataclass(frozen=True)
class QuietHours:
    """From `start` until `end`, which is not quiet any more; over midnight where `start` is the later one.

    All moments are aware; those given back are UTC.
    """

    start: time
    end: time

    @classmethod
    def of(cls, hours: str | None) -> Self | None:
        """The hours of a campaign's options, such as "21:00-09:00"."""
        if hours is None:
            return None
        start, _, end = hours.partition("-")
        return cls(time.fromisoformat(start), time.fromisoformat(end))

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def are_on(self, moment: datetime) -> bool:
        """Whether nobody may be sent to at this moment."""
        now = by_kyiv(moment).time()
        if self.start < self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end

    def end_after(self, moment: datetime) -> datetime | None:
        """When somebody may be sent to again; None where it is not quiet."""
        return self._next_turn(moment) if self.are_on(moment) else None

    def spans_between(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """From this moment on, for ever: the spans of time in which people may be sent to."""
        begin = self.end_after(moment) or moment
        while True:
            end = self._next_turn(begin)
            yield begin, end
            begin = self._next_turn(end)

    def _next_turn(self, moment: datetime) -> datetime:
        """The first moment after this one at which it is quiet, or not, and now it is the other.

        A clock that is put on or back jumps over some of these times and shows others twice; it does so at a
        full hour.
        """
        moment = moment.astimezone(UTC)
        hour = moment.replace(minute=0, second=0, microsecond=0)
        today = by_kyiv(moment).date()
        turns = {hour + ahead * _HOUR for ahead in _AHEAD}
        for day in (today + timedelta(days=days) for days in range(3)):
            for clock in (self.start, self.end):
                shown = datetime.combine(day, clock, KYIV)
                turns |= {shown.astimezone(UTC), shown.replace(fold=1).astimezone(UTC)}
        is_on = self.are_on(moment)
        return min(turn for turn in turns if turn > moment and self.are_on(turn) is not is_on)
