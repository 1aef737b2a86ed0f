"""The foot of a page: a note or a reason at the left, what to do next at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import Ink, dp


class Footer(Panel):
    """52 px high; `low` gives the 36 px of a page that only tells something."""

    def __init__(self, parent: QWidget | None = None, *, low: bool = False) -> None:
        super().__init__("bg", "top", parent)
        self._icon = TintedIcon("", "text2", 18)
        self._text = ElidedLabel(size=12 if low else 13, ink="text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(20), dp(2), dp(20), dp(2))
        self._row.setSpacing(dp(12))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        self._left = 2
        self._icon.hide()
        self.setMinimumHeight(dp(36 if low else 52))

    def set_text(self, text: str, icon_name: str = "", ink: Ink = "text2") -> None:
        """Say something at the left; the icon takes the ink, the words stay quiet."""
        self._text.set_text(text)
        self._icon.show_icon(icon_name, ink)
        self._icon.setVisible(bool(icon_name))

    def add_left(self, widget: QWidget) -> None:
        """Add a widget (a sum, a link) at the left, after the text."""
        if self._left == 2:
            self._row.setStretchFactor(self._text, 0)
            self._row.insertStretch(2, 1)
        self._row.insertWidget(self._left, widget)
        self._left += 1

    def add_action(self, widget: QWidget) -> None:
        """Add a button at the right; the last one added stands at the edge."""
        self._row.addWidget(widget)
