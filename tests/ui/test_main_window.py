"""The window around the pages: what goes on when the language changes, and how the program is left."""

import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.suffixes import CAMPAIGN_SUFFIXES
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.recipients.source import Source
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.campaign_page import MESSAGE, REVIEW, CampaignPage
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.settings_page import SettingsPage
from smsbat_composer.ui.sidebar_news import STOP_LIST
from smsbat_composer.words.resources import resource
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode

PEOPLE = "Телефон;Name\n0500001234;Олена\n0670004518;Іра\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    source = tmp_path / "people.csv"
    source.write_text(PEOPLE, encoding="utf-8")
    return source


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, composer: Composer, people: Path) -> CampaignPage:
    """A campaign that could be sent."""
    opened = window.open_campaign(composer.new_campaign("Autumn"))
    assert opened is not None
    campaign = opened.campaign
    with qtbot.waitSignal(campaign.recipients_changed, timeout=30_000):
        campaign.import_list([Source(people)])
    message = campaign.campaign.message
    assert message.sms is not None
    sms = message.sms.model_copy(update={"text": "Vitaiemo"})
    only_sms = message.model_copy(update={"sms": sms, "viber": None})
    campaign.edit(campaign.campaign.model_copy(update={"message": only_sms}))
    qtbot.waitUntil(lambda: campaign.review is not None)
    return opened


# --- another language


def test_another_language_keeps_the_campaign_its_step_and_what_can_be_undone(
    window: MainWindow, page: CampaignPage
) -> None:
    campaign = page.campaign
    page.go_to_step(MESSAGE)
    window.build()
    assert window.page is not None
    assert window.page is not page
    assert window.page.campaign is campaign
    assert window.page.step() == MESSAGE
    assert campaign.undo_stack.canUndo()


def test_another_language_does_not_end_the_reading_of_a_file(
    qtbot: QtBot, window: MainWindow, page: CampaignPage, people: Path
) -> None:
    people.write_text(PEOPLE + "0930007702;Тарас\n", encoding="utf-8")
    page.campaign.import_list([Source(people)])
    with qtbot.waitSignal(page.campaign.recipients_changed, timeout=30_000):
        window.build()
    assert page.campaign.recipients is not None
    assert page.campaign.recipients.counts().to_send == 3


def test_another_language_leaves_the_user_in_settings(qtbot: QtBot, window: MainWindow) -> None:
    window.sidebar.chosen.emit("settings")
    assert isinstance(window.settings, SettingsPage)
    window.settings.show_section(2)
    window.build()
    assert isinstance(window.settings, SettingsPage)
    qtbot.waitUntil(window.settings.isVisible)
    assert window.settings.section() == 2


# --- what the sidebar tells


def test_a_campaign_is_counted_as_soon_as_it_is_made(qtbot: QtBot, window: MainWindow) -> None:
    window.campaigns.new_asked.emit()
    places = window.sidebar._places.model()
    said = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: places.index(0, 0).data(said) == "Campaigns, 1")
    assert window.page is not None


# --- what cannot be saved


def test_a_campaign_that_cannot_be_saved_is_told_and_does_not_hold_the_window(
    qtbot: QtBot, window: MainWindow, page: CampaignPage, composer: Composer
) -> None:
    shutil.rmtree(composer.workspace.campaign_folder(page.campaign.campaign_id))
    page.header.renamed.emit("Winter")
    window.close()
    assert window.isVisible()
    assert window.page is None
    assert window.campaigns.trouble.isVisible()
    with qtbot.waitSignal(window.closed, timeout=30_000):
        window.close()


def test_a_trouble_can_be_put_away(qtbot: QtBot, window: MainWindow) -> None:
    assert window.open_campaign("nowhere") is None
    assert window.campaigns.isVisible()
    assert window.campaigns.trouble.isVisible()
    assert window.open_campaign(window._composer.new_campaign("Autumn")) is not None
    window.show_campaigns()
    assert not window.campaigns.trouble.isVisible()


# --- sending


