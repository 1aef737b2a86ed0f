"""Signing, by the commands that the environment names. Unset means unsigned, and that is said loudly.

SIGN_COMMAND       gets one file after its own words and signs it: `signtool sign /fd sha256 …` on Windows,
                   `codesign --force --options runtime --timestamp --sign IDENTITY` on macOS
NOTARISE_COMMAND   macOS: gets the disk image and returns once Apple has judged it:
                   `xcrun notarytool submit --wait --keychain-profile PROFILE`
STAPLE_COMMAND     macOS: gets the disk image: `xcrun stapler staple`
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import places
from system_packages import SetupError

ENTITLEMENTS = places.PACKAGING / "macos" / "entitlements.plist"
# What people meet whose file is not signed, and how they go on.
_WARNING = {
    "windows": 'Windows says "Windows protected your PC": More info, then Run anyway.',
    "macos": "macOS refuses to open it: System Settings > Privacy & Security, then Open Anyway.",
    "linux": "No system asks for a signature of it; SHA256SUMS tells whether it is whole.",
}
_CODE = {"windows": {".exe", ".dll", ".pyd"}, "macos": {".dylib", ".so"}}


def command(name: str = "SIGN_COMMAND") -> str:
    """The command of that name; empty where there is none."""
    return os.environ.get(name, "").strip()


def sign_program(frozen: Path = places.FROZEN) -> None:
    """Sign every file with code, from the inside out; on macOS the bundle as a whole at last."""
    if places.SYSTEM == "linux":
        return  # its packages are signed by whoever runs the archive
    if not command():
        _say_unsigned(frozen)
        return
    for path in inside_out(frozen, places.SYSTEM):
        _run("SIGN_COMMAND", path, executable=path.parent.name == "MacOS")
    if places.SYSTEM == "macos":
        _run("SIGN_COMMAND", frozen, executable=True)


def sign_installer(installer: Path) -> None:
    """Sign what people are given; on macOS let Apple judge it and staple the answer to it."""
    note = _unsigned_note(installer)
    note.unlink(missing_ok=True)
    if places.SYSTEM == "linux":
        shout(f"{installer.name} is UNSIGNED. {_WARNING['linux']}")
        return
    if not command():
        _say_unsigned(installer)
        note.write_text(f"{installer.name} is UNSIGNED. {_WARNING[places.SYSTEM]}\n", encoding="utf-8")
        return
    _run("SIGN_COMMAND", installer)
    if places.SYSTEM == "macos":
        for step in ("NOTARISE_COMMAND", "STAPLE_COMMAND"):
            if command(step):
                _run(step, installer)
            else:
                shout(f"{step} is not set: macOS will warn whoever opens {installer.name}.")


def inside_out(frozen: Path, system: str) -> list[Path]:
    """The files with code, the deepest first, programs after the libraries; frameworks by their own name."""
    found = {
        path
        for path in frozen.rglob("*")
        if path.is_file()
        and not path.is_symlink()
        and (path.suffix in _CODE[system] or path.parent.name == "MacOS" or _is_framework_binary(path))
    }
    return sorted(found, key=lambda path: (path.parent.name == "MacOS", -len(path.parts), str(path)))


def _is_framework_binary(path: Path) -> bool:
    """`QtCore.framework/Versions/A/QtCore`."""
    return any(parent.name == f"{path.name}.framework" for parent in path.parents)


def _run(name: str, path: Path, *, executable: bool = False) -> None:
    entitlements = f' --entitlements "{ENTITLEMENTS}"' if executable else ""
    line = f'{command(name)}{entitlements} "{path}"'
    if subprocess.run(line, shell=True, check=False).returncode != 0:  # noqa: S602 - the user's own line
        raise SetupError(f"{name} failed for {path}")


def _say_unsigned(path: Path) -> None:
    shout(f"SIGN_COMMAND is not set: {path.name} is UNSIGNED. {_WARNING[places.SYSTEM]}")


def _unsigned_note(installer: Path) -> Path:
    """What lies beside an unsigned installer and goes into the notes of its release."""
    return installer.with_name(f"{installer.name}.UNSIGNED.txt")


def shout(text: str) -> None:
    """Say what nobody must overlook."""
    if os.environ.get("GITHUB_ACTIONS"):  # so that it stands on the page of the run, too
        print(f"::warning::{text}", flush=True)
    line = "!" * 100
    print(f"{line}\n{text}\n{line}", file=sys.stderr, flush=True)
