"""Looking at a list that was read: sums, filters, and what each row's cells say."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.ui.components.cell_roles import Pill
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.recipients_step import RecipientsStep
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import Language, use_language
from ui.recipients.doing import button, column, entries, numbers_shown, row


def _term(step: RecipientsStep, name: str) -> QAbstractButton:
    return next(
        one for one in step.list_pane.line.findChildren(QAbstractButton) if one.accessibleName() == name
    )


def test_the_file_and_how_it_was_read(step: RecipientsStep) -> None:
    told = [label.text() for label in step.list_pane.source.findChildren(ElidedLabel)]
    assert told[0] == "клієнти.csv"
    assert "8 rows" in told[1]
    bar = step.list_pane.read_as
    shown = [chip.text() for chip in (bar.format, bar.encoding, bar.delimiter, bar.header, bar.phones)]
    assert shown == [
        "CSV",
        "Windows-1251",
        "semicolon",
        "header in row 1",
        "phone: “Телефон”, then “Тел. 2”",
    ]
    assert bar.sheet.isHidden()


def test_a_term_of_the_sum_filters_the_rows(step: RecipientsStep, qtbot: QtBot) -> None:
    assert numbers_shown(step) == [2, 3, 4, 5, 6, 7, 8, 9]
    qtbot.mouseClick(_term(step, "1 duplicates, filter"), Qt.MouseButton.LeftButton)
    assert numbers_shown(step) == [5]
    qtbot.mouseClick(_term(step, "2 invalid, filter"), Qt.MouseButton.LeftButton)
    assert numbers_shown(step) == [4, 9]


def test_only_problems_is_a_switch(step: RecipientsStep, qtbot: QtBot) -> None:
    switch = button(step, "Only problems: 4")
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert (switch.isChecked(), numbers_shown(step)) == (True, [4, 5, 6, 9])
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert (switch.isChecked(), len(numbers_shown(step))) == (False, 8)


def test_another_screen_can_ask_for_rows(step: RecipientsStep) -> None:
    step.show_rows(RowFilter.STOP_LIST)
    assert numbers_shown(step) == [6]
    assert step.list_pane.line.selected() is RowFilter.STOP_LIST


@pytest.mark.parametrize(
    ("number", "title", "expected"),
    [
        (2, "Телефон", None),
        (4, "Телефон", ("050 000 12 3", "1 digit is missing: 9 instead of 10", Tone.NOT_DELIVERED, True)),
        (5, "Телефон", ("0500001234", "same as row 2; “Ім’я” differs", Tone.WAITING, True)),
        (6, "Телефон", ("063 000 48 11", "on the stop list", Tone.REFUSED, True)),
        (7, "Телефон", ("044 000 20 20", "landline", Tone.NOT_DELIVERED, False)),
        (7, "Тел. 2", None),
        (8, "Телефон", None),
        (9, "Тел. 2", ("044 000 31 07", "landline", Tone.NOT_DELIVERED, True)),
        (3, "Тел. 2", None),
    ],
)
def test_the_cell_that_caused_it_says_why(
    step: RecipientsStep, number: int, title: str, expected: tuple[str, str, Tone, bool] | None
) -> None:
    shown = column(step, title).pill
    assert shown is not None
    assert shown(row(step, number)) == (Pill(*expected) if expected else None)


def test_every_refused_phone_of_a_row_says_why(step: RecipientsStep) -> None:
    shown = column(step, "Телефон").pill
    assert shown is not None
    pill = shown(row(step, 9))
    assert pill is not None
    assert (pill.value, pill.tone) == ("уточнити", Tone.NOT_DELIVERED)


def test_a_phone_of_lower_priority_that_was_used_is_marked(step: RecipientsStep) -> None:
    first, second = column(step, "Телефон").after, column(step, "Тел. 2").after
    assert first is not None
    assert second is not None
    taken = [number for number in range(2, 10) if second(row(step, number))]
    assert taken == [7, 8]
    assert not any(first(row(step, number)) for number in range(2, 10))


def test_what_a_duplicate_says_otherwise_is_underlined_and_told(step: RecipientsStep) -> None:
    name, city = column(step, "Ім’я"), column(step, "Місто")
    duplicate = row(step, 5)
    assert name.mark is not None
    assert city.mark is not None
    assert name.tooltip is not None
    assert (name.mark(duplicate), city.mark(duplicate)) == (True, False)
    assert name.tooltip(duplicate) == "In row 2: Олена"
    assert name.tooltip(row(step, 2)) == ""


def test_columns_are_named_as_their_placeholders_and_figures_stand_right(step: RecipientsStep) -> None:
    name, bonus = column(step, "Ім’я"), column(step, "Бонуси")
    assert name.note is not None
    assert name.note.text == "{Ім’я}"
    assert (name.align.name, bonus.align.name) == ("LEFT", "RIGHT")


def test_next_leads_to_the_message(step: RecipientsStep, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step.go_to_step) as asked:
        qtbot.mouseClick(step.next, Qt.MouseButton.LeftButton)
    assert asked.args == [1]


@pytest.mark.parametrize("language", list(Language))
def test_it_paints_in_both_languages(
    open_step: Callable[[str], RecipientsStep], with_list: str, language: Language
) -> None:
    use_language(language)
    step = open_step(with_list)
    for row_filter in RowFilter:
        step.show_rows(row_filter)
        assert not step.grab().isNull()


def test_chips_go_on_in_the_next_line_of_a_narrow_window(step: RecipientsStep, qtbot: QtBot) -> None:
    bar = step.list_pane.read_as
    one_line = bar.height()
    step.resize(620, 700)
    qtbot.waitUntil(lambda: bar.height() > one_line)
    assert bar.phones.geometry().right() <= bar.width()
    assert bar.phones.y() > bar.format.y()


def test_everything_is_reached_by_keyboard_and_named(step: RecipientsStep, qtbot: QtBot) -> None:
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    step.list_pane.source.add.setFocus()
    reached = []
    while (focused := QApplication.focusWidget()) is not None and focused not in reached:
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    names = {one.accessibleName() or getattr(one, "text", str)() for one in reached}
    assert "" not in names
    assert names >= {"Add a file…", "Paste cells", "Replace…", "Save problem rows…", "Rows of the list"}
    assert names >= {"CSV", "Windows-1251", "semicolon", "header in row 1", "Only problems: 4"}
    assert names >= {"8 in the file, filter", "1 duplicates, filter", "Show", "Next: Message"}


def test_a_chip_opens_its_menu_by_keyboard(step: RecipientsStep, qtbot: QtBot) -> None:
    chip = step.list_pane.read_as.delimiter
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Down)
    (menu,) = (menu for menu in chip.findChildren(QMenu) if menu.isVisible())
    assert "comma" in entries(menu)
    menu.close()


def test_duplicates_that_say_something_else_are_opened_by_a_link(step: RecipientsStep, qtbot: QtBot) -> None:
    link = step.foot.show_differing
    assert "1 duplicate says something else" in {
        label.text() for label in step.foot.findChildren(ElidedLabel) if label.isVisible()
    }
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert numbers_shown(step) == [5]
    assert link.text() == "Show all rows"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert len(numbers_shown(step)) == 8
    assert link.text() == "Show"
