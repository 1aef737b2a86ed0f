"""One import at a time, told of on the window's thread, and cancelled at once."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.list_import import ListImport
from smsbat_composer.workspace.errors import UserError


class Work:
    """An import that goes on until it is let go, whatever it is told."""

    def __init__(self, error: Exception | None = None) -> None:
        self.begun = threading.Event()
        self.let_go = threading.Event()
        self.cancel: threading.Event | None = None
        self._error = error

    def __call__(self, tell: Callable[[int], None], cancel: threading.Event) -> None:
        self.cancel = cancel
        tell(7)
        self.begun.set()
        self.let_go.wait()
        if self._error is not None:
            raise self._error


@pytest.fixture
def reading() -> Iterator[ListImport]:
    made = ListImport()
    yield made
    made.close()
    wait_for_background()


@pytest.fixture
def told(reading: ListImport) -> list[object]:
    """What was told, in order; an end as ("ended", error)."""
    heard: list[object] = []
    reading.progressed.connect(heard.append)
    reading.ended.connect(lambda error: heard.append(("ended", error)))
    return heard


def test_rows_are_told_on_the_windows_thread(qtbot: QtBot, reading: ListImport) -> None:
    threads: dict[object, int] = {}
    reading.progressed.connect(lambda rows: threads.setdefault(rows, threading.get_ident()))
    work = Work()
    reading.start(work)
    qtbot.waitUntil(lambda: 7 in threads)
    with qtbot.waitSignal(reading.ended):
        work.let_go.set()
    assert threads == dict.fromkeys([0, 7, None], threading.get_ident())


def test_cancel_is_answered_at_once(qtbot: QtBot, reading: ListImport, told: list[object]) -> None:
    work = Work()
    reading.start(work)
    work.begun.wait()
    reading.cancel()
    assert told[-1] is None
    assert (reading.is_wanted, reading.is_running) == (False, True)
    assert work.cancel is not None
    assert work.cancel.is_set()
    with qtbot.waitSignal(reading.ended):
        work.let_go.set()
    assert told == [0, None, None, ("ended", None)]
    assert not reading.is_running


def test_a_cancelled_import_has_no_error_to_tell(
    qtbot: QtBot, reading: ListImport, told: list[object]
) -> None:
    work = Work(UserError("import_cancelled"))
    reading.start(work)
    reading.cancel()
    with qtbot.waitSignal(reading.ended):
        work.let_go.set()
    assert told[-1] == ("ended", None)


def test_an_import_that_fails_says_why(qtbot: QtBot, reading: ListImport, told: list[object]) -> None:
    error = UserError("no_phone_column")
    work = Work(error)
    reading.start(work)
    with qtbot.waitSignal(reading.ended):
        work.let_go.set()
    assert told[-2:] == [None, ("ended", error)]


def test_the_last_asked_for_wins_and_waits_for_the_one_before(
    qtbot: QtBot, reading: ListImport, told: list[object]
) -> None:
    first, skipped, last = Work(), Work(), Work()
    for work in (first, skipped, last):
        reading.start(work)
    assert first.begun.wait(30)
    assert not last.begun.is_set()
    with qtbot.waitSignal(reading.ended):
        first.let_go.set()
    assert last.begun.wait(30)
    assert reading.is_running
    with qtbot.waitSignal(reading.ended):
        last.let_go.set()
    assert not skipped.begun.is_set()
    assert told[-2:] == [None, ("ended", None)]


def test_nothing_is_told_once_it_is_left(qtbot: QtBot, reading: ListImport, told: list[object]) -> None:
    work = Work()
    reading.start(work)
    work.begun.wait()
    reading.close()
    work.let_go.set()
    wait_for_background()
    qtbot.wait(0)
    assert told == [0]
