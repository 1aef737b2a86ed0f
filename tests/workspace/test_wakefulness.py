"""Staying awake: asked for by several, told truthfully, and given back however the program ends.

The systems' own parts (logind, caffeinate, SetThreadExecutionState) cannot be had in a test run: a tool that
behaves like them stands in their place. The commands that call them are compared with their manuals' words.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smsbat_composer.workspace import wakefulness
from smsbat_composer.workspace.wakefulness import ChildHold, Wakefulness, hold_command, stay_awake


class FakeHold:
    def __init__(self) -> None:
        self.kept = True

    def is_kept(self) -> bool:
        return self.kept

    def let_go(self) -> None:
        self.kept = False


def test_the_system_is_told_once_however_many_ask() -> None:
    holds: list[FakeHold] = []

    def call() -> FakeHold:
        holds.append(FakeHold())
        return holds[-1]

    wake = Wakefulness(call)
    assert not wake.is_awake
    for _ in range(3):
        wake.ask("a", awake=True)
    wake.ask("b", awake=True)
    assert (len(holds), wake.is_awake) == (1, True)
    wake.ask("a", awake=False)
    assert holds[0].kept
    wake.ask("b", awake=False)
    wake.ask("b", awake=False)
    assert (holds[0].kept, wake.is_awake) == (False, False)
    wake.ask("a", awake=True)
    assert (len(holds), wake.is_awake) == (2, True)


def test_a_system_that_has_no_way_is_not_said_to_be_awake() -> None:
    wake = Wakefulness(lambda: None)
    wake.ask("a", awake=True)
    assert not wake.is_awake
    wake.ask("a", awake=False)


def test_a_refused_order_is_not_said_to_be_kept() -> None:
    wake = Wakefulness(lambda: ChildHold([sys.executable, "-c", "raise SystemExit(1)"]))
    wake.ask("a", awake=True)
    while wake.is_awake:
        time.sleep(0.01)
    wake.ask("a", awake=False)


def tool(folder: Path, name: str) -> Path:
    """A stand-in that notes how it was called and waits as the real one does."""
    path = folder / name
    path.write_text(f'#!/bin/sh\necho "$$ $@" > "{folder}/called"\nexec cat\n', encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own way")
def test_linux_and_macos_start_their_tool_and_end_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "caffeinate" if sys.platform == "darwin" else "systemd-inhibit"
    tool(tmp_path, name)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    hold = stay_awake()
    assert hold is not None
    called = tmp_path / "called"
    while not called.exists() or not called.read_text():
        time.sleep(0.01)
    assert hold.is_kept()
    process = int(called.read_text().split()[0])
    hold.let_go()
    assert not hold.is_kept()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_the_commands_are_those_of_the_manuals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wakefulness.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert hold_command("darwin", 42) == ["/usr/bin/caffeinate", "-i", "-w", "42"]
    linux = hold_command("linux", 42)
    assert linux is not None
    assert linux[:3] == ["/usr/bin/systemd-inhibit", "--what=idle:sleep", "--mode=block"]
    assert linux[-1] == "cat"
    monkeypatch.setattr(wakefulness.shutil, "which", lambda _: None)
    assert hold_command("linux", 42) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own way")
def test_the_tool_ends_with_a_killed_program(tmp_path: Path) -> None:
    tool(tmp_path, "systemd-inhibit")
    tool(tmp_path, "caffeinate")
    code = (
        "import time\n"
        "from smsbat_composer.workspace.wakefulness import Wakefulness\n"
        "wake = Wakefulness(); wake.ask('a', awake=True); print('on', flush=True); time.sleep(60)"
    )
    environment = {
        **os.environ,
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.readline()
        called = tmp_path / "called"
        while not called.exists() or not called.read_text():
            time.sleep(0.01)
        process = int(called.read_text().split()[0])
        program.send_signal(signal.SIGKILL)
    status = Path(f"/proc/{process}/status")
    while status.exists() and "State:\tZ" not in status.read_text():
        time.sleep(0.01)
