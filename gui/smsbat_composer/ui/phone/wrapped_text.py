"""Text laid out in lines of a given width and height."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from smsbat_composer.ui.theme import REGULAR, dp, font, metrics


class WrappedText:
    """Wrapped between words, and inside a word that alone is too long."""

    def __init__(
        self,
        text: str,
        *,
        width: float,
        size: int,
        line_height: int,
        weight: int = REGULAR,
        centred: bool = False,
    ) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        step = max(dp(line_height), metrics(size, weight).height())
        self._layouts: list[tuple[QTextLayout, int]] = []
        self.height = 0
        for paragraph in text.split("\n"):
            layout = QTextLayout(paragraph, font(size, weight))
            layout.setTextOption(option)
            layout.beginLayout()
            lines = 0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, lines * step))
                lines += 1
            layout.endLayout()
            self._layouts.append((layout, self.height))
            self.height += max(lines, 1) * step

    def paint(self, painter: QPainter, ink: str, at: QPointF) -> None:
        """Paint with the upper left corner at a point."""
        painter.setPen(QColor(ink))
        for layout, top in self._layouts:
            layout.draw(painter, QPointF(at.x(), at.y() + top))
