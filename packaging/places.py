"""What is built, for which machine, and where it lies."""

from __future__ import annotations

import platform
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"  # what is needed on the way; both folders are git's to ignore
DIST = ROOT / "dist"  # what is given to people

NAME = "SMSBAT Composer"
COMMAND = "smsbat-composer"
IDENTIFIER = "com.smsbat.composer"  # never to change: macOS and Windows know the program by it
DOCUMENT_SUFFIX = "smsbat"
DOCUMENT_TYPE = "application/x-smsbat-campaign+json"
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
VERSION: str = _PROJECT["version"]
RELEASE_KEY = ROOT / "resources" / "release-key.pem"  # by which programs believe a notice
DOWNLOAD_PAGE = "https://smsbat.com/composer"
SUMMARY: str = _PROJECT["description"]

MACHINE = {"amd64": "x86_64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine().lower())
SYSTEM = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)

ICONS = BUILD / "icons"
FROZEN = BUILD / "frozen" / (f"{NAME}.app" if SYSTEM == "macos" else COMMAND)


def program(frozen: Path = FROZEN, *, in_terminal: bool = True) -> Path:
    """The executable inside a frozen folder; Windows has one for the terminal and one without."""
    if SYSTEM == "windows":
        return frozen / (f"{COMMAND}.exe" if in_terminal else f"{NAME}.exe")
    return frozen / "Contents" / "MacOS" / COMMAND if SYSTEM == "macos" else frozen / COMMAND


def installer(suffix: str) -> Path:
    """What people are given, named after program, version and machine."""
    return DIST / f"{COMMAND}-{VERSION}-{SYSTEM}-{MACHINE}{suffix}"


if __name__ == "__main__":
    print(VERSION)  # for whoever compares it with a tag
