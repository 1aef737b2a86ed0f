"""An icon standing by itself in a layout."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.theme import Ink, dp, paint_icon


class TintedIcon(QWidget):
    """A drawing in an ink, square; an empty name shows nothing."""

    def __init__(
        self, name: str, ink: Ink = "text2", pixels: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_icon(name, ink)

    def show_icon(self, name: str, ink: Ink = "text2") -> None:
        """Show another drawing."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dp(self._pixels), dp(self._pixels))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            ink: Ink = self._ink if self.isEnabled() else "disabled"
            paint_icon(QPainter(self), self._name, ink, self.rect(), dp(self._pixels))
