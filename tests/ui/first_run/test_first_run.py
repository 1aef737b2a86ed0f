"""The first questions: answered by keyboard alone, in the language they are asked in, with a real keyring."""

import threading
from collections.abc import Iterator

import keyring
import pytest
from keyring.backends import null
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.app import Program
from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.dialog import _Dim
from smsbat_composer.ui.first_run.first_run_dialog import FirstRunDialog
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.words import Language
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Mode
from smsbat_composer.workspace.settings_file import load_settings
from smsbat_composer.workspace.tokens import SERVICE


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, composer: Composer) -> Iterator[MainWindow]:
    program = Program(qapp, composer)
    program.window.show()
    with qtbot.waitSignal(program.window.campaigns.listed):
        program.window.begin()
    yield program.window
    with qtbot.waitSignal(program.window.closed, timeout=30_000):
        program.window.close()
    program.window.deleteLater()


@pytest.fixture
def dialog(window: MainWindow) -> FirstRunDialog:
    return window.ask_first_questions()


def _answer(qtbot: QtBot, dialog: FirstRunDialog, key: Qt.Key) -> None:
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, key)


def _words(dialog: FirstRunDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel)} | {dialog.begin_button.text()}


def test_enter_begins_in_practice_under_the_names_given(
    qtbot: QtBot, dialog: FirstRunDialog, composer: Composer
) -> None:
    dialog.senders.viber.setText(" KAVA ")
    dialog.senders.sms.clear()  # not known: practice keeps its own
    _answer(qtbot, dialog, Qt.Key.Key_Return)
    settings = load_settings(composer.workspace.settings_file)
    assert settings == composer.settings
    assert settings.account.mode is Mode.PRACTICE
    assert settings.account.viber_senders == ("KAVA",)
    assert settings.account.sms_senders == PRACTICE_ACCOUNT.sms_senders


def test_later_keeps_that_it_was_asked(qtbot: QtBot, dialog: FirstRunDialog, composer: Composer) -> None:
    assert not composer.workspace.settings_file.exists()
    dialog.start.live.radio.setChecked(True)
    dialog.senders.viber.setText("KAVA")
    _answer(qtbot, dialog, Qt.Key.Key_Escape)
    assert load_settings(composer.workspace.settings_file).accounts == (PRACTICE_ACCOUNT,)


def test_the_language_is_spoken_at_once_by_the_dialog_and_the_window(
    qtbot: QtBot, dialog: FirstRunDialog, window: MainWindow, composer: Composer
) -> None:
    dialog.language.select(Language.ENGLISH)
    dialog.senders.viber.setText("KAVA")
    assert "Language" in _words(dialog)
    chosen = next(part for part in dialog.language.findChildren(QWidget) if part.focusPolicy().value & 1)
    qtbot.keyClick(chosen, Qt.Key.Key_Right)  # round the end, to Ukrainian
    assert {"Мова", "Почати у Практиці", "8 з 11"} <= _words(dialog)
    assert dialog.senders.viber.text() == "KAVA"
    assert window.windowTitle().startswith("Кампанії")
    (dim,) = window.findChildren(_Dim)
    assert window.children()[-1] is dim  # over the content made anew, too
    _answer(qtbot, dialog, Qt.Key.Key_Escape)
    assert load_settings(composer.workspace.settings_file).language is Language.UKRAINIAN


def test_a_token_goes_to_the_keyring_and_its_account_is_in_use(
    qtbot: QtBot, dialog: FirstRunDialog, window: MainWindow, composer: Composer
) -> None:
    dialog.start.live.radio.setChecked(True)
    assert dialog.senders.viber.text() == ""  # practice's own names are no names of the user's
    qtbot.keyClicks(dialog.start.token, "  Bearer canary-1 ")
    qtbot.keyClicks(dialog.senders.viber, "KAVA")
    _answer(qtbot, dialog, Qt.Key.Key_Return)
    account = composer.account
    try:
        assert (account.mode, account.name, account.viber_senders) == (Mode.LIVE, "KAVA", ("KAVA",))
        assert '"canary-1"' in (keyring.get_password(SERVICE, account.id) or "")
        assert "canary" not in composer.workspace.settings_file.read_text("utf-8")
        assert window.sidebar._account.accessibleName() == "Account KAVA, Live"
    finally:
        composer.tokens.remove(account.id)


