"""The drawn phone: what it says to eyes and ears, and how what is larger than its screen is moved."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.phone.phone_preview import PhonePreview
from smsbat_composer.ui.phone.picture import read_picture
from smsbat_composer.ui.phone.picture_place import PicturePlace
from smsbat_composer.ui.phone.shown_message import (
    ShownCard,
    SmsBubble,
    ViberBubble,
    sms_bubble,
    viber_bubble,
)
from smsbat_composer.words import Language, use_language
from ui.phone.picture_files import picture_file

CARDS = tuple(ShownCard(f"Плед {number}", f"https://x/{number}.jpg", "Купити", "Далі") for number in range(4))
CAROUSEL = ViberBubble("Z", "Погортайте", cards=CARDS)
LONG = ViberBubble("Z", "рядок\n" * 60, picture="https://x/a.jpg", button="Далі")


@pytest.fixture
def phone(qtbot: QtBot, light: None) -> PhonePreview:
    made = PhonePreview()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def seen(phone: PhonePreview) -> QImage:
    return phone.grab().toImage()


def press(phone: PhonePreview, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(phone, key)


def drag(phone: PhonePreview, begin: QPoint, end: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(phone, left, none, begin)
    QTest.mouseMove(phone, (begin + end) / 2)
    QTest.mouseMove(phone, end)
    QTest.mouseRelease(phone, left, none, end)


def turn(
    phone: PhonePreview, by: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over the middle of the cards."""
    at = QPointF(130, 300)
    event = QWheelEvent(
        at,
        phone.mapToGlobal(at),
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(phone, event)


# --- what it says


def test_parts_and_their_sizes_are_told(phone: PhonePreview) -> None:
    content = MessageContent(sms=SmsContent(sender="Z", text="я" * 91))
    assert sms_bubble(content).note == (
        "91 characters, Unicode: 67 + 24.\nRecipients do not see where the parts meet."
    )
    use_language(Language.UKRAINIAN)
    assert sms_bubble(content).note == ("91 символ, Unicode: 67 + 24.\nРозрив частин отримувач не бачить.")


def test_a_flash_sms_is_told_as_one() -> None:
    flash = MessageContent(sms=SmsContent(sender="Z", text="Kod 1234", is_flash=True))
    assert sms_bubble(flash).note.endswith(
        "\nFlash: it opens over the screen, and many phones do not keep it."
    )
    empty = MessageContent(sms=SmsContent(sender="Z", text="", is_flash=True))
    assert sms_bubble(empty) == SmsBubble("Z", ())


def test_every_part_of_a_viber_message_is_shown() -> None:
    card = Card(title="Плед", image_url="https://x/1.jpg", button_caption="Купити", link_caption="Далі")
    viber = ViberContent(sender="Z", text="Текст", carousel=(card, Card()))
    assert viber_bubble(MessageContent(viber=viber)) == ViberBubble(
        "Z",
        "Текст",
        cards=(ShownCard("Плед", "https://x/1.jpg", "Купити", "Далі"), ShownCard("", "", "", "")),
    )
    viber = ViberContent(sender="Z", text="Як вам?", survey=("Добре", "Погано"), file_id=7)
    assert viber_bubble(MessageContent(viber=viber)) == ViberBubble(
        "Z", "Як вам?", options=("Добре", "Погано"), file_id=7
    )


def test_a_text_without_end_is_shown_in_part() -> None:
    text = "слово " * 50_000
    content = MessageContent(viber=ViberContent(text=text), sms=SmsContent(text=text))
    assert viber_bubble(content).text == f"{text[:3000]}…"
    shown = sms_bubble(content)
    assert "".join(shown.parts) == text[:3000]
    assert shown.note == "300,000 characters, Unicode.\nOnly its beginning is shown here."


def test_a_file_with_too_many_items_is_shown_in_part() -> None:
    viber = ViberContent(carousel=(Card(title="Плед"),) * 50_000, survey=("Так",) * 50_000)
    shown = viber_bubble(MessageContent(viber=viber))
    assert (len(shown.cards), len(shown.options)) == (10, 10)


def test_the_phone_says_what_it_shows(phone: PhonePreview) -> None:
    phone.show_message(
        ViberBubble("Z", "Привіт", picture="https://x/1.jpg", button="Далі"),
        {"https://x/1.jpg": PicturePlace(words="Loading the picture…")},
    )
    assert phone.accessibleName() == "Phone preview"
    assert phone.accessibleDescription() == "picture: Loading the picture…\nПривіт\nbutton: Далі"
    phone.show_message(ViberBubble("Z", "Як вам?", options=("Добре", "Погано")))
    assert phone.accessibleDescription() == "Як вам?\nanswer 1: Добре\nanswer 2: Погано"
    phone.show_message(ViberBubble("Z", options=("", "Погано")))
    assert phone.accessibleDescription() == "answer 1: empty so far\nanswer 2: Погано"
    phone.show_message(CAROUSEL, {"https://x/0.jpg": PicturePlace(words="JPG")})
    assert phone.accessibleDescription().split("\n")[:2] == [
        "Погортайте",
        "Card 1 of 4: Плед 0; picture: JPG; button: Купити; link: Далі",
    ]
    phone.show_message(SmsBubble("Z", ("перша ", "друга"), "Дві частини."))
    assert phone.accessibleDescription() == "перша друга\nДві частини."


@pytest.mark.parametrize("message", [None, ViberBubble("Z"), SmsBubble("Z", ())])
def test_an_empty_message_is_said_to_be_empty(
    phone: PhonePreview, message: ViberBubble | SmsBubble | None
) -> None:
    phone.show_message(ViberBubble("Z", "є"))
    full = seen(phone)
    phone.show_message(message)
    assert seen(phone) != full
    assert phone.accessibleDescription() == "The message is empty so far."


def test_a_picture_takes_the_place_of_its_words(phone: PhonePreview) -> None:
    message = ViberBubble("Z", "Текст", picture="https://x/1.jpg")
    phone.show_message(message, {"https://x/1.jpg": PicturePlace(words="Loading the picture…")})
    picture = read_picture(picture_file(width=800, height=100, colour="#00FF00"))
    phone.show_message(message, {"https://x/1.jpg": PicturePlace(picture, "PNG")})
    shown = seen(phone).scaledToWidth(phone.width())  # at any scale of the screen
    for x in (30, 120, 210):  # cropped from the middle, so it fills its place
        assert shown.pixelColor(x, 150).name() == "#00ff00"
    assert shown.pixelColor(120, 300).name() != "#00ff00"


@pytest.mark.parametrize(
    "text",
    [
        "Знижка 🔥 👨‍👩‍👧‍👦 🇺🇦 ❤️",
        "дуже" * 100,
        "\n\n\n",
        "\u202eзадом наперед",
        "a\u0301" * 300,
        "\0\u2028\ufffc",
    ],
)
def test_odd_texts_are_painted(phone: PhonePreview, text: str) -> None:
    phone.show_message(ViberBubble(text, text, button=text, options=(text,)))
    first = seen(phone)
    phone.show_message(ViberBubble("", text, cards=(ShownCard(text, text, text, text),) * 2))
    assert seen(phone) != first
    phone.show_message(SmsBubble(text, (text, text), text))
    assert not seen(phone).isNull()


def test_its_light_is_its_own(phone: PhonePreview) -> None:
    phone.show_message(CAROUSEL)
    light = seen(phone)
    phone.set_dark(True)
    dark = seen(phone)
    assert dark != light
    phone.set_dark(False)
    assert seen(phone) == light


# --- up and down


def test_a_long_message_scrolls_with_the_keys_and_stops_at_its_ends(phone: PhonePreview) -> None:
    phone.show_message(LONG)
    top = seen(phone)
    press(phone, Qt.Key.Key_Down)
    assert seen(phone) != top
    press(phone, Qt.Key.Key_End)
    end = seen(phone)
    press(phone, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
    assert seen(phone) == end
    press(phone, Qt.Key.Key_PageUp)
    assert seen(phone) != end
    press(phone, Qt.Key.Key_Home)
    assert seen(phone) == top


def test_a_long_message_scrolls_with_the_wheel_and_by_dragging(phone: PhonePreview) -> None:
    phone.show_message(LONG)
    top = seen(phone)
    turn(phone, QPoint(0, -120))
    turned = seen(phone)
    assert turned != top
    turn(phone, QPoint(0, 120))
    drag(phone, QPoint(130, 400), QPoint(130, 360))
    assert seen(phone) == turned  # both by 40


def test_a_short_message_does_not_scroll(phone: PhonePreview) -> None:
    phone.show_message(ViberBubble("Z", "коротко"))
    shown = seen(phone)
    press(phone, Qt.Key.Key_Down)
    drag(phone, QPoint(130, 400), QPoint(130, 200))
    assert seen(phone) == shown
    phone.show_message(LONG)
    press(phone, Qt.Key.Key_End)
    phone.show_message(ViberBubble("Z", "коротко"))
    assert seen(phone) == shown


# --- the cards


def test_the_keys_go_from_card_to_card(phone: PhonePreview) -> None:
    phone.show_message(CAROUSEL)
    cards = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(phone, key)
        cards.append(phone.card())
    assert cards == [1, 2, 1]
    press(phone, *[Qt.Key.Key_Right] * 5)
    assert phone.card() == 3
    end = seen(phone)
    press(phone, Qt.Key.Key_Right)
    assert seen(phone) == end
    press(phone, *[Qt.Key.Key_Left] * 5)
    assert phone.card() == 0


def test_the_cards_are_dragged(phone: PhonePreview) -> None:
    phone.show_message(CAROUSEL)
    drag(phone, QPoint(200, 250), QPoint(20, 250))
    assert phone.card() == 1
    drag(phone, QPoint(20, 250), QPoint(200, 250))
    assert phone.card() == 0
    drag(phone, QPoint(200, 100), QPoint(20, 100))  # the text above is no card
    assert phone.card() == 0


@pytest.mark.parametrize(
    ("by", "modifier"),
    [
        (QPoint(-540, 0), Qt.KeyboardModifier.NoModifier),
        (QPoint(0, -540), Qt.KeyboardModifier.ShiftModifier),
        (QPoint(0, -540), Qt.KeyboardModifier.NoModifier),  # where nothing is to be scrolled
    ],
)
def test_the_wheel_turns_the_cards(phone: PhonePreview, by: QPoint, modifier: Qt.KeyboardModifier) -> None:
    phone.show_message(CAROUSEL)
    turn(phone, by, modifier)
    assert phone.card() == 1


def test_a_long_text_above_keeps_the_wheel(phone: PhonePreview) -> None:
    phone.show_message(ViberBubble("Z", "рядок\n" * 12, cards=CARDS))
    top = seen(phone)
    turn(phone, QPoint(0, -120))
    assert seen(phone) != top
    assert phone.card() == 0


def test_the_next_recipient_is_shown_at_the_same_card(phone: PhonePreview) -> None:
    phone.show_message(CAROUSEL)
    phone.show_card(2)
    phone.show_message(ViberBubble("Z", "Андрію, погортайте", cards=CARDS))
    assert phone.card() == 2
    phone.show_message(ViberBubble("Z", "Дві", cards=CARDS[:2]))
    assert phone.card() == 1


def test_cards_that_fit_are_not_moved(phone: PhonePreview) -> None:
    phone.show_message(ViberBubble("Z", cards=CARDS[:1]))
    shown = seen(phone)
    drag(phone, QPoint(200, 250), QPoint(20, 250))
    press(phone, Qt.Key.Key_Right)
    assert seen(phone) == shown


def test_a_hand_shows_what_can_be_moved(phone: PhonePreview) -> None:
    phone.show_message(CAROUSEL)
    QTest.mouseMove(phone, QPoint(130, 250))
    QTest.mouseMove(phone, QPoint(131, 250))
    assert phone.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(phone, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(131, 250))
    assert phone.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(phone, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(131, 250))
    phone.show_message(ViberBubble("Z", "коротко"))
    QTest.mouseMove(phone, QPoint(130, 252))
    assert phone.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_what_changes_nothing_paints_nothing(phone: PhonePreview, qtbot: QtBot) -> None:
    phone.show_message(CAROUSEL)
    chat = phone._chat
    phone.show_message(ViberBubble("Z", "Погортайте", cards=CARDS))
    assert phone._chat is chat
