"""The grip by which a card or an option is dragged, with its number."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font, metrics, paint_icon
from smsbat_composer.words import tr

_ICON, _GAP = 14, 6


class DragHandle(QWidget):
    """`dragged` carries where the pointer is on the screen, `dropped` that the button was let go."""

    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, number: int, *, upright: bool) -> None:
        super().__init__()
        self._number = str(number)
        self._upright = upright
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to change the order (Alt+↑, Alt+↓)"))
        self.setAccessibleName(tr("Drag to change the order (Alt+↑, Alt+↓)"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_movable(movable=True)

    def set_movable(self, *, movable: bool) -> None:
        """Show the grip, or the number alone."""
        self.setEnabled(movable)
        self.update()

    def sizeHint(self) -> QSize:
        letters = metrics(12, SEMIBOLD)
        if self._upright:
            return QSize(dp(_ICON + 2), dp(_ICON + _GAP) + letters.height())
        return QSize(dp(_ICON + 2 * _GAP) + letters.horizontalAdvance("9"), max(dp(_ICON), letters.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = dp(_ICON)
        grip = QRect(0, 0 if self._upright else (self.height() - side) // 2, side, side)
        if self._upright:
            grip.moveLeft((self.width() - side) // 2)
        if self.isEnabled():
            paint_icon(painter, "grip", "text2", grip, side)
        painter.setFont(font(12, SEMIBOLD))
        painter.setPen(colour("accent_text" if self.isEnabled() else "text3"))
        if self._upright:
            below = self.rect().adjusted(0, side + dp(_GAP), 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._number)
        else:
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._number
            )
