"""The step as a whole: channels, kinds, where links lead, the foot, and a narrow window."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.drafts.switched_off import ChannelChoice, channels_of
from smsbat_composer.drafts.viber_kinds import ViberKind, kind_of
from smsbat_composer.gateway.payload import Card, MessageContent, ViberContent
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.settings import Prices
from ui.message.content import HYBRID, campaign_of, changed, message_of, with_viber

Opened = Callable[..., MessageStep]


def _choices(box: object) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]  # type: ignore[attr-defined]


def test_switching_channels_shows_their_sections_and_loses_nothing(open_step: Opened) -> None:
    step = open_step()
    step.channel_bar.channels_chosen.emit(ChannelChoice.SMS)
    assert message_of(step).viber is None
    assert not step.viber.isVisible()
    assert not step.channel_bar.kind.isVisible()
    step.channel_bar.channels_chosen.emit(ChannelChoice.VIBER)
    assert message_of(step).viber == HYBRID.message.viber
    assert not step.sms.isVisible()
    step.channel_bar.channels_chosen.emit(ChannelChoice.HYBRID)
    assert message_of(step) == HYBRID.message


def test_channels_and_kinds_are_chosen_with_the_arrow_keys(open_step: Opened) -> None:
    step = open_step()
    channels, kind = step.channel_bar.channels, step.channel_bar.kind
    QTest.keyClick(kind, Qt.Key.Key_End)
    assert kind_of(message_of(step)) is ViberKind.FILE
    QTest.keyClick(channels, Qt.Key.Key_Down)
    assert channels_of(message_of(step)) is ChannelChoice.VIBER
    QTest.keyClick(channels, Qt.Key.Key_Down)
    assert channels_of(message_of(step)) is ChannelChoice.SMS


def test_a_channel_that_was_never_there_begins_with_the_accounts_sender(open_step: Opened) -> None:
    step = open_step(changed(HYBRID.message.model_copy(update={"sms": None})))
    step.channel_bar.channels_chosen.emit(ChannelChoice.HYBRID)
    assert message_of(step).sms_sender == "Zatyshok"


def test_kinds_show_their_fields(open_step: Opened) -> None:
    step = open_step()
    kinds = ["Text", "Text, button", "Text, image, button", "Text, image", "Image"]
    assert _choices(step.channel_bar.kind) == [*kinds, "Carousel", "Survey", "File (experimental)"]
    fields = (step.viber.text, step.viber.rows.image_url, step.viber.rows.caption, step.viber.rows.action)
    step.channel_bar.kind_chosen.emit(ViberKind.TEXT_IMAGE_BUTTON)
    assert all(field.isVisible() for field in fields)
    step.channel_bar.kind_chosen.emit(ViberKind.IMAGE)
    assert [field.isVisible() for field in fields] == [False, True, False, False]
    assert message_of(step).viber_text is None
    step.channel_bar.kind_chosen.emit(ViberKind.FILE)
    assert [field.isVisible() for field in fields] == [True, False, False, False]
    assert step.viber.file.isVisible()
    step.channel_bar.kind_chosen.emit(ViberKind.TEXT)
    assert message_of(step) == HYBRID.message


def test_options_of_viber_reach_the_campaign(open_step: Opened) -> None:
    step = open_step()
    step.viber.count_clicks.click()
    step.viber.transactional.click()
    step.sms.latin.click()
    viber = message_of(step).viber
    assert viber is not None
    assert (viber.count_clicks, viber.is_transactional) == (True, True)
    assert not campaign_of(step).campaign.transliterate_sms


def test_a_wait_that_is_not_offered_is_shown_all_the_same(open_step: Opened) -> None:
    step = open_step(with_viber(text="x", ttl=5430))
    assert step.viber.ttl.currentText() == "1 hour 30 minutes 30 seconds"
    assert step.sms._when.text() == "if Viber does not deliver it in 5,430 seconds"


def test_the_wait_in_ukrainian(open_step: Opened) -> None:
    use_language(Language.UKRAINIAN)
    step = open_step()
    assert step.viber.ttl.currentText() == "1 година"
    assert step.sms._when.text() == "якщо Viber не доставлено за 1 годину"


def _lead_to(step: MessageStep, places: dict[str, QWidget]) -> None:
    for path, widget in places.items():
        step.focus_field(path)
        focused = step.focusWidget()
        assert focused is not None
        assert focused is widget or widget.isAncestorOf(focused), path


def test_links_of_the_review_lead_to_their_fields(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_viber(text="x", image_url="https://x/i.jpg", caption="a", action="https://x"))
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    places: dict[str, QWidget] = {
        "sms.text": step.sms.text.editor,
        "viber.text": step.viber.text.editor,
        "viber.action": step.viber.rows.action.editor,
        "viber.sender": step.viber.sender_field.box,
        "sms.sender": step.sms.sender_field.box,
        "viber.ttl": step.viber.ttl,
        "sms.is_flash": step.sms.flash,
        "viber": step.channel_bar.kind,
    }
    _lead_to(step, places)


def test_links_lead_to_what_all_channels_share_and_into_closed_cards(qtbot: QtBot, open_step: Opened) -> None:
    card = Card(title="Плед", image_url="https://x.ua/i.jpg", button_caption="b", button_url="https://x.ua")
    viber = ViberContent(carousel=(card, card))
    step = open_step(changed(MessageContent(sender="S", text="x", viber=viber)))
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    assert step.viber.carousel is not None
    second = step.viber.carousel.cards[1]
    assert not second.is_open
    places: dict[str, QWidget] = {
        "text": step.shared.text.editor,
        "sender": step.shared.sender_field.box,
        "viber.carousel.1.link_url": second.link_url.editor,
    }
    _lead_to(step, places)
    assert second.is_open


def test_a_link_to_an_empty_column_asks_for_its_value(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.focus_field("if_empty.Звертання")
    qtbot.waitUntil(step.insert_bar._popup.isVisible)
    assert step.insert_bar._popup.value.text() == "Вітаємо"
    step.insert_bar._popup.close()


def test_the_foot_adds_up_and_leads_on(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    assert step.footer.text() == "All by Viber: ₴1.86 · all by SMS: ₴2.82 · 3 recipients"
    with qtbot.waitSignal(step.go_to_step) as asked:
        step.footer.next.click()
    assert asked.args == [2]


def test_without_prices_only_people_are_counted(composer: Composer, open_step: Opened) -> None:
    prices = Prices(viber=None, sms_part=Decimal("0.94"))
    composer.change_settings(replace(composer.settings, prices=prices))
    assert open_step().footer.text() == "all by SMS: ₴2.82 · 3 recipients"


def test_in_a_narrow_window_the_preview_goes_under_a_switch(open_step: Opened) -> None:
    step = open_step(size=(968, 560))
    assert step.view.isVisible()
    assert not step.preview.isVisible()
    step.view.select("preview")
    step.view.chosen.emit("preview")
    assert step.preview.isVisible()
    assert not step.sms.isVisible()
    step.focus_field("sms.text")
    assert step.sms.isVisible()
    step.resize(1280, 700)
    assert step.preview.isVisible()
    assert not step.view.isVisible()


def test_nothing_is_wider_than_the_window(open_step: Opened) -> None:
    for language in Language:
        use_language(language)
        content = with_viber(text="x", image_url="https://x", caption="a", action="https://x")
        step = open_step(content, size=(968, 560))
        for part in (step.channel_bar, step.insert_bar, step.viber, step.sms, step.footer):
            assert part.minimumSizeHint().width() <= 928, part
