"""Dropping a spreadsheet anywhere on the step: which drops are taken, and the outline shown meanwhile."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font
from smsbat_composer.words import tr

_VEIL = 0.88  # how much of the page the veil hides
_INSIDE = 8


def dropped_file(mime: QMimeData) -> Path | None:
    """The one local file that is being dragged; None for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.is_file() else None


class DropOutline(QWidget):
    """Covers the step while a file is held over it: the whole pane takes the drop."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Appear over everything."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = colour("accent_soft")
        veil.setAlphaF(_VEIL)
        painter.setBrush(veil)
        painter.setPen(QPen(colour("accent_text"), 2, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(dp(_INSIDE), dp(_INSIDE), -dp(_INSIDE), -dp(_INSIDE))
        painter.drawRoundedRect(inside, dp(6), dp(6))
        painter.setFont(font(16, SEMIBOLD))
        painter.setPen(colour("text"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, tr("Let go to read the file"))
