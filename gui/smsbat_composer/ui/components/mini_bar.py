"""The small bars of a list: a share that was reached, or a whole parted between channels."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.theme import Tone, colour, dp, theme

THICK = 6


@dataclass(frozen=True)
class BarPart:
    """A part of a bar: its share of the whole (0..1) and its tone."""

    share: float
    tone: Tone


@dataclass(frozen=True)
class MiniBar:
    """A bar with its figure at the right, or with captions under its two ends."""

    parts: tuple[BarPart, ...]
    figure: str = ""
    left: str = ""
    right: str = ""

    def words(self) -> str:
        """What is written at it."""
        return ", ".join(filter(None, (self.figure, self.left, self.right)))


def paint_bar(painter: QPainter, where: QRect, parts: Sequence[BarPart]) -> None:
    """Paint parts 1 px apart on a quiet ground, with round outer ends."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(where), dp(2), dp(2))
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(where, colour("line"))
    left = float(where.left())
    for part in parts:
        width = where.width() * max(0.0, min(part.share, 1.0))
        painter.fillRect(
            QRectF(left, where.top(), width, where.height()), QColor(theme().tone(part.tone).fill)
        )
        left += width
        if left < where.right():
            painter.fillRect(QRectF(left - 1, where.top(), 1, where.height()), colour("bg"))
    painter.restore()


class MiniBarWidget(QWidget):
    """A bar without words, as wide as its place."""

    def __init__(self, thick: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thick = thick
        self._parts: tuple[BarPart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, *parts: BarPart) -> None:
        """Show these parts; what they leave is the rest."""
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dp(60), dp(self._thick))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_bar(QPainter(self), self.rect(), self._parts)
