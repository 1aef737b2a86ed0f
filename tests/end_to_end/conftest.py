"""The whole program over a workspace of the test's own: the real window, engine and practice gateway."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from end_to_end.hurry import TEMPO, write_scenario
from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.theme import apply_theme
from smsbat_composer.workspace.folders import Workspace


@pytest.fixture
def composer(workspace: Workspace, qapp: QApplication, tmp_path: Path) -> Iterator[Composer]:
    """Over a practice gateway without the waiting that people look at."""
    apply_theme(qapp, "light")
    made = Composer(workspace, scenario=write_scenario(tmp_path), tempo=TEMPO)
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


@pytest.fixture
def practised(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace
) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens the window in a new workspace, over a practice gateway with a scenario."""
    opened: list[tuple[MainWindow, Composer]] = []

    def open_window(scenario: Path) -> MainWindow:
        apply_theme(qapp, "light")
        composer = Composer(workspace, scenario=scenario)
        made = MainWindow(composer, Deliveries(composer))
        opened.append((made, composer))
        made.show()
        qtbot.waitExposed(made)
        with qtbot.waitSignal(made.campaigns.listed):
            made.begin()
        return made

    yield open_window
    for window, composer in opened:
        with qtbot.waitSignal(window.closed, timeout=30_000):
            window.close()
        wait_for_background()
        composer.close()
