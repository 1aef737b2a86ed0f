"""The frozen program: an environment of the pinned packages, our own wheel in it, then PyInstaller."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

import places
import signing
from system_packages import WINDOW_NEEDS, SetupError, install_packages, missing_packages

REQUIREMENTS = places.PACKAGING / "requirements-build.txt"
VENV = places.BUILD / "venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
# Debian's packages: PyInstaller looks into libraries by objdump; the interpreter, as a library, and what a
# window needs are taken along.
NEEDS = {
    **WINDOW_NEEDS,
    "objdump": "binutils",
    f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0": (
        f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    ),
}


def freeze() -> None:
    """Make the frozen folder (on macOS the bundle) anew."""
    if not places.RELEASE_KEY.exists():
        signing.shout(
            f"{places.RELEASE_KEY.name} is missing: "
            "this build CANNOT LOOK FOR NEW VERSIONS (README.md beside me)."
        )
    prepare()
    wheels = places.BUILD / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run_pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels), str(places.ROOT))
    (wheel,) = wheels.glob("*.whl")
    run_pip("install", "--no-deps", "--force-reinstall", str(wheel))
    run_python(str(places.PACKAGING / "icons.py"), str(places.ICONS))
    spec = places.PACKAGING / "freezer" / "composer.spec"
    folders = ["--distpath", str(places.FROZEN.parent), "--workpath", str(places.BUILD / "pyinstaller")]
    run_python("-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *folders, str(spec))


def prepare() -> None:
    """The environment of the build; nothing is done where it holds these very requirements already."""
    if packages := missing_packages(NEEDS):
        install_packages(packages)
    stamp = VENV / f"{hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:16]}.stamp"
    if stamp.exists():
        return
    shutil.rmtree(VENV, ignore_errors=True)
    run([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
    run_pip("install", "--require-hashes", "--requirement", str(REQUIREMENTS))
    stamp.touch()


def run_pip(*arguments: str) -> None:
    """Run this Python's pip for that environment: Debian's cannot put one into a new environment."""
    run([sys.executable, "-m", "pip", "--python", str(PYTHON), "--quiet", "--no-input", *arguments])


def run_python(*arguments: str) -> None:
    """Run the environment's own Python."""
    run([str(PYTHON), *arguments])


def run(command: Sequence[str]) -> None:
    """Run it, with nothing of the caller's Python in its way; SetupError where it fails."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if subprocess.run(command, cwd=places.ROOT, env=clean, check=False).returncode != 0:
        raise SetupError(f"This failed, for the reason above: {' '.join(command)}")
