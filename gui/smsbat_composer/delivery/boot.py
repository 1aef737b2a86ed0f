"""The clock that nobody can set: seconds since this computer started, and which start that was."""

import time
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # Linux; elsewhere the clock alone has to do


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
