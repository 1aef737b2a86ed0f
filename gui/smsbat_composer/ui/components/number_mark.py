"""The number of a step or a question, in a circle."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, colour, dp, font

_SIDE = 20


class NumberMark(QWidget):
    """A ring for what comes later, a soft disc for what is asked now."""

    def __init__(
        self, number: int, shape: Literal["ring", "disc"] = "ring", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._number = number
        self._shape = shape
        self.setFixedSize(dp(_SIDE), dp(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        is_ring = self._shape == "ring"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("ctl"), 1) if is_ring else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if is_ring else colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(colour("text2" if is_ring else "accent_text"))
        painter.setFont(font(11, MEDIUM if is_ring else SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
