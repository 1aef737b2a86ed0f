"""Programs that end once their first window is painted, started by turns in a clean place."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from pairs import Work, compare, measure

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

import environment  # noqa: E402 - found through the line above

RUNS = 9  # of each


def compare_first_paint(
    bare: tuple[str, Sequence[str]], program: tuple[str, Sequence[str]], *, limit: float
) -> bool:
    """Whether the program's first paint is within the limit of the bare one's; each a name and a command."""
    with tempfile.TemporaryDirectory() as folder:
        clean = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
        clean |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
        if not environment.has_screen():
            clean["QT_QPA_PLATFORM"] = "offscreen"
        works = [
            Work(name, partial(subprocess.run, command, env=clean, check=True))
            for name, command in (bare, program)
        ]
        for work in works:
            measure(work.do)  # the first run of each fills the disk's cache
        return compare("first paint", *works, limit=limit, runs=RUNS)
