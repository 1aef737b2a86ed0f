"""Text on the window: a label by size, weight and ink, one for the end of a row, one that shortens itself."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from smsbat_composer.ui.theme import REGULAR, Ink, colour, dp, font


def text_label(
    text: str = "",
    *,
    size: int = 13,
    weight: int = REGULAR,
    ink: Ink = "text",
    wrap: bool = False,
    tabular: bool = False,
) -> QLabel:
    """A label of plain text: what a user typed is never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(size, weight, tabular=tabular))
    label.setWordWrap(wrap)
    set_ink(label, ink)
    return label


def set_ink(label: QLabel, ink: Ink) -> None:
    """Give a label another colour by meaning; it follows the theme."""
    if label.property("ink") != str(ink):
        label.setProperty("ink", str(ink))
        label.style().unpolish(label)
        label.style().polish(label)


class EndLabel(QLabel):
    """Quiet words at the end of a row: they ask for one line, and wrap only where they get less.

    The hint of a wrapping QLabel is for a narrow block.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(12))
        self.setWordWrap(True)
        set_ink(self, "text2")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())


class ElidedLabel(QWidget):
    """One line of text that ends in "…" where room is short; the whole stands in its tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        size: int = 13,
        weight: int = REGULAR,
        ink: Ink = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._ink = ink
        self.setFont(font(size, weight))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._tell_in_full()
        self.update()

    def set_ink(self, ink: Ink) -> None:
        """Show the text in another colour."""
        self._ink = ink
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), dp(40)), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._tell_in_full()

    def _tell_in_full(self) -> None:
        self.setToolTip(self._text if self.sizeHint().width() > self.width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour(self._ink if self.isEnabled() else "disabled"))
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
