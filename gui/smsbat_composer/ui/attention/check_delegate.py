"""A check box before a cell's text."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import Index
from smsbat_composer.ui.components.hover_table import HoverTable
from smsbat_composer.ui.theme import colour, dp, paint_icon

_BOX, _GAP = 16, 8


class CheckDelegate(CellDelegate):
    """`mark(row)` tells whether the row is checked, None where it has no box; `toggled` carries the row."""

    toggled = Signal(int)

    def __init__(self, table: HoverTable, mark: Callable[[int], bool | None]) -> None:
        super().__init__(table)
        self._mark = mark

    @staticmethod
    def _box(room: QRect) -> QRect:
        return QRect(room.left(), room.center().y() - dp(_BOX) // 2 + 1, dp(_BOX), dp(_BOX))

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        checked = self._mark(index.row())
        if checked is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self._box(room)).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour("accent" if checked else "ctl"), 1))
            painter.setBrush(colour("accent" if checked else "bg"))
            painter.drawRoundedRect(frame, dp(4), dp(4))
            if checked:
                paint_icon(painter, "tick-bold", "on_accent", self._box(room), dp(12))
        super().paint_content(painter, room.adjusted(dp(_BOX + _GAP), 0, 0, 0), index)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on the box checks; elsewhere it chooses the row."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return super().editorEvent(event, model, option, index)
        hit = self._box(self.room(option, index)).adjusted(-dp(6), -dp(6), dp(6), dp(6))
        if not hit.contains(event.position().toPoint()) or self._mark(index.row()) is None:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.toggled.emit(index.row())
        return True
