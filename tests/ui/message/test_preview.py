"""The phone shows the very message of a recipient, and the way leads to every other one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.drafts.switched_off import ChannelChoice
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.phone.shown_message import SmsBubble, ViberBubble
from ui.message.content import ROWS, campaign_of, changed, with_viber
from ui.message.keys import put_caret, type_text

Opened = Callable[..., MessageStep]


def _viber_text(step: MessageStep) -> str:
    shown = step.preview.phone.message()
    assert isinstance(shown, ViberBubble)
    return shown.text


def test_the_first_recipient_is_shown_with_number_name_phone_and_row(open_step: Opened) -> None:
    step = open_step()
    assert _viber_text(step) == "Олено, вітаємо!\nЧекаємо: Київ"
    assert step.preview.recipient.title.text() == "1 of 3 · Олена"
    assert step.preview.recipient.phone.text() == "+380 50 000 12 34 ·"
    assert step.preview.recipient.go_to.text() == "row 2"


def test_an_empty_cell_shows_what_stands_for_it(open_step: Opened) -> None:
    step = open_step()
    step.preview.recipient.next.click()
    assert _viber_text(step).startswith("Вітаємо, вітаємо!")


def test_alt_and_arrows_go_through_the_recipients_from_an_editor(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    step.viber.text.editor.setFocus()
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert step.preview.recipient.title.text().startswith("3 of 3")
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert step.preview.recipient.title.text().startswith("1 of 3")


def test_links_lead_to_the_rows_the_review_found(open_step: Opened) -> None:
    step = open_step()
    for link, row in (("longest", 4), ("shortest", 2), ("emptiest", 3)):
        getattr(step.preview.recipient, link).click()
        assert step.preview.recipient.go_to.text() == f"row {row}", link


def test_the_longest_is_of_the_channel_that_is_shown(open_step: Opened) -> None:
    sms = SmsContent(sender="Z", text="{Ім’я}")
    step = open_step(changed(MessageContent(sms=sms, viber=ViberContent(sender="Z", text="{Місто}"))))
    bar = step.preview.recipient
    bar.longest.click()
    assert bar.go_to.text() == "row 4"
    step.preview.channel.select(Channel.SMS)
    step.preview.channel.chosen.emit(Channel.SMS)
    bar.longest.click()
    assert bar.go_to.text() == "row 3"


def test_a_way_is_gone_once_the_review_has_found_it(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    campaign_of(step).review_again()
    assert campaign_of(step).review is None
    step.preview.recipient.longest.click()
    assert step.preview.recipient.go_to.text() == "row 2"
    qtbot.waitUntil(lambda: step.preview.recipient.go_to.text() == "row 4")


def test_a_way_is_dropped_once_another_was_taken(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    bar = step.preview.recipient
    for go_on in (bar.next.click, lambda: bar._go_to_row(2)):
        campaign_of(step).review_again()
        bar.longest.click()
        go_on()
        qtbot.waitUntil(lambda: campaign_of(step).review is not None)
        assert bar.go_to.text() != "row 4"


def test_a_row_is_gone_to_by_its_number(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    step.viber.text.editor.setFocus()
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    popup = step.preview.recipient.popup
    assert popup.isVisible()
    assert popup.number.value() == 2
    QTest.keyClicks(popup.number, "4")
    QTest.keyClick(popup.number, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert step.preview.recipient.go_to.text() == "row 4"
    assert _viber_text(step).startswith("пані Ірино")


def test_a_row_that_gets_nothing_says_why(qtbot: QtBot, open_step: Opened, tmp_path: Path) -> None:
    step = open_step()
    source = tmp_path / "клієнти.csv"
    again = ("050 000 12 34", "Олена", "Олено", "Київ")
    source.write_text("\n".join(";".join(row) for row in (*ROWS, again)), encoding="utf-8-sig")
    campaign = campaign_of(step)
    with qtbot.waitSignal(campaign.recipients_changed, timeout=20_000):
        campaign.import_list([Source(source)])
    step.preview.recipient.go_to.click()
    popup = step.preview.recipient.popup
    popup.number.setValue(77)
    QTest.keyClick(popup.number, Qt.Key.Key_Return)
    assert popup.isVisible()
    assert popup.refusal() == "The list has no row 77."
    popup.number.setValue(5)
    QTest.keyClick(popup.number, Qt.Key.Key_Return)
    assert popup.refusal() == "Row 5 gets no message: duplicate."
    assert step.preview.recipient.go_to.text() == "row 2"
    popup.number.setValue(4)
    assert popup.refusal() == ""
    popup.close()


def test_random_is_never_the_one_shown(open_step: Opened) -> None:
    step = open_step()
    seen = {step.preview.recipient.title.text()}
    for _ in range(5):
        before = step.preview.recipient.title.text()
        step.preview.recipient.random.click()
        assert step.preview.recipient.title.text() != before
        seen.add(step.preview.recipient.title.text())
    assert len(seen) > 1


def test_typing_is_seen_at_once(open_step: Opened) -> None:
    step = open_step()
    put_caret(step.viber.text.editor, 0)
    type_text(step.viber.text.editor, "Увага: ")
    assert _viber_text(step).startswith("Увага: Олено")


def test_the_sms_is_shown_as_it_is_sent(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.preview.channel.chosen.emit(Channel.SMS)
    step.preview.channel.select(Channel.SMS)
    step.preview.refresh()
    shown = step.preview.phone.message()
    assert isinstance(shown, SmsBubble)
    assert "".join(shown.parts) == "Oleno, znyzhka u «Zatyshok» — chekaiemo: Kyiv"
    assert shown.sender == "Zatyshok"


def test_without_a_list_columns_stand_for_their_values(open_step: Opened) -> None:
    step = open_step(with_list=False)
    assert _viber_text(step) == "Звертання, вітаємо!\nЧекаємо: Місто"
    assert not step.preview.recipient.isVisible()


def test_a_channel_that_is_not_used_cannot_be_looked_at(open_step: Opened) -> None:
    step = open_step()
    step.channel_bar.channels_chosen.emit(ChannelChoice.SMS)
    assert step.preview.channel.selected() == Channel.SMS
    assert isinstance(step.preview.phone.message(), SmsBubble)
    usable = [part.segment.key for part in step.preview.channel._parts if part.isEnabled()]
    assert usable == [Channel.SMS]


def test_the_preview_is_used_without_a_mouse(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    preview = step.preview
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    preview.phone.setFocus()
    names = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == [
        "Phone preview",
        "Previous recipient (Alt+←)",
        "Row 2: show another one",
        "Next recipient (Alt+→)",
        "A random recipient",
        "The recipient of the longest message",
        "The recipient of the shortest message",
        "The recipient with the most empty cells",
    ]
    named = QAccessible.queryAccessibleInterface(preview.phone)
    assert named.text(QAccessible.Text.Description) == _viber_text(step)


def test_the_phone_shows_the_card_that_is_worked_on(qtbot: QtBot, open_step: Opened) -> None:
    cards = tuple({"title": f"Плед {number}"} for number in range(3))
    step = open_step(with_viber(text="x", carousel=cards))
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    for place in (1, 2, 0):
        step.viber.carousel.cards[place].title.editor.setFocus()
        qtbot.waitUntil(lambda place=place: step.preview.phone.card() == place)


def test_in_a_narrow_window_the_recipient_stands_beside_the_phone(open_step: Opened) -> None:
    step = open_step(size=(1024, 600))
    step.view.select("preview")
    step.view.chosen.emit("preview")
    phone, recipient = step.preview.phone, step.preview.recipient
    QApplication.processEvents()
    in_panel = recipient.mapTo(step.preview, QPoint(0, 0))
    assert in_panel.x() > phone.mapTo(step.preview, QPoint(phone.width(), 0)).x()
    step.resize(1280, 700)
    QApplication.processEvents()
    in_panel = recipient.mapTo(step.preview, QPoint(0, 0))
    assert in_panel.y() > phone.mapTo(step.preview, QPoint(0, phone.height())).y()


def test_the_phones_theme_is_its_own(open_step: Opened) -> None:
    step = open_step(with_viber(text="x"))
    light = step.preview.phone.grab().toImage()
    step.preview.light.chosen.emit("dark")
    assert step.preview.phone.grab().toImage() != light


def test_the_phone_speaks_the_text(open_step: Opened) -> None:
    step = open_step(with_viber(text="Привіт", caption="Далі", action="https://x"))
    assert step.preview.phone.accessibleDescription() == "Привіт\nbutton: Далі"
