"""`python tests/benchmarks/frozen_start.py [PROGRAM]`: the first paint, frozen beside unfrozen.

PROGRAM is the executable that `packaging/build.py freeze` makes. The ratio of the medians is what counts,
for it hardly depends on the machine; above LIMIT the exit code is 1.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

import environment  # noqa: E402 - found through the line above
import places  # noqa: E402 - likewise
import system_packages  # noqa: E402 - likewise

LIMIT = 1.6
RUNS = 9  # of each, by turns


def main() -> int:
    environment.enter(Path(__file__), environment.RUN, system_packages.WINDOW_NEEDS)
    frozen = [sys.argv[1] if len(sys.argv) > 1 else str(places.program(in_terminal=False))]
    unfrozen = [sys.executable, "-m", "smsbat_composer"]
    with tempfile.TemporaryDirectory() as folder:
        clean = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
        clean |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
        if not environment.has_screen():
            clean["QT_QPA_PLATFORM"] = "offscreen"
        measure(unfrozen, clean)  # the first run of each fills the disk's cache
        measure(frozen, clean)
        runs = [(measure(unfrozen, clean), measure(frozen, clean)) for _ in range(RUNS)]
    before, after = (statistics.median(times) for times in zip(*runs, strict=True))
    ratio = after / before
    sys.stdout.write(f"unfrozen {before:.3f} s, frozen {after:.3f} s: ratio {ratio:.2f} (limit {LIMIT})\n")
    return 0 if ratio <= LIMIT else 1


def measure(program: list[str], variables: dict[str, str]) -> float:
    """Seconds from the start of the program to its end, right after the first paint."""
    start = time.perf_counter()
    subprocess.run([*program, "--quit-when-painted"], env=variables, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
