"""The campaign's own pace: so many people a minute and never more, spread evenly over it.

Pure: the clock (any monotonic seconds) is passed in.
"""

from collections import deque
from collections.abc import Iterable

_SPAN = 60.0
_FEWEST_REQUESTS = 10  # a minute, for an even flow


class PeopleRate:
    """Room for people in any 60 seconds; whoever is sent to counts, a repeat of the same request too."""

    def __init__(self, per_minute: int, most_per_request: int) -> None:
        self._per_minute = per_minute
        self.per_request = _even_part(per_minute, most_per_request)
        self._handed_over: deque[tuple[float, int]] = deque()
        self._people = 0
        self._not_before = float("-inf")

    def remember(self, handed_over: Iterable[tuple[float, int]]) -> None:
        """People who were handed over at these moments, oldest first, before this object was made."""
        for at, people in handed_over:
            self.count(people, at)

    def wait(self, now: float) -> float:
        """Seconds until the next request of `per_request` people may start; 0 means now."""
        while self._handed_over and self._handed_over[0][0] <= now - _SPAN:
            self._people -= self._handed_over.popleft()[1]
        has_room_at, people = now, self._people
        for at, leaving in self._handed_over:
            if people + self.per_request <= self._per_minute:
                break
            has_room_at, people = at + _SPAN, people - leaving
        return max(0.0, has_room_at - now, self._not_before - now)

    def count(self, people: int, now: float) -> None:
        """So many people are handed over now."""
        self._handed_over.append((now, people))
        self._people += people
        self._not_before = now + people * _SPAN / self._per_minute


def _even_part(per_minute: int, most: int) -> int:
    """The people of one request, such that a whole number of requests makes the minute up, or nearly."""
    largest = max(1, min(most, per_minute // _FEWEST_REQUESTS))
    return min(range(largest, largest // 2, -1), key=lambda size: per_minute % size)
