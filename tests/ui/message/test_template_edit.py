"""The editor: chips, the menu of columns, the clipboard, and a caret that stays where it is."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.message.forcing_highlighter import forcing_places
from smsbat_composer.ui.message.template_edit import TemplateEdit
from ui.message.keys import put_caret, type_text

COLUMNS = ("Звертання", "Місто", "Бонуси")


@pytest.fixture
def editor(qtbot: QtBot, light: None) -> TemplateEdit:
    made = TemplateEdit(lines=3)
    qtbot.addWidget(made)
    made.set_columns(COLUMNS)
    made.resize(500, 100)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def told(editor: TemplateEdit) -> list[str]:
    """Every template the editor told of."""
    templates: list[str] = []
    editor.edited.connect(templates.append)
    return templates


def test_typing_tells_the_template(editor: TemplateEdit, told: list[str]) -> None:
    editor.show_template("{Місто}, ")
    put_caret(editor, 3)
    type_text(editor, "ії")
    assert told == ["{Місто}, і", "{Місто}, ії"]


def test_showing_tells_nothing_and_is_what_is_read_back(editor: TemplateEdit, told: list[str]) -> None:
    editor.show_template("😀{Місто}\n\nдо {{ {Бонуси}{Бонуси}")
    editor.show_template("{ Місто }")  # as a person may write it in the campaign's file
    assert told == []


def test_the_caret_stays_when_the_same_content_is_shown(editor: TemplateEdit) -> None:
    editor.show_template("один {Місто} два")
    put_caret(editor, 3)
    editor.show_template("один {Місто} два")
    assert editor.textCursor().position() == 3


def test_after_undo_the_caret_stands_behind_what_came_back(editor: TemplateEdit) -> None:
    editor.show_template("😀 один три")
    editor.show_template("😀 один {Місто} два три")
    assert editor.textCursor().position() == len("oo один X два ")
    editor.show_template("😀 один три")
    assert editor.textCursor().position() == len("oo один ")


def test_a_chip_is_deleted_as_a_whole(editor: TemplateEdit, told: list[str]) -> None:
    editor.show_template("a{Звертання}b")
    put_caret(editor, 2)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert told == ["ab"]


def test_a_brace_opens_the_menu_and_letters_narrow_it(editor: TemplateEdit, told: list[str]) -> None:
    type_text(editor, "a {")
    menu = editor._columns
    assert menu.is_open
    assert menu.completionCount() == 3
    type_text(editor, "мі")
    assert menu.completionCount() == 1
    QTest.keyClick(menu.popup(), Qt.Key.Key_Return)
    assert told[-1] == "a {Місто}"
    assert not menu.is_open


def test_esc_leaves_a_plain_brace(editor: TemplateEdit, told: list[str]) -> None:
    type_text(editor, "{")
    QTest.keyClick(editor._columns.popup(), Qt.Key.Key_Escape)
    type_text(editor, "м")
    assert not editor._columns.is_open
    assert told[-1] == "{{м"


def test_a_name_closed_by_hand_becomes_a_chip_known_or_not(editor: TemplateEdit, told: list[str]) -> None:
    type_text(editor, "😀{Місто} {нема}")
    assert told[-1] == "😀{Місто} {нема}"
    assert editor.document().characterCount() == len("oo") + 4  # emoji, two chips, a space, the end


def test_pasting_gives_plain_text_and_chips(editor: TemplateEdit, told: list[str]) -> None:
    data = QMimeData()
    data.setHtml("<b>жирно</b> {{Місто}}")
    data.setText("жирно {{Місто}}")
    editor.insertFromMimeData(data)
    assert told == ["жирно {Місто}"]
    assert not editor.textCursor().charFormat().font().bold()


def test_a_paste_without_end_is_cut_and_it_is_said(editor: TemplateEdit, told: list[str]) -> None:
    data = QMimeData()
    data.setText("a" * 20_001)
    editor.insertFromMimeData(data)
    assert told == ["a" * 20_000]
    assert QToolTip.text() == "Only the first 20,000 characters were put in"
    QToolTip.hideText()


def test_what_is_marked_side_by_side_is_one_place(editor: TemplateEdit) -> None:
    """A place for each character would take the editor seconds at each key."""
    editor.resize(100, 100)
    editor.show_template("👨‍👩‍👧‍👦" * 40 + " a «")
    editor.mark_forcing(frozenset("👨👩👧👦\u200d«"))
    places = list(forcing_places(editor.document()))
    assert 2 < len(places) <= editor.document().begin().layout().lineCount() + 1


def test_files_are_not_pasted_as_text(editor: TemplateEdit) -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///list.xlsx")])
    data.setText("file:///list.xlsx")
    assert not editor.canInsertFromMimeData(data)


def test_copied_chips_come_back_as_chips_and_braces_as_braces(editor: TemplateEdit, told: list[str]) -> None:
    editor.show_template("a{Місто}{{b}}")
    put_caret(editor, 4, anchor=1)
    editor.copy()
    assert QApplication.clipboard().text() == "{Місто}{b"
    put_caret(editor, 0)
    editor.paste()
    assert told == ["{Місто}{{ba{Місто}{{b}}"]


def test_one_line_keeps_to_one_line(qtbot: QtBot, light: None) -> None:
    line = TemplateEdit(lines=1)
    qtbot.addWidget(line)
    told: list[str] = []
    line.edited.connect(told.append)
    type_text(line, "a")
    QTest.keyClick(line, Qt.Key.Key_Return)
    data = QMimeData()
    data.setText("\n https://x\n/y ")
    line.insertFromMimeData(data)
    assert told[-1] == "ahttps://x /y"


def test_of_a_long_line_its_beginning_is_seen_while_nobody_writes_in_it(qtbot: QtBot, light: None) -> None:
    line = TemplateEdit(lines=1)
    qtbot.addWidget(line)
    line.show_template("https://zatyshok.example/" + "a" * 200)
    line.resize(200, line.height())
    line.show()
    qtbot.waitExposed(line)
    line.setViewportMargins(0, 0, 60, 0)
    assert line.horizontalScrollBar().value() == 0


def test_without_a_list_no_column_is_wrong(editor: TemplateEdit) -> None:
    assert editor._is_known(" місто ")
    assert not editor._is_known("нема")
    editor.set_columns(None)
    assert editor._is_known("нема")


def test_it_grows_with_its_text_up_to_a_limit(editor: TemplateEdit) -> None:
    least = editor.height()
    editor.show_template("\n" * 6)
    grown = editor.height()
    editor.show_template("\n" * 200)
    assert least < grown < editor.height() < 300


def test_a_sent_text_cannot_be_changed(editor: TemplateEdit, told: list[str]) -> None:
    editor.setReadOnly(True)
    type_text(editor, "a{")
    editor.insert_column("Місто")
    assert told == []
