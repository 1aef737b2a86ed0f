"""One text for all channels, and what becomes of it when a channel or a kind has none or its own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.drafts.switched_off import ChannelChoice
from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message.forcing_highlighter import forcing_places
from smsbat_composer.ui.message.shared_section import OwnText
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.message.content import campaign_of, changed, message_of, with_viber
from ui.message.keys import type_text

Opened = Callable[..., MessageStep]

SHARED = changed(MessageContent(sender="S", text="both", sms=SmsContent(), viber=ViberContent(ttl=60)))


def _own(section: QWidget) -> OwnText:
    found = section.findChild(OwnText)
    assert isinstance(found, OwnText)
    return found


def test_a_text_that_becomes_a_channels_own_is_told_and_can_be_given_back(open_step: Opened) -> None:
    step = open_step(SHARED)
    own = _own(step.sms)
    assert not own.isVisible()
    type_text(step.sms.text.editor, "new")
    assert message_of(step).sms_text == "new"
    assert own.isVisible()
    assert not _own(step.viber).isVisible()
    own.share.click()
    assert message_of(step).sms_text == "both"
    assert not own.isVisible()


def test_a_field_of_all_channels_stays_under_the_caret_when_it_is_emptied(
    qtbot: QtBot, open_step: Opened
) -> None:
    """It would go, and what is typed next would stand in the Viber sender."""
    own = MessageContent(
        text="both", sms=SmsContent(sender="S", text="a"), viber=ViberContent(sender="V", text="b", ttl=60)
    )
    step = open_step(changed(own))
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    editor = step.shared.text.editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert message_of(step) == own.model_copy(update={"text": None})
    assert QApplication.focusWidget() is editor
    type_text(editor, "нове")
    assert message_of(step) == own.model_copy(update={"text": "нове"})
    for _ in range(2):  # the word, and what was there before: the place under the caret stays
        campaign_of(step).undo()
    assert message_of(step) == own
    step.channel_bar.sharing_chosen.emit(False)
    assert not step.shared.isVisible()


def test_what_makes_the_sms_dear_is_marked_where_it_is_written(open_step: Opened) -> None:
    step = open_step(
        changed(MessageContent(sender="S", text="«so»", sms=SmsContent(), viber=ViberContent(ttl=60)))
    )
    shared, own = (text.editor.document() for text in (step.shared.text, step.sms.text))
    assert [len(list(forcing_places(document))) for document in (shared, own)] == [2, 0]
    type_text(step.sms.text.editor, "«")
    assert [len(list(forcing_places(document))) for document in (shared, own)] == [0, 1]


def test_an_image_leaves_the_text_to_the_sms_and_says_so(open_step: Opened) -> None:
    step = open_step(SHARED)
    step.channel_bar.kind_chosen.emit(ViberKind.IMAGE)
    assert step.shared.isVisible()
    assert not step.shared.text.isVisible()
    assert step.shared._apart.isVisible()
    assert step.sms.text.editor.template() == "both"
    step.channel_bar.channels_chosen.emit(ChannelChoice.VIBER)
    assert not step.shared._apart.isVisible()
    step.channel_bar.kind_chosen.emit(ViberKind.TEXT_IMAGE)
    step.channel_bar.channels_chosen.emit(ChannelChoice.HYBRID)
    assert (message_of(step).text, message_of(step).sms) == ("both", SmsContent())


def test_texts_are_parted_in_a_channel_that_is_off_too(open_step: Opened) -> None:
    step = open_step(SHARED)
    step.channel_bar.channels_chosen.emit(ChannelChoice.SMS)
    step.channel_bar.sharing_chosen.emit(False)
    step.channel_bar.channels_chosen.emit(ChannelChoice.HYBRID)
    assert (message_of(step).viber_text, message_of(step).sms_text) == ("both", "both")
    assert not step.shared.isVisible()


def test_what_is_switched_off_is_there_when_the_campaign_is_opened_again(
    qtbot: QtBot, open_step: Opened
) -> None:
    cards = (Card(title="Плед"), Card(title="Набір"))
    step = open_step(with_viber(sender="Z", text="t", carousel=cards))
    sms = message_of(step).sms
    step.channel_bar.kind_chosen.emit(ViberKind.TEXT)
    step.channel_bar.channels_chosen.emit(ChannelChoice.VIBER)
    left = campaign_of(step)
    left.close()
    again = OpenCampaign(left.composer, left.campaign_id)
    step = MessageStep(again)
    qtbot.addWidget(step)
    step.channel_bar.kind_chosen.emit(ViberKind.CAROUSEL)
    step.channel_bar.channels_chosen.emit(ChannelChoice.HYBRID)
    viber = message_of(step).viber
    assert viber is not None
    assert (viber.carousel, message_of(step).sms) == (cards, sms)
    again.undo()
    assert message_of(step).sms is None
    step.channel_bar.channels_chosen.emit(ChannelChoice.HYBRID)
    assert message_of(step).sms == sms
    again.close()
