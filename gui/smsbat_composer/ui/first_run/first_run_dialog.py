"""What a new workspace asks once: the language, practice or a token, and the senders' names."""

import uuid
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.language_switch import LanguageSwitch
from smsbat_composer.ui.components.number_mark import NumberMark
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.first_run.sender_names import SenderNames
from smsbat_composer.ui.first_run.token_question import TokenQuestion
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import Language, current_language, tr
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Account, Mode, Settings
from smsbat_composer.workspace.tokens import Kept

_WIDTH, _MARK = 558, 20


class FirstRunDialog(Dialog):
    """`language_chosen` asks for the window in another language, `settings_changed` for another account.

    However it is left, the settings are kept, and with them that nothing is asked again.
    """

    language_chosen = Signal(object)
    settings_changed = Signal()

    def __init__(self, composer: Composer, parent: QWidget) -> None:
        super().__init__("", parent, width=_WIDTH)
        self._composer = composer
        self._live: Account | None = None  # of the token that was given: the keyring may have it by now
        self._has_token = False
        self._is_leaving = False
        self._is_told = False  # that the settings cannot be kept
        self.language = LanguageSwitch()
        self.start = TokenQuestion()
        self.senders = SenderNames()
        self.later_button = outlined("Later", size="large")
        self.begin_button = primary("Start", size="large")
        self._title = text_label(size=18, weight=SEMIBOLD, wrap=True)
        self._subtitle = text_label(ink="text2", wrap=True)
        self._questions = [text_label(size=14, weight=SEMIBOLD) for _ in range(3)]
        self._state = text_label(size=12, ink="text2", wrap=True)
        self._lay_out()
        self._speak()
        self.language.chosen.connect(self._choose_language)
        self.start.mode_changed.connect(self._choose_mode)
        self.start.token_changed.connect(self._forget_token)
        self.later_button.clicked.connect(self.reject)
        self.begin_button.clicked.connect(self.begin)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(dp(28), dp(22), dp(28), dp(20))
        self.body.setSpacing(dp(18))
        words = QVBoxLayout()
        words.setSpacing(dp(2))
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        head = QHBoxLayout()
        head.setSpacing(dp(16))
        head.addWidget(TintedIcon("bat", "accent_text", 44))
        head.addLayout(words, 1)
        self.body.addLayout(head)
        answers = (self.language, self.start, self.senders)
        for number, (label, answer) in enumerate(zip(self._questions, answers, strict=True), start=1):
            self.body.addLayout(_question(number, label, answer))
        self.add_foot_note(self._state)
        self.add_answer(self.later_button)
        self.add_answer(self.begin_button, default=True)

    def _speak(self) -> None:
        """Say everything in the language in use."""
        self.setWindowTitle(tr("First run"))
        self._title.setText(tr("Three questions, and you can start"))
        self._subtitle.setText(tr("Every answer is easily changed in Settings later."))
        asked = (tr("Language"), tr("How do we begin?"), tr("Whose name do messages come from?"))
        for label, words in zip(self._questions, asked, strict=True):
            label.setText(words)
        self.language.setAccessibleName(tr("Language"))
        self.start.speak()
        self.senders.speak()
        self.later_button.setText(tr("Later"))
        self._say("")
        self._show_mode()

    def _show_mode(self) -> None:
        is_live = self.start.mode() is Mode.LIVE
        self.begin_button.setText(tr("Start live") if is_live else tr("Start in Practice"))

    def _say(self, words: str, *, is_trouble: bool = False) -> None:
        self._state.setText(words)
        set_ink(self._state, Tone.REFUSED if is_trouble else "text2")

    # --- the answers

    def _choose_language(self, language: Language) -> None:
        self._composer.settings = replace(self._composer.settings, language=language)
        self.language_chosen.emit(language)
        self._speak()

    def _choose_mode(self, mode: Mode) -> None:
        self.senders.show_mode(mode)
        self._show_mode()

    def _forget_token(self) -> None:
        self._has_token = False

    def begin(self) -> None:
        """Take the answers; what cannot be one is said at its field."""
        is_live = self.start.mode() is Mode.LIVE
        if (is_live and self.start.refuse_wrong()) or self.senders.refuse_wrong():
            return
        if is_live and not self._has_token:
            self._keep_token()
        else:
            self._use_answers()
            self._end()

    def _keep_token(self) -> None:
        account = self._live = self._live_account()
        text = self.start.token.text()
        self.begin_button.setEnabled(False)
        self._say(tr("Keeping the token…"))
        background(
            lambda: self._composer.tokens.keep(account.id, text),
            done=self._take_kept,
            failed=self._tell,
            owner=self,
        )

    def _take_kept(self, kept: Kept) -> None:
        if self._is_leaving:
            return
        self._has_token = True
        self._say("")
        self.begin_button.setEnabled(True)
        if kept.keyring is None:
            self.start.tell_kept(kept)  # to be read before it goes on
        elif self.start.mode() is Mode.LIVE:  # else another answer is being given meanwhile
            self._use_answers()
            self._end()

    def _live_account(self) -> Account:
        viber, sms = self.senders.names()
        known = self._live.id if self._live else uuid.uuid4().hex
        name = next(iter((*viber, *sms)), "SMSBAT")
        return Account(id=known, name=name, mode=Mode.LIVE, viber_senders=viber, sms_senders=sms)

    def _use_answers(self) -> None:
        """Use the account that was chosen. A token that was given keeps its own, also beside practice."""
        settings = self._composer.settings
        if self.start.mode() is Mode.LIVE:
            account = self._live_account()
        else:
            account = _named_practice(settings, *self.senders.names())
            if self._live is not None:
                settings = settings.with_account(self._live)
        settings = replace(settings.with_account(account), account_id=account.id)
        self._composer.settings = replace(settings, language=self._chosen_language())
        self.settings_changed.emit()

    def _chosen_language(self) -> Language:
        language = self.language.selected()
        return language if isinstance(language, Language) else current_language()

    # --- the end

    def reject(self) -> None:
        """Leave it for later: practice goes on, unless a token was given, on its way to the keyring still."""
        if self._live is not None:
            self._use_answers()
        self._end()

    def _end(self) -> None:
        """Keep the settings; where that fails it is said once, and the next answer leaves."""
        if self._is_leaving:
            return
        if self._is_told:
            self.accept()
            return
        self._is_leaving = True
        background(self._composer.keep_settings, done=lambda _: self.accept(), failed=self._tell, owner=self)

    def _tell(self, error: Exception) -> None:
        self._is_leaving, self._is_told = False, True
        self.begin_button.setEnabled(True)
        self._say(trouble_words(error), is_trouble=True)


def _question(number: int, label: QLabel, answer: QWidget) -> QVBoxLayout:
    """A question with its number, its answer under it."""
    head = QHBoxLayout()
    head.setSpacing(dp(8))
    head.addWidget(NumberMark(number, "disc"))
    head.addWidget(label, 1)
    row = QHBoxLayout()
    row.setContentsMargins(dp(_MARK + 8), 0, 0, 0)
    row.addWidget(answer)
    if isinstance(answer, LanguageSwitch):
        row.addStretch()
    column = QVBoxLayout()
    column.setSpacing(dp(8))
    column.addLayout(head)
    column.addLayout(row)
    return column


def _named_practice(settings: Settings, viber: tuple[str, ...], sms: tuple[str, ...]) -> Account:
    """The practice account with these senders; its own stay where none is given."""
    account = settings.by_id(PRACTICE_ACCOUNT.id)
    return replace(
        account,
        viber_senders=viber or account.viber_senders,
        sms_senders=sms or account.sms_senders,
    )
