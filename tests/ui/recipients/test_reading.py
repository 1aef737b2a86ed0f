"""Opening spreadsheets, reading them in another way, and every way that fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.ui.recipients_step import RecipientsStep
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT
from ui.recipients.doing import (
    button,
    campaign_of,
    column,
    drag,
    drop,
    entries,
    entry,
    fail_to_read,
    file_dialog,
    menu_of,
    numbers_shown,
    open_file,
    pick_file,
    read_list,
    words,
)
from ui.recipients.lists import HEADER, ROWS, write_csv


def _click(qtbot: QtBot, step: RecipientsStep, text: str) -> None:
    qtbot.mouseClick(button(step, text), Qt.MouseButton.LeftButton)


def _note_entry(qtbot: QtBot, step: RecipientsStep, text: str, *texts: str) -> Callable[[], object]:
    pressed = button(step.note, text)
    return entry(pressed.findChild(QMenu), *texts).trigger


# --- opening


def test_without_a_list_there_is_only_a_place_to_drop_one(empty_step: RecipientsStep) -> None:
    assert empty_step.drop_place.isVisible()
    assert not empty_step.next.isEnabled()
    assert not empty_step.list_pane.isVisible()


def test_opening_a_spreadsheet(empty_step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    _click(qtbot, empty_step, "Open a spreadsheet…")
    read_list(qtbot, empty_step, lambda: pick_file(qtbot, empty_step, spreadsheet))
    assert numbers_shown(empty_step) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert empty_step.next.isEnabled()
    assert campaign_of(empty_step).source == spreadsheet


def test_the_key_for_opening(empty_step: RecipientsStep, qtbot: QtBot) -> None:
    empty_step.activateWindow()
    qtbot.waitUntil(empty_step.isActiveWindow)
    qtbot.keyClick(empty_step, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: file_dialog(empty_step) is not None)


def test_a_file_dropped_anywhere_is_read(empty_step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    accepted, held = drag(empty_step, spreadsheet)
    assert accepted
    assert empty_step._outline.isVisible()
    read_list(qtbot, empty_step, lambda: drop(empty_step, held))
    assert not empty_step._outline.isVisible()
    assert len(numbers_shown(empty_step)) == 8


def test_a_folder_and_several_files_are_not_taken(
    empty_step: RecipientsStep, spreadsheet: Path, tmp_path: Path
) -> None:
    assert not drag(empty_step, tmp_path)[0]
    assert not drag(empty_step, spreadsheet, spreadsheet)[0]


# --- reading in another way


def test_another_delimiter_reads_again_at_once(step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    campaign_of(step).source = spreadsheet
    read_list(qtbot, step, entry(menu_of(step.list_pane.read_as.delimiter), "comma").trigger)
    assert step.list_pane.read_as.delimiter.text() == "comma"
    assert column(step, "Телефон;Тел. 2;Ім’я;Місто;Бонуси").pill is not None
    assert not step.next.isEnabled()


def test_the_present_choice_is_no_reason_to_read_again(step: RecipientsStep, spreadsheet: Path) -> None:
    campaign_of(step).source = spreadsheet
    entry(menu_of(step.list_pane.read_as.delimiter), "semicolon").trigger()
    assert campaign_of(step).asked is None


def test_without_a_header_row_columns_have_letters(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    campaign_of(step).source = spreadsheet
    read_list(qtbot, step, entry(menu_of(step.list_pane.read_as.header), "no header row").trigger)
    assert step.list_pane.read_as.header.text() == "no header row"
    assert column(step, "A").note is not None
    assert numbers_shown(step)[0] == 1


def test_a_workbook_offers_its_sheets(empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    book = Workbook()
    book.worksheets[0].title = "Нотатки"
    book.worksheets[0].append(("Телефон",))
    book.worksheets[0].append(("0500001234",))
    customers = book.create_sheet("Клієнти")
    for cells in (HEADER, *ROWS):
        customers.append(cells)
    book.save(tmp_path / "книга.xlsx")
    step = empty_step
    read_list(qtbot, step, open_file(step, tmp_path / "книга.xlsx"))
    bar = step.list_pane.read_as
    assert (bar.encoding.isHidden(), bar.delimiter.isHidden()) == (True, True)
    assert (bar.sheet.isHidden(), bar.sheet.text()) == (False, "sheet “Нотатки”")
    read_list(qtbot, step, entry(menu_of(bar.sheet), "Клієнти").trigger)
    assert len(numbers_shown(step)) == 8


def test_the_priority_of_phones_is_chosen_in_the_chip(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    campaign_of(step).source = spreadsheet
    chip = step.list_pane.read_as.phones
    read_list(qtbot, step, entry(menu_of(chip), "Phone 1: Телефон", "Тел. 2").trigger)
    assert chip.text() == "phone: “Тел. 2”, then “Телефон”"
    read_list(qtbot, step, entry(menu_of(chip), "Phone 2: Телефон", "none").trigger)
    assert chip.text() == "phone: “Тел. 2”"
    assert entries(menu_of(chip)) == ["Phone 1: Тел. 2", "Phone 2: none"]


def test_a_header_says_what_its_column_is_taken_for(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    campaign_of(step).source = spreadsheet
    table = step.list_pane.table
    table.menu_asked.emit(column(step, "Тел. 2").key, QPoint(0, 0))
    menu = next(one for one in table.findChildren(QMenu) if one.isVisible())
    assert entries(menu) == ["Phone 1", "Phone 2", "A field for placeholders"]
    read_list(qtbot, step, entry(menu, "A field for placeholders").trigger)
    menu.close()
    assert step.list_pane.read_as.phones.text() == "phone: “Телефон”"


def test_after_a_restart_the_file_has_to_be_shown_again(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    entry(menu_of(step.list_pane.read_as.header), "no header row").trigger()
    assert "show where the file is" in words(step.note)
    _click(qtbot, step, "Find the file…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, spreadsheet))
    assert step.list_pane.read_as.header.text() == "no header row"
    assert not step.note.isVisible()


def test_replacing_guesses_everything_anew(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    entry(menu_of(step.list_pane.read_as.header), "no header row").trigger()
    other = write_csv(tmp_path / "інші.csv", ROWS[:2], encoding="utf-8", delimiter=",")
    _click(qtbot, step, "Replace…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, other))
    assert step.list_pane.read_as.header.text() == "header in row 1"
    assert step.list_pane.read_as.delimiter.text() == "comma"


# --- failing


def test_no_phone_column_is_told_in_place_with_the_way_out(
    empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    step = empty_step
    source = write_csv(tmp_path / "коди.csv", [("Олена", "12"), ("Петро", "13")], ("Ім’я", "Код"))
    fail_to_read(qtbot, step, open_file(step, source))
    assert "No column looks like phones" in words(step.note)
    assert step.drop_place.isVisible()
    read_list(qtbot, step, _note_entry(qtbot, step, "Choose the phone column", "Код"))
    assert not step.note.isVisible()
    assert not step.next.isEnabled()  # nobody to send to: both are invalid
    assert numbers_shown(step) == [2, 3]


def test_an_empty_sheet_offers_the_others(empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    book = Workbook()
    book.worksheets[0].title = "Порожній"
    full = book.create_sheet("Клієнти")
    full.append(("Телефон",))
    full.append(("0500001234",))
    book.save(tmp_path / "книга.xlsx")
    step = empty_step
    fail_to_read(
        qtbot,
        step,
        lambda: campaign_of(step).import_file(tmp_path / "книга.xlsx", ReadChoices(sheet="Порожній")),
    )
    read_list(qtbot, step, _note_entry(qtbot, step, "Choose the sheet", "Клієнти"))
    assert numbers_shown(step) == [2]


def test_a_failed_file_leaves_the_list_there_was(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "зламана.xlsx"
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    fail_to_read(qtbot, step, open_file(step, broken))
    assert "зламана.xlsx" in words(step.note)
    assert "still “клієнти.csv”" in words(step.note)
    assert len(numbers_shown(step)) == 8
    hide = next(one for one in step.note.findChildren(QToolButton) if one.accessibleName() == "Hide")
    qtbot.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert not step.note.isVisible()
    assert campaign_of(step).import_error is None


def test_why_it_failed_is_still_told_when_the_window_is_built_anew(
    empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    fail_to_read(qtbot, empty_step, open_file(empty_step, tmp_path / "немає.csv"))
    again = RecipientsStep(campaign_of(empty_step))
    qtbot.addWidget(again)
    assert "немає.csv" in words(again.note)


def test_a_cancelled_reading_leaves_what_there_was(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    ended = qtbot.waitSignal(
        campaign_of(step).importing, timeout=30_000, check_params_cb=lambda rows: rows is None
    )
    with ended:
        campaign_of(step).import_file(spreadsheet)
        step.list_pane.loading.cancelled.emit()
    assert not step.note.isVisible()
    assert campaign_of(step).import_error is None
    assert len(numbers_shown(step)) == 8


def test_a_long_reading_says_how_far_it_is(step: RecipientsStep, qtbot: QtBot) -> None:
    loading = step.list_pane.loading
    campaign_of(step).importing.emit(0)
    campaign_of(step).importing.emit(240_000)
    qtbot.waitUntil(loading.isVisible)
    assert loading._text.text() == "Reading row 240,000…"
    campaign_of(step).importing.emit(None)
    assert not loading.isVisible()


# --- sent


def test_the_list_of_a_sent_campaign_is_only_looked_at(
    open_step: Callable[[str], RecipientsStep], composer: Composer, with_list: str, spreadsheet: Path
) -> None:
    composer.plan(with_list, composer.drafts.load(with_list).campaign, PRACTICE_ACCOUNT)
    step = open_step(with_list)
    bar = step.list_pane.read_as
    assert not step.acceptDrops()
    assert step.list_pane.source.replace.isHidden()
    assert [menu_of(chip) for chip in (bar.encoding, bar.delimiter, bar.header, bar.phones)] == [None] * 4
    note = column(step, "Ім’я").note
    assert note is not None
    assert not note.menu
    campaign_of(step).import_file(spreadsheet)
    assert campaign_of(step).asked is None


def test_a_sent_campaign_whose_list_is_gone_says_so(
    open_step: Callable[[str], RecipientsStep], composer: Composer, with_list: str, qtbot: QtBot
) -> None:
    composer.plan(with_list, composer.drafts.load(with_list).campaign, PRACTICE_ACCOUNT)
    composer.drafts.delete(with_list)
    step = open_step(with_list)
    assert "no longer on this computer" in words(step.gone)
    assert step.gone.isVisible()
    assert not step.drop_place.isVisible()
    with qtbot.waitSignal(step.go_to_step) as asked:
        _click(qtbot, step, "Go to Delivery")
    assert asked.args == [3]


@pytest.mark.parametrize("size", [(1024, 600), (1280, 700)])
def test_nothing_is_wider_than_the_window(step: RecipientsStep, size: tuple[int, int], qtbot: QtBot) -> None:
    step.resize(*size)
    assert step.minimumSizeHint().width() <= 800
    assert step.width() == size[0]
