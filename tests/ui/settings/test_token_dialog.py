"""The token's way: from the dialog into the system's real keyring, and nowhere else."""

import uuid
from collections.abc import Iterator

import keyring
import pytest
from keyring.backends import null
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.settings.token_dialog import TokenDialog
from smsbat_composer.ui.settings_page import SettingsPage
from smsbat_composer.workspace.log import start_log
from smsbat_composer.workspace.settings import Account, Mode
from smsbat_composer.workspace.tokens import SERVICE


@pytest.fixture
def page(qtbot: QtBot, composer: Composer) -> SettingsPage:
    made = SettingsPage(composer)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show()
    return made


@pytest.fixture
def account(composer: Composer) -> Iterator[Account]:
    made = Account(id=f"test-{uuid.uuid4().hex}", name="Zatyshok", mode=Mode.LIVE)
    composer.change_settings(composer.settings.with_account(made))
    yield made
    composer.tokens.remove(made.id)


def _dialog(page: SettingsPage, composer: Composer, account: Account) -> TokenDialog:
    dialog = TokenDialog(composer, account, page)
    dialog.open()
    return dialog


def test_the_token_is_in_the_keyring_and_in_no_file(
    qtbot: QtBot, page: SettingsPage, composer: Composer, account: Account, own_log: None
) -> None:
    start_log(composer.workspace.log_file)
    secret = f"canary{uuid.uuid4().hex}"
    dialog = _dialog(page, composer, account)
    qtbot.keyClicks(dialog.input, f"  {secret} ")
    with qtbot.waitSignal(dialog.kept):
        qtbot.keyClick(dialog.input, Qt.Key.Key_Return)
    assert secret in (keyring.get_password(SERVICE, account.id) or "")
    assert secret not in dialog.input.text()
    composer.change_settings(composer.settings)
    files = [path for path in composer.workspace.root.rglob("*") if path.is_file()]
    assert composer.workspace.database in files
    assert composer.workspace.settings_file in files
    assert [path for path in files if secret.encode() in path.read_bytes()] == []


def test_without_a_keyring_it_lives_for_the_session_and_that_is_said(
    qtbot: QtBot,
    page: SettingsPage,
    composer: Composer,
    account: Account,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", null.Keyring)
    page.accounts.list.chosen.emit(account.id)
    form = page.accounts.form
    assert form is not None
    form.ask_token()
    qtbot.keyClicks(form.dialog.input, "abc")
    with qtbot.waitSignal(form.dialog.kept):
        qtbot.keyClick(form.dialog.input, Qt.Key.Key_Return)
    qtbot.waitUntil(form.remove_token_button.isVisible)
    assert "In memory, until the program is closed" in form.token_words()
    assert "keyring.backends.null does not" in form.token_words()
    assert composer.has_token(account)
    qtbot.mouseClick(form.remove_token_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.deletion.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not composer.has_token(account))
    monkeypatch.undo()  # the account's own fixture tidies the real keyring


def test_a_malformed_token_is_refused_under_its_field(
    qtbot: QtBot, page: SettingsPage, composer: Composer, account: Account
) -> None:
    dialog = _dialog(page, composer, account)
    dialog.input.setText("це не токен")
    dialog.keep()
    qtbot.waitUntil(dialog.keep_button.isEnabled)
    assert dialog.isVisible()
    assert dialog.input.accessibleDescription()
    assert "токен" not in dialog.input.accessibleDescription()
    assert composer.tokens.read(account.id) is None
    dialog.reject()


def test_a_token_is_deleted_only_after_a_question(
    qtbot: QtBot, page: SettingsPage, composer: Composer, account: Account
) -> None:
    composer.tokens.write(account.id, f"canary{uuid.uuid4().hex}")
    page.accounts.list.chosen.emit(account.id)
    form = page.accounts.form
    assert form is not None
    qtbot.waitUntil(form.remove_token_button.isVisible)
    qtbot.mouseClick(form.remove_token_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(form.deletion, Qt.Key.Key_Return)  # Enter keeps it
    assert composer.tokens.read(account.id) is not None
    qtbot.mouseClick(form.remove_token_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.deletion.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not form.remove_token_button.isVisible())
    assert composer.tokens.read(account.id) is None
