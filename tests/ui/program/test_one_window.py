"""One window for a workspace, in real processes: a second start raises it, a killed one holds nobody up."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsbat_composer.ui.program.one_window import Turn, window_turn
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import Settings
from smsbat_composer.workspace.settings_file import save_settings

GUI = Path(__file__).parents[3] / "gui"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(GUI), "PYTHONIOENCODING": "utf-8"}
# The program, telling on its standard output what becomes of its window.
TELLING = """
import sys
from smsbat_composer.app import main
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.notice_bar import NoticeBar
from smsbat_composer.ui.program.one_window import LaterStarts

def telling(name, real):
    def tell(self, *given):
        real(self, *given)
        print(name, flush=True)
    return tell

MainWindow.start_with_file = lambda self, file: print("opened", file, flush=True)
MainWindow.come_forward = telling("forward", MainWindow.come_forward)
NoticeBar.tell = telling("notice", NoticeBar.tell)
LaterStarts.listen = telling("listening", LaterStarts.listen)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def known(workspace: Workspace) -> Workspace:
    """A workspace that was asked its first questions."""
    save_settings(workspace.settings_file, Settings())
    return workspace


@pytest.fixture
def start(known: Workspace) -> Iterator[Callable[[], "subprocess.Popen[str]"]]:
    started: list[subprocess.Popen[str]] = []

    def begin() -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", TELLING, "--workspace", str(known.root)]
        running = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, encoding="utf-8")
        started.append(running)
        return running

    yield begin
    for running in started:
        running.kill()
        running.communicate()


def _next(running: "subprocess.Popen[str]") -> str:
    assert running.stdout is not None
    return running.stdout.readline().strip()


def test_a_second_start_raises_the_first_window_and_a_killed_one_is_told_of(
    start: Callable[[], "subprocess.Popen[str]"], known: Workspace, tmp_path: Path
) -> None:
    first = start()
    assert _next(first) == "listening"
    again = [sys.executable, "-m", "smsbat_composer", "--workspace", str(known.root), "люди.xlsx"]
    second = subprocess.run(again, env=ENVIRONMENT, cwd=tmp_path, capture_output=True, check=False)
    assert (second.returncode, second.stdout, second.stderr) == (0, b"", b"")
    assert [_next(first), _next(first)] == ["forward", f"opened {tmp_path / 'люди.xlsx'}"]
    first.kill()
    first.wait()
    third = start()
    assert [_next(third), _next(third)] == ["notice", "listening"]
    third.terminate()  # as a log-out does
    assert third.wait(30) == 0
    assert sorted(path.name for path in known.window_folder.iterdir()) == [
        "crash.txt",
        "lock",
        "state.json",
    ]


@pytest.mark.parametrize(
    ("broken", "said"),
    [("folder", "cannot keep its data"), ("lock", "cannot keep its data"), ("settings", "settings")],
)
def test_why_no_window_opens_is_said_without_a_traceback(broken: str, said: str, tmp_path: Path) -> None:
    saying = """
import sys
from PySide6.QtWidgets import QMessageBox
from smsbat_composer.app import main
QMessageBox.critical = lambda _parent, title, words: print(title, "|", words)
sys.exit(main(["--workspace", sys.argv[1]]))
"""
    workspace = Workspace(tmp_path / "own")
    if broken == "folder":
        workspace.root.touch()
    elif broken == "lock":
        workspace.create()
        workspace.window_folder.touch()
    else:
        workspace.create()
        workspace.settings_file.write_text("{", "utf-8")
    command = [sys.executable, "-c", saying, str(workspace.root)]
    english = {**ENVIRONMENT, "LC_ALL": "C.UTF-8"}
    run = subprocess.run(command, env=english, capture_output=True, encoding="utf-8", check=False)
    assert run.stdout.startswith("SMSBAT Composer | ")
    assert said in run.stdout
    assert (run.returncode, run.stderr) == (2, "")
    assert not (workspace.window_folder / "running.txt").exists()


def test_who_finds_no_answer_withdraws_and_who_finds_the_place_free_takes_it(workspace: Workspace) -> None:
    folder = workspace.window_folder
    with window_turn(folder, None) as first:
        assert first is Turn.OPEN
        with window_turn(folder, Path("people.csv"), patience=0) as second:
            assert second is Turn.UNANSWERED
        assert list(folder.glob("*.json")) == []
    with window_turn(folder, None) as third:
        assert third is Turn.OPEN
