"""How fast it goes: recipients answered per minute, over the last minute."""

from collections import deque

_SPAN = 60.0
_SHORTEST = 1.0  # below a second of data any figure would be a joke


class RateMeter:
    """A sliding window over the answers of the last minute; the clock (monotonic seconds) is passed in."""

    def __init__(self, now: float) -> None:
        self._begun = now
        self._answers: deque[tuple[float, int]] = deque()

    def count(self, recipients: int, now: float) -> None:
        """Take note of so many recipients answered now."""
        self._answers.append((now, recipients))

    def per_minute(self, now: float) -> int:
        """Recipients a minute, from what the last minute saw (or less, right after the start)."""
        while self._answers and self._answers[0][0] <= now - _SPAN:
            self._answers.popleft()
        seconds = min(max(now - self._begun, _SHORTEST), _SPAN)
        return round(sum(recipients for _, recipients in self._answers) * 60 / seconds)
