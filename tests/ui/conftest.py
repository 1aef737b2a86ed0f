"""Every screen is tested with the theme on, over a real workspace."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.theme import apply_theme
from smsbat_composer.workspace.folders import Workspace


@pytest.fixture(scope="session")
def light(qapp: QApplication) -> None:
    """The light theme, put on once: it takes longer than a test."""
    apply_theme(qapp, "light")


@pytest.fixture
def composer(workspace: Workspace, light: None) -> Iterator[Composer]:
    made = Composer(workspace)
    yield made
    wait_for_background()
    made.close()


@pytest.fixture
def deliveries(composer: Composer) -> Iterator[Deliveries]:
    made = Deliveries(composer)
    yield made
    made.close()