def test_nothing_changes_while_the_plan_is_written(
    qtbot: QtBot,
    page: CampaignPage,
    deliveries: Deliveries,
    composer: Composer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go, write = threading.Event(), composer.plan
    monkeypatch.setattr(composer, "plan", lambda *args, **named: (go.wait(), write(*args, **named)))
    campaign = page.campaign
    deliveries.send(campaign.campaign_id, campaign.campaign, composer.account)
    page.go_to_step(MESSAGE)
    assert page.step() == REVIEW
    content = campaign.campaign
    page._undo()
    assert campaign.campaign == content
    assert not page.review.send_button.isEnabled()
    with qtbot.waitSignal(deliveries.planned, timeout=30_000):
        go.set()
    assert campaign.is_sent
    assert page.steps.isEnabled()


def test_a_plan_whose_sending_does_not_start_waits_in_delivery(
    qtbot: QtBot,
    page: CampaignPage,
    deliveries: Deliveries,
    composer: Composer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise UserError("address_wrong")

    monkeypatch.setattr(composer, "start", refuse)
    campaign = page.campaign
    with qtbot.waitSignal(deliveries.failed, timeout=30_000):
        deliveries.send(campaign.campaign_id, campaign.campaign, composer.account)
    assert campaign.is_sent
    assert page.delivery.standing is not None
    assert page.delivery.standing.state is CampaignState.PAUSED


def test_the_content_of_a_sent_campaign_is_what_was_planned(
    qtbot: QtBot, page: CampaignPage, deliveries: Deliveries, composer: Composer
) -> None:
    """A second window may have changed the draft meanwhile."""
    campaign = page.campaign
    planned = campaign.campaign
    composer.plan(campaign.campaign_id, planned, composer.account)
    campaign.edit(planned.model_copy(update={"name": "Another"}))
    with qtbot.waitSignal(deliveries.failed, timeout=30_000):
        deliveries.send(campaign.campaign_id, campaign.campaign, composer.account)
    assert campaign.is_sent
    assert campaign.campaign == planned


def test_closing_while_the_plan_is_written_sends_nothing(
    qtbot: QtBot, window: MainWindow, page: CampaignPage, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, write = threading.Event(), composer.plan

    def plan_slowly(*args: object, **named: object) -> None:
        go.wait()
        write(*args[:3], on_progress=lambda _rows: None)  # type: ignore[arg-type] # passed on as they came

    monkeypatch.setattr(composer, "plan", plan_slowly)
    campaign_id = page.campaign.campaign_id
    window._deliveries.send(campaign_id, page.campaign.campaign, composer.account)
    with qtbot.waitSignal(window.closed, timeout=30_000):
        window.close()
    go.set()
    composer.close()
    assert composer.engines.at_work(campaign_id) is None


@pytest.mark.parametrize("suffix", CAMPAIGN_SUFFIXES)
def test_a_campaign_file_opens_with_what_it_says(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, suffix: str
) -> None:
    file = shutil.copy(resource("samples", "autumn-sale.json"), tmp_path / f"осінь.{suffix}")
    window.start_with_file(Path(file))
    qtbot.waitUntil(lambda: window.page is not None)
    assert window.page is not None
    assert window.page.campaign.campaign.message.viber is not None


def test_pasted_cells_begin_a_campaign(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(PEOPLE.replace(";", "\t"))
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window.campaigns, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page is not None and window.page.campaign.recipients is not None)
    assert window.page is not None
    assert window.page.campaign.recipients is not None
    assert window.page.campaign.recipients.counts().to_send == 2


# --- the account's problems and the stop list


def test_what_the_account_lacks_leads_to_its_field_in_settings(
    qtbot: QtBot, window: MainWindow, page: CampaignPage, composer: Composer
) -> None:
    account = Account(id="bare", name="Bare", mode=Mode.LIVE)
    composer.settings = replace(composer.settings.with_account(account), account_id=account.id)
    page.campaign.review_again()
    page.go_to_step(REVIEW)
    qtbot.waitUntil(lambda: page.review.problems.errors == 2)
    page.review.field_asked.emit("account.sms_senders")
    qtbot.waitUntil(lambda: window.settings is not None and window.settings.isVisible())
    assert window.settings is not None
    form = window.settings.accounts.form
    assert form is not None
    assert form.name.editor().text() == "Bare"  # type: ignore[attr-defined] # a line
    qtbot.waitUntil(lambda: window.focusWidget() is form.sms.add_button)
    qtbot.waitUntil(lambda: form.token_words() == "There is no token yet")


def test_the_stop_list_is_counted_in_the_sidebar_and_stays_open_in_another_language(
    qtbot: QtBot, window: MainWindow, composer: Composer
) -> None:
    window.sidebar.chosen.emit(STOP_LIST)
    assert window.stop_list is not None
    with qtbot.waitSignal(window.stop_list.counted):
        pass
    StopDesk(composer.workspace).add("0500001234", "")
    with qtbot.waitSignal(window.stop_list.counted) as told:
        window.stop_list.refresh()
    assert told.args == [1]
    window.build()
    assert window.stop_list is not None
    with qtbot.waitSignal(window.stop_list.counted):
        pass
    qtbot.waitUntil(window.stop_list.isVisible)
