"""A table that knows the row under the pointer, so that the whole row can be tinted."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView, QWidget


class HoverTable(QTableView):
    """Tracks the hovered row and repaints the two rows it passes between.

    `ruled` says whether columns are parted by hairlines; the delegates ask both.
    """

    def __init__(self, parent: QWidget | None = None, *, ruled: bool = False) -> None:
        super().__init__(parent)
        self.ruled = ruled
        self._hovered = -1
        self.setMouseTracking(True)

    def hovered_row(self) -> int:
        """The row under the pointer, -1 for none."""
        return self._hovered

    def _hover(self, row: int) -> None:
        for changed in {self._hovered, row}:  # the same row too: what is under the pointer in it may change
            if changed >= 0:
                top = self.rowViewportPosition(changed)
                self.viewport().update(0, top, self.viewport().width(), self.rowHeight(changed))
        self._hovered = row

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        where = self.viewport().mapFromGlobal(self.cursor().pos()) if self.underMouse() else QPoint(-1, -1)
        self._hover(self.rowAt(where.y()) if self.viewport().rect().contains(where) else -1)
