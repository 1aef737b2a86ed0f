"""Channels and kinds are switched, and nothing that was typed is lost."""

from typing import Any

import pytest

from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message.content_edits import (
    ChannelChoice,
    channels_of,
    with_field,
    with_own_texts,
    with_shared_texts,
)
from smsbat_composer.ui.message.switched_off import SwitchedOff
from smsbat_composer.ui.message.viber_kinds import NEW_CARD, NO_FILE, ViberKind, kind_of
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


def test_every_kind_is_what_it_was_made_and_comes_back_with_its_fields() -> None:
    kept = SwitchedOff()
    message = FULL
    for kind in (*ViberKind, ViberKind.TEXT_IMAGE_BUTTON):
        message = kept.with_kind(message, kind)
        assert kind_of(message) is kind
    assert message == FULL


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (ViberKind.CAROUSEL, {"text": "viber", "carousel": (NEW_CARD, NEW_CARD), "is_transactional": False}),
        (ViberKind.SURVEY, {"text": "viber", "survey": ("", ""), "is_transactional": True}),
        (ViberKind.FILE, {"text": "viber", "file_id": NO_FILE}),
    ],
)
def test_a_kind_begins_with_what_it_needs(kind: ViberKind, fields: dict[str, Any]) -> None:
    assert SwitchedOff().with_kind(FULL, kind).viber == ViberContent(sender="Z", ttl=60, **fields)


def test_what_kinds_fix_does_not_stay_when_they_are_left() -> None:
    kept = SwitchedOff()
    survey = kept.with_kind(FULL, ViberKind.SURVEY)
    assert kept.with_kind(survey, ViberKind.TEXT_IMAGE_BUTTON) == FULL


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
    back = kept.with_kind(text, ViberKind.CAROUSEL).viber
    assert back == ViberContent(text="look", ttl=90, carousel=cards, is_transactional=False)


SHARED = MessageContent(sender="S", text="both", sms=SmsContent(), viber=ViberContent(text="its own", ttl=60))


def test_a_channel_gets_its_own_text_beside_that_of_all() -> None:
    edited = with_field(changed(SHARED, HYBRID), "sms.text", "new").message
    assert (edited.text, edited.sms_text, edited.viber_text) == ("both", "new", "its own")
    back = with_field(changed(edited, HYBRID), "sms.text", "").message
    assert back == SHARED


def test_the_text_of_all_is_gone_once_nobody_lives_by_it() -> None:
    emptied = with_field(changed(SHARED, HYBRID), "text", "").message
    assert emptied.text == ""
    own = with_field(changed(SHARED, HYBRID), "sms.text", "new")
    assert with_field(own, "text", "").message.text is None


def test_one_text_for_all_becomes_one_in_each_channel_and_back() -> None:
    own = with_own_texts(SHARED)
    assert own == MessageContent(
        sms=SmsContent(sender="S", text="both"), viber=ViberContent(sender="S", text="its own", ttl=60)
    )
    assert with_shared_texts(own) == MessageContent(
        sender="S", text="its own", sms=SmsContent(text="both"), viber=ViberContent(ttl=60)
    )


def test_an_image_takes_no_text_of_all_channels_and_gives_it_back() -> None:
    kept = SwitchedOff()
    message = MessageContent(sender="S", text="both", sms=SmsContent(), viber=ViberContent(text="its own"))
    image = kept.with_kind(message, ViberKind.IMAGE)
    assert (image.text, image.viber_text, image.sms_text) == (None, None, "both")
    assert kept.with_kind(image, ViberKind.TEXT) == message


def test_a_file_without_channels_has_none() -> None:
    assert channels_of(MessageContent(text="x")) is None
