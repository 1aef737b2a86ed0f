"""The ring around the button that has the keyboard."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from smsbat_composer.ui.theme.current import colour
from smsbat_composer.ui.theme.type import dp

_GAP, _WIDTH, _ROUNDING = 1, 2, 6


class FocusRing(QObject):
    """Follows the focus of an application and rings a button that got it by the keyboard or the program.

    Inputs show the focus themselves (style sheet). A button pressed by the mouse gets no ring.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._button: QAbstractButton | None = None
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._forget()
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not isinstance(new, QAbstractButton) or by_mouse:
            return
        parent = new.parentWidget()
        if parent is None:
            return
        self._button = new
        self._ring = _Ring(parent)
        new.installEventFilter(self)
        self._place()

    def _forget(self) -> None:
        # Both may be gone with the window they stood in, which no event tells.
        if self._button is not None and isValid(self._button):
            self._button.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._button = self._ring = None

    def _place(self) -> None:
        if self._button is None or self._ring is None:
            return
        around = dp(_GAP + _WIDTH)
        self._ring.setGeometry(self._button.geometry().adjusted(-around, -around, around, around))
        self._ring.raise_()
        self._ring.setVisible(self._button.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the ring around a button that moves, grows, hides or goes."""
        if watched is self._button:
            if event.type() in {QEvent.Type.Destroy, QEvent.Type.DeferredDelete}:
                self._button = self._ring = None
            elif event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}:
                self._place()
        return False


class _Ring(QWidget):
    """A rounded outline that lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = dp(_WIDTH)
        painter.setPen(QPen(colour("accent_text"), width))
        half = QPointF(width / 2, width / 2)
        frame = QRectF(half, QPointF(self.width(), self.height()) - half)
        rounding = dp(_ROUNDING + _GAP) + width / 2
        painter.drawRoundedRect(frame, rounding, rounding)
