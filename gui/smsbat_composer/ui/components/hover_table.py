"""A table that shows the row under the pointer, and a ring while it has the keyboard."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget

from smsbat_composer.ui.theme import colour, dp

_RING = 2
_NOWHERE = QPoint(-1, -1)


class HoverTable(QTableView):
    """Tracks the hovered row and repaints the two rows it passes between.

    `ruled` says whether columns are parted by hairlines; the delegates ask both.
    """

    def __init__(self, parent: QWidget | None = None, *, ruled: bool = False) -> None:
        super().__init__(parent)
        self.ruled = ruled
        self._hovered = -1
        self._pointer = (
            _NOWHERE  # in the viewport; to ask the system takes milliseconds, and it scrolls a lot
        )
        self._is_ringed = False
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring(on=event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
        if self._is_ringed and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))  # where the arrow keys go on from

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring(on=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring(on=False)
        super().mousePressEvent(event)

    def _ring(self, *, on: bool) -> None:
        if on != self._is_ringed:
            self._is_ringed = on
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_ringed:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(colour("accent_text"), dp(_RING)))
            half = dp(_RING) / 2
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(half, half, -half, -half))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().toPoint()
        self._hover(self.rowAt(self._pointer.y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QEnterEvent):
            self._pointer = event.position().toPoint()
        elif event.type() == QEvent.Type.Leave:
            self._pointer = _NOWHERE
            self._hover(-1)
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        is_over = self.viewport().rect().contains(self._pointer)
        self._hover(self.rowAt(self._pointer.y()) if is_over else -1)
