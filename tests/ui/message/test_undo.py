"""What one Ctrl+Z takes back: a word, a paste, a chip, a fix; and it is seen, wherever one is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.campaign_page import MESSAGE, RECIPIENTS, CampaignPage
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.message.content import VIBER_TEXT, campaign_of, message_of, with_viber
from ui.message.keys import put_caret, type_text

Opened = Callable[..., MessageStep]


@pytest.fixture
def step(open_step: Opened) -> MessageStep:
    return open_step(with_viber(sender="Z", text="", ttl=60))


def _texts_undone(step: MessageStep) -> list[str | None]:
    """What the Viber text was before each step, the newest first."""
    texts = []
    while campaign_of(step).undo_stack.canUndo():
        QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        texts.append(message_of(step).viber_text)
    return texts


def _press(editor: QTextEdit, key: Qt.Key, times: int) -> None:
    for _ in range(times):
        QTest.keyClick(editor, key)


def test_typing_is_undone_word_by_word(step: MessageStep) -> None:
    type_text(step.viber.text.editor, " Це  осінь")
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Return)
    type_text(step.viber.text.editor, "і {2} знижки")
    assert _texts_undone(step) == [
        " Це  осінь\nі {2}",
        " Це  осінь\nі {{2}}",
        " Це  осінь\nі ",
        " Це  осінь\n",
        " Це  ",
        "",
    ]


def test_deleting_is_undone_word_by_word_and_apart_from_typing(step: MessageStep) -> None:
    editor = step.viber.text.editor
    type_text(editor, "one two!")
    _press(editor, Qt.Key.Key_Backspace, 5)
    put_caret(editor, 0)
    _press(editor, Qt.Key.Key_Delete, 2)
    type_text(editor, "U")
    assert _texts_undone(step) == ["e", "one", "one two!", "one ", ""]


def test_typing_elsewhere_is_another_step(step: MessageStep) -> None:
    editor = step.viber.text.editor
    type_text(editor, "two")
    put_caret(editor, 0)
    type_text(editor, "one ")
    assert _texts_undone(step) == ["two", ""]


def test_what_is_typed_over_a_selection_is_undone_with_it(step: MessageStep) -> None:
    editor = step.viber.text.editor
    type_text(editor, "first")
    editor.selectAll()
    type_text(editor, "next")
    assert _texts_undone(step) == ["first", ""]


def test_a_paste_a_chip_and_a_fix_are_steps_of_their_own(qtbot: QtBot, step: MessageStep) -> None:
    editor = step.viber.text.editor
    type_text(editor, "Hello")
    QApplication.clipboard().setText("pasted")
    editor.paste()
    type_text(editor, "!")
    step.insert_bar.column_chosen.emit("Місто")
    type_text(editor, "{Мисто}")
    qtbot.waitUntil(step.viber.text.slot.fix.isVisible)
    step.viber.text.slot.fix.click()
    texts = _texts_undone(step)
    assert texts[0] == "Hellopasted!{Місто}{Мисто}"
    assert texts[-4:] == ["Hellopasted!", "Hellopasted", "Hello", ""]


def test_other_fields_and_switches_are_steps_of_their_own(step: MessageStep) -> None:
    type_text(step.sms.sender_field.box.typed, "ab")
    type_text(step.viber.text.editor, "x")
    for _ in range(2):
        step.viber.count_clicks.click()
    assert campaign_of(step).undo_stack.count() == 4


def test_esc_brings_back_what_stood_for_empty_cells(step: MessageStep) -> None:
    campaign = campaign_of(step)
    before = campaign.campaign.if_empty
    for column in ("Звертання", "Місто"):  # one was decided, one was not
        step.insert_bar.ask_value(column)
        popup = step.insert_bar._popup
        type_text(popup.value, "щось")
        assert campaign.campaign.if_empty[column] == "щось"
        QTest.keyClick(popup.value, Qt.Key.Key_Escape)
        assert campaign.campaign.if_empty == before
        assert not popup.isVisible()


def test_a_step_undone_elsewhere_is_shown(
    qtbot: QtBot, open_campaign: Callable[..., OpenCampaign], deliveries: Deliveries
) -> None:
    campaign = open_campaign()
    page = CampaignPage(campaign, deliveries)
    qtbot.addWidget(page)
    page.show()
    page.go_to_step(MESSAGE)
    type_text(page.message.viber.text.editor, "!")
    for go in (campaign.undo, campaign.redo):
        page.go_to_step(RECIPIENTS)
        go()
        assert page.step() == MESSAGE
    page.header.renamed.emit("Зима")
    page.go_to_step(RECIPIENTS)
    page.header.undo.emit()
    assert (campaign.campaign.name, page.step()) == ("Осінь", RECIPIENTS)
    page.header.undo.emit()
    assert message_of(page.message).viber_text == VIBER_TEXT
