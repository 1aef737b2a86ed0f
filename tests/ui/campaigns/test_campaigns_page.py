import shutil
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.campaigns_page import CampaignsPage
from smsbat_composer.ui.components.cell_roles import UNDER_ROLE
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.workspace.errors import UserError


@pytest.fixture
def page(qtbot: QtBot, composer: Composer, deliveries: Deliveries) -> CampaignsPage:
    made = CampaignsPage(composer, deliveries)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    made.show()
    return made


def _refresh(qtbot: QtBot, page: CampaignsPage) -> None:
    with qtbot.waitSignal(page.listed):
        page.refresh()


def test_without_campaigns_it_teaches_the_first_steps(qtbot: QtBot, page: CampaignsPage) -> None:
    _refresh(qtbot, page)
    assert page.first_steps.isVisible()
    assert not page.new_button.isVisible()
    assert page.focusWidget() is page.first_steps.table_button
    with qtbot.waitSignal(page.sample_asked):
        qtbot.mouseClick(page.first_steps.sample_button, Qt.MouseButton.LeftButton)


def test_drafts_are_listed_filtered_and_searched(
    qtbot: QtBot, page: CampaignsPage, composer: Composer
) -> None:
    for name in ("Autumn sale", "Opening", ""):
        composer.new_campaign(name)
    _refresh(qtbot, page)
    assert page.list is not None
    model = page.list.model
    assert model.rowCount() == page.count() == 3
    with qtbot.waitSignal(page.search.searched):
        qtbot.keyClicks(page.search, "sale")
    assert [row.name for row in [model.row(0)] if row] == ["Autumn sale"]
    assert model.rowCount() == 1
    page.list.chips.chosen.emit(frozenset({CampaignState.FINISHED}))
    assert model.rowCount() == 0


