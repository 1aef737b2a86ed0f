"""One look at both clocks: the calendar for what is written down, the monotonic one for waiting."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """Now: `wall` in UTC, `seconds` of a clock that never jumps (good for differences only)."""

    wall: datetime
    seconds: float

    @classmethod
    def now(cls) -> "Moment":
        """Both clocks, read together."""
        return cls(datetime.now(UTC), time.monotonic())
