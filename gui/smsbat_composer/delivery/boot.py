"""The clock that nobody can set: seconds since this computer started, and which start that was."""

import time
from dataclasses import dataclass
from datetime import datetime
from math import inf
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # Linux; elsewhere the clock alone has to do


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment as every clock of this computer showed it."""

    wall: datetime
    boot_id: str
    boot_clock: float

    @classmethod
    def at(cls, wall: datetime) -> "Instant":
        """Now, with the wall clock's time as the caller has read it."""
        return cls(wall, boot_id(), boot_clock())

    def least_since(self, earlier: "Instant") -> float:
        """Seconds that have passed at the very least, whoever set the wall clock meanwhile."""
        is_same_start = self.boot_id == earlier.boot_id and self.boot_clock >= earlier.boot_clock
        return self.boot_clock - earlier.boot_clock if is_same_start else self.boot_clock

    def most_since(self, earlier: "Instant") -> float:
        """Seconds that have passed at the very most; infinite where the wall clock was set back."""
        if self.boot_id and self.boot_id == earlier.boot_id:
            return self.boot_clock - earlier.boot_clock  # sleep is in it, and no restart
        by_wall = (self.wall - earlier.wall).total_seconds()
        return inf if by_wall < 0 else max(by_wall, self.least_since(earlier))


def boot_clock() -> float:
    """Seconds since the computer started, time asleep included where the system tells it (Linux)."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def boot_id() -> str:
    """A text that differs for every start of the computer; empty where the system has none."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""
