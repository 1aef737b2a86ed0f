"""What is wrong, and is no limit, is told at its field too, and mended by a click where that is enough."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import campaign_of, message_of, with_viber
from ui.message.keys import type_text

Opened = Callable[..., MessageStep]


def _told(qtbot: QtBot, step: MessageStep, slot: ProblemSlot, code: ProblemCode) -> Problem:
    """The problem, once it is told in this line as in the review."""

    def look() -> None:
        review = campaign_of(step).review
        assert review is not None
        assert code in [problem.code for problem in review.problems]
        assert slot.isVisible()

    qtbot.waitUntil(look)
    review = campaign_of(step).review
    assert review is not None
    return next(problem for problem in review.problems if problem.code is code)


def test_a_column_in_two_braces(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", text=""))
    field = step.viber.text
    type_text(field.editor, "{{Місто}}, ")
    told = (
        "Viber text: a brace goes out as it is: “{Місто},”."
        " If the recipient’s “Місто” was meant, put the column in."
    )
    qtbot.waitUntil(lambda: field.problem_text() == told)
    _told(qtbot, step, field.slot, ProblemCode.BRACE_LITERAL)
    assert field.slot.fix.text() == "Put in the column “Місто”"
    field.slot.fix.click()
    assert message_of(step).viber_text == "{Місто}, "
    qtbot.waitUntil(lambda: not field.slot.isVisible())


def test_a_brace_that_nobody_closed(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", text=""))
    field = step.viber.text
    type_text(field.editor, "Знижка {20%")
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    _told(qtbot, step, field.slot, ProblemCode.BRACE_LITERAL)
    assert "“{20%”" in field.problem_text()
    assert not field.slot.fix.isVisible()


def test_what_is_invisible_in_an_address(qtbot: QtBot, open_step: Opened) -> None:
    address = "https://zatyshok.example/\u200bsale"
    step = open_step(with_viber(sender="Z", text="x", caption="Так", action=address))
    slot = step.viber.rows.action.slot
    _told(qtbot, step, slot, ProblemCode.INVISIBLE_CHARACTERS)
    assert slot.text() == (
        "Button address: what cannot be seen stands in it: [invisible]."
        " With it, it is another name or address. Take it out."
    )
    slot.fix.click()
    assert message_of(step).viber.action == "https://zatyshok.example/sale"  # type: ignore[union-attr] # it is there
    qtbot.waitUntil(lambda: not slot.isVisible())


def test_what_is_invisible_in_a_sender(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(sender="ZATYSHOK\u00a0", text="x"))
    slot = step.viber.sender_field
    _told(qtbot, step, slot, ProblemCode.INVISIBLE_CHARACTERS)
    assert slot.text().startswith("Viber sender: what cannot be seen stands in it: [special space].")
    slot.fix.click()
    assert message_of(step).viber_sender == "ZATYSHOK"
    qtbot.waitUntil(lambda: not slot.isVisible())


def test_half_an_emoji_is_no_text_until_the_other_half_comes(open_step: Opened) -> None:
    """Neither a file nor the gateway can hold it: Qt keeps it to itself."""
    step = open_step(with_viber(sender="Z", text="a"))
    cursor = step.viber.text.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("\ud83d")
    assert message_of(step).viber_text == "a"
    cursor.insertText("\ude00")
    assert message_of(step).viber_text == "a😀"
    cursor.insertText("\ud83db")
    assert message_of(step).viber_text == "a😀b"
