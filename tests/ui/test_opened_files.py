"""A double-clicked file reaches the window: as an argument, and on macOS as an event."""

import os
import subprocess
import sys
from pathlib import Path

GUI = Path(__file__).parents[2] / "gui"
PROGRAM = """
import sys
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from smsbat_composer.app import main
from smsbat_composer.ui.main_window import MainWindow

first, second, workspace = sys.argv[1:]

def take(window, path):
    print(path.name, path.is_absolute())
    if path.name == first:
        QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(second))
    else:
        QApplication.quit()

MainWindow.start_with_file = take
sys.exit(main([first, "--workspace", workspace]))
"""


def test_an_argument_and_an_event_open_their_files(tmp_path: Path) -> None:
    opened = ["люди.xlsx", str(tmp_path / "осінь.smsbat")]
    command = [sys.executable, "-c", PROGRAM, *opened, str(tmp_path / "workspace")]
    environment = {**os.environ, "PYTHONPATH": str(GUI), "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert run.stdout.splitlines() == ["люди.xlsx True", "осінь.smsbat True"], run.stderr
    assert run.returncode == 0
