"""Asking for a token: it goes into the system's keyring, and nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Account


class TokenDialog(Dialog):
    """`kept` tells that the account has the token now: in the keyring, or for this session."""

    kept = Signal()

    def __init__(self, composer: Composer, account: Account, parent: QWidget) -> None:
        super().__init__(tr("Token"), parent, heading=tr("Token of “{account}”", account=account.name))
        self._composer = composer
        self._account = account
        self.input = QLineEdit()
        self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.input.setProperty("measure", "large")
        self.input.setPlaceholderText(tr("Paste the token"))
        self.field = Field(tr("API token"), self.input)
        self.field.set_hint(tr("You find it in your SMSBAT account, under API."))
        said = tr("It is kept in the system’s keyring only: in no file, log or database of the program.")
        self.body.addWidget(text_label(said, ink="text2", wrap=True))
        self.body.addWidget(self.field)
        self.cancel_button = outlined(tr("Cancel"), size="large")
        self.keep_button = primary(tr("Keep the token"), "key", size="large")
        self.cancel_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.keep)
        self.add_answer(self.cancel_button)
        self.add_answer(self.keep_button, default=True)
        self.input.setFocus()

    def keep(self) -> None:
        """Keep it in the background; what is wrong with it is said under the field."""
        self.keep_button.setEnabled(False)
        text = self.input.text()
        background(
            lambda: self._composer.tokens.keep(self._account.id, text),
            done=lambda _: self._end(),
            failed=self._refuse,
            owner=self,
        )

    def _end(self) -> None:
        self.input.clear()
        self.kept.emit()
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self.keep_button.setEnabled(True)
        self.field.set_problem(trouble_words(error))
        self.input.setFocus()
