"""`python tests/benchmarks/start_up.py`: the first painted window, beside that of an empty Qt program.

The ratio of the medians is what counts, for it hardly depends on the machine; above LIMIT the exit code is 1.
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
import system_packages  # noqa: E402 - likewise

LIMIT = 2.5
RUNS = 9  # of each, by turns

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
application = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
sys.exit(application.exec())
"""
COMPOSER = "import sys; from smsbat_composer.app import main; sys.exit(main(['--quit-when-painted']))"


def main() -> int:
    environment.enter(Path(__file__), environment.RUN, system_packages.WINDOW_NEEDS)
    with tempfile.TemporaryDirectory() as folder:
        clean = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
        clean |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
        if not environment.has_screen():
            clean["QT_QPA_PLATFORM"] = "offscreen"
        measure(BARE, clean)  # the first run of each fills the disk's cache
        measure(COMPOSER, clean)
        runs = [(measure(BARE, clean), measure(COMPOSER, clean)) for _ in range(RUNS)]
    bare, composer = (statistics.median(times) for times in zip(*runs, strict=True))
    ratio = composer / bare
    sys.stdout.write(f"bare {bare:.3f} s, composer {composer:.3f} s: ratio {ratio:.2f} (limit {LIMIT})\n")
    return 0 if ratio <= LIMIT else 1


def measure(code: str, variables: dict[str, str]) -> float:
    """Seconds from the start of a Python that runs the code to its end, right after the first paint."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=variables, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