@pytest.mark.parametrize(("token", "sms"), [("", ""), ("це не токен", ""), ("abc", "Zatyshok-Kyiv")])
def test_what_cannot_be_is_said_at_its_field(
    qtbot: QtBot, dialog: FirstRunDialog, composer: Composer, token: str, sms: str
) -> None:
    dialog.start.live.radio.setChecked(True)
    dialog.start.token.setText(token)
    dialog.senders.sms.setText(sms)
    height = dialog.height()
    dialog.begin()
    field = dialog.senders.sms if sms else dialog.start.token
    assert field.property("invalid") == "true"
    assert token not in field.accessibleDescription() or not token
    qtbot.waitUntil(lambda: dialog.height() > height)  # nothing of what is said is cut
    assert composer.settings.accounts == (PRACTICE_ACCOUNT,)
    _answer(qtbot, dialog, Qt.Key.Key_Escape)


def test_a_token_for_the_session_is_told_before_it_goes_on(
    qtbot: QtBot, dialog: FirstRunDialog, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", null.Keyring)
    dialog.start.live.radio.setChecked(True)
    qtbot.keyClicks(dialog.start.token, "abc")
    dialog.begin()
    qtbot.waitUntil(lambda: "until the program is closed" in dialog.start.token.accessibleDescription())
    assert dialog.begin_button.isEnabled()
    _answer(qtbot, dialog, Qt.Key.Key_Return)
    assert composer.has_token(composer.account)
    assert composer.account.name == "SMSBAT"


def test_a_keyring_that_hangs_holds_nobody(
    qtbot: QtBot, dialog: FirstRunDialog, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    monkeypatch.setattr(composer.tokens, "keep", lambda *_: answers.wait())
    dialog.start.live.radio.setChecked(True)
    qtbot.keyClicks(dialog.start.token, "abc")
    dialog.begin()
    assert not dialog.begin_button.isEnabled()
    _answer(qtbot, dialog, Qt.Key.Key_Escape)
    answers.set()
    assert load_settings(composer.workspace.settings_file).account.mode is Mode.LIVE


def test_a_token_that_was_given_keeps_its_account_beside_practice(
    qtbot: QtBot, dialog: FirstRunDialog, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, keep = threading.Event(), composer.tokens.keep
    monkeypatch.setattr(composer.tokens, "keep", lambda *given: answers.wait() and keep(*given))
    dialog.start.live.radio.setChecked(True)
    qtbot.keyClicks(dialog.start.token, "abc")
    qtbot.keyClicks(dialog.senders.viber, "KAVA")
    dialog.begin()
    dialog.start.practice.radio.setChecked(True)
    answers.set()
    qtbot.waitUntil(dialog.begin_button.isEnabled)  # it does not begin by itself: the answer is another now
    _answer(qtbot, dialog, Qt.Key.Key_Return)
    settings = load_settings(composer.workspace.settings_file)
    assert settings.account == PRACTICE_ACCOUNT
    (live,) = (account for account in settings.accounts if account.mode is Mode.LIVE)
    try:
        assert (live.name, live.viber_senders) == ("KAVA", ("KAVA",))
        assert '"abc"' in (keyring.get_password(SERVICE, live.id) or "")
    finally:
        composer.tokens.remove(live.id)


def test_settings_that_cannot_be_kept_are_told_once(
    qtbot: QtBot, dialog: FirstRunDialog, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise UserError("workspace_unwritable", folder="there")

    monkeypatch.setattr(composer, "keep_settings", refuse)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: any("there" in words for words in _words(dialog)))
    _answer(qtbot, dialog, Qt.Key.Key_Escape)
