"""Contact data in Settings, over a campaign that was sent to the end: what is kept, and removing it."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leaks.leak_search import leaks_under
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.options import Options
from smsbat_composer.composer import Composer
from smsbat_composer.delivery import erasure
from smsbat_composer.delivery.already_sent import find_already_sent
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.source import Source
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.campaign_page import DELIVERY, MESSAGE, RECIPIENTS, REVIEW
from smsbat_composer.ui.contact_removal import ContactRemoval
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.delivery_step import DeliveryStep
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.settings_page import SettingsPage
from smsbat_composer.ui.sidebar_news import SETTINGS
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import Mode
from smsbat_composer.workspace.settings_file import load_settings
from ui.delivery.sending import MIX, import_people, make_draft, phone, write_spreadsheet

PEOPLE = 12


def over(workspace: Path) -> Composer:
    """Over a practice gateway of its own, whose messages live 20,000 times faster."""
    scenario = workspace.parent / "scenario.json"
    scenario.write_text(json.dumps({"time_scale": 20_000, "mix": MIX}), encoding="utf-8")
    return Composer(Workspace(workspace), scenario=scenario)


@pytest.fixture(scope="module")
def sent_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A workspace whose campaign was sent to its end, and its id; its spreadsheet lies outside."""
    folder = tmp_path_factory.mktemp("sent")
    composer = over(folder / "workspace")
    campaign_id = make_draft(composer)
    import_people(composer, campaign_id, folder, PEOPLE)
    composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
    composer.start(campaign_id, composer.account, lambda _event: None).join()
    composer.close()
    return composer.workspace.root, campaign_id


@pytest.fixture
def composer(tmp_path: Path, sent_once: tuple[Path, str]) -> Iterator[Composer]:
    made = over(shutil.copytree(sent_once[0], tmp_path / "workspace"))
    yield made
    wait_for_background()
    made.close()


@pytest.fixture
def sent(sent_once: tuple[Path, str]) -> str:
    return sent_once[1]


@pytest.fixture
def page(qtbot: QtBot, composer: Composer) -> SettingsPage:
    made = SettingsPage(composer)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show()
    made.sections.chosen.emit(made.contacts)
    return made


def found(composer: Composer) -> list[str]:
    """The people of whom anything stands in any file of the workspace, by their national digits."""
    people = [phone(index)[3:] for index in range(PEOPLE)]
    return [digits for digits in people if leaks_under(composer.workspace.root, digits)]


