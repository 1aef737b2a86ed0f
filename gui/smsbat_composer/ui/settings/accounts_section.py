"""The accounts: the list of them, and the chosen one's form."""

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.settings.account_form import AccountForm
from smsbat_composer.ui.settings.account_list import AccountList
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Account, Mode, Settings

_WIDTH = 208


class AccountsSection(QWidget):
    """`changed` carries the settings with a changed or added account."""

    changed = Signal(object)

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self.list = AccountList()
        self.list.setAccessibleName(tr("Accounts"))
        self.add_button = outlined(tr("Add an account"), "plus")
        self.form: AccountForm | None = None
        side = Panel("sunken", "right")
        side.setFixedWidth(dp(_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 1, dp(12))
        column.setSpacing(dp(10))
        column.addWidget(self.list)
        button = QHBoxLayout()
        button.setContentsMargins(dp(10), 0, dp(10), 0)
        button.addWidget(self.add_button)
        column.addLayout(button)
        column.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(side)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it takes the keyboard
        self._row.addWidget(self._scroll, 1)
        self.list.chosen.connect(self._show_account)
        self.add_button.clicked.connect(self.add_account)
        self.refresh()

    def refresh(self) -> None:
        """Show the accounts as the settings have them now."""
        self.list.set_accounts(self._composer.settings.accounts)
        chosen = self.list.selected() or self._composer.account.id
        self.list.select(chosen)
        if self.form is None:
            self._show_account(chosen)

    def add_account(self) -> None:
        """A new live account, to be named and given its token."""
        account = Account(id=uuid.uuid4().hex, name=self._free_name(), mode=Mode.LIVE)
        self._keep(account)
        self.list.select(account.id)
        self._show_account(account.id)

    def _free_name(self) -> str:
        """Two accounts of one name could not be told apart, in the window or on the command line."""
        taken = {account.name for account in self._composer.settings.accounts}
        names = (tr("New account"), *(f"{tr('New account')} {count}" for count in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def show_field(self, account_id: str, field: str) -> None:
        """Open an account with the keyboard at a field of it, such as `account.token`."""
        self.list.select(account_id)
        self._show_account(account_id)
        if self.form is not None:
            self.form.focus_field(field)

    def _show_account(self, account_id: object) -> None:
        account = next(known for known in self._composer.settings.accounts if known.id == account_id)
        self.form = AccountForm(self._composer, account)
        self.form.edited.connect(self._keep)
        self.form.removed.connect(lambda: self._forget(account.id))
        self._scroll.setWidget(self.form)  # the one before goes with it

    def _forget(self, account_id: str) -> None:
        self.changed.emit(self._composer.settings.without_account(account_id))
        left = self._composer.settings.account.id
        self.refresh()
        self.list.select(left)
        self._show_account(left)

    def _keep(self, account: Account) -> None:
        settings: Settings = self._composer.settings.with_account(account)
        self.changed.emit(settings)
        self.refresh()
