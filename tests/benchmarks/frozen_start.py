"""`python tests/benchmarks/frozen_start.py [PROGRAM]`: the first paint, frozen beside unfrozen.

PROGRAM is the executable that `packaging/build.py freeze` makes. Above LIMIT the exit code is 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from first_paint import compare_first_paint

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

import environment  # noqa: E402 - found through the line above
import places  # noqa: E402 - likewise
import system_packages  # noqa: E402 - likewise

LIMIT = 1.6


def main() -> int:
    environment.enter(Path(__file__), environment.RUN, system_packages.WINDOW_NEEDS)
    program = sys.argv[1] if len(sys.argv) > 1 else str(places.program(in_terminal=False))
    unfrozen = ("unfrozen", [sys.executable, "-m", "smsbat_composer", "--quit-when-painted"])
    frozen = ("frozen", [program, "--quit-when-painted"])
    return 0 if compare_first_paint(unfrozen, frozen, limit=LIMIT) else 1


if __name__ == "__main__":
    sys.exit(main())
