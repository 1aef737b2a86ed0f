"""Practice or a token: what the program begins with."""

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.ui.components.choice_card import ChoiceCard
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Mode
from smsbat_composer.workspace.tokens import Kept, clean_token


class TokenQuestion(QWidget):
    """Practice is chosen at first. `mode_changed` carries the mode, `token_changed` tells of typing."""

    mode_changed = Signal(object)
    token_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badges = {mode: ModeBadge(mode) for mode in Mode}
        self.practice = ChoiceCard("", "", badge=self._badges[Mode.PRACTICE])
        self.live = ChoiceCard("", "", badge=self._badges[Mode.LIVE])
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self._token_field = Field("", self.token)
        self._token_field.setFocusProxy(self.token)
        self.live.add_below(self._token_field)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        for card in (self.practice, self.live):
            self._group.addButton(card.radio)
            column.addWidget(card)
        self.practice.radio.setChecked(True)
        self.live.radio.toggled.connect(lambda _: self.mode_changed.emit(self.mode()))
        self.token.textEdited.connect(lambda: self._token_field.set_problem(""))
        self.token.textEdited.connect(self.token_changed)
        self.speak()

    def speak(self) -> None:
        """Say everything in the language in use."""
        self.practice.set_title(tr("Practise first"))
        self.practice.set_text(tr("Everything works as it does live, but no message leaves this computer."))
        self.live.set_title(tr("I have an SMSBAT token"))
        self.live.set_text(_place_of_tokens())
        self.token.setPlaceholderText(tr("Paste the token"))
        self.token.setAccessibleName(tr("API token"))
        self._token_field.set_problem("")
        for mode, badge in self._badges.items():
            badge.set_mode(mode)

    def mode(self) -> Mode:
        """What is chosen."""
        return Mode.LIVE if self.live.radio.isChecked() else Mode.PRACTICE

    def refuse_wrong(self) -> bool:
        """Whether the token cannot be one; it is said at its field, which gets the keyboard."""
        try:
            clean_token(self.token.text())
        except UserError as error:
            self._token_field.set_problem(trouble_words(error))
            self.token.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def tell_kept(self, kept: Kept) -> None:
        """Say why the token will be asked for again: the keyring has not taken it."""
        why = trouble_words(kept.trouble) if kept.trouble else ""
        words = tr("In memory, until the program is closed. {why}", why=why).strip()
        self._token_field.set_problem(words, blocks=False)


def _place_of_tokens() -> str:
    """Where this system keeps a token, by the name its user knows it under."""
    if sys.platform == "win32":
        return tr("It is kept in Windows Credential Manager only.")
    if sys.platform == "darwin":
        return tr("It is kept in the macOS Keychain only.")
    return tr("It is kept in the system’s password store only.")
