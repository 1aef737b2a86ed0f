"""`python gui` starts a fresh checkout: sets up what is missing, then runs the program."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "packaging"))

import environment  # noqa: E402 - found through the line above
import system_packages  # noqa: E402 - likewise


def main() -> int:
    """The exit code of the program, run with this process's arguments."""
    environment.enter(HERE, environment.RUN, system_packages.WINDOW_NEEDS if environment.has_screen() else {})
    from smsbat_composer.__main__ import main as run_program  # noqa: PLC0415 - importable only from here on

    return run_program(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
