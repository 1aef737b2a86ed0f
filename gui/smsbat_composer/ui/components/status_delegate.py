"""The status cell: icon and coloured word, without a ground."""

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import LOOK_ROLE, UNDER_ROLE, Index, Under, said
from smsbat_composer.ui.components.status_look import StatusLook, look_width, paint_look
from smsbat_composer.ui.theme import MEDIUM, dp, font, metrics

__all__ = ["LOOK_ROLE", "StatusDelegate", "StatusLook"]

_UNDER_INDENT = 20


class StatusDelegate(CellDelegate):
    """Paints the look a cell gives by LOOK_ROLE; a cell without one is painted as plain text."""

    def __init__(self, parent: QObject | None = None, *, size: int = 13) -> None:
        super().__init__(parent, size=size, weight=MEDIUM)

    def letters(self) -> QFont:
        return font(self._size, MEDIUM)

    def measure(self) -> QFontMetrics:
        return metrics(self._size, MEDIUM)

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        look = said(index, LOOK_ROLE)
        if not isinstance(look, StatusLook):
            super().paint_content(painter, room, index)
            return
        under = said(index, UNDER_ROLE)
        paint_look(painter, self.first_line(room, tall=under is not None), look, self.letters())
        if isinstance(under, Under):
            below = self.second_line(room).adjusted(dp(_UNDER_INDENT), 0, 0, 0)
            self.paint_under(painter, below, under)

    def needs(self, index: Index) -> int:
        look = said(index, LOOK_ROLE)
        return look_width(look, self.letters()) if isinstance(look, StatusLook) else super().needs(index)
