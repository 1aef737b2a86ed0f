"""The bar of a campaign on its way: handed over, in flight, and the rest."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.theme import colour, dp

_THICK = 8


class ProgressBar(QWidget):
    """Filled = handed over, hatched = on its way, rest = waiting; the words stand beside it, not in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled = self._hatched = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shares(self, filled: float, hatched: float = 0.0) -> None:
        """Shares of the whole, 0..1 together; a share above 0 is never too thin to be seen."""
        self._filled, self._hatched = filled, hatched
        self.update()

    def set_told(self, told: str) -> None:
        """What a screen reader says of it."""
        self.setAccessibleName(told)

    def sizeHint(self) -> QSize:
        return QSize(dp(200), dp(_THICK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), dp(3), dp(3))
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), colour("line"))
        filled = self._pixels(self._filled)
        painter.fillRect(QRectF(0, 0, filled, self.height()), colour("accent"))
        hatched = self._pixels(self._hatched)
        if hatched:
            way = QRectF(filled, 0, hatched, self.height())
            painter.fillRect(way, colour("accent_soft"))
            painter.fillRect(way, QBrush(colour("accent_text"), Qt.BrushStyle.BDiagPattern))

    def _pixels(self, share: float) -> float:
        return max(share * self.width(), 2.0) if share > 0 else 0.0