def test_contacts_are_removed_from_every_file_after_a_question(
    qtbot: QtBot, page: SettingsPage, composer: Composer, sent: str
) -> None:
    section = page.contacts
    section.refresh()
    qtbot.waitUntil(section.remove.isEnabled)
    assert "1 sent campaign holds contacts, 14 rows" in section.facts.text()
    assert "The next removal is due on" in section.next.text()
    assert len(found(composer)) == PEOPLE
    qtbot.mouseClick(section.remove, Qt.MouseButton.LeftButton)
    asked = " ".join(label.text() for label in section.dialog.findChildren(QLabel))
    assert "14 rows" in asked
    assert "“Осінь: знижки”" in asked
    qtbot.keyClick(section.dialog, Qt.Key.Key_Return)  # keeps them
    assert section.remove.isEnabled()
    qtbot.mouseClick(section.remove, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(section.dialog.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "The contacts of 1 campaign were removed." in section.told.accessibleName())
    assert found(composer) == []
    assert "Олена".encode() not in b"".join(map(_content, composer.workspace.root.rglob("*")))
    qtbot.waitUntil(lambda: section.facts.text() == "No sent campaign holds contacts now.")

    with composer.results() as results:
        before = results.tally(sent)
    deliveries, campaign = Deliveries(composer), OpenCampaign(composer, sent)
    step = DeliveryStep(campaign, deliveries)
    qtbot.addWidget(step)
    step.resize(1280, 700)
    step.show()
    view = step.view
    assert view is not None
    said = " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert "The contacts of this campaign were removed on" in said
    assert (before.in_file, before.to_send) == (PEOPLE + 2, PEOPLE)
    assert not view.table.isVisible()
    assert not view.filters.reuse.isEnabled()
    assert view.filters.save.isEnabled()
    campaign.close()
    deliveries.close()
    wait_for_background()


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def test_old_contacts_go_by_themselves_when_the_settings_say_so(
    qtbot: QtBot, page: SettingsPage, composer: Composer, sent: str
) -> None:
    assert sent
    section = page.contacts
    section.days.setValue(0)
    section.days.editingFinished.emit()
    wait_for_background()
    assert load_settings(composer.workspace.settings_file).keep_contacts_days is None
    assert composer.contacts.remove_due(None, datetime.now(UTC) + timedelta(days=5000)) == 0
    section.days.setValue(30)
    section.days.editingFinished.emit()
    assert composer.contacts.remove_due(30, datetime.now(UTC) + timedelta(days=29)) == 0
    removal = ContactRemoval(composer, page)
    removal.look()  # the campaign has just ended
    wait_for_background()
    assert len(found(composer)) == PEOPLE
    with closing(connect(composer.workspace.database)) as connection:
        connection.execute("UPDATE campaign SET finished_at = finished_at - ?", (31 * 24 * 3600 * 1000,))
    with qtbot.waitSignal(removal.removed):
        removal.look()
    assert found(composer) == []


def test_what_is_open_shows_at_once_that_its_people_are_gone(
    qtbot: QtBot, window: MainWindow, composer: Composer, sent: str
) -> None:
    page = window.open_campaign(composer.drafts.duplicate(sent, "Зима"))
    assert page is not None
    draft = page.campaign
    assert composer.contacts.erase("380670000003", is_stopped=False)
    window.show_people_gone()
    assert draft.recipients is not None
    assert draft.recipients.counts().to_send == PEOPLE - 1
    qtbot.waitUntil(lambda: draft.review is not None and draft.review.counts.to_send == PEOPLE - 1)
    opened = window.open_campaign(sent)
    assert opened is not None
    opened.go_to_step(RECIPIENTS)
    composer.contacts.remove_all_over()
    window.show_people_gone()
    assert window.page is not None
    assert (window.page is opened, window.page.step()) == (False, RECIPIENTS)
    assert window.page.recipients.gone.isVisible()
    note = window.page.people_gone
    for step in (RECIPIENTS, MESSAGE, REVIEW):
        window.page.go_to_step(step)
        assert "The contacts of this campaign were removed on" in note.note.accessibleName()
        assert note.isVisible()
    window.page.go_to_step(DELIVERY)
    assert not note.isVisible()
    window.page.go_to_step(MESSAGE)
    said = [label.text() for label in window.page.message.findChildren(QLabel) if label.isVisible()]
    assert "The list with the columns is gone." in said
    assert not [text for text in said if "until there is a list" in text]
    qtbot.mouseClick(note.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None and window.page.campaign.campaign_id != sent)
    assert window.page.campaign.campaign.name == "Осінь: знижки (copy)"
    assert not window.page.people_gone.isVisible()
    window.go(SETTINGS)
    assert window.settings is not None
    with qtbot.waitSignal(window.campaigns.listed):
        window.settings.contacts.person.erased.emit()
    wait_for_background()


def test_a_deleted_practice_campaign_is_forgotten_by_the_gateway_too(composer: Composer, sent: str) -> None:
    assert b"380670000003" in composer.workspace.practice_ledger.read_bytes()
    composer.practice_base_url()  # it runs, and has read what it keeps
    composer.delete(sent)
    assert found(composer) == []


def found_words(qtbot: QtBot, page: SettingsPage, phone: str) -> str:
    search = page.contacts.person
    search.phone.setText(phone)
    qtbot.keyClick(search.phone, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: search.found.text() not in {"", "Looking…"} or search.erase_button.isVisible())
    return search.found.text()


def test_one_person_is_found_in_any_spelling_and_erased_from_every_file(
    qtbot: QtBot, page: SettingsPage, composer: Composer, sent: str, tmp_path: Path
) -> None:
    told = people_told_before(composer, sent, tmp_path)
    row = told[-1]  # who got the text, so that the guard knows her
    digits = phone(row - 2)[3:]
    spelled = f"(0{digits[:2]}) {digits[2:5]}-{digits[5:7]}-{digits[7:]}"
    draft = composer.drafts.duplicate(sent, "Зима")
    pasted = composer.lists.paste_cells(draft, f'Телефон\tІм’я\n{spelled}\t"Зникла\nЗовсім"\n067\t"Т"\n')
    read = composer.drafts.list_path(draft)
    assert read is not None
    with RecipientList(read) as recipients:
        sources = [source.again() for source in recipients.sources]
    composer.lists.import_list(draft, [*sources, pasted])
    StopDesk(composer.workspace).add(digits, "")
    with composer.results() as results:
        before = results.tally(sent)
        person = results.recipients_page(sent, ResultQuery(text=digits), 0, 9)[0]

    section = page.contacts
    words = found_words(qtbot, page, f"+38 {spelled}")
    assert "campaign “Осінь: знижки” (1 row); draft “Зима” (2 rows); the stop list" in words
    qtbot.mouseClick(section.person.erase_button, Qt.MouseButton.LeftButton)
    assert section.person.stop.isChecked()
    section.person.stop.setChecked(False)
    qtbot.mouseClick(section.person.dialog.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Erased." in section.person.found.text(), timeout=20_000)
    assert leaks_under(composer.workspace.root, digits) == []
    assert [leaks_under(composer.workspace.root, text) for text in ("Зникла", "Зовсім")] == [[], []]
    assert pasted.path.read_bytes().decode() == 'Телефон\tІм’я\n\t"\n"\n067\t"Т"\n'
    assert found(composer) == [phone(index)[3:] for index in range(PEOPLE) if index != row - 2]
    with composer.results() as results:
        assert results.tally(sent) == before
        erased = [row for row in results.recipients_page(sent, ResultQuery(), 0, 99) if not row.cells]
        assert [(row.phone, row.group, row.price) for row in erased] == [(None, person.group, person.price)]
    assert "keeps" in found_words(qtbot, page, f"0{digits}")

    assert people_told_before(composer, sent, tmp_path) == told


def people_told_before(composer: Composer, sent: str, folder: Path) -> tuple[int, ...]:
    """The rows of the sent campaign's own spreadsheet whose people got its text."""
    source = folder / "again.xlsx"
    write_spreadsheet(source, PEOPLE)
    path = folder / "again.sqlite"
    composer.lists.read_list([Source(source)], path)
    with RecipientList(path) as recipients:
        content = composer.drafts.load(sent).campaign
        found = find_already_sent(composer.workspace.database, content, recipients, Mode.PRACTICE)
    path.unlink()
    return found.rows


def test_what_is_not_searched_and_what_stays_for_now_is_said(
    qtbot: QtBot, page: SettingsPage, composer: Composer, sent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "_PATIENCE", 0.1)
    draft = composer.drafts.duplicate(sent, "Стара")
    path = composer.drafts.list_path(draft)
    assert path is not None
    with closing(connect(path)) as connection:
        connection.pragma("user_version", 1)
    message = MessageContent(sms=SmsContent(sender="Z", text="Dzvonit +38 067 000 00 03"))
    composer.templates.save("Підтримка", CampaignFile(name="", message=message))
    words = found_words(qtbot, page, "0670000003")
    assert "cannot be searched: “Стара”" in words
    assert "stay as they are: “Підтримка”" in words
    search = page.contacts.person
    qtbot.mouseClick(search.erase_button, Qt.MouseButton.LeftButton)
    asked = " ".join(label.text() for label in search.dialog.findChildren(QLabel))
    assert "Erasing removes them whole" in asked
    with closing(connect(composer.workspace.database, readonly=True)) as reader:
        rows = reader.execute("SELECT cells FROM recipient")
        assert next(rows)
        qtbot.mouseClick(search.dialog.delete, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "still holds a trace" in search.found.text(), timeout=20_000)
    search.remove_traces()  # as it does by itself after a while
    qtbot.waitUntil(lambda: search.found.text().startswith("Erased.\nMessages, templates"))
    assert composer.drafts.list_path(draft) is None


def test_nobody_is_erased_whom_a_campaign_still_needs(
    qtbot: QtBot, page: SettingsPage, composer: Composer, sent: str
) -> None:
    draft = composer.drafts.duplicate(sent, "Зима")
    options = Options(already_sent_days=0)
    content = composer.drafts.load(draft).campaign.model_copy(update={"options": options})
    composer.plan(draft, content, composer.account)
    words = found_words(qtbot, page, "0670000003")
    assert "“Зима” still needs it" in words
    assert page.contacts.person.erase_button.isVisible()
    assert not page.contacts.person.erase_button.isEnabled()
    with pytest.raises(UserError, match="campaign_not_over"):
        composer.contacts.erase("380670000003", is_stopped=False)
    assert len(found(composer)) == PEOPLE
    section = page.contacts.person
    section.phone.setText("12")
    qtbot.mouseClick(section.find_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no number of a mobile phone" in section.phone.accessibleDescription())
