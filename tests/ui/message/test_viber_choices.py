"""How long Viber may take, the number of a file, and the sender and text of all channels."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.message.content import HYBRID, campaign_of, changed, message_of, with_viber
from ui.message.keys import type_text

Opened = Callable[..., MessageStep]


def _write(line: QLineEdit, text: str) -> None:
    line.selectAll()
    type_text(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def _ttl(step: MessageStep) -> int | None:
    viber = message_of(step).viber
    assert viber is not None
    return viber.ttl


def test_a_wait_is_typed_in_words(open_step: Opened) -> None:
    step = open_step()
    _write(step.viber.ttl.typed, "1 год 30 хв")
    assert _ttl(step) == 5400
    assert step.viber.ttl.currentText() == "1 hour 30 minutes"
    campaign_of(step).undo_stack.undo()
    assert (_ttl(step), step.viber.ttl.currentText()) == (3600, "1 hour")


def test_what_is_no_duration_is_told_and_blocks(qtbot: QtBot, open_step: Opened) -> None:
    """The wait there was before must not go out in its place."""
    step = open_step()
    box, slot = step.viber.ttl, step.viber.problems
    _write(box.typed, "завтра")
    qtbot.waitUntil(slot.isVisible)
    told = "Wait before SMS: “завтра” is no duration. Write it like this: 45 minutes, or 1 hour 30 minutes."
    assert (slot.text(), box.typed.accessibleDescription()) == (told, told)
    assert box.property("invalid") == "true"
    campaign = campaign_of(step)
    assert campaign.review is not None
    assert [problem.code for problem in campaign.review.errors] == [ProblemCode.TTL_UNREADABLE]
    assert _ttl(step) == 3600
    type_text(step.viber.text.editor, "!")  # another edit does not make it right
    qtbot.waitUntil(lambda: campaign.review is not None)
    assert [problem.code for problem in campaign.review.errors] == [ProblemCode.TTL_UNREADABLE]
    _write(box.typed, "2 години")
    assert _ttl(step) == 7200
    qtbot.waitUntil(lambda: campaign.review is not None and campaign.review.errors == ())
    assert not slot.isVisible()
    _write(box.typed, " ")
    assert box.currentText() == "2 hours"


def test_the_wait_is_left_to_the_provider(open_step: Opened) -> None:
    step = open_step()
    QTest.keyClick(step.viber.ttl, Qt.Key.Key_End)
    step.viber.ttl.activated.emit(step.viber.ttl.count() - 1)
    assert _ttl(step) is None
    assert step.viber.ttl.currentText() == "default (1 hour)"
    assert step.sms._when.text() == "if Viber does not deliver it in 1 hour"


def test_what_is_no_duration_blocks_in_a_campaign_that_is_opened_again(
    qtbot: QtBot, open_step: Opened
) -> None:
    left = campaign_of(step := open_step())
    _write(step.viber.ttl.typed, "завтра")
    left.close()
    again = OpenCampaign(left.composer, left.campaign_id)
    qtbot.waitUntil(lambda: again.review is not None)
    assert again.review is not None
    assert [problem.code for problem in again.review.errors] == [ProblemCode.TTL_UNREADABLE]
    step = MessageStep(again)
    qtbot.addWidget(step)
    assert step.viber.ttl.typed.text() == "завтра"
    _write(step.viber.ttl.typed, "1 година")  # what it was before
    assert (_ttl(step), again.switched_off.unread_ttl) == (3600, "")
    again.undo()
    assert step.viber.ttl.typed.text() == "завтра"
    again.close()


def test_a_wait_that_nobody_chose_stays_the_providers_when_one_walks_through(open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", text="x"))
    step.viber.ttl.typed.setFocus()
    assert step.viber.ttl.currentText() == "default (1 hour)"
    QTest.keyClick(step.viber.ttl.typed, Qt.Key.Key_Tab)
    step.viber.ttl.typed.editingFinished.emit()
    assert (_ttl(step), step.viber.ttl.currentText()) == (None, "default (1 hour)")


@pytest.mark.parametrize(
    ("typed", "told", "fix", "mended"),
    [("30 с", "30 seconds", "Take the least", 60), ("2 доби", "48 hours", "Take the most", 86_400)],
)
def test_a_wait_out_of_range_is_told_and_mended(
    qtbot: QtBot, open_step: Opened, typed: str, told: str, fix: str, mended: int
) -> None:
    step = open_step()
    _write(step.viber.ttl.typed, typed)
    qtbot.waitUntil(step.viber.problems.fix.isVisible)
    assert told in step.viber.problems.text()
    assert step.viber.problems.fix.text() == fix
    step.viber.problems.fix.click()
    assert _ttl(step) == mended


def test_a_file_needs_its_number(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.channel_bar.kind_chosen.emit(ViberKind.FILE)
    qtbot.waitUntil(lambda: campaign_of(step).review is not None)
    assert not step.viber.file.slot.isVisible()
    step.viber.file.visit()
    qtbot.waitUntil(step.viber.file.slot.isVisible)
    type_text(step.viber.file.number, "12x34")
    viber = message_of(step).viber
    assert viber is not None
    assert viber.file_id == 1234
    qtbot.waitUntil(lambda: not step.viber.file.slot.isVisible())
    QTest.keyClick(step.viber.file.number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert step.viber.file.number.text() == ""


def test_a_flash_sms_is_chosen(open_step: Opened) -> None:
    step = open_step()
    step.sms.flash.click()
    sms = message_of(step).sms
    assert sms is not None
    assert sms.is_flash is True


def test_one_text_for_all_channels_and_back(open_step: Opened) -> None:
    step = open_step()
    assert not step.shared.isVisible()
    step.channel_bar.sharing.trigger()
    assert step.shared.isVisible()
    message = message_of(step)
    assert (message.sender, message.text) == ("ZATYSHOK", HYBRID.message.viber_text)
    assert (message.viber_text, message.sms_text) == (HYBRID.message.viber_text, HYBRID.message.sms_text)
    assert step.viber.text.editor.template() == ""
    assert step.viber.sender_field.box.typed.placeholderText() == "ZATYSHOK"
    step.channel_bar.sharing.trigger()
    assert not step.shared.isVisible()
    assert message_of(step) == HYBRID.message


def test_a_channel_says_its_own_and_goes_back_to_what_all_say(open_step: Opened) -> None:
    shared = MessageContent(sender="S", text="Вітаємо", sms=SmsContent(), viber=ViberContent(ttl=60))
    step = open_step(changed(shared))
    editor = step.sms.text.editor
    assert editor._hint == "As for all channels: Вітаємо"
    type_text(editor, "A")
    assert (message_of(step).sms_text, message_of(step).viber_text) == ("A", "Вітаємо")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert message_of(step) == shared
    type_text(step.shared.text.editor, "!")
    assert message_of(step).sms_text == message_of(step).viber_text
    # In Latin letters: !Vitaiemo
    assert step.sms.text.counter()[0].startswith("9 characters")


def test_a_name_that_is_nearly_a_columns_is_mended(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", text="{Звертаня}, {Місто} {звертаня}"))
    slot = step.viber.text.slot
    qtbot.waitUntil(slot.fix.isVisible)
    assert slot.fix.text() == "Replace with “Звертання”"
    slot.fix.click()
    assert message_of(step).viber_text == "{Звертання}, {Місто} {Звертання}"


def test_what_does_not_go_together_is_taken_out(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", text="?", survey=("a", "b"), image_url="https://x/i.png"))
    assert step.viber.survey is not None
    fix = step.viber.survey.problem.fix
    qtbot.waitUntil(fix.isVisible)
    fix.click()
    viber = message_of(step).viber
    assert viber is not None
    assert (viber.image_url, viber.survey) == (None, ("a", "b"))


def test_emoji_are_typed_counted_and_taken_back_whole(open_step: Opened) -> None:
    step = open_step(with_viber(sender="Z", text="", caption="", action="https://x.example"))
    caption = step.viber.rows.caption
    type_text(caption.editor, "Так ")
    type_text(caption.editor, "😀")
    assert message_of(step).viber.caption == "Так 😀"  # type: ignore[union-attr] # it is there
    assert caption.mark.text() == "6 of 30"
    QTest.keyClick(caption.editor, Qt.Key.Key_Backspace)
    assert message_of(step).viber.caption == "Так "  # type: ignore[union-attr] # it is there


def test_a_column_goes_into_the_text_that_the_channel_inherits(open_step: Opened, qtbot: QtBot) -> None:
    shared = MessageContent(sender="S", text="Вітаємо усіх", sms=SmsContent(), viber=ViberContent())
    step = open_step(changed(shared))
    qtbot.waitUntil(lambda: bool(step.insert_bar.items()))
    step.insert_bar.items()[0].chosen.emit("Ім’я")
    message = message_of(step)
    assert message.viber_text == message.sms_text == message.text
    assert message.text is not None
    assert "Вітаємо усіх" in message.text
    assert "{Ім’я}" in message.text
