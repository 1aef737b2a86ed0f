"""The badge of a status in a header: icon and word on the status's ground."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.components.status_look import StatusLook, badge_size, paint_badge


class StatusBadge(QWidget):
    """A status 22 px high."""

    def __init__(self, look: StatusLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def look(self) -> StatusLook:
        """The status it shows."""
        return self._look

    def set_look(self, look: StatusLook) -> None:
        """Show another status."""
        self._look = look
        self.setAccessibleName(look.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_badge(QPainter(self), self.rect(), self._look)
