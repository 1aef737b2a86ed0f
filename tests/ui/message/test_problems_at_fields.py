"""What is wrong, and is no limit, is told at its field too, and mended by a click where that is enough."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.workspace.errors import UserError
from ui.message.content import campaign_of, message_of, with_viber
from ui.message.keys import type_text
from ui.phone.picture_files import picture_file

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


@pytest.mark.parametrize("address", ["https://pictures.example/a.gif?v=1", "https://pictures.example/a"])
def test_a_picture_viber_cannot_show_blocks(
    qtbot: QtBot, open_step: Opened, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    _answer_pictures(monkeypatch, b"GIF89a")
    step = open_step(
        with_viber(sender="Z", text="x", image_url=address, caption="Так", action="https://x.ua")
    )
    field = step.viber.rows.image_url
    problem = _told(qtbot, step, field.slot, ProblemCode.IMAGE_UNUSABLE)
    assert field.problem_text() == "Image: Viber cannot show it. This is GIF. Viber shows only JPG and PNG."
    review = campaign_of(step).review
    assert review is not None
    assert problem in review.errors
    assert not review.is_sendable
    assert field.editor.property("invalid") == "true"


def test_a_picture_that_did_not_come_is_to_be_looked_at(
    qtbot: QtBot, open_step: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer_pictures(monkeypatch, UserError("picture_too_slow", host="pictures.example"))
    content = with_viber(
        sender="Z", text="x", image_url="https://pictures.example/a.png", caption="Так", action="https://x.ua"
    )
    step = open_step(content)
    field = step.viber.rows.image_url
    _told(qtbot, step, field.slot, ProblemCode.IMAGE_NOT_SEEN)
    assert field.problem_text().startswith("Image: it could not be looked at. pictures.example is too slow")
    assert (field.mark.text(), field.editor.property("invalid")) == ("not loaded", "false")
    _answer_pictures(monkeypatch, picture_file("PNG", 800, 600))
    step.preview.picture_line.again.click()
    qtbot.waitUntil(lambda: not field.slot.isVisible())


def test_an_address_is_asked_for_when_it_is_whole(
    qtbot: QtBot, open_step: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer_pictures(monkeypatch, picture_file("PNG", 800, 600))
    step = open_step(with_viber(sender="Z", text="x", image_url="", caption="Так", action="https://x.ua"))
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    editor, pictures = step.viber.rows.image_url.editor, step.preview.pictures
    editor.setFocus()
    type_text(editor, "http://z")
    pictures._fetch_unknown()
    editor.selectAll()
    for piece in ("https://z", "atyshok.example/se", "cret"):
        type_text(editor, piece)
        pictures._fetch_unknown()  # as if the keys had rested
    assert asked == []
    type_text(editor, ".png")
    pictures._fetch_unknown()
    assert asked == []
    editor._typed_at -= 2  # as if they rest behind a whole name
    pictures._fetch_unknown()
    assert asked == ["https://zatyshok.example/secret.png"]
    type_text(editor, "?v=2")
    step.viber.rows.caption.editor.setFocus()
    pictures._fetch_unknown()
    assert asked[1:] == ["https://zatyshok.example/secret.png?v=2"]
    editor.setFocus()
    editor.selectAll()
    QApplication.clipboard().setText("https://zatyshok.example/pasted")
    editor.paste()
    pictures._fetch_unknown()
    assert asked[2:] == ["https://zatyshok.example/pasted"]


def _answer_pictures(monkeypatch: pytest.MonkeyPatch, answer: bytes | UserError) -> list[str]:
    """What every address of a picture gives from now on; the addresses that are asked for."""
    asked: list[str] = []

    class Answered:
        def __init__(self, address: str, _most_bytes: int, **_how: object) -> None:
            asked.append(address)

        def fetch(self) -> bytes:
            if isinstance(answer, UserError):
                raise answer
            return answer

        def abort(self) -> None:
            """There is nothing to end."""

    monkeypatch.setattr("smsbat_composer.ui.phone.pictures.PictureFetch", Answered)
    return asked


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"text": "?", "survey": ()},
            {"viber.survey": "The survey has 0 options. A survey has 2 to 5 options."},
        ),
        (
            {"text": " ", "survey": ("", "Так")},
            {
                "viber.text": "The survey asks nothing. Write its question above the options.",
                "viber.survey.0": "Option 1: nothing is written. Fill it in.",
            },
        ),
        (
            {"text": "x", "carousel": ()},
            {"viber.carousel": "The carousel has 0 cards. A carousel has 2 to 5 cards."},
        ),
        (
            {"text": "x", "caption": "", "action": ""},
            {
                "viber.caption": "Button caption: nothing is written. Fill it in.",
                "viber.action": "Button address: nothing is written. Fill it in.",
            },
        ),
        ({"image_url": ""}, {"viber.image_url": "Image: nothing is written. Fill it in."}),
        ({"text": ""}, {"viber.text": "Viber text: nothing is written. Fill it in."}),
    ],
)
def test_what_is_empty_is_told_once_somebody_was_there(
    open_step: Opened, fields: dict[str, object], told: dict[str, str]
) -> None:
    step = open_step(with_viber(sender="Z", **fields))
    viber = step.viber
    assert all(not text_field.slot.isVisible() for text_field in (viber.text, *viber.line_fields))
    for place in told:
        step.focus_field(place)
    shown = {field.path: field.problem_text() for field in (viber.text, *viber.line_fields)}
    for name, editor in (("viber.survey", viber.survey), ("viber.carousel", viber.carousel)):
        shown[name] = editor.problem.text() if editor is not None else ""
    assert {place: words for place, words in shown.items() if words} == told
