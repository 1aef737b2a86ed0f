"""Keeping the computer awake while messages go out: the screen may turn dark, the computer does not sleep.

Each system has its own way; one that has none, or refuses, is not awake, and nobody is told otherwise.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Protocol

_WHY = "Messages are being sent"


class Hold(Protocol):
    """One order to the system to stay awake."""

    def is_kept(self) -> bool:
        """Whether the system keeps to it now."""

    def let_go(self) -> None:
        """Take the order back."""


class Caller(Protocol):
    """Gives the order; None where this system takes none."""

    def __call__(self) -> Hold | None:
        """Order it."""


class Wakefulness:
    """Holds the system awake as long as anybody asks for it; may be used from any thread."""

    def __init__(self, call: Caller | None = None) -> None:
        self._call = call or stay_awake
        self._askers: set[str] = set()
        self._hold: Hold | None = None
        self._lock = threading.Lock()

    def ask(self, asker: str, *, awake: bool) -> None:
        """Let this asker (a campaign's id) want the computer awake, or no more; asking again is free."""
        with self._lock:
            before = bool(self._askers)
            (self._askers.add if awake else self._askers.discard)(asker)
            if self._askers and not before:
                self._hold = self._call()
            elif before and not self._askers and self._hold is not None:
                self._hold.let_go()
                self._hold = None

    @property
    def is_awake(self) -> bool:
        """Whether the system really keeps the computer awake for us."""
        with self._lock:
            return self._hold is not None and self._hold.is_kept()


class ChildHold:
    """A child process of the system's own tool; while it lives the computer stays awake.

    It waits at the end of our pipe, or for our process, so it ends with us however we end.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._child = subprocess.Popen(  # noqa: S603 - a fixed command
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def is_kept(self) -> bool:
        """The tool ends by itself only where it was refused."""
        return self._child.poll() is None

    def let_go(self) -> None:
        """End the child and wait for it."""
        self._child.terminate()
        self._child.communicate()


def stay_awake() -> Hold | None:
    """The order in this system's own way."""
    if sys.platform == "win32":
        return WindowsHold()
    command = hold_command(sys.platform, os.getpid())
    if command is None:
        return None
    try:
        return ChildHold(command)
    except OSError:  # out of processes, say: sending matters more than staying awake
        return None


def hold_command(platform: str, process: int) -> list[str] | None:
    """The command that keeps the computer awake while it runs; None where there is no such tool."""
    if platform == "darwin":
        found = shutil.which("caffeinate")
        return None if found is None else [found, "-i", "-w", str(process)]
    found = shutil.which("systemd-inhibit")
    if found is None:
        return None
    who = ["--what=idle:sleep", "--mode=block", "--who=SMSBAT Composer", f"--why={_WHY}"]
    return [found, *who, "cat"]


if sys.platform == "win32":
    import ctypes

    _CONTINUOUS, _SYSTEM_REQUIRED = 0x8000_0000, 0x0000_0001

    class WindowsHold:
        """Windows keeps to it as long as the thread that gave the order lives: so it has one of its own."""

        def __init__(self) -> None:
            self._over = threading.Event()
            self._given = threading.Event()
            self._is_kept = False
            self._thread = threading.Thread(target=self._keep, name="stay awake", daemon=True)
            self._thread.start()
            self._given.wait()

        def _keep(self) -> None:
            order = ctypes.windll.kernel32.SetThreadExecutionState
            self._is_kept = bool(order(_CONTINUOUS | _SYSTEM_REQUIRED))
            self._given.set()
            self._over.wait()
            order(_CONTINUOUS)

        def is_kept(self) -> bool:
            """Whether Windows took the order."""
            return self._is_kept and self._thread.is_alive()

        def let_go(self) -> None:
            """Take the order back."""
            self._over.set()
            self._thread.join()
