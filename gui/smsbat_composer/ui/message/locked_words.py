"""A choice that a kind of message has made already: a lock, and what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import dp


class LockedWords(QWidget):
    """Stands where the choice would."""

    def __init__(self) -> None:
        super().__init__()
        self._words = text_label(size=12, ink="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(6))
        row.addWidget(TintedIcon("lock", "text2", 13), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Say what was chosen."""
        self._words.setText(words)
