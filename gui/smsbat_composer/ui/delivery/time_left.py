"""How long the sending will take, said as roughly as it is known."""

from datetime import datetime, timedelta

from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock

_HOUR = 60


def about(minutes: float) -> str:
    """Such as "about 30 min", "about 2 h 10 min", "less than a minute"; rounded up, never to nothing."""
    if minutes < 1:
        return tr("less than a minute")
    whole = -int(-minutes // 1)
    if whole < _HOUR:
        return tr("about {minutes} min", minutes=whole)
    hours, rest = divmod(-(-whole // 10) * 10, _HOUR)  # nobody knows it to the minute so far ahead
    if not rest:
        return tr("about {hours} h", hours=hours)
    return tr("about {hours} h {minutes} min", hours=hours, minutes=rest)


def until(now: datetime, minutes: float) -> str:
    """Such as "until 15:12", by the computer's clock."""
    return tr("until {time}", time=clock(now + timedelta(minutes=minutes)))
