"""The window's pieces are tested with the theme on, as they are shown."""

import pytest
from PySide6.QtWidgets import QApplication

from smsbat_composer.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """The light theme."""
    apply_theme(qapp, "light")
