"""Small buttons inside a row: they take the text's place under the pointer, or stand there always."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import Index
from smsbat_composer.ui.components.hover_table import HoverTable
from smsbat_composer.ui.theme import colour, dp, paint_icon

_SIDE, _ICON, _GAP = 26, 15, 2


@dataclass(frozen=True)
class RowAction:
    """What can be done with a row; `name` is its tooltip. The row's menu offers it too, for keyboards."""

    key: object
    icon: str
    name: str


class ActionsDelegate(CellDelegate):
    """`pressed` carries the row's number (from 0), the action's key and the global place under it."""

    pressed = Signal(int, object, QPoint)

    def __init__(self, table: HoverTable, actions: Sequence[RowAction], *, always: bool = False) -> None:
        super().__init__(table)
        self._table = table
        self._actions = tuple(actions)
        self._always = always

    def _places(self, room: QRect) -> list[tuple[QRect, RowAction]]:
        side, step = dp(_SIDE), dp(_SIDE + _GAP)
        left = room.left() - (side - dp(_ICON)) // 2  # the first drawing stands where the text would
        top = room.center().y() - side // 2
        return [
            (QRect(left + place * step, top, side, side), action)
            for place, action in enumerate(self._actions)
        ]

    def _at(
        self, option: QStyleOptionViewItem, index: Index, where: QPoint
    ) -> tuple[QRect, RowAction] | None:
        places = self._places(self.room(option, index))
        return next(((place, action) for place, action in places if place.contains(where)), None)

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        if not self._always and self._table.hovered_row() != index.row():
            super().paint_content(painter, room, index)
            return
        pointer = self._table.viewport().mapFromGlobal(self._table.cursor().pos())
        for place, action in self._places(room):
            if place.contains(pointer):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("pressed"))
                painter.drawRoundedRect(QRectF(place), dp(6), dp(6))
            paint_icon(painter, action.icon, "text2", place, dp(_ICON))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Take the presses on the drawings; the rest of the cell stays the row's."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return super().editorEvent(event, model, option, index)
        found = self._at(option, index, event.position().toPoint())
        if found is None:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            place, action = found
            below = self._table.viewport().mapToGlobal(place.bottomLeft())
            self.pressed.emit(index.row(), action.key, below)
        return True

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        found = self._at(option, index, event.pos()) if event.type() == QEvent.Type.ToolTip else None
        if found is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), found[1].name, view)
        return True
