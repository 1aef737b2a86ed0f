"""An input of one line that tells inside itself how much of its room is taken."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.theme import Tone, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_MARGIN = 10


class CountedLine(QLineEdit):
    """Once something is written it ends in "8 of 11"; more than `longest` is red, and never cut."""

    def __init__(self, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._longest = longest
        self._counter = text_label(size=12, ink="text3", tabular=True)
        self._counter.setParent(self)
        self._counter.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self.count)
        self.count()

    def is_over(self) -> bool:
        """Whether the text is too long."""
        return len(self.text().strip()) > self._longest

    def count(self) -> None:
        """Say the length, in the language in use."""
        taken = len(self.text().strip())
        self._counter.setText(tr("{count} of {limit}", count=number(taken), limit=number(self._longest)))
        set_ink(self._counter, Tone.REFUSED if self.is_over() else "text3")
        self._counter.setVisible(bool(taken))
        self._place()

    def _place(self) -> None:
        size = self._counter.sizeHint()
        taken = size.width() + dp(6) if not self._counter.isHidden() else 0
        self.setTextMargins(0, 0, taken, 0)
        left = self.width() - size.width() - dp(_MARGIN)
        self._counter.setGeometry(left, 0, size.width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