def test_a_draft_tells_how_far_it_is(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Phone\n380671110001\n", "utf-8")
    said = MessageContent(sms=SmsContent(sender="Zatyshok", text="Vitaemo"))
    mistaken = MessageContent(sms=SmsContent(sender="Zatyshok Kyiv", text="Vitaemo"))
    for name, message, has_list in (
        ("whole", said, True),
        ("message", said, False),
        ("mistaken", mistaken, True),
        ("people", None, True),
        ("empty", None, False),
    ):
        made = composer.new_campaign(name)
        if message is not None:
            composer.drafts.save(made, CampaignFile(name=name, message=message))
        if has_list:
            composer.lists.import_list(made, [Source(people)])
    _refresh(qtbot, page)
    assert page.list is not None
    rows = [page.list.model.row(row) for row in range(5)]
    told = {
        row.name: page.list.model.index(at, 0).data(UNDER_ROLE).text for at, row in enumerate(rows) if row
    }
    assert told == {
        "whole": "2 steps of 4",
        "message": "only a message",
        "mistaken": "1 problem",
        "people": "only recipients",
        "empty": "nothing yet",
    }


def test_the_list_stands_by_urgency_and_is_sorted_by_its_heads(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, tmp_path: Path
) -> None:
    _planned(composer, tmp_path)  # and so paused
    for name in ("Birthday", "Winter"):
        composer.new_campaign(name)
    _refresh(qtbot, page)
    assert page.list is not None
    table, model = page.list.table, page.list.model

    def names() -> list[str]:
        return [row.name for row in map(model.row, range(3)) if row]

    assert names() == ["Autumn sale", "Winter", "Birthday"]  # drafts last, the newest of them first
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert names() == ["Autumn sale", "Birthday", "Winter"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert names() == ["Winter", "Birthday", "Autumn sale"]
    table.sort_asked.emit("recipients")
    assert names()[0] == "Autumn sale"


def test_a_row_is_opened_by_its_id(qtbot: QtBot, page: CampaignsPage, composer: Composer) -> None:
    campaign_id = composer.new_campaign("Autumn sale")
    _refresh(qtbot, page)
    assert page.list is not None
    page.list.table.selectRow(0)
    page.list.table.setFocus()
    with qtbot.waitSignal(page.open_asked) as asked:
        qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert asked.args == [campaign_id]


def test_a_dropped_file_begins_a_campaign(qtbot: QtBot, page: CampaignsPage, tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    path.touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.file_asked) as asked:
        page.dropEvent(event)
    assert asked.args == [path]


def test_a_damaged_draft_is_left_out_and_kept(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, caplog: pytest.LogCaptureFixture
) -> None:
    composer.new_campaign("Whole")
    broken = composer.workspace.campaign_folder(composer.new_campaign("Broken")) / "campaign.json"
    broken.write_text("{")
    _refresh(qtbot, page)
    assert page.count() == 1
    assert broken.read_text() == "{"
    assert "left out" in caplog.text


def test_a_draft_whose_list_an_older_program_wrote_is_still_there(
    qtbot: QtBot, page: CampaignsPage, composer: Composer
) -> None:
    with closing(sqlite3.connect(composer.drafts.new_list_path(composer.new_campaign("Autumn")))) as old:
        old.execute("PRAGMA user_version = 1")
    _refresh(qtbot, page)
    assert page.count() == 1


def test_a_folder_begins_nothing(qtbot: QtBot, page: CampaignsPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.assertNotEmitted(page.file_asked):
        page.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, keys))


def test_the_list_is_read_once_at_a_time_and_once_more_for_what_was_asked_meanwhile(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, readings, read = threading.Event(), list[int](), composer.results

    def count_reading() -> object:
        readings.append(1)
        go.wait()
        return read()

    monkeypatch.setattr(composer, "results", count_reading)
    for _ in range(20):
        page.refresh()
    with qtbot.waitSignals([page.listed, page.listed]):
        go.set()
    assert len(readings) == 2


def test_a_trouble_is_shown_until_it_is_put_away(qtbot: QtBot, page: CampaignsPage) -> None:
    page.show_trouble(UserError("file_missing"))
    assert page.trouble.isVisible()
    qtbot.mouseClick(page.trouble.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert not page.trouble.isVisible()


def test_a_sent_campaign_is_deleted_with_its_people_once_the_question_is_answered(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, tmp_path: Path
) -> None:
    campaign_id = _planned(composer, tmp_path)
    _refresh(qtbot, page)
    _ask_to_delete(qtbot, page)
    assert "what became of 2 recipients" in _words(page)
    qtbot.mouseClick(page.deletion.keep, Qt.MouseButton.LeftButton)
    assert composer.record(campaign_id) is not None
    _ask_to_delete(qtbot, page)
    with qtbot.waitSignal(page.listed):
        qtbot.mouseClick(page.deletion.delete, Qt.MouseButton.LeftButton)
    assert page.count() == 0
    assert composer.record(campaign_id) is None
    assert not composer.workspace.campaign_folder(campaign_id).exists()


def test_a_campaign_that_is_sending_is_not_deleted(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, tmp_path: Path
) -> None:
    campaign_id = _planned(composer, tmp_path)
    _refresh(qtbot, page)
    assert page.list is not None
    row = page.list.model.row(0)
    assert row is not None
    page.list.delete_asked.emit(replace(row, state=CampaignState.SENDING))
    assert page.trouble.isVisible()
    assert composer.record(campaign_id) is not None


def test_files_that_cannot_be_removed_are_told(
    qtbot: QtBot, page: CampaignsPage, composer: Composer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _planned(composer, tmp_path)
    _refresh(qtbot, page)
    monkeypatch.setattr(shutil, "rmtree", lambda *_arguments, **_more: None)  # as where a file is held open
    _ask_to_delete(qtbot, page)
    qtbot.mouseClick(page.deletion.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.trouble.isVisible)
    assert page.count() == 1


def _planned(composer: Composer, folder: Path) -> str:
    """A campaign of two people that stands in the journal; nothing of it is sent."""
    people = folder / "people.csv"
    people.write_text("Phone\n380671110001\n380671110002\n", "utf-8")
    message = MessageContent(sms=SmsContent(sender="Zatyshok", text="Vitaemo"))
    campaign = CampaignFile(name="Autumn sale", message=message)
    campaign_id = composer.drafts.create(campaign)
    composer.lists.import_list(campaign_id, [Source(people)])
    composer.plan(campaign_id, campaign, composer.account)
    return campaign_id


def test_the_dots_of_a_row_and_the_icons_under_the_pointer_act_on_it(
    qtbot: QtBot, page: CampaignsPage, composer: Composer
) -> None:
    for name in ("Opening", "Autumn sale"):
        composer.new_campaign(name)
    _refresh(qtbot, page)
    assert page.list is not None
    table, keys = page.list.table, [column.key for column in page.list.model.columns]

    def press(row: int, key: str) -> None:
        cell = table.visualRect(page.list.model.index(row, keys.index(key)))  # type: ignore[union-attr]
        qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 14, cell.center().y())
        )

    press(1, "more")
    (menu,) = (menu for menu in page.list.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == ["Open", "Duplicate", "Delete…"]
    menu.close()
    with qtbot.waitSignal(page.listed):
        press(1, "date")
    assert sorted(row.name for row in page._campaigns) == ["Autumn sale", "Opening", "Opening (copy)"]


def _ask_to_delete(qtbot: QtBot, page: CampaignsPage) -> None:
    """Through the menu of the first row."""
    assert page.list is not None
    page.list.table.selectRow(0)
    page.list.table.customContextMenuRequested.emit(QPoint(10, 10))
    (menu,) = (menu for menu in page.list.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Delete…").trigger()
    menu.close()
    qtbot.waitUntil(page.deletion.isVisible)


def _words(page: CampaignsPage) -> str:
    return " ".join(label.text() for label in page.deletion.findChildren(QLabel))
