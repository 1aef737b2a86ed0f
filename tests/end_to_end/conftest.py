"""The whole program over a workspace of the test's own: the real window, engine and practice gateway."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.theme import apply_theme
from smsbat_composer.workspace.folders import Workspace


@pytest.fixture
def composer(workspace: Workspace, qapp: QApplication) -> Iterator[Composer]:
    apply_theme(qapp, "light")
    made = Composer(workspace)
    yield made
    wait_for_background()
    made.close()


@pytest.fixture
def window(qtbot: QtBot, composer: Composer) -> Iterator[MainWindow]:
    deliveries = Deliveries(composer)
    made = MainWindow(composer, deliveries)
    made.show()
    qtbot.waitExposed(made)
    with qtbot.waitSignal(made.campaigns.listed):
        made.begin()
    yield made
    with qtbot.waitSignal(made.closed, timeout=30_000):
        made.close()
