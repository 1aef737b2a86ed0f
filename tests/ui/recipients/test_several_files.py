"""A campaign of several spreadsheets: added, told apart, each read in its own way, taken out again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.recipients_step import RecipientsStep
from ui.recipients.doing import (
    campaign_of,
    click,
    column,
    drag,
    drop,
    entry,
    menu_of,
    numbers_shown,
    pick_file,
    read_list,
    words,
)
from ui.recipients.lists import write_csv

OTHER = (("Київ", "097 000 11 22"), ("Львів", "0500001234"))


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A list of another shop: UTF-8, commas, other columns; its second row repeats a phone of the first."""
    return write_csv(tmp_path / "магазин.csv", OTHER, ("Місто", "Моб"), encoding="utf-8", delimiter=",")


@pytest.fixture
def two(step: RecipientsStep, other: Path, qtbot: QtBot) -> RecipientsStep:
    """The step with both files, the second one added by the button."""
    click(qtbot, step, "Add a file…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, other))
    return step


def _told(step: RecipientsStep) -> list[str]:
    return [one.text() for one in step.list_pane.source.findChildren(ElidedLabel) if one.isVisible()]


def test_an_added_file_joins_the_list(two: RecipientsStep) -> None:
    recipients = campaign_of(two).recipients
    assert recipients is not None
    assert [read.name for read in recipients.sources] == ["клієнти.csv", "магазин.csv"]
    assert recipients.counts().in_file == 10
    assert _told(two)[0] == "2 files"
    assert [row.accessibleName().split(",")[0] for row in two.list_pane.source.rows] == [
        "клієнти.csv",
        "магазин.csv",
    ]


def test_each_row_says_which_file_it_is_of(two: RecipientsStep) -> None:
    rows = two.list_pane.table.rows()
    file, number = column(two, "File"), column(two, "row")
    told = [(file.text(row), number.text(row)) for row in map(rows.row, range(rows.rowCount())) if row]
    assert told[0] == ("клієнти.csv", "2")
    assert told[-2:] == [("магазин.csv", "2"), ("магазин.csv", "3")]


def test_a_duplicate_names_the_file_of_the_row_it_repeats(two: RecipientsStep) -> None:
    two.show_rows(RowFilter.DUPLICATE)
    rows = two.list_pane.table.rows()
    later = rows.row(rows.rowCount() - 1)
    city = column(two, "Місто")
    assert later is not None
    assert city.tooltip is not None
    assert city.tooltip(later) == "In row 2 of “клієнти.csv”: Київ"


def test_a_press_on_a_file_shows_how_it_was_read(two: RecipientsStep, qtbot: QtBot) -> None:
    bar = two.list_pane.read_as
    assert words(bar).startswith("“клієнти.csv” read as:")
    assert bar.encoding.text() == "Windows-1251"
    second = two.list_pane.source.rows[1]
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert words(bar).startswith("“магазин.csv” read as:")
    assert (bar.encoding.text(), bar.phones.text()) == ("UTF-8", "phone: “Моб”")


def test_one_of_them_is_read_in_another_way(two: RecipientsStep, qtbot: QtBot) -> None:
    qtbot.mouseClick(two.list_pane.source.rows[1], Qt.MouseButton.LeftButton)
    bar = two.list_pane.read_as
    read_list(qtbot, two, entry(menu_of(bar.header), "no header row").trigger)
    assert bar.header.text() == "no header row"
    recipients = campaign_of(two).recipients
    assert recipients is not None
    assert [read.read_as.header_row for read in recipients.sources] == [1, 0]


def test_a_file_is_taken_out_again(two: RecipientsStep, qtbot: QtBot) -> None:
    first = two.list_pane.source.rows[0]
    cross = first.findChild(QToolButton)
    assert cross.accessibleName() == "Take “клієнти.csv” out of the list"
    read_list(qtbot, two, lambda: qtbot.mouseClick(cross, Qt.MouseButton.LeftButton))
    assert _told(two)[0] == "магазин.csv"
    assert two.list_pane.source.rows == []
    assert numbers_shown(two) == [2, 3]


def test_dropped_files_are_added(step: RecipientsStep, other: Path, tmp_path: Path, qtbot: QtBot) -> None:
    third = write_csv(tmp_path / "третій.csv", [("0970001133",)], ("Телефон",))
    accepted, held = drag(step, other, third)
    assert accepted
    assert step._outline._words == "Let go to add 2 files to the list"
    read_list(qtbot, step, lambda: drop(step, held))
    assert len(step.list_pane.source.rows) == 3


def test_a_file_dropped_while_another_is_read_joins_it(
    empty_step: RecipientsStep, spreadsheet: Path, other: Path, qtbot: QtBot
) -> None:
    for path in (spreadsheet, other):
        _, held = drag(empty_step, path)
        drop(empty_step, held)
    campaign = campaign_of(empty_step)
    qtbot.waitUntil(lambda: not campaign.is_importing, timeout=30_000)
    recipients = campaign.recipients
    assert recipients is not None
    assert [read.name for read in recipients.sources] == ["клієнти.csv", "магазин.csv"]


def test_replacing_leaves_only_the_new_file(two: RecipientsStep, other: Path, qtbot: QtBot) -> None:
    click(qtbot, two, "Replace…")
    read_list(qtbot, two, lambda: pick_file(qtbot, two, other))
    assert _told(two)[0] == "магазин.csv"


def test_headers_of_several_files_have_no_menu(two: RecipientsStep) -> None:
    note = column(two, "Ім’я").note
    assert note is not None
    assert not note.menu
