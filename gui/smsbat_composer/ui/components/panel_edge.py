"""The edge by which a side panel is made wider; its width is remembered by the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.theme import dp

WIDTHS = "panel widths"  # the window's property: pixels by the panel's name, for those that were changed
_GRIP = 6
_WIDEST = 1.8  # of a panel's own width
_LEAST_BESIDE = 760  # px of the window that stay for the rest


class PanelEdge(QWidget):
    """Lies over the left edge of its panel. A double click gives the panel its own width back."""

    def __init__(self, panel: QWidget, name: str, own_width: int, use: Callable[[int], object]) -> None:
        """`own_width` is in pixels of the drawings; `use` gets the width to have, in pixels of the screen."""
        super().__init__(panel)
        self._name = name
        self._own = dp(own_width)
        self._use = use
        self._width = self._own
        self._held: tuple[QPoint, int] | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFixedWidth(dp(_GRIP))
        use(self._own)
        panel.installEventFilter(self)

    def eventFilter(self, _panel: QObject, event: QEvent) -> bool:
        """Stay as high as the panel, and have the width that was remembered once it is seen."""
        if isinstance(event, QResizeEvent):
            self.setFixedHeight(event.size().height())
            self.raise_()
        elif isinstance(event, QShowEvent):
            self._have(self._remembered().get(self._name, self._own))
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = (event.globalPosition().toPoint(), self._width)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            start, width = self._held
            self._have(width + start.x() - event.globalPosition().toPoint().x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self._remember()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._have(self._own)
        self._remember()

    def _have(self, width: int) -> None:
        room = max(self.window().width() - dp(_LEAST_BESIDE), self._own)
        self._width = max(self._own, min(width, round(_WIDEST * self._own), room))
        self._use(self._width)

    def _remembered(self) -> dict[str, int]:
        return dict(self.window().property(WIDTHS) or {})

    def _remember(self) -> None:
        self.window().setProperty(WIDTHS, {**self._remembered(), self._name: self._width})
