"""The cell of a field: what stands in it, or that nothing does."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import Index, said
from smsbat_composer.ui.theme import colour
from smsbat_composer.words import tr


class FieldDelegate(CellDelegate):
    """Says "empty" in quiet italics where a placeholder of this column would find nothing."""

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        if said(index):
            super().paint_content(painter, room, index)
            return
        letters = QFont(self.letters())
        letters.setItalic(True)
        painter.setFont(letters)
        painter.setPen(colour("text2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tr("empty"))
        width = QFontMetrics(letters).horizontalAdvance(tr("empty"))
        self.paint_mark(painter, room, room.left(), width, index)
