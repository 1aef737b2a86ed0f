"""Contact data in Settings, over a campaign that was sent to the end: what is kept, and removing it."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leaks.leak_search import leaks_under
from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.contact_removal import ContactRemoval
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.delivery_step import DeliveryStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.settings_page import SettingsPage
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings_file import load_settings
from ui.delivery.sending import MIX, import_people, make_draft, phone

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
    removal.begin()  # the campaign has just ended
    wait_for_background()
    assert len(found(composer)) == PEOPLE
    assert composer.contacts.remove_due(30, datetime.now(UTC) + timedelta(days=31)) == 1
    assert found(composer) == []


def test_a_deleted_practice_campaign_is_forgotten_by_the_gateway_too(composer: Composer, sent: str) -> None:
    assert b"380670000003" in composer.workspace.practice_ledger.read_bytes()
    composer.practice_base_url()  # it runs, and has read what it keeps
    composer.delete(sent)
    assert found(composer) == []
