"""One way of several, as a card: a radio button with what it leads to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import MEDIUM, dp, font

_INDENT = 24  # up to the words beside the radio button


class ChoiceCard(QFrame):
    """The whole card is the radio button's target; the cards of a choice share a QButtonGroup.

    `badge` stands beside the title.
    """

    def __init__(
        self, title: str, text: str, *, badge: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.radio = QRadioButton(title)
        self.radio.setFont(font(13, MEDIUM))
        self._text = text_label(size=12, ink="text2", wrap=True)
        self._text.setIndent(dp(_INDENT))
        self._below: QWidget | None = None
        head = QHBoxLayout()
        head.setSpacing(dp(8))
        head.addWidget(self.radio)
        if badge is not None:
            head.addWidget(badge)
            head.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(dp(10), dp(8), dp(12), dp(9))
        self._column.setSpacing(dp(2))
        self._column.addLayout(head)
        self._column.addWidget(self._text)
        self.radio.toggled.connect(self._show_chosen)
        self.set_text(text)
        self._show_chosen(chosen=False)

    def set_title(self, title: str) -> None:
        """Call the way otherwise."""
        self.radio.setText(title)

    def set_text(self, text: str) -> None:
        """Say other consequences, or why it cannot be chosen."""
        self._text.setText(text)
        self.radio.setAccessibleDescription(text)

    def add_below(self, widget: QWidget) -> None:
        """Put what this way asks for under its words; it is of use while the way is chosen."""
        self._below = widget
        row = QHBoxLayout()
        row.setContentsMargins(dp(_INDENT), dp(6), 0, 0)
        row.addWidget(widget)
        self._column.addLayout(row)
        widget.setEnabled(self.radio.isChecked())

    def _show_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - a slot of QRadioButton.toggled
        if self._below is not None:
            self._below.setEnabled(chosen)
        self.setProperty("choice", "on" if chosen else "off")
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.radio.isEnabled():
            self.radio.setChecked(True)
            (self._below or self.radio).setFocus(Qt.FocusReason.MouseFocusReason)
