"""Hidden rows, columns and sheets are counted and asked about, and the answer can be taken back."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.ui.recipients_step import RecipientsStep
from ui.recipients.doing import (
    click,
    entry,
    fail_to_read,
    menu_of,
    numbers_shown,
    open_file,
    read_list,
    row,
    words,
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Four rows of which a filter hides two, a hidden column, and an empty row."""
    made = Workbook()
    sheet = made.worksheets[0]
    for cells in (
        ("Телефон", "Ім’я", "Код"),
        ("0500001234", "Олена", "a"),
        ("0670004518", "Іра", "b"),
        ("0670004519", "Оля", "c"),
        (None, None, None),
        ("0670004520", "Юля", "d"),
    ):
        sheet.append(cells)
    sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    made.save(tmp_path / "книга.xlsx")
    return tmp_path / "книга.xlsx"


@pytest.fixture
def asked(empty_step: RecipientsStep, book: Path, qtbot: QtBot) -> RecipientsStep:
    read_list(qtbot, empty_step, open_file(empty_step, book))
    return empty_step


def test_hidden_rows_are_left_out_and_asked_about(asked: RecipientsStep) -> None:
    note = asked.list_pane.hidden
    assert note.isVisible()
    assert "2 hidden rows of “книга.xlsx” are left out." in words(note)
    assert numbers_shown(asked) == [2, 6]


def test_they_are_taken_when_the_user_says_so(asked: RecipientsStep, qtbot: QtBot) -> None:
    read_list(qtbot, asked, lambda: click(qtbot, asked.list_pane.hidden, "Take them too"))
    assert numbers_shown(asked) == [2, 3, 4, 6]
    assert "hidden column" in words(asked.list_pane.hidden)  # the next question
    assert asked.list_pane.read_as.hidden_rows.text() == "2 hidden rows: taken"


def test_every_question_is_asked_once(asked: RecipientsStep, qtbot: QtBot) -> None:
    pane = asked.list_pane
    read_list(qtbot, asked, lambda: click(qtbot, pane.hidden, "Leave them out"))
    assert "“книга.xlsx” has 1 hidden column: “Код”." in words(pane.hidden)
    read_list(qtbot, asked, lambda: click(qtbot, pane.hidden, "Keep them"))
    assert not pane.hidden.isVisible()
    assert numbers_shown(asked) == [2, 6]


def test_the_answer_can_be_taken_back(asked: RecipientsStep, qtbot: QtBot) -> None:
    pane = asked.list_pane
    read_list(qtbot, asked, lambda: click(qtbot, pane.hidden, "Leave them out"))
    read_list(qtbot, asked, entry(menu_of(pane.read_as.hidden_rows), "Take them too").trigger)
    assert numbers_shown(asked) == [2, 3, 4, 6]


def test_a_hidden_column_can_be_left_out(asked: RecipientsStep, qtbot: QtBot) -> None:
    pane = asked.list_pane
    read_list(qtbot, asked, entry(menu_of(pane.read_as.hidden_columns), "Leave them out").trigger)
    assert [one.title for one in pane.table.rows().columns][2:] == ["Телефон", "Ім’я"]


def test_hidden_and_empty_rows_are_counted_and_shown(asked: RecipientsStep, qtbot: QtBot) -> None:
    pane = asked.list_pane
    click(qtbot, pane.source, "2 hidden")
    assert numbers_shown(asked) == [3, 4]
    assert row(asked, 3).cells[1] == "Іра"
    click(qtbot, pane.source, "1 empty")
    assert numbers_shown(asked) == [5]
    assert pane.line.selected() is RowFilter.EMPTY
    pane.show_rows(RowFilter.ALL)
    assert numbers_shown(asked) == [2, 6]


def test_a_hidden_sheet_is_told_of_and_can_be_read(
    empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    made = Workbook()
    made.worksheets[0].append(("Телефон",))
    made.worksheets[0].append(("0500001234",))
    made.worksheets[0].title = "Клієнти"
    archive = made.create_sheet("Архів")
    archive.append(("Телефон",))
    archive.append(("0670004518",))
    archive.append(("0670004519",))
    archive.sheet_state = "hidden"
    made.save(tmp_path / "книга.xlsx")
    step, pane = empty_step, empty_step.list_pane
    read_list(qtbot, step, open_file(step, tmp_path / "книга.xlsx"))
    assert "“книга.xlsx” has 1 hidden sheet: “Архів”." in words(pane.hidden)
    entry(menu_of(pane.read_as.sheet), "Архів (hidden)")
    read_list(qtbot, step, lambda: click(qtbot, pane.hidden, "Read “Архів” instead"))
    assert pane.read_as.sheet.text() == "sheet “Архів”"
    assert numbers_shown(step) == [2, 3]
    assert not pane.hidden.isVisible()


def test_a_question_stands_back_behind_what_failed(
    asked: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    fail_to_read(qtbot, asked, open_file(asked, tmp_path / "немає.csv"))
    assert asked.note.isVisible()
    assert not asked.list_pane.hidden.isVisible()
    hide = next(one for one in asked.note.findChildren(QToolButton) if one.accessibleName() == "Hide")
    qtbot.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert asked.list_pane.hidden.isVisible()
