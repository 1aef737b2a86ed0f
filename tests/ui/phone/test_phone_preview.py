"""The drawn phone: what it says, and how a long message is scrolled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.ui.phone.phone_preview import PhonePreview
from smsbat_composer.ui.phone.shown_message import SmsBubble, ViberBubble, sms_bubble, viber_bubble
from smsbat_composer.words import Language, use_language


@pytest.fixture
def phone(qtbot: QtBot, light: None) -> PhonePreview:
    made = PhonePreview()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_parts_and_their_sizes_are_told(phone: PhonePreview) -> None:
    content = MessageContent(sms=SmsContent(sender="Z", text="я" * 91))
    assert sms_bubble(content).note == (
        "91 characters, Unicode: 67 + 24.\nRecipients do not see where the parts meet."
    )
    use_language(Language.UKRAINIAN)
    assert sms_bubble(content).note == ("91 символ, Unicode: 67 + 24.\nРозрив частин отримувач не бачить.")


def test_a_long_message_scrolls_with_the_arrow_keys_and_stops_at_its_end(phone: PhonePreview) -> None:
    phone.show_message(ViberBubble("Z", "рядок\n" * 60, has_picture=True, button="Далі"))
    top = phone.grab().toImage()
    QTest.keyClick(phone, Qt.Key.Key_Down)
    assert phone.grab().toImage() != top
    for _ in range(60):
        QTest.keyClick(phone, Qt.Key.Key_Down)
    end = phone.grab().toImage()
    QTest.keyClick(phone, Qt.Key.Key_Down)
    assert phone.grab().toImage() == end


def test_a_short_message_does_not_scroll(phone: PhonePreview) -> None:
    phone.show_message(ViberBubble("Z", "коротко", has_picture=False, button=None))
    shown = phone.grab().toImage()
    QTest.keyClick(phone, Qt.Key.Key_Down)
    assert phone.grab().toImage() == shown


def test_an_empty_message_leaves_the_chat_empty(phone: PhonePreview) -> None:
    phone.show_message(viber_bubble(MessageContent()))
    empty = phone.grab().toImage()
    phone.show_message(ViberBubble("", "є", has_picture=False, button=None))
    assert phone.grab().toImage() != empty
    phone.show_message(SmsBubble("", ()))
    assert phone.accessibleDescription() == ""
