"""The small bars of a list: a share that was reached, or a whole parted between channels."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import BAR_ROLE, Index
from smsbat_composer.ui.theme import Tone, colour, dp, font, metrics, theme

_THICK = 6


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


class MiniBarDelegate(CellDelegate):
    """Paints the bar a cell gives by BAR_ROLE; a cell without one is painted as plain text ("—")."""

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        bar = index.data(BAR_ROLE)
        if not isinstance(bar, MiniBar):
            super().paint_content(painter, room, index)
        elif bar.figure:
            self._paint_with_figure(painter, room, bar)
        else:
            self._paint_with_captions(painter, room, bar)

    def _paint_with_figure(self, painter: QPainter, room: QRect, bar: MiniBar) -> None:
        painter.setFont(self.letters())
        painter.setPen(colour("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.figure)
        widest = metrics(13, tabular=True).horizontalAdvance("100,0 %")
        line = QRect(
            room.left(), room.center().y() - dp(_THICK) // 2, room.width() - widest - dp(4), dp(_THICK)
        )
        paint_bar(painter, line, bar.parts)

    @staticmethod
    def _paint_with_captions(painter: QPainter, room: QRect, bar: MiniBar) -> None:
        captions = metrics(11).height() if bar.left or bar.right else 0
        top = room.center().y() - (dp(_THICK) + captions) // 2
        paint_bar(painter, QRect(room.left(), top, room.width(), dp(_THICK)), bar.parts)
        painter.setFont(font(11, tabular=True))
        painter.setPen(colour("text2"))
        line = QRect(room.left(), top + dp(_THICK + 1), room.width(), captions)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, bar.left)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.right)


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
