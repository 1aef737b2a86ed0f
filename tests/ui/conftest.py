"""Every screen is tested with the theme on, over a real workspace, and leaves nothing behind."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.theme import LIGHT, apply_theme, theme
from smsbat_composer.workspace.folders import Workspace


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """The light theme, put on only where it is not there: it takes longer than a test."""
    if theme() is not LIGHT or not qapp.styleSheet():
        apply_theme(qapp, "light")


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """No window, menu or dialog, and no thread, outlives its test."""
    windows, threads = set(_windows(qapp)), set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if set(_windows(qapp)) - windows:
        gc.collect()  # only Python held them: nothing of the program does
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(_windows(qapp)) - windows == set()
    left = set(threading.enumerate()) - threads
    for thread in left:
        thread.join(1)  # what was told to end is ending
    assert [thread.name for thread in left if thread.is_alive()] == []


def _windows(qapp: QApplication) -> list[QWidget]:
    return [widget for widget in qapp.topLevelWidgets() if isValid(widget)]


@pytest.fixture
def composer(workspace: Workspace) -> Iterator[Composer]:
    made = Composer(workspace)
    yield made
    wait_for_background()
    made.close()


@pytest.fixture
def deliveries(composer: Composer) -> Iterator[Deliveries]:
    made = Deliveries(composer)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, composer: Composer, deliveries: Deliveries) -> MainWindow:
    made = MainWindow(composer, deliveries)
    qtbot.addWidget(made, before_close_func=lambda closed: _close(qtbot, closed))
    made.show()
    qtbot.waitExposed(made)
    with qtbot.waitSignal(made.campaigns.listed):
        made.begin()
    return made


def _close(qtbot: QtBot, window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    if window.isVisible():
        with qtbot.waitSignal(window.closed, timeout=30_000):
            window.close()
