"""The libraries and commands the program needs from the system, and Debian's packages of them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

# What libQt6Gui and Qt's X11 plug-in load themselves -> the Debian package, which brings the rest.
WINDOW_NEEDS = {
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests start besides: screen, keyring, failing system calls, NSIS. A command -> its Debian package.
SESSION_NEEDS = {
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "makensis": "nsis",
    "strace": "strace",
    "xauth": "xauth",
    "xvfb-run": "xvfb",
}
FONT = "fonts-noto-core"  # comes along where anything is missing: a bare machine has no good Cyrillic


class SetupError(Exception):
    """What stands in the way, in words for the person at the keyboard."""


def missing_packages(needs: Mapping[str, str]) -> list[str]:
    """The Debian packages of those libraries and commands that Linux does not find."""
    if sys.platform != "linux":
        return []
    return [package for need, package in needs.items() if not is_found(need)]


def is_found(need: str) -> bool:
    """Whether the system has the library or command, wherever it came from."""
    if ".so" not in need:
        return shutil.which(need) is not None
    try:
        ctypes.CDLL(need)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str]) -> None:
    """Install Debian packages; raises SetupError with the command to give when this cannot."""
    if not shutil.which("apt-get"):
        raise SetupError(f"System libraries are missing; these are Debian's packages: {' '.join(packages)}")
    by_hand = f"Install the system libraries and start again: sudo apt-get install {' '.join(packages)}"
    if os.geteuid() != 0 and not shutil.which("sudo"):
        raise SetupError(by_hand)
    sudo = [] if os.geteuid() == 0 else ["sudo"]  # asks on the terminal
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    run([*apt, "update"])  # one broken source does not matter, if what is needed installs
    if not run([*apt, "install", "-y", "--no-install-recommends", *packages, FONT]):
        raise SetupError(by_hand)


def run(command: Sequence[str]) -> bool:
    """Whether the command succeeded; only its complaints are seen: stdin and stdout belong to the program."""
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) == 0
