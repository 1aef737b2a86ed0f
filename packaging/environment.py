"""What a fresh checkout needs to run: the pinned packages in `.venv`, and the system's libraries.

Standard library only, in a syntax that an older Python still reads, so that it can say which one is needed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import IO

from system_packages import SetupError, install_packages, missing_packages, run

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN = ROOT / "packaging" / "requirements.txt"
DEVELOP = ROOT / "packaging" / "requirements-dev.txt"  # everything RUN holds, and more


def enter(script: Path, requirements: Path, needs: Mapping[str, str]) -> None:
    """Return in a Python that has the packages; any other one sets up `.venv` and runs `script` there.

    There it does not return: the process is replaced, or ends with the exit code of its child.
    """
    try:
        check_python()
        if has_packages(requirements):
            return
        set_up(requirements, needs)
    except (SetupError, OSError) as problem:
        say(str(problem))
        sys.exit(2)
    run_in_venv(script)


def has_screen() -> bool:
    """Whether a window can open here; `smsbat_composer.__main__` decides alike."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in shown)


def check_python() -> None:
    """Raise SetupError for a Python that is too old."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this is the place that says so
        raise SetupError(f"Python 3.11 or newer is needed; this one is {sys.version.split()[0]}.")


def has_packages(requirements: Path) -> bool:
    """Whether this Python already has what pyproject.toml asks for, in whatever versions."""
    import tomllib  # noqa: PLC0415 - an older Python, which lacks both, has stopped before
    from importlib import metadata  # noqa: PLC0415

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"]
    if requirements == DEVELOP:
        wanted = wanted + project["optional-dependencies"]["dev"]
    try:
        for line in wanted:
            if ";" not in line:  # the others are for one system only
                metadata.distribution(re.split(r"[^\w.-]", line)[0])
    except metadata.PackageNotFoundError:
        return False
    return True


def set_up(requirements: Path, needs: Mapping[str, str]) -> None:
    """Install what is missing, one process at a time; says nothing when nothing is."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise SetupError("The folder .venv is incomplete. Delete it and start again with python3.")
    VENV.mkdir(exist_ok=True)
    with locked(VENV / "setup.lock"):
        steps = []
        packages = missing_packages(needs)
        if packages:
            steps.append(("system libraries", partial(install_packages, packages)))
        if not (VENV_PYTHON.exists() and stamp(requirements).exists()):
            steps.append(("Python packages (once)", partial(install_requirements, requirements)))
        for number, (what, install) in enumerate(steps, 1):
            say(f"Setting up: {number} of {len(steps)}, {what} …")
            install()


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the file against other processes; the system lets go of it when this one ends."""
    with path.open("a") as file:
        if not try_lock(file):
            say("Waiting for another start, which is setting up …")
            while not try_lock(file):
                time.sleep(0.2)
        yield


def try_lock(file: IO[str]) -> bool:
    """Whether the open file is now locked by this process."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows only

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - not on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def install_requirements(requirements: Path) -> None:
    """Make `.venv` hold the requirements, and find the checkout's own package.

    pip is that of the running Python: Debian's cannot put one into a new environment.
    """
    for old in VENV.glob("*.stamp"):
        old.unlink()
    if not VENV_PYTHON.exists() and not run([sys.executable, "-m", "venv", "--without-pip", str(VENV)]):
        raise SetupError("The folder .venv could not be made; the reason stands above.")
    pip = [sys.executable, "-m", "pip", "--python", str(VENV_PYTHON), "--quiet", "--no-input"]
    if not run([*pip, "install", "--require-hashes", "--requirement", str(requirements)]):
        raise SetupError("The Python packages could not be installed; the reason stands above.")
    ask = [str(VENV_PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site_packages = subprocess.check_output(ask, text=True).strip()
    pointer = Path(site_packages, "smsbat_composer.pth")
    pointer.write_text(os.path.relpath(ROOT / "gui", site_packages) + "\n", encoding="utf-8")
    for held in {requirements, RUN}:
        stamp(held).touch()


def stamp(requirements: Path) -> Path:
    """The file in `.venv` that stands for these very requirements being installed."""
    return VENV / f"{requirements.stem}-{hashlib.sha256(requirements.read_bytes()).hexdigest()[:16]}.stamp"


def run_in_venv(script: Path) -> None:
    """Run the script with this process's arguments in `.venv`; does not return."""
    command = [str(VENV_PYTHON), str(script), *sys.argv[1:]]
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    # Windows has no exec: this process would end at once and give the terminal back.
    child = subprocess.Popen(command)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C reaches the child too, and the child decides
            sys.exit(child.wait())


def say(text: str) -> None:
    """Tell the person at the keyboard."""
    print(text, file=sys.stderr, flush=True)
