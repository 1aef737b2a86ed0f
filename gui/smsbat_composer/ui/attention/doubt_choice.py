"""What the user may do with people in doubt, one card each; the one that is safe is chosen at first."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import MEDIUM, dp, font
from smsbat_composer.words import tr


class DoubtChoice(StrEnum):
    """The three ways."""

    TREAT_AS_SENT = "treat_as_sent"
    SEND_AGAIN = "send_again"
    EXPORT = "export"


class ChoiceCard(QFrame):
    """A radio button with what it leads to; the whole card is its target."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.radio = QRadioButton(title)
        self.radio.setFont(font(13, MEDIUM))
        self._text = text_label(size=12, ink="text2", wrap=True)
        self._text.setIndent(dp(24))
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(10), dp(8), dp(12), dp(9))
        column.setSpacing(dp(2))
        column.addWidget(self.radio)
        column.addWidget(self._text)
        self.radio.toggled.connect(self._show_chosen)
        self.set_text(text)
        self._show_chosen(chosen=False)

    def set_text(self, text: str) -> None:
        """Say other consequences, or why it cannot be chosen."""
        self._text.setText(text)
        self.radio.setAccessibleDescription(text)

    def _show_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - a slot of QRadioButton.toggled
        self.setProperty("choice", "on" if chosen else "off")
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.radio.isEnabled():
            self.radio.setChecked(True)
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)


class DoubtChoices(QWidget):
    """The cards; `changed` tells that another one is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        again = tr("Some may get it twice. A new request and a line in the journal; asks first.")
        self._again_text = again
        self.cards = {
            DoubtChoice.TREAT_AS_SENT: ChoiceCard(
                tr("Treat as sent"), tr("Nobody gets it twice, but some may get nothing. Recommended.")
            ),
            DoubtChoice.SEND_AGAIN: ChoiceCard(tr("Send again…"), again),
            DoubtChoice.EXPORT: ChoiceCard(
                tr("Only save as a spreadsheet for now"), tr("With request numbers, to ask the provider.")
            ),
        }
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        for card in self.cards.values():
            self._group.addButton(card.radio)
            column.addWidget(card)
        self.select(DoubtChoice.TREAT_AS_SENT)
        for card in self.cards.values():
            card.radio.toggled.connect(lambda on: self.changed.emit() if on else None)

    def selected(self) -> DoubtChoice:
        """The chosen way."""
        return next(choice for choice, card in self.cards.items() if card.radio.isChecked())

    def select(self, choice: DoubtChoice) -> None:
        """Choose a way."""
        self.cards[choice].radio.setChecked(True)

    def hold_back_repeat(self, why: str) -> None:
        """Let nobody send again, and say why; "" lets them."""
        card = self.cards[DoubtChoice.SEND_AGAIN]
        card.set_text(why or self._again_text)
        card.setEnabled(not why)
        if why and card.radio.isChecked():
            self.select(DoubtChoice.TREAT_AS_SENT)
