"""A dialog over its window: the window is dimmed, the foot holds the answers."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.theme import SEMIBOLD, dp, theme


class Dialog(QDialog):
    """Window modal, with a heading (18/600), a body and a foot.

    Enter presses only the button given as `default` (never one that sends); Esc rejects. It is deleted once
    it is answered.
    """

    def __init__(self, title: str, parent: QWidget, *, heading: str = "", width: int = 526) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(dp(width))
        self.finished.connect(self.deleteLater)
        self._heading = text_label(heading, size=18, weight=SEMIBOLD, wrap=True)
        self._heading.setVisible(bool(heading))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(dp(24), dp(20), dp(24), dp(20))
        self.body.setSpacing(dp(12))
        self.body.addWidget(self._heading)
        foot = Panel("window", "top")
        self._foot = QHBoxLayout(foot)
        self._foot.setContentsMargins(dp(24), dp(12), dp(24), dp(12))
        self._foot.setSpacing(dp(8))
        self._foot.addStretch()
        self._notes = 0
        self._dim: _Dim | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(foot)

    def add_answer(self, button: QPushButton, *, default: bool = False) -> None:
        """Add a button at the right of the foot; the `default` one has the focus and answers Enter."""
        self._foot.addWidget(button)
        button.setAutoDefault(False)
        if default:
            button.setDefault(True)
            button.setFocus()

    def add_foot_note(self, widget: QWidget) -> None:
        """Add quiet words at the left of the foot."""
        self._foot.insertWidget(self._notes, widget)
        self._notes += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # QDialog presses any focused auto-default button on Enter; here only the declared default answers.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for button in self.findChildren(QPushButton):
                if button.isDefault() and button.isEnabled():
                    button.click()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said in it later, such as a problem under a field."""
        taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), max(self.height(), self._height_needed()))
        return taken

    def _height_needed(self) -> int:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.height()
        return layout.totalHeightForWidth(self.width())  # the size hint is for narrower words

    def showEvent(self, event: QShowEvent) -> None:
        least = self.minimumSizeHint().width()  # of the answers in the foot, which are never cut
        self.resize(max(self.width(), least), self.height())
        self.resize(self.width(), self._height_needed())
        super().showEvent(event)
        under = self.parentWidget()
        if self._dim is None and under is not None:
            self._dim = _Dim(under.window())
            self._dim.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._dim is not None and not event.spontaneous():  # minimised windows stay dimmed
            self._dim.hide()
            self._dim.deleteLater()
            self._dim = None


class _Dim(QWidget):
    """A half-transparent sheet over a window while a dialog stands over it."""

    def __init__(self, window: QWidget) -> None:
        # It keeps no reference to its window: the cycle would let the window outlive the application.
        super().__init__(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and over what is new in it."""
        if watched is self.parent():
            if isinstance(event, QResizeEvent):
                self.resize(event.size())
            elif event.type() is QEvent.Type.ChildAdded:
                self.raise_()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        shade = QColor("#000000" if theme().dark else "#141722")
        shade.setAlpha(150 if theme().dark else 105)
        QPainter(self).fillRect(self.rect(), shade)
