"""Finding out that the computer slept: two clocks that disagree, or a tick that came far too late."""

TICK = 5.0  # seconds between two looks
_DISAGREEMENT = 10.0
_LATE = 30.0


class SleepWatch:
    """Compares wall clock and monotonic clock (both in seconds, passed in) from one look to the next.

    Some systems stop the monotonic clock in sleep, then the clocks disagree; others let it run on, then the
    look itself comes late.
    """

    def __init__(self, wall: float, monotonic: float) -> None:
        self._wall = wall
        self._monotonic = monotonic

    def look(self, wall: float, monotonic: float) -> bool:
        """Whether the computer slept since the last look, which was meant to be at most a TICK ago."""
        passed = monotonic - self._monotonic
        disagreement = abs(wall - self._wall - passed)
        self._wall, self._monotonic = wall, monotonic
        return disagreement >= _DISAGREEMENT or passed >= _LATE
