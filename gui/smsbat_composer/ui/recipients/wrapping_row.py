"""A row of widgets that goes on in the next line where the window is narrow."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.theme import dp

_GAP, _LINE_GAP = 6, 4


class WrappingRow(QWidget):
    """Lays out the widgets given to `add`, each in its own size; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the row."""
        widget.setParent(self)
        self._widgets.append(widget)

    def arrange(self) -> None:
        """Lay out anew: a widget has another text, or was hidden."""
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        """Lay the widgets out in a width (moving them if `move`) and give the height that takes."""
        shown = [widget for widget in self._widgets if not widget.isHidden()]
        line = max((widget.sizeHint().height() for widget in shown), default=0)
        left = top = 0
        for widget in shown:
            size = widget.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + line + dp(_LINE_GAP)
            if move:
                size = QSize(min(size.width(), width), size.height())
                widget.setGeometry(left, top + (line - size.height()) // 2, size.width(), size.height())
            left += size.width() + dp(_GAP)
        return top + line

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrange()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        return QSize(dp(400), self._place(max(self.width(), dp(400)), move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(120), self._place(max(self.width(), dp(120)), move=False))
