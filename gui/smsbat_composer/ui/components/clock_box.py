"""A field for a time of the day."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from smsbat_composer.ui.theme import dp


class ClockBox(QTimeEdit):
    """`timeChanged` tells of a step at once and of what is typed when it is typed to its end.

    The wheel changes nothing while the page is scrolled.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setProperty("measure", "toolbar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setWrapping(True)
        self.lineEdit().setTextMargins(dp(8), 0, 0, 0)  # the style sheet's padding does not reach it

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
