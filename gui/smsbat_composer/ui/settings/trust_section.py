"""Protection against double sending: how far the gateway is trusted, and proving more on one's own number."""

import threading
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.trust import Trust, TrustCheck
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.sentences.trust import age_word, replay_sentence, trust_sentence
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.components.status_badge import StatusBadge
from smsbat_composer.ui.settings.trust_history import TrustHistory
from smsbat_composer.ui.settings.trust_looks import trust_look
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import money
from smsbat_composer.workspace.settings import Account, Mode

_LABEL = 124
_NUMBER_WIDTH = 200
_LENGTHS = (timedelta(0), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=12))


@dataclass(frozen=True, slots=True)
class _Known:
    trust: dict[Endpoint, Trust]
    history: list[TrustCheck]


class TrustSection(QWidget):
    """One account's trust. A check that takes long goes on while the section stands, and ends with it."""

    def __init__(self, composer: Composer, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._account = account
        self._known: _Known | None = None
        self._is_proving = False
        self._cancel = threading.Event()
        self.badge = StatusBadge(trust_look(Trust().level))
        self.explanation = text_label(ink="text2", wrap=True)
        self.number = QLineEdit()
        self.number.setMaximumWidth(dp(_NUMBER_WIDTH))
        self.consent = QCheckBox(tr("The number is mine, and I agree to test messages"))
        self.way = ChoiceBox(
            [
                (Endpoint.SEND, tr("one text for everybody", comment="way of sending")),
                (Endpoint.SENDMULTI, tr("a text for each", comment="way of sending")),
            ]
        )
        self.length = ChoiceBox([(length, _length_words(length)) for length in _LENGTHS])
        self.length.select(_LENGTHS[1])
        self.prove = SendingButton(
            tr("Prove de-duplication"), account.mode, icon_name="shield", kind="outlined", size="normal"
        )
        self.stop = outlined(tr("End the check"), "stop")
        self.told = text_label(size=12, ink="text2", wrap=True)
        self.history = TrustHistory()
        self._lay_out()
        self._connect()
        self._enable()
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(dp(12))
        head.addWidget(text_label(tr("Protection against double sending"), size=14, weight=SEMIBOLD))
        head.addWidget(self.badge)
        head.addStretch()
        number = Field(tr("Your number"), self.number, beside=_LABEL)
        number.set_hint(self._cost_words())
        buttons = QHBoxLayout()
        buttons.setContentsMargins(dp(_LABEL) + dp(8), 0, 0, 0)
        buttons.setSpacing(dp(12))
        buttons.addWidget(self.prove)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.told, 1)
        consent = QHBoxLayout()
        consent.setContentsMargins(dp(_LABEL) + dp(8), 0, 0, 0)
        consent.addWidget(self.consent)
        consent.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(10))
        column.addLayout(head)
        column.addWidget(self.explanation)
        column.addWidget(number)
        column.addWidget(Field(tr("Way of sending"), self.way, beside=_LABEL))
        for choice in (self.way, self.length):
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        length = Field(tr("Memory to prove"), self.length, beside=_LABEL)
        length.setHidden(self._account.mode is Mode.PRACTICE)  # it has its own, short one
        column.addWidget(length)
        column.addLayout(consent)
        column.addLayout(buttons)
        column.addWidget(self.history)

    def _connect(self) -> None:
        self.number.textChanged.connect(self._enable)
        self.consent.toggled.connect(self._enable)
        self.way.chosen.connect(lambda _: self._show_known())
        self.prove.clicked.connect(self._prove)
        self.stop.clicked.connect(self._cancel.set)
        self.destroyed.connect(self._cancel.set)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._cancel.set)

    def use(self, account: Account) -> None:
        """Show the account as it was changed: another address is another gateway."""
        self._account = account
        self.refresh()

    # --- what is known

    def refresh(self) -> None:
        """Read what is known, in the background."""
        account = self._account
        background(
            lambda: _Known(self._composer.trust.levels(account), self._composer.trust.history(account)),
            done=self._take,
            failed=lambda error: self._tell(trouble_words(error), Tone.REFUSED),
            owner=self,
        )

    def _take(self, known: _Known) -> None:
        self._known = known
        self._show_known()

    def _show_known(self) -> None:
        if self._known is None:
            return
        endpoint = self._endpoint()
        trust = self._known.trust[endpoint]
        self.badge.set_look(trust_look(trust.level))
        what = tr("The check sends your number one message twice under one request ID.")
        self.explanation.setText(f"{trust_sentence(trust)} {what}")
        self.history.show_checks([check for check in self._known.history if check.endpoint is endpoint])

    def _endpoint(self) -> Endpoint:
        chosen = self.way.selected()
        return chosen if isinstance(chosen, Endpoint) else Endpoint.SEND

    def _cost_words(self) -> str:
        if self._account.mode is Mode.PRACTICE:
            return tr("in practice nothing leaves this computer")
        prices = self._composer.settings.prices
        if prices.sms_part is None:
            return tr("one message comes, or two")
        return tr("one message comes, or two: up to {sum}", sum=money(2 * prices.sms_part, prices.currency))

    # --- proving

    def _enable(self) -> None:
        ready = self.consent.isChecked() and bool(self.number.text().strip())
        self.prove.set_blocked(not ready or self._is_proving)
        for widget in (self.number, self.consent, self.way, self.length):
            widget.setEnabled(not self._is_proving)
        self.stop.setVisible(self._is_proving)

    def _prove(self) -> None:
        account, phone, endpoint = self._account, self.number.text(), self._endpoint()
        length = self.length.selected()
        longest = timedelta(0)
        if isinstance(length, timedelta) and account.mode is Mode.LIVE:
            longest = length
        self._cancel.clear()
        self._is_proving = True
        self._enable()
        self._tell(
            tr("Sending and asking again; it takes up to {age}.", age=age_word(longest))
            if longest
            else tr("Sending and asking again…")
        )
        background(
            lambda: self._composer.trust.prove(
                account, phone, endpoint=endpoint, longest=longest, cancel=self._cancel
            ),
            done=self._end,
            failed=self._fail,
            owner=self,
        )

    def _end(self, check: TrustCheck) -> None:
        self._is_proving = False
        self._enable()
        self._tell(tr("The gateway: {what}.", what=replay_sentence(check.answer)))
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self._is_proving = False
        self._enable()
        self._tell(trouble_words(error), Tone.REFUSED)
        self.refresh()

    def _tell(self, words: str, ink: Ink = "text2") -> None:
        self.told.setText(words)
        set_ink(self.told, ink)


def _length_words(length: timedelta) -> str:
    if not length:
        return tr("at once only", comment="memory to prove")
    return tr("up to {age}", age=age_word(length), comment="memory to prove")
