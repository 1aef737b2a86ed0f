"""A survey is written with the keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from smsbat_composer.gateway.payload import MessageContent, ViberContent
from smsbat_composer.ui.message.survey_editor import SurveyEditor
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import campaign_of, changed, message_of
from ui.message.keys import type_text

Opened = Callable[..., MessageStep]


@pytest.fixture
def step(qtbot: QtBot, open_step: Opened) -> MessageStep:
    viber = ViberContent(sender="Z", text="Як вам?", survey=("Добре", "Погано"), is_transactional=True)
    made = open_step(changed(MessageContent(viber=viber)))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _editor(step: MessageStep) -> SurveyEditor:
    assert step.viber.survey is not None
    return step.viber.survey


def _options(step: MessageStep) -> tuple[str, ...]:
    viber = message_of(step).viber
    assert viber is not None
    return viber.survey or ()


def _focused(step: MessageStep) -> QTextEdit:
    widget = step.focusWidget()
    assert isinstance(widget, QTextEdit)
    return widget


def test_enter_adds_the_next_answer(step: MessageStep) -> None:
    first = _editor(step).options[0].field.editor
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    type_text(_focused(step), "Так собі")
    assert _options(step) == ("Добре", "Так собі", "Погано")
    for _ in range(4):
        QTest.keyClick(_focused(step), Qt.Key.Key_Return)
    assert len(_options(step)) == 5
    assert not _editor(step).add.isEnabled()


def test_alt_and_arrows_change_the_order(step: MessageStep) -> None:
    first = _editor(step).options[0].field.editor
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _options(step) == ("Погано", "Добре")
    assert step.focusWidget() is _editor(step).options[1].field.editor


def test_the_keyboard_goes_with_an_answer_from_its_button_too(step: MessageStep) -> None:
    editor = _editor(step)
    editor.add.click()
    editor.options[0].remove.setFocus()
    for place in (1, 2):
        focused = step.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert step.focusWidget() is editor.options[place].remove
    assert _options(step) == ("Погано", "", "Добре")


def test_an_answer_is_added_by_the_button_and_taken_out_again(step: MessageStep) -> None:
    editor = _editor(step)
    editor.add.click()
    assert _options(step) == ("Добре", "Погано", "")
    assert step.focusWidget() is editor.options[2].field.editor
    editor.options[0].remove.click()
    assert _options(step) == ("Погано", "")
    campaign_of(step).undo_stack.undo()
    assert _options(step) == ("Добре", "Погано", "")


def test_the_question_has_its_own_limit(qtbot: QtBot, step: MessageStep) -> None:
    step.viber.text.editor.selectAll()
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Delete)
    assert step.viber.text.counter()[0] == "0 of 85 characters"
    type_text(step.viber.text.editor, "x" * 86)
    assert step.viber.text.counter()[0] == "86 of 85 characters"
    qtbot.waitUntil(lambda: "85" in step.viber.text.problem_text())


def test_a_survey_is_told_to_be_transactional(step: MessageStep) -> None:
    assert not step.viber.transactional.isVisible()
    assert step.viber._locked.isVisible()
