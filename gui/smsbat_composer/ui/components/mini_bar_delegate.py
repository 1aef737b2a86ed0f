"""Paints the small bars of a list in their cells."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import BAR_ROLE, Index, said
from smsbat_composer.ui.components.mini_bar import THICK, MiniBar, paint_bar
from smsbat_composer.ui.theme import colour, dp, font, metrics


class MiniBarDelegate(CellDelegate):
    """Paints the bar a cell gives by BAR_ROLE; a cell without one is painted as plain text ("—")."""

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        bar = said(index, BAR_ROLE)
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
            room.left(), room.center().y() - dp(THICK) // 2, room.width() - widest - dp(4), dp(THICK)
        )
        paint_bar(painter, line, bar.parts)

    @staticmethod
    def _paint_with_captions(painter: QPainter, room: QRect, bar: MiniBar) -> None:
        captions = metrics(11).height() if bar.left or bar.right else 0
        top = room.center().y() - (dp(THICK) + captions) // 2
        paint_bar(painter, QRect(room.left(), top, room.width(), dp(THICK)), bar.parts)
        painter.setFont(font(11, tabular=True))
        painter.setPen(colour("text2"))
        line = QRect(room.left(), top + dp(THICK + 1), room.width(), captions)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, bar.left)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, bar.right)
