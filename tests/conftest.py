"""What every test may use."""

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.folders import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# The tests start hundreds of Python processes: each would compile the whole program where this is set.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_configure(config: pytest.Config) -> None:
    """Give each of several test processes a screen: only one window of a screen can have the keyboard."""
    if _shares_the_screen() and sys.platform == "linux":
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
        screen = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        config.add_cleanup(screen.wait)
        config.add_cleanup(screen.terminate)
        os.close(writing)
        with os.fdopen(reading) as told:
            os.environ["DISPLAY"] = f":{told.readline().strip()}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where all test processes share one screen, one of them opens all the windows."""
    if _shares_the_screen() and sys.platform != "linux":
        for item in items:
            if {"ui", "end_to_end"} & set(item.path.parts):
                item.add_marker(pytest.mark.xdist_group("window"))


def _shares_the_screen() -> bool:
    return "PYTEST_XDIST_WORKER" in os.environ


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """pytest-qt's application, with garbage collected as in the program: never in another thread."""
    from smsbat_composer.ui.garbage import GarbageCollector  # noqa: PLC0415 - most tests open no window

    GarbageCollector(qapp)
    return qapp


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Each test starts in English, whatever the one before it spoke."""
    use_language(Language.ENGLISH)
    yield
    use_language(Language.ENGLISH)


@pytest.fixture(autouse=True)
def no_names_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks a name server: whatever is not this computer is not found, and at once."""
    look_up = socket.getaddrinfo

    def refuse(host: object, *others: object, **more: object) -> object:
        if host in {None, "localhost"} or str(host).startswith("127.") or str(host) == "::1":
            return look_up(host, *others, **more)
        raise socket.gaierror(socket.EAI_NONAME, "not in a test")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty workspace of the test's own."""
    made = Workspace(tmp_path / "workspace")
    made.create()
    return made


@pytest.fixture
def own_log() -> Iterator[None]:
    """Takes down, after the test, what `start_log` put up for the whole process."""
    root = logging.getLogger()
    handlers, level, raises = list(root.handlers), root.level, logging.raiseExceptions
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raises
