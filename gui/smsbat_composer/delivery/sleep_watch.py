"""Finding out that the computer slept or its clock was set: two clocks that disagree, or a late look."""

from enum import Enum, auto

TICK = 5.0  # seconds between two looks
_DISAGREEMENT = 10.0
_LATE = 30.0


class Gap(Enum):
    """Which way the wall clock jumped; by a sleep always AHEAD."""

    AHEAD = auto()
    BACK = auto()


class SleepWatch:
    """Compares wall clock and monotonic clock (both in seconds, passed in) from one look to the next.

    Some systems stop the monotonic clock in sleep, then the clocks disagree; others let it run on, then the
    look itself comes late.
    """

    def __init__(self, wall: float, monotonic: float) -> None:
        self._wall = wall
        self._monotonic = monotonic

    def look(self, wall: float, monotonic: float) -> Gap | None:
        """The gap since the last look, which was meant to be at most a TICK ago; None where there is none."""
        passed = monotonic - self._monotonic
        ahead = wall - self._wall - passed
        self._wall, self._monotonic = wall, monotonic
        if ahead <= -_DISAGREEMENT:
            return Gap.BACK
        return Gap.AHEAD if ahead >= _DISAGREEMENT or passed >= _LATE else None
