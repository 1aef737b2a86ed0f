"""The dashed frame that says: files may be dropped here."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.theme import colour, dp

_DASH, _SPACE = 4.0, 3.0  # in widths of the line; the style sheet's own dashes of one pixel look like dots
_ROUNDING = 6


class DropFrame(QWidget):
    """Dashed while it takes files, lit while some are held over it, a plain outline where it takes none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._takes_files = True
        self._is_lit = False

    def set_takes_files(self, takes_files: bool) -> None:  # noqa: FBT001 - a setter of one switch
        """Say by the outline whether files may be dropped."""
        self._takes_files = takes_files
        self.update()

    def set_dropping(self, *, active: bool) -> None:
        """Show that files held over it may be let go."""
        self._is_lit = active
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self._is_lit else 1.0
        ink = "accent_text" if self._is_lit else "ctl" if self._takes_files else "border"
        pen = QPen(colour(ink), width)
        if self._takes_files:
            pen.setDashPattern([_DASH, _SPACE])
        painter.setPen(pen)
        if self._is_lit:
            painter.setBrush(colour("accent_soft"))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, dp(_ROUNDING), dp(_ROUNDING))
