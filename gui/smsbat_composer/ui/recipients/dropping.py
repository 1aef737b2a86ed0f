"""Dropping spreadsheets anywhere on the step: which drops are taken, and the outline shown meanwhile."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font

_VEIL = 0.88  # how much of the page the veil hides
_INSIDE = 8


def local_files(mime: QMimeData) -> list[Path]:
    """The files that are being dragged or were copied; none where anything else is among them."""
    urls = mime.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return paths if len(paths) == len(urls) and all(path.is_file() for path in paths) else []


def dropped_file(mime: QMimeData) -> Path | None:
    """The one file that is being dragged; None for several, or for anything else."""
    paths = local_files(mime)
    return paths[0] if len(paths) == 1 else None


class DropOutline(QWidget):
    """Covers the step while files are held over it: the whole pane takes the drop."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, words: str) -> None:
        """Appear over everything and say what letting go will do."""
        self._words = words
        self.fit()
        self.raise_()
        self.show()

    def fit(self) -> None:
        """Stay as large as the step."""
        self.setGeometry(self._covered.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colour("accent_soft"))
        veil.setAlphaF(_VEIL)
        painter.setBrush(veil)
        painter.setPen(QPen(colour("accent_text"), 2, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(dp(_INSIDE), dp(_INSIDE), -dp(_INSIDE), -dp(_INSIDE))
        painter.drawRoundedRect(inside, dp(6), dp(6))
        painter.setFont(font(16, SEMIBOLD))
        painter.setPen(colour("text"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, self._words)
