"""Channels and kinds are switched, and nothing that was typed is lost."""

from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message.content_edits import ChannelChoice, channels_of, with_field, with_own_texts
from smsbat_composer.ui.message.switched_off import SwitchedOff
from smsbat_composer.ui.message.viber_kinds import EDITED_KINDS, ViberKind, kind_of
from ui.message.content import HYBRID, changed

FULL = MessageContent(
    sms=SmsContent(sender="Zatyshok", text="sms", is_flash=True),
    viber=ViberContent(
        sender="Z", text="viber", ttl=60, image_url="https://x/i.jpg", caption="Go", action="https://x"
    ),
)


def _switch(kept: SwitchedOff, message: MessageContent, channels: ChannelChoice) -> MessageContent:
    return kept.with_channels(message, channels, new_sms=SmsContent(), new_viber=ViberContent())


def test_a_channel_comes_back_as_it_was() -> None:
    kept = SwitchedOff()
    only_sms = _switch(kept, FULL, ChannelChoice.SMS)
    assert (only_sms.viber, only_sms.sms) == (None, FULL.sms)
    only_viber = _switch(kept, only_sms, ChannelChoice.VIBER)
    assert (only_viber.viber, only_viber.sms) == (FULL.viber, None)
    assert _switch(kept, only_viber, ChannelChoice.HYBRID) == FULL


def test_kinds_come_back_with_their_fields() -> None:
    kept = SwitchedOff()
    message = FULL
    for kind in (*EDITED_KINDS, ViberKind.TEXT_IMAGE_BUTTON):
        message = kept.with_kind(message, kind)
        assert kind_of(message) is kind
    assert message == FULL


def test_each_kind_sends_only_its_own_fields() -> None:
    text = SwitchedOff().with_kind(FULL, ViberKind.TEXT)
    assert text.viber == ViberContent(sender="Z", text="viber", ttl=60)
    image = SwitchedOff().with_kind(FULL, ViberKind.IMAGE)
    assert image.viber == ViberContent(sender="Z", ttl=60, image_url="https://x/i.jpg")


def test_a_carousel_of_a_file_can_be_left_and_gone_back_to() -> None:
    cards = (Card(title="A"), Card(title="B"))
    message = MessageContent(viber=ViberContent(text="look", carousel=cards, ttl=90))
    kept = SwitchedOff()
    text = kept.with_kind(message, ViberKind.TEXT)
    assert text.viber == ViberContent(text="look", ttl=90)
    assert kept.kinds == (ViberKind.CAROUSEL,)
    assert kept.with_kind(text, ViberKind.CAROUSEL) == message


def test_text_and_sender_of_the_whole_message_move_into_its_channels_when_one_is_edited() -> None:
    message = MessageContent(
        sender="S", text="both", sms=SmsContent(), viber=ViberContent(text="its own", ttl=60)
    )
    assert with_own_texts(message) == MessageContent(
        sms=SmsContent(sender="S", text="both"), viber=ViberContent(sender="S", text="its own", ttl=60)
    )
    edited = with_field(changed(message, HYBRID), "viber.text", "new").message
    assert (edited.sms_text, edited.viber_text) == ("both", "new")


def test_an_image_kind_drops_the_text_of_the_whole_message_only_for_viber() -> None:
    message = MessageContent(text="both", sms=SmsContent(), viber=ViberContent(image_url="https://x/i.png"))
    image = SwitchedOff().with_kind(message, ViberKind.IMAGE)
    assert (image.viber_text, image.sms_text) == (None, "both")


def test_a_file_without_channels_has_none() -> None:
    assert channels_of(MessageContent(text="x")) is None
