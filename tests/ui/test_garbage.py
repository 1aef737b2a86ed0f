"""Garbage that holds Qt objects is collected by the window's thread, whoever makes objects meanwhile."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


class Closed(QObject):
    """A page that held itself, as a signal's closure makes it do."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_busy_thread_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    ended_in: list[threading.Thread] = []
    page = Closed()
    gone = weakref.ref(page, lambda _page: ended_in.append(threading.current_thread()))
    del page
    more_than_a_threshold = gc.get_threshold()[0] * 50
    busy = threading.Thread(target=lambda: [[number] for number in range(more_than_a_threshold)])
    busy.start()
    busy.join()
    assert gone() is not None
    held = [[number] for number in range(more_than_a_threshold)]
    qtbot.waitUntil(lambda: gone() is None)
    assert ended_in == [threading.main_thread()]
    assert len(held) == more_than_a_threshold
