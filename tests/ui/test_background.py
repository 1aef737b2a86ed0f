"""A background job ends on the thread it was started from, well or badly."""

import gc
import logging
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

import smsbat_composer
from smsbat_composer.ui.background import ProgramError, background, wait_for_background
from smsbat_composer.workspace.errors import UserError


def no_failure(error: Exception) -> None:
    raise AssertionError(error)


def test_the_result_comes_to_the_starting_thread(qtbot: QtBot) -> None:
    ends: list[tuple[int, bool]] = []
    mine = threading.get_ident()
    background(
        threading.get_ident, lambda worker: ends.append((worker, threading.get_ident() == mine)), no_failure
    )
    qtbot.waitUntil(lambda: bool(ends))
    (worker, on_mine) = ends[0]
    assert worker != mine
    assert on_mine


def test_a_user_error_is_given_as_it_is(qtbot: QtBot) -> None:
    problem = UserError("file_missing")
    failures: list[Exception] = []

    def fail() -> None:
        raise problem

    background(fail, lambda _nothing: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == [problem]


def test_an_error_that_is_kept_keeps_no_job(qtbot: QtBot) -> None:
    kept: list[Exception] = []

    def fail() -> None:
        try:
            int("first")
        except ValueError:
            raise UserError("file_missing") from None

    def keep(error: Exception) -> None:
        kept.append(error)

    job_is_gone = weakref.ref(keep)
    usual = gc.get_threshold()
    gc.set_threshold(0)  # so that nothing is ever due
    try:
        background(fail, lambda _nothing: None, keep)
        qtbot.waitUntil(lambda: bool(kept))
        del keep
        qtbot.waitUntil(lambda: job_is_gone() is None)
    finally:
        gc.set_threshold(*usual)


def test_a_bug_is_logged_without_its_text(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    failures: list[Exception] = []

    def fail() -> None:
        raise ValueError("+380500001234")

    with caplog.at_level(logging.ERROR):
        background(fail, lambda _nothing: None, failures.append)
        qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ProgramError)
    assert "ValueError" in caplog.text
    assert "380500001234" not in caplog.text + str(failures[0])


def test_closing_waits_for_the_jobs_and_drops_their_ends(qtbot: QtBot) -> None:
    started, go, worked = threading.Event(), threading.Event(), threading.Event()
    ends: list[object] = []

    def work() -> None:
        started.set()
        go.wait()
        worked.set()

    background(work, ends.append, no_failure)
    started.wait()
    go.set()
    wait_for_background()
    assert worked.is_set()
    qtbot.wait(20)
    assert ends == []


def test_the_end_is_not_told_to_who_has_gone(qtbot: QtBot) -> None:
    owner, ends = QObject(), list[object]()
    background(threading.get_ident, ends.append, no_failure, owner=owner)
    delete(owner)
    later: list[int] = []
    background(threading.get_ident, later.append, no_failure)
    qtbot.waitUntil(lambda: bool(later))
    wait_for_background()
    qtbot.wait(20)
    assert ends == []


def test_jobs_may_import_side_by_side() -> None:
    """PySide would look into pydantic's modules, which import more as soon as they are looked at."""
    program = (
        "import inspect, smsbat_composer.ui.background\n"
        "inspect.getsource = lambda module: print(module.__name__)\n"
        "import pydantic.main"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(smsbat_composer.__file__).parents[1])}
    run = [sys.executable, "-c", program]
    assert subprocess.run(run, env=environment, capture_output=True, text=True, check=True).stdout == ""
