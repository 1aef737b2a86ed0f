"""Typing changes the campaign, one undoable step at a time, and the problems are told in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import VIBER_TEXT, campaign_of, message_of, with_viber
from ui.message.keys import put_caret, type_text

Opened = Callable[..., MessageStep]


def _undo(editor: QTextEdit) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_typing_changes_the_campaign_and_keeps_the_caret(open_step: Opened) -> None:
    step = open_step()
    editor = step.viber.text.editor
    put_caret(editor, 1)
    type_text(editor, " люба")
    assert message_of(step).viber_text == "{Звертання} люба" + VIBER_TEXT.removeprefix("{Звертання}")
    assert editor.textCursor().position() == 6


def test_undo_typed_in_an_editor_undoes_the_campaigns_step(open_step: Opened) -> None:
    step = open_step()
    editor = step.viber.text.editor
    put_caret(editor, 1)
    type_text(editor, " люба")
    _undo(editor)
    assert message_of(step).viber_text == VIBER_TEXT
    assert editor.textCursor().position() == 1
    campaign_of(step).undo_stack.redo()
    assert "люба" in editor.toPlainText()


def test_undo_reaches_other_fields_too(open_step: Opened) -> None:
    step = open_step()
    step.sms.sender_field.box.named.emit("Inshyi")
    type_text(step.viber.text.editor, "!")
    _undo(step.viber.text.editor)
    _undo(step.viber.text.editor)
    assert message_of(step).sms_sender == "Zatyshok"
    assert step.sms.sender_field.box.currentText() == "Zatyshok"


def test_counters_follow_the_rows(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    assert step.viber.text.counter()[0] == "Longest message: 52 of 1,000 characters"
    type_text(step.viber.text.editor, "12345")
    qtbot.waitUntil(lambda: step.viber.text.counter()[0].startswith("Longest message: 57 "))


def test_an_unknown_column_is_told_at_its_field(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    type_text(step.viber.text.editor, "{нема}")
    qtbot.waitUntil(lambda: "нема" in step.viber.text.problem_text())
    assert step.viber.text.editor.property("invalid") == "true"
    assert step.sms.text.problem_text() == ""
    for _ in "{нема", "}":
        _undo(step.viber.text.editor)
    qtbot.waitUntil(lambda: step.viber.text.problem_text() == "")


def test_an_empty_field_is_told_only_once_it_was_left(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", ttl=60))
    review = campaign_of(step).review
    assert review is not None
    assert any(p.code is ProblemCode.VALUE_MISSING and p.field == "viber.text" for p in review.problems)
    assert step.viber.text.problem_text() == ""
    step.viber.text.editor.left.emit()
    assert step.viber.text.problem_text() != ""


def test_an_address_is_said_to_be_https(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(text="x", caption="Go", action="https://x.example"))
    mark = step.viber.rows.action.mark
    assert mark.text() == "HTTPS"
    step.viber.rows.action.editor.show_template("")
    type_text(step.viber.rows.action.editor, "x")
    qtbot.waitUntil(lambda: step.viber.rows.action.problem_text() != "")
    assert mark.text() == ""


def test_what_was_sent_is_read_only(open_step: Opened) -> None:
    step = open_step()
    campaign = campaign_of(step)
    before = campaign.campaign
    campaign.record = object()  # type: ignore[assignment]
    campaign.sent_changed.emit()
    type_text(step.viber.text.editor, "x")
    step.insert_bar.column_chosen.emit("Місто")
    assert campaign.campaign == before
    assert not step.channel_bar.channels.isEnabled()
    assert not step.viber.ttl.isEnabled()
    assert not step.sms.sender_field.box.isEnabled()
    assert not any(item.isEnabled() for item in step.insert_bar.items())
    campaign.record = None


def test_over_the_limit_the_counter_is_told_in_red(open_step: Opened) -> None:
    step = open_step(with_viber(text="x" * 1001))
    assert step.viber.text.counter() == ("1,001 of 1,000 characters", "")
    assert step.viber.text._size_over.isVisible()
