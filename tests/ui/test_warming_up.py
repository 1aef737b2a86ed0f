"""The steps of a campaign are imported after the first paint, and not by the first opening."""

import os
import subprocess
import sys
from pathlib import Path

GUI = Path(__file__).resolve().parents[2] / "gui"

# In a process of its own: here every module of the program is imported long since.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from smsbat_composer.app import Program
from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.workspace.folders import Workspace

workspace = Workspace(Path(sys.argv[1]))
workspace.create()
application = QApplication([])
program = Program(application, Composer(workspace))
program.window.show()
print("smsbat_composer.ui.campaign_page" in sys.modules)
program.window.campaigns.listed.connect(lambda: QTimer.singleShot(0, application.quit))
program.window.begin()
application.exec()
wait_for_background()
print("smsbat_composer.ui.campaign_page" in sys.modules)
"""


def test_the_steps_are_imported_once_the_list_is_shown(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(GUI)}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.split() == ["False", "True"]
