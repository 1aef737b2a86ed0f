"""The whole window over an empty workspace."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, composer: Composer, deliveries: Deliveries) -> Iterator[MainWindow]:
    made = MainWindow(composer, deliveries)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    with qtbot.waitSignal(made.campaigns.listed):
        made.begin()
    yield made
    if made.isVisible():
        with qtbot.waitSignal(made.closed, timeout=30_000):
            made.close()
