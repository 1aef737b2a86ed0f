"""Opening spreadsheets and reading them in another way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.recipients_step import RecipientsStep
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT
from ui.recipients.doing import (
    campaign_of,
    click,
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

# --- opening


def test_without_a_list_there_is_only_a_place_to_drop_one(empty_step: RecipientsStep) -> None:
    assert empty_step.drop_place.isVisible()
    assert not empty_step.next.isEnabled()
    assert not empty_step.list_pane.isVisible()


def test_opening_a_spreadsheet(empty_step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    click(qtbot, empty_step, "Open a spreadsheet…")
    read_list(qtbot, empty_step, lambda: pick_file(qtbot, empty_step, spreadsheet))
    assert numbers_shown(empty_step) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert empty_step.next.isEnabled()
    assert [source.path for source in campaign_of(empty_step).sources] == [spreadsheet]


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


def test_a_folder_is_not_taken(empty_step: RecipientsStep, spreadsheet: Path, tmp_path: Path) -> None:
    assert not drag(empty_step, tmp_path)[0]
    assert not drag(empty_step, spreadsheet, tmp_path)[0]


# --- reading in another way


def test_another_delimiter_reads_again_at_once(step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    read_list(qtbot, step, entry(menu_of(step.list_pane.read_as.delimiter), "comma").trigger)
    assert step.list_pane.read_as.delimiter.text() == "comma"
    assert column(step, "Телефон;Тел. 2;Ім’я;Місто;Бонуси").pill is not None
    assert not step.next.isEnabled()


def test_the_present_choice_is_no_reason_to_read_again(step: RecipientsStep, spreadsheet: Path) -> None:
    entry(menu_of(step.list_pane.read_as.delimiter), "semicolon").trigger()
    assert campaign_of(step).asked == ()


def test_without_a_header_row_columns_have_letters(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
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
    chip = step.list_pane.read_as.phones
    read_list(qtbot, step, entry(menu_of(chip), "Phone 1: Телефон", "Тел. 2").trigger)
    assert chip.text() == "phone: “Тел. 2”, then “Телефон”"
    read_list(qtbot, step, entry(menu_of(chip), "Phone 2: Телефон", "none").trigger)
    assert chip.text() == "phone: “Тел. 2”"
    assert entries(menu_of(chip)) == ["Phone 1: Тел. 2", "Phone 2: none"]


def test_a_header_says_what_its_column_is_taken_for(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    table = step.list_pane.table
    table.menu_asked.emit(column(step, "Тел. 2").key, QPoint(0, 0))
    menu = next(one for one in table.findChildren(QMenu) if one.isVisible())
    assert entries(menu) == ["Phone 1", "Phone 2", "A field for placeholders"]
    read_list(qtbot, step, entry(menu, "A field for placeholders").trigger)
    menu.close()
    assert step.list_pane.read_as.phones.text() == "phone: “Телефон”"


def test_a_file_named_text_can_be_read_as_another_format(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    chip = step.list_pane.read_as.format
    read_list(qtbot, step, entry(menu_of(chip), "TXT").trigger)
    assert chip.text() == "TXT"
    fail_to_read(qtbot, step, entry(menu_of(chip), "XLSX").trigger)
    assert "клієнти.csv" in words(step.note)
    assert numbers_shown(step) == [2, 3, 4, 5, 6, 7, 8, 9]


def test_what_was_chosen_is_remembered_for_the_next_file_like_it(
    step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    bar = step.list_pane.read_as
    assert not bar._kept.isVisible()
    read_list(qtbot, step, entry(menu_of(bar.phones), "Phone 1: Телефон", "Тел. 2").trigger)
    assert words(bar).endswith("remembered for such files")
    next_week = write_csv(tmp_path / "наступний.csv", ROWS[:3])
    click(qtbot, step, "Replace…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, next_week))
    assert bar.phones.text() == "phone: “Тел. 2”, then “Телефон”"
    assert words(bar).endswith("read as last time")


def test_every_choice_can_be_taken_back_at_once(step: RecipientsStep, qtbot: QtBot) -> None:
    bar = step.list_pane.read_as
    assert not bar.guess.isVisible()
    guessed = [chip.text() for chip in (bar.delimiter, bar.header, bar.phones)]
    read_list(qtbot, step, entry(menu_of(bar.header), "no header row").trigger)
    read_list(qtbot, step, lambda: click(qtbot, bar, "Guess again"))
    assert [chip.text() for chip in (bar.delimiter, bar.header, bar.phones)] == guessed
    assert not bar.guess.isVisible()


def test_replacing_guesses_what_is_not_remembered(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    read_list(qtbot, step, entry(menu_of(step.list_pane.read_as.header), "no header row").trigger)
    rows, header = [("Олена", "050 000 12 34")], ("Покупець", "Моб")
    other = write_csv(tmp_path / "інші.csv", rows, header, encoding="utf-8", delimiter=",")
    click(qtbot, step, "Replace…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, other))
    assert step.list_pane.read_as.header.text() == "header in row 1"
    assert step.list_pane.read_as.delimiter.text() == "comma"


# --- sent


def test_the_list_of_a_sent_campaign_is_only_looked_at(
    open_step: Callable[[str], RecipientsStep], composer: Composer, with_list: str, spreadsheet: Path
) -> None:
    composer.plan(with_list, composer.drafts.load(with_list).campaign, PRACTICE_ACCOUNT)
    step = open_step(with_list)
    assert not step.acceptDrops()
    bar = step.list_pane.source
    assert bar.replace.isHidden()
    assert bar.add.isHidden()
    assert bar.paste.isHidden()
    chips = step.list_pane.read_as.findChildren(ChoiceChip)
    assert len(chips) == 8
    assert [menu_of(chip) for chip in chips] == [None] * 8
    note = column(step, "Ім’я").note
    assert note is not None
    assert not note.menu
    campaign_of(step).import_list([Source(spreadsheet)])
    campaign_of(step).paste_cells("0500001234")
    assert not campaign_of(step).is_importing


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
        click(qtbot, step, "Go to Delivery")
    assert asked.args == [3]


@pytest.mark.parametrize("size", [(1024, 600), (1280, 700)])
def test_nothing_is_wider_than_the_window(step: RecipientsStep, size: tuple[int, int], qtbot: QtBot) -> None:
    step.resize(*size)
    assert step.minimumSizeHint().width() <= 800
    assert step.width() == size[0]
