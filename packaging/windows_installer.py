"""The Windows installer: makensis over the frozen folder. NSIS runs on Linux as well as on Windows."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import bundle_facts
import places
import signing
from system_packages import SetupError

# NSIS for Windows makes installers of 32 bits, which every Windows runs; Debian's makes those of 64 bits,
# too, which a Wine without the 32-bit half runs.
TARGET = "x86-unicode" if places.SYSTEM == "windows" else "amd64-unicode"
SCRIPT = places.PACKAGING / "windows" / "installer.nsi"


def make_installer(frozen: Path = places.FROZEN, output: Path | None = None, target: str = TARGET) -> Path:
    """Compile the installer of a frozen Windows folder; a warning of makensis is an error."""
    output = output or places.installer("-setup.exe")
    output.parent.mkdir(parents=True, exist_ok=True)
    names = {
        "NAME": places.NAME,
        "COMMAND": places.COMMAND,
        "IDENTIFIER": places.IDENTIFIER,
        "VERSION": places.VERSION,
        "NUMBERS": ".".join(map(str, bundle_facts.four_numbers(places.VERSION))),
        "SUFFIX": places.DOCUMENT_SUFFIX,
        "DOCUMENT_TYPE": places.DOCUMENT_TYPE,
        "FROZEN": str(frozen),
        "ICONS": str(places.ICONS),
        "OUTPUT": str(output),
        "TARGET": target,
    }
    if command := signing.command():
        if "'" in command:  # NSIS has no escape for it inside the quotes that the script puts around it
            raise SetupError(
                "SIGN_COMMAND has an apostrophe ('), which NSIS does not take: use double quotes."
            )
        names["SIGN_COMMAND"] = command
    defines = [f"-D{name}={value}" for name, value in names.items()]
    compiling = [_makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, SCRIPT.name]
    if subprocess.run(compiling, cwd=SCRIPT.parent, check=False).returncode != 0:
        raise SetupError("makensis refused the script; the reason stands above.")
    return output


def _makensis() -> str:
    """Where NSIS is: on the path, or where its own installer puts it."""
    folder = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS"
    found = shutil.which("makensis") or shutil.which("makensis", path=folder)
    if found is None:
        raise SetupError("makensis is missing: install NSIS (the package nsis of Debian and its relatives).")
    return found
