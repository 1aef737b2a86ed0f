"""One account: its name, address, token, connection and senders. A change is kept when a field is left."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from smsbat_composer.campaign.limits import SMS_SENDER
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.gateway.address import check_base_url
from smsbat_composer.ui.account_words import account_words
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import danger, icon_button, outlined
from smsbat_composer.ui.components.deletion_dialog import DeletionDialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import ElidedLabel, set_ink, text_label
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.settings.account_rates import AccountRates
from smsbat_composer.ui.settings.sender_names import SenderNames
from smsbat_composer.ui.settings.token_dialog import TokenDialog
from smsbat_composer.ui.settings.trust_section import TrustSection
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode
from smsbat_composer.workspace.tokens import Kept

_LABEL, _INPUT = 124, 280


class AccountForm(QWidget):
    """`edited` carries the account with the user's change; `removed` tells that its token is gone already."""

    edited = Signal(object)
    removed = Signal()

    def __init__(self, composer: Composer, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._account = account
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(dp(24), dp(20), dp(24), dp(20))
        self._column.setSpacing(dp(10))
        self._column.addLayout(self._head())
        if account.mode is Mode.LIVE:
            self._add_live_fields()
        else:
            said = tr("A gateway inside this computer: it answers like the real one, and no message leaves.")
            self._column.addWidget(text_label(said, ink="text2", wrap=True))
        self._column.addWidget(rule())
        self._add_senders()
        self._column.addWidget(rule())
        self.trust = TrustSection(composer, account)
        self._column.addWidget(self.trust)
        self._column.addStretch(1)  # all that is left: the senders' fields would share it

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(dp(12))
        self._title = ElidedLabel(account_words(self._account), size=16, weight=SEMIBOLD)
        row.addWidget(self._title)
        row.addWidget(ModeBadge(self._account.mode))
        row.addStretch()
        if self._account.mode is Mode.LIVE:
            more = icon_button("dots", tr("More actions"))
            menu = QMenu(more)
            self.remove_action = menu.addAction(tr("Remove the account…"), self.ask_to_remove)
            more.setMenu(menu)
            row.addWidget(more)
        return row

    # --- removing it

    def ask_to_remove(self) -> None:
        """Ask, naming what goes and what no longer goes on, then take the account and its token away."""
        background(
            lambda: _count_unfinished(self._composer, self._account.id),
            done=self._ask_to_remove,
            failed=self._tell_token_trouble,
            owner=self,
        )

    def _ask_to_remove(self, unfinished: int) -> None:
        text = tr("Its name, senders and rates go, and its token from the keyring. Sent campaigns stay.")
        if unfinished:
            waiting = tr(
                "{n} campaigns of it are not finished: they will not be sent on or followed.", n=unfinished
            )
            text = f"{text} {waiting}"
        heading = tr("Remove “{account}”?", account=account_words(self._account))
        self.removal = DeletionDialog(tr("Remove the account"), heading, text, self)
        self.removal.accepted.connect(self._remove)
        self.removal.open()

    def _remove(self) -> None:
        background(
            lambda: self._composer.tokens.remove(self._account.id),
            done=lambda _: self.removed.emit(),
            failed=self._remove_without_keyring,
            owner=self,
        )

    def _remove_without_keyring(self, error: Exception) -> None:
        """A token that stays where it is is said; one that no keyring could keep is not there."""
        if isinstance(error, UserError) and error.code == "keyring_untrusted":
            self.removed.emit()
        else:
            self._tell_token_trouble(error)

    def focus_field(self, field: str) -> None:
        """Give the keyboard to the input of `account.token` or `account.<channel>_senders`."""
        widgets = {"account.viber_senders": self.viber, "account.sms_senders": self.sms}
        widgets.get(field, self.set_token_button).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- name and address

    def _add_live_fields(self) -> None:
        self.name = self._input(tr("Account name"), self._account.name, self._keep_name)
        self.base_url = self._input(tr("Gateway address"), self._account.base_url, self._keep_base_url)
        self._column.addLayout(self._token_row())
        self._column.addLayout(self._connection_row())
        self._ask_for_token()

    def _input(self, label: str, text: str, keep: Callable[[], None]) -> Field:
        editor = QLineEdit(text)
        editor.setFixedWidth(dp(_INPUT))
        editor.editingFinished.connect(keep)
        field = Field(label, editor, beside=_LABEL)
        self._column.addWidget(field)
        return field

    def _text(self, field: Field) -> str:
        editor = field.editor()
        return editor.text().strip() if isinstance(editor, QLineEdit) else ""

    def _keep(self, changed: Account) -> None:
        if changed != self._account:
            self._account = changed
            self._title.set_text(account_words(changed))
            self.trust.use(changed)
            self.rates.use(changed)
            self.edited.emit(changed)

    def _keep_name(self) -> None:
        name = self._text(self.name)
        others = [known for known in self._composer.settings.accounts if known.id != self._account.id]
        if name.casefold() in {known.name.casefold() for known in others}:
            self.name.set_problem(tr("Another account has this name. Choose a name of its own."))
            return
        self.name.set_problem("")
        if name:
            self._keep(replace(self._account, name=name))

    def _keep_base_url(self) -> None:
        try:
            address = check_base_url(self._text(self.base_url))
        except UserError as error:
            self.base_url.set_problem(trouble_words(error))
            return
        self.base_url.set_problem("")
        self._keep(replace(self._account, base_url=address))

    # --- the token

    def _token_row(self) -> QHBoxLayout:
        self._token_icon = TintedIcon("key", "text2", 16)
        self._token_words = text_label(tr("Looking into the keyring…"), ink="text2", wrap=True)
        self.set_token_button = outlined(tr("Set…"))
        self.remove_token_button = danger(tr("Delete…"))
        self.set_token_button.clicked.connect(self.ask_token)
        self.remove_token_button.clicked.connect(self.ask_to_remove_token)
        self.remove_token_button.hide()  # until one is known to be there
        return self._row(
            tr("Token"), self._token_icon, self._token_words, self.set_token_button, self.remove_token_button
        )

    def _row(self, label: str, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(dp(8))
        title = text_label(label, ink="text2")
        title.setFixedWidth(dp(_LABEL))
        row.addWidget(title)
        for widget in widgets:
            row.addWidget(widget, 1 if widget is widgets[1] else 0)
        return row

    def _ask_for_token(self) -> None:
        background(
            lambda: self._composer.tokens.look_up(self._account.id),
            done=self._show_token,
            failed=self._tell_token_trouble,
            owner=self,
        )

    def _show_token(self, kept: Kept | None) -> None:
        self.remove_token_button.setVisible(kept is not None)
        self.set_token_button.setText(tr("Set…") if kept is None else tr("Replace…"))
        if kept is None:
            self._say_token(tr("There is no token yet"), Tone.ATTENTION)
        elif kept.keyring is not None:
            self._say_token(tr("Kept in {keyring}", keyring=kept.keyring), Tone.DELIVERED)
        else:
            why = trouble_words(kept.trouble) if kept.trouble else ""
            self._say_token(
                tr("In memory, until the program is closed. {why}", why=why).strip(), Tone.ATTENTION
            )

    def _tell_token_trouble(self, error: Exception) -> None:
        is_there = isinstance(error, UserError) and error.code in {"token_damaged", "token_not_removed"}
        self.remove_token_button.setVisible(is_there)
        self._say_token(trouble_words(error), Tone.REFUSED)

    def token_words(self) -> str:
        """What is said of the token."""
        return self._token_words.text()

    def _say_token(self, words: str, tone: Tone) -> None:
        self._token_icon.show_icon("key", tone)
        self._token_words.setText(words)

    def ask_token(self) -> None:
        """Open the token dialog."""
        self.dialog = TokenDialog(self._composer, self._account, self)
        self.dialog.kept.connect(self._ask_for_token)
        self.dialog.open()

    def ask_to_remove_token(self) -> None:
        """Ask, then take the token out of the keyring."""
        heading = tr("Delete the token of “{account}”?", account=account_words(self._account))
        text = tr("It goes from the keyring. Nothing is sent by this account until it has another one.")
        self.deletion = DeletionDialog(tr("Delete the token"), heading, text, self)
        self.deletion.accepted.connect(self._remove_token)
        self.deletion.open()

    def _remove_token(self) -> None:
        background(
            lambda: self._composer.tokens.remove(self._account.id),
            done=lambda _: self._ask_for_token(),
            failed=self._tell_token_trouble,
            owner=self,
        )

    # --- the connection

    def _connection_row(self) -> QHBoxLayout:
        self.check_button = outlined(tr("Check"), "plug")
        self.check_button.clicked.connect(self.check_connection)
        self._check_words = text_label(tr("sends nothing"), size=12, ink="text2", wrap=True)
        return self._row(tr("Connection"), self.check_button, self._check_words)

    def check_connection(self) -> None:
        """Ask the gateway about a message that does not exist: that proves the address and the token."""
        self.check_button.setEnabled(False)
        self._say_check(tr("Asking the gateway…"), "text2")
        account = self._account

        def check() -> None:
            with closing(self._composer.client(account)) as client:
                client.check_connection()

        background(
            check,
            done=lambda _: self._say_check(
                tr("The gateway accepts the token; nothing was sent"), Tone.DELIVERED
            ),
            failed=lambda error: self._say_check(trouble_words(error), Tone.REFUSED),
            owner=self,
        )

    def _say_check(self, words: str, ink: Tone | str) -> None:
        self.check_button.setEnabled(ink != "text2")
        self._check_words.setText(words)
        set_ink(self._check_words, ink)

    # --- senders

    def _add_senders(self) -> None:
        account = self._account
        self.viber = SenderNames(account.viber_senders)
        self.sms = SenderNames(account.sms_senders, longest=SMS_SENDER.value)
        self.rates = AccountRates(account)
        sms = Field(tr("SMS senders"), self.sms, beside=_LABEL)
        sms.set_hint(tr("As registered with the provider. SMS names have up to 11 characters."))
        self._column.addWidget(Field(tr("Viber senders"), self.viber, beside=_LABEL))
        self._column.addWidget(sms)
        self._column.addWidget(self.rates)
        self.viber.changed.connect(lambda names: self._keep(replace(self._account, viber_senders=names)))
        self.sms.changed.connect(lambda names: self._keep(replace(self._account, sms_senders=names)))
        self.sms.refused.connect(sms.set_problem)
        self.rates.changed.connect(self._keep)


def _count_unfinished(composer: Composer, account_id: str) -> int:
    """How many of its campaigns are still sent or followed."""
    over = {CampaignState.FINISHED, CampaignState.STOPPED}
    with composer.results() as results:
        records = [summary.record for summary in results.campaigns()]
    return sum(record.account_id == account_id and record.state not in over for record in records)
