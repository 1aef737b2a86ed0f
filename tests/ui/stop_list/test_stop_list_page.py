"""The stop list's page: real spreadsheets in, real spreadsheets out, and what is on it reaches the review."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import GATEWAY, StopList
from smsbat_composer.review import review_campaign
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.stop_list_page import StopListPage
from smsbat_composer.workspace.database import connect


@pytest.fixture
def desk(composer: Composer) -> StopDesk:
    return StopDesk(composer.workspace)


@pytest.fixture
def page(qtbot: QtBot, desk: StopDesk) -> Iterator[StopListPage]:
    made = StopListPage(desk)
    qtbot.addWidget(made)
    made.resize(1080, 700)
    with qtbot.waitSignal(made.counted):  # the first reading, that none takes for its own
        made.show()
    yield made
    wait_for_background()


def _phones(page: StopListPage) -> list[str]:
    rows = page.table.rows()
    return [rows.row(place).phone for place in range(rows.rowCount())]


def test_a_phone_is_added_by_hand_found_and_taken_off_after_a_question(
    qtbot: QtBot, page: StopListPage, desk: StopDesk
) -> None:
    qtbot.waitUntil(page.empty.isVisible)
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    page.dialog.phone.setText("44")
    page.dialog.add()
    qtbot.waitUntil(page.dialog.add_button.isEnabled)
    assert "no number of a mobile phone" in page.dialog.phone.accessibleDescription()
    page.dialog.phone.setText("050 000-12-34")
    page.dialog.reason.setText("asked by phone")
    with qtbot.waitSignal(page.counted) as told:
        page.dialog.add()
    assert told.args == [1]
    assert _phones(page) == ["380500001234"]
    with pytest.raises(Exception, match="stop_known"):
        desk.add("+380500001234", "")
    with qtbot.waitSignal(page.counted):
        page.search.setText("asked")
        page.search.searched.emit("asked")
    assert _phones(page) == ["380500001234"]
    page.table.selectRow(0)
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.deletion, Qt.Key.Key_Return)  # Enter keeps it
    assert desk.count() == 1
    page.ask_to_remove()
    with qtbot.waitSignal(page.counted) as told:
        qtbot.mouseClick(page.deletion.delete, Qt.MouseButton.LeftButton)
    assert told.args == [0]


def test_every_phone_of_a_spreadsheet_goes_on_it_with_its_reason_and_comes_back_out(
    qtbot: QtBot, page: StopListPage, desk: StopDesk, tmp_path: Path
) -> None:
    desk.add("0670004518", "first")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Ім’я", "Телефон", "Телефон 2", "Причина"),
        ("Олена", "050 000 12 34", "'0660003190; 0930001122", "скарга"),
        ("Андрій", 380670004518, None, "інша"),
        ("Без номера", "12", None, None),
    ):
        sheet.append(row)
    source = tmp_path / "відписки.xlsx"
    book.save(source)
    with qtbot.waitSignal(page.counted, timeout=30_000) as told:
        page.import_phones(source)
    assert told.args == [4]
    assert page.told.accessibleName() == "3 phones added, 1 was on the list already, 1 row has no phone"
    kept = {one.phone: (one.reason, one.source) for one in desk.page("", 0, 10)}
    asked = [kept[phone] for phone in ("380500001234", "380660003190", "380930001122")]
    assert asked == [("скарга", "відписки.xlsx")] * 3
    assert kept["380670004518"] == ("first", "")  # the first reason stays

    target = tmp_path / "stop.xlsx"
    page.export(target)
    qtbot.waitUntil(lambda: "stop.xlsx" in page.told.accessibleName())
    other = StopDesk(type(desk._workspace)(tmp_path / "other"))
    Composer(other._workspace).close()
    imported = other.import_phones(target)
    assert (imported.added, imported.known, imported.invalid) == (4, 0, 0)
    assert {one.phone: one.reason for one in other.page("", 0, 10)} == {
        phone: reason for phone, (reason, _) in kept.items()
    }


def test_a_file_that_is_none_is_told_and_changes_nothing(
    qtbot: QtBot, page: StopListPage, desk: StopDesk, tmp_path: Path
) -> None:
    source = tmp_path / "empty.csv"
    source.write_text("", encoding="utf-8")
    with qtbot.waitSignal(page.counted, timeout=30_000):
        page.import_phones(source)
    assert page.told.isVisible()
    assert desk.count() == 0


def test_an_opt_out_at_the_provider_is_told_in_words(page: StopListPage, composer: Composer) -> None:
    connection = connect(composer.workspace.database)
    StopList(connection).add("380500001234", "404", GATEWAY)
    connection.close()
    (stopped,) = StopDesk(composer.workspace).page("", 0, 1)
    reason = next(column for column in page.table.rows().columns if column.key == "reason")
    assert "no more messages" in reason.text(stopped)
    assert "404" in reason.text(stopped)


def test_who_comes_onto_it_after_the_import_is_out_of_every_figure_of_the_review(
    composer: Composer, desk: StopDesk, tmp_path: Path
) -> None:
    source = tmp_path / "list.csv"
    source.write_text("Телефон\n'0930001122; 0500001234\n0670004518\n", encoding="utf-8")
    draft = composer.new_campaign("Осінь")
    composer.lists.import_list(draft, [Source(source)])
    desk.add("0660003190, 0500001234", "")
    assert desk.count() == 2
    campaign = composer.drafts.load(draft).campaign
    review = review_campaign(
        campaign,
        composer.drafts.list_path(draft),
        composer.settings.prices,
        composer.account,
        journal=composer.workspace.database,
    )
    assert review.counts is not None
    assert (review.counts.in_file, review.counts.to_send, review.counts.stop_list) == (2, 1, 1)
    assert review.to_send == 1
    assert review.estimate is not None
    assert review.estimate.recipients == 1
