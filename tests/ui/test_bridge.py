"""Events of other threads arrive on the window's thread, in order."""

import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.bridge import Bridge


def test_events_arrive_in_order_on_the_window_thread(qapp: QApplication, qtbot: QtBot) -> None:
    bridge = Bridge()
    seen: list[tuple[object, bool]] = []
    bridge.happened.connect(lambda event: seen.append((event, QThread.currentThread() == qapp.thread())))
    big = 2**40
    engine = threading.Thread(target=lambda: [bridge.publish(big + place) for place in range(50)])
    engine.start()
    engine.join()
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == [(big + place, True) for place in range(50)]


def test_nothing_arrives_after_closing(qtbot: QtBot) -> None:
    bridge = Bridge()
    seen: list[object] = []
    bridge.happened.connect(seen.append)
    bridge.publish("under way")
    bridge.close()
    bridge.publish("late")
    with qtbot.assertNotEmitted(bridge.happened, wait=50):
        pass
    assert seen == []
