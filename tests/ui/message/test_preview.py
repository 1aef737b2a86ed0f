"""The phone shows the very message of a recipient, and the way leads to every other one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.ui.message.content_edits import ChannelChoice
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.phone.shown_message import SmsBubble, ViberBubble
from ui.message.content import with_viber
from ui.message.keys import put_caret, type_text

Opened = Callable[..., MessageStep]


def _viber_text(step: MessageStep) -> str:
    shown = step.preview.phone.message()
    assert isinstance(shown, ViberBubble)
    return shown.text


def test_the_first_recipient_is_shown_with_number_name_phone_and_row(open_step: Opened) -> None:
    step = open_step()
    assert _viber_text(step) == "Олено, вітаємо!\nЧекаємо: Київ"
    assert step.preview._title.text() == "1 of 3 · Олена"
    assert step.preview._place.text() == "+380 50 000 12 34 · row 2"


def test_an_empty_cell_shows_what_stands_for_it(open_step: Opened) -> None:
    step = open_step()
    step.preview.next.click()
    assert _viber_text(step).startswith("Вітаємо, вітаємо!")


def test_alt_and_arrows_go_through_the_recipients_from_an_editor(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    step.viber.text.editor.setFocus()
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert step.preview._title.text().startswith("3 of 3")
    QTest.keyClick(step.viber.text.editor, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert step.preview._title.text().startswith("1 of 3")


def test_links_lead_to_the_rows_the_review_found(open_step: Opened) -> None:
    step = open_step()
    for link, row in (("longest", 4), ("shortest", 2), ("emptiest", 3)):
        getattr(step.preview, link).click()
        assert step.preview._place.text().endswith(f"row {row}"), link


def test_random_is_never_the_one_shown(open_step: Opened) -> None:
    step = open_step()
    seen = {step.preview._title.text()}
    for _ in range(5):
        before = step.preview._title.text()
        step.preview.random.click()
        assert step.preview._title.text() != before
        seen.add(step.preview._title.text())
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
    assert not step.preview._foot.isVisible()


def test_a_single_channel_needs_no_switch(open_step: Opened) -> None:
    step = open_step()
    step.channel_bar.channels_chosen.emit(ChannelChoice.SMS)
    assert not step.preview.channel.isVisible()
    assert isinstance(step.preview.phone.message(), SmsBubble)


def test_the_phones_theme_is_its_own(open_step: Opened) -> None:
    step = open_step(with_viber(text="x"))
    light = step.preview.phone.grab().toImage()
    step.preview.light.chosen.emit("dark")
    assert step.preview.phone.grab().toImage() != light


def test_the_phone_speaks_the_text(open_step: Opened) -> None:
    step = open_step(with_viber(text="Привіт", caption="Далі", action="https://x"))
    assert step.preview.phone.accessibleDescription() == "Привіт\nДалі"
