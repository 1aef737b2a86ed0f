"""What the user may do with people in doubt, one card each; the one that is safe is chosen at first."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from smsbat_composer.ui.components.choice_card import ChoiceCard
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


class DoubtChoice(StrEnum):
    """The three ways."""

    TREAT_AS_SENT = "treat_as_sent"
    SEND_AGAIN = "send_again"
    EXPORT = "export"


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
        column.setSpacing(dp(6))
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
