"""A double-clicked file reaches the window: as an argument, and on macOS as an event.

In a workspace that is new the first questions come before it, and never again.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from smsbat_composer.composer import Composer
from smsbat_composer.workspace.folders import Workspace

GUI = Path(__file__).parents[2] / "gui"
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from smsbat_composer.app import main
from smsbat_composer.ui.main_window import MainWindow

first, second, workspace, *options = sys.argv[1:]
ask_first_questions = MainWindow.ask_first_questions

def ask(window):
    print("asked")
    dialog = ask_first_questions(window)
    QTimer.singleShot(0, dialog.reject)
    return dialog

def take(window, path):
    print(path.name, path.is_absolute())
    if path.name == first:
        QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(second))
    else:
        QApplication.quit()

MainWindow.ask_first_questions = ask
MainWindow.start_with_file = take
sys.exit(main([first, "--workspace", workspace, *options]))
"""


@pytest.mark.parametrize(
    ("options", "kept", "first"),
    [([], False, ["asked"]), ([], True, []), (["--practice"], False, [])],
    ids=["new", "known", "practice"],
)
def test_an_argument_and_an_event_open_their_files(
    tmp_path: Path, options: list[str], kept: bool, first: list[str]
) -> None:
    if kept:
        Composer(Workspace(tmp_path / "workspace")).keep_settings()
    assert start(tmp_path, *options) == [*first, "люди.xlsx True", "осінь.smsbat True"]


def start(folder: Path, *options: str) -> list[str]:
    """What a run of the program told that was given one file, and another one as an event."""
    files = ["люди.xlsx", str(folder / "осінь.smsbat")]
    command = [sys.executable, "-c", PROGRAM, *files, str(folder / "workspace"), *options]
    environment = {**os.environ, "PYTHONPATH": str(GUI), "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()
