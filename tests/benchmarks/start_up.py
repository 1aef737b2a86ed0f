"""`python tests/benchmarks/start_up.py`: the first painted window, beside that of an empty Qt program.

Above LIMIT the exit code is 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from first_paint import compare_first_paint

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

import environment  # noqa: E402 - found through the line above
import system_packages  # noqa: E402 - likewise

LIMIT = 2.5

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
    bare, composer = (("bare", python(BARE)), ("composer", python(COMPOSER)))
    return 0 if compare_first_paint(bare, composer, limit=LIMIT) else 1


def python(code: str) -> list[str]:
    """The command that runs it."""
    return [sys.executable, "-c", code]


if __name__ == "__main__":
    sys.exit(main())
