from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.settings_page import SettingsPage
from smsbat_composer.words import Language
from smsbat_composer.workspace.settings import Mode, Prices
from smsbat_composer.workspace.settings_file import load_settings


@pytest.fixture
def page(qtbot: QtBot, composer: Composer) -> SettingsPage:
    made = SettingsPage(composer)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show()
    return made


def _kept(composer: Composer) -> object:
    wait_for_background()
    return load_settings(composer.workspace.settings_file)


def test_a_new_account_is_live_named_and_kept(qtbot: QtBot, page: SettingsPage, composer: Composer) -> None:
    qtbot.mouseClick(page.accounts.add_button, Qt.MouseButton.LeftButton)
    form = page.accounts.form
    assert form is not None
    name, base_url = form.name.editor(), form.base_url.editor()
    assert isinstance(name, QLineEdit)
    assert isinstance(base_url, QLineEdit)
    name.setText("Zatyshok")
    name.editingFinished.emit()
    base_url.setText("http://example.com")
    base_url.editingFinished.emit()
    assert base_url.accessibleDescription()  # plain http leaves this computer: refused in place
    account = composer.settings.accounts[-1]
    assert (account.name, account.mode) == ("Zatyshok", Mode.LIVE)
    assert account.base_url.startswith("https://")
    assert _kept(composer) == composer.settings


def test_senders_are_kept_in_order_without_repeats(page: SettingsPage, composer: Composer) -> None:
    assert page.accounts.form is not None
    editor = page.accounts.form.sms.editor()
    assert isinstance(editor, QLineEdit)
    editor.setText("Zatyshok, ZTSHK-INFO,, Zatyshok")
    editor.editingFinished.emit()
    assert composer.account.sms_senders == ("Zatyshok", "ZTSHK-INFO")


def test_language_and_theme_are_told_and_kept(qtbot: QtBot, page: SettingsPage, composer: Composer) -> None:
    with qtbot.waitSignal(page.language_changed) as told:
        page.look.language.chosen.emit(Language.UKRAINIAN)
    assert told.args == [Language.UKRAINIAN]
    with qtbot.waitSignal(page.theme_changed) as told:
        page.look.theme.chosen.emit("dark")
    assert told.args == ["dark"]
    assert _kept(composer) == composer.settings
    assert (composer.settings.language, composer.settings.theme) == (Language.UKRAINIAN, "dark")


def test_prices_are_kept_and_zero_means_unknown(page: SettingsPage, composer: Composer) -> None:
    page.prices.viber.setValue(0.7)
    page.prices.sms_part.setValue(0)
    page.prices.viber.editingFinished.emit()
    assert str(composer.settings.prices.viber) == "0.70"
    assert composer.settings.prices.sms_part is None


def test_another_price_keeps_the_currency(page: SettingsPage, composer: Composer) -> None:
    settings = composer.settings
    composer.settings = replace(settings, prices=replace(settings.prices, currency="EUR"))
    page.prices.viber.setValue(0.5)
    page.prices.viber.editingFinished.emit()
    assert composer.settings.prices == Prices(Decimal("0.50"), settings.prices.sms_part, "EUR")
