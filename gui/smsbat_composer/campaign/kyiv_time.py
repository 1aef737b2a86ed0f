"""The clock by which campaigns are timed: Kyiv's, with its summer time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def _kyiv() -> ZoneInfo:
    try:
        return ZoneInfo("Europe/Kyiv")
    except ZoneInfoNotFoundError:  # a system whose time zones are older than the name
        return ZoneInfo("Europe/Kiev")


KYIV = _kyiv()


def by_kyiv(moment: datetime) -> datetime:
    """The moment as Kyiv's clock shows it."""
    return moment.astimezone(KYIV)


def at_kyiv(day: date, clock: time) -> datetime:
    """The moment (UTC) at which Kyiv's clock shows this.

    Of an hour that comes twice in autumn it is the first; one that is left out in spring is as long after the
    hour before it: 03:30 becomes 04:30.
    """
    return datetime.combine(day, clock, KYIV).astimezone(UTC)
