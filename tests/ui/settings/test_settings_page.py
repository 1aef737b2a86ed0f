from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.settings_page import SettingsPage
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import Language
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Mode, Prices
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


def test_senders_are_chips_added_once_in_order_and_taken_off(
    qtbot: QtBot, page: SettingsPage, composer: Composer
) -> None:
    form = page.accounts.form
    assert form is not None
    form.sms.add_button.click()
    form.sms.input.setText("ZTSHK-INFO,, Zatyshok")
    qtbot.keyClick(form.sms.input, Qt.Key.Key_Return)
    assert composer.account.sms_senders == ("Zatyshok", "ZTSHK-INFO")
    crosses = [cross for cross in form.sms.findChildren(QToolButton) if cross.isVisible()]
    assert [cross.accessibleName() for cross in crosses] == ["Take off Zatyshok", "Take off ZTSHK-INFO"]
    crosses[0].click()
    assert composer.account.sms_senders == ("ZTSHK-INFO",)


def test_a_sender_that_is_too_long_for_sms_is_refused_in_place(
    qtbot: QtBot, page: SettingsPage, composer: Composer
) -> None:
    form = page.accounts.form
    assert form is not None
    form.sms.ask()
    qtbot.keyClicks(form.sms.input, "Zatyshok Home")
    qtbot.keyClick(form.sms.input, Qt.Key.Key_Return)
    assert form.sms.accessibleDescription() == "“Zatyshok Home” has 13 characters, and 11 are allowed"
    assert composer.account.sms_senders == ("Zatyshok",)
    qtbot.keyClick(form.sms.input, Qt.Key.Key_Escape)
    assert form.sms.input.isHidden()
    assert "up to 11" in form.sms.accessibleDescription()


def test_many_senders_leave_the_way_to_add_one_more_in_sight(
    qtbot: QtBot, page: SettingsPage, composer: Composer
) -> None:
    names = tuple(f"ZATYSHOK-{number}" for number in range(9))
    composer.settings = composer.settings.with_account(replace(composer.account, sms_senders=names))
    page.resize(dp(960), dp(660))
    page.accounts.list.chosen.emit(composer.account.id)
    form = page.accounts.form
    assert form is not None
    qtbot.waitUntil(form.sms.add_button.isVisible)
    qtbot.waitUntil(lambda: form.sms.rect().contains(form.sms.add_button.geometry()))
    assert form.sms.visibleRegion().contains(form.sms.add_button.geometry().center())


def test_inputs_of_their_own_width_stand_under_each_other(qtbot: QtBot, page: SettingsPage) -> None:
    for section, inputs in (
        (page.prices, (page.prices.viber, page.prices.sms_part)),
        (page.look, (page.look.language, page.look.theme)),
    ):
        page._stack.setCurrentWidget(section)
        qtbot.waitUntil(section.isVisible)
        first, second = (each.mapTo(section, each.rect().topLeft()) for each in inputs)
        assert first.x() == second.x() == dp(24 + 160 + 8)
        assert second.y() - first.y() == inputs[0].height() + dp(12)


def test_a_tall_window_does_not_draw_an_accounts_fields_apart(qtbot: QtBot, page: SettingsPage) -> None:
    form = page.accounts.form
    assert form is not None
    qtbot.waitUntil(form.sms.isVisible)
    before = form.sms.mapTo(form, form.sms.rect().topLeft())
    page.resize(page.width(), 3 * page.height())
    qtbot.waitUntil(lambda: form.height() > 2 * 800)
    assert form.sms.mapTo(form, form.sms.rect().topLeft()) == before


def test_rates_are_kept(qtbot: QtBot, page: SettingsPage, composer: Composer) -> None:
    form = page.accounts.form
    assert form is not None
    form.rates.per_second.setValue(25)
    form.rates.parallel.setValue(8)
    form.rates.recipients.setValue(500)
    form.rates.recipients.editingFinished.emit()
    account = composer.account
    assert (account.requests_per_second, account.parallel_requests) == (25, 8)
    assert account.recipients_per_request == 500
    assert _kept(composer) == composer.settings


def test_no_two_accounts_have_one_name(qtbot: QtBot, page: SettingsPage, composer: Composer) -> None:
    for _ in range(2):
        qtbot.mouseClick(page.accounts.add_button, Qt.MouseButton.LeftButton)
    assert [account.name for account in composer.settings.accounts[1:]] == ["New account", "New account 2"]
    form = page.accounts.form
    assert form is not None
    name = form.name.editor()
    assert isinstance(name, QLineEdit)
    name.setText("new account")
    name.editingFinished.emit()
    assert name.accessibleDescription()
    assert composer.settings.accounts[-1].name == "New account 2"


def test_an_account_is_removed_with_its_token_after_a_question(
    qtbot: QtBot, page: SettingsPage, composer: Composer
) -> None:
    qtbot.mouseClick(page.accounts.add_button, Qt.MouseButton.LeftButton)
    account = composer.settings.accounts[-1]
    composer.settings = replace(composer.settings, account_id=account.id)
    composer.tokens.keep_for_session(account.id, "token")
    form = page.accounts.form
    assert form is not None
    form.remove_action.trigger()
    qtbot.waitUntil(lambda: hasattr(form, "removal"))
    qtbot.keyClick(form.removal, Qt.Key.Key_Return)  # Enter keeps it
    assert account in composer.settings.accounts
    del form.removal
    form.ask_to_remove()
    qtbot.waitUntil(lambda: hasattr(form, "removal"))
    qtbot.mouseClick(form.removal.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: account not in composer.settings.accounts)
    assert composer.tokens.read(account.id) is None
    assert composer.account == PRACTICE_ACCOUNT
    assert _kept(composer) == composer.settings


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


def test_the_quiet_hours_of_new_campaigns_are_kept(page: SettingsPage, composer: Composer) -> None:
    page.new_campaigns.quiet.tick.click()
    assert _kept(composer) == composer.settings
    assert composer.settings.quiet_hours == "21:00-09:00"
    page.new_campaigns.quiet.tick.click()
    assert composer.settings.quiet_hours is None
