"""What stands where there is nothing: one sentence and one action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import dp


class EmptyPlace(QWidget):
    """A sentence in the middle of the place, and the action as a link under it."""

    pressed = Signal()

    def __init__(self, text: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text_label(text, ink="text2", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._action = link(action)
        self._action.clicked.connect(self.pressed)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._action)
        middle.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(20), dp(20), dp(20), dp(20))
        column.setSpacing(dp(6))
        column.addStretch(2)
        column.addWidget(self._text)
        column.addLayout(middle)
        column.addStretch(3)
        self.set_text(text, action)

    def set_text(self, text: str, action: str = "") -> None:
        """Say something else."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
