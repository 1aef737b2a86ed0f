"""Channels, kinds and sharing are switched, and nothing that was typed is lost."""

from collections.abc import Callable
from functools import reduce
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.drafts.switched_off import (
    ChannelChoice,
    Composition,
    SwitchedOff,
    channels_of,
    with_channels,
    with_kind,
    with_own_texts,
    with_shared_texts,
)
from smsbat_composer.drafts.viber_kinds import KIND_FIELDS, NEW_CARD, NO_FILE, ViberKind, kind_of
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent

FULL = MessageContent(
    sms=SmsContent(sender="Zatyshok", text="sms", is_flash=True),
    viber=ViberContent(
        sender="Z", text="viber", ttl=60, image_url="https://x/i.jpg", caption="Go", action="https://x"
    ),
)
SHARED = MessageContent(sender="S", text="both", sms=SmsContent(), viber=ViberContent(text="its own", ttl=60))
INHERITING = MessageContent(sender="S", text="both", sms=SmsContent(), viber=ViberContent(ttl=60))


def _composed(message: MessageContent) -> Composition:
    return Composition(message, SwitchedOff())


def _over(composed: Composition, channels: ChannelChoice) -> Composition:
    return with_channels(composed, channels, new_sms=SmsContent(sender="A"), new_viber=ViberContent())


def _typed(composed: Composition, channel: str, text: str | None) -> Composition:
    part = getattr(composed.message, channel).model_copy(update={"text": text})
    return Composition(composed.message.model_copy(update={channel: part}), composed.switched_off)


def test_a_channel_comes_back_as_it_was() -> None:
    only_sms = _over(_composed(FULL), ChannelChoice.SMS)
    assert (only_sms.message.viber, only_sms.message.sms) == (None, FULL.sms)
    only_viber = _over(only_sms, ChannelChoice.VIBER)
    assert (only_viber.message.viber, only_viber.message.sms) == (FULL.viber, None)
    assert _over(only_viber, ChannelChoice.HYBRID).message == FULL


def test_a_new_channel_has_the_sender_of_all() -> None:
    viber = MessageContent(sender="S", text="both", viber=ViberContent())
    assert _over(_composed(viber), ChannelChoice.SMS).message.sms == SmsContent()
    own = MessageContent(viber=ViberContent(sender="S", text="x"))
    assert _over(_composed(own), ChannelChoice.SMS).message.sms == SmsContent(sender="A")


def test_every_kind_is_what_it_was_made_and_comes_back_with_its_fields() -> None:
    composed = _composed(FULL)
    for kind in (*ViberKind, ViberKind.TEXT_IMAGE_BUTTON):
        composed = with_kind(composed, kind)
        assert kind_of(composed.message) is kind
    assert composed.message == FULL


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (ViberKind.CAROUSEL, {"text": "viber", "carousel": (NEW_CARD, NEW_CARD), "is_transactional": False}),
        (ViberKind.SURVEY, {"text": "viber", "survey": ("", ""), "is_transactional": True}),
        (ViberKind.FILE, {"text": "viber", "file_id": NO_FILE}),
    ],
)
def test_a_kind_begins_with_what_it_needs(kind: ViberKind, fields: dict[str, Any]) -> None:
    assert with_kind(_composed(FULL), kind).message.viber == ViberContent(sender="Z", ttl=60, **fields)


def test_what_kinds_fix_does_not_stay_when_they_are_left() -> None:
    survey = with_kind(_composed(FULL), ViberKind.SURVEY)
    assert with_kind(survey, ViberKind.TEXT_IMAGE_BUTTON).message == FULL


def test_each_kind_sends_only_its_own_fields() -> None:
    text = with_kind(_composed(FULL), ViberKind.TEXT)
    assert text.message.viber == ViberContent(sender="Z", text="viber", ttl=60)
    image = with_kind(_composed(FULL), ViberKind.IMAGE)
    assert image.message.viber == ViberContent(sender="Z", ttl=60, image_url="https://x/i.jpg")


def test_a_carousel_of_a_file_can_be_left_and_gone_back_to() -> None:
    cards = (Card(title="A"), Card(title="B"))
    message = MessageContent(viber=ViberContent(text="look", carousel=cards, ttl=90))
    text = with_kind(_composed(message), ViberKind.TEXT)
    assert text.message.viber == ViberContent(text="look", ttl=90)
    back = with_kind(text, ViberKind.CAROUSEL).message.viber
    assert back == ViberContent(text="look", ttl=90, carousel=cards, is_transactional=False)


def test_one_text_for_all_becomes_one_in_each_channel_and_back() -> None:
    own = with_own_texts(_composed(SHARED))
    assert own.message == MessageContent(
        sms=SmsContent(sender="S", text="both"), viber=ViberContent(sender="S", text="its own", ttl=60)
    )
    assert with_shared_texts(own).message == MessageContent(
        sender="S", text="its own", sms=SmsContent(text="both"), viber=ViberContent(ttl=60)
    )


def test_a_channel_that_is_off_gets_its_own_text_too() -> None:
    only_sms = _over(_composed(INHERITING), ChannelChoice.SMS)
    back = _over(with_own_texts(only_sms), ChannelChoice.HYBRID).message
    assert (back.text, back.viber_text, back.sms_text) == (None, "both", "both")
    assert (back.sender, back.viber_sender, back.sms_sender) == (None, "S", "S")


def test_an_image_takes_no_text_of_all_channels_and_gives_it_back() -> None:
    image = with_kind(_composed(SHARED), ViberKind.IMAGE)
    assert (image.message.text, image.message.viber_text, image.message.sms_text) == (None, None, "both")
    assert image.switched_off.shared_text == "both"
    assert with_kind(image, ViberKind.TEXT).message == SHARED


def test_an_sms_goes_back_to_the_text_of_all_whatever_was_off_meanwhile() -> None:
    image = with_kind(_composed(INHERITING), ViberKind.IMAGE)
    text = with_kind(_over(image, ChannelChoice.VIBER), ViberKind.TEXT)
    assert _over(text, ChannelChoice.HYBRID).message == INHERITING


def test_an_sms_alone_has_the_text_of_all_and_the_image_comes_back_without() -> None:
    image = with_kind(_composed(INHERITING), ViberKind.IMAGE)
    alone = _over(image, ChannelChoice.SMS)
    assert (alone.message.text, alone.message.sms) == ("both", SmsContent())
    assert _over(alone, ChannelChoice.HYBRID).message == image.message


def test_an_sms_that_was_changed_beside_an_image_keeps_its_words() -> None:
    image = _typed(with_kind(_composed(INHERITING), ViberKind.IMAGE), "sms", "new")
    back = with_kind(image, ViberKind.TEXT).message
    assert (back.text, back.viber_text, back.sms_text) == ("both", "both", "new")


def test_sharing_beside_an_image_shares_the_sender_only() -> None:
    message = MessageContent(
        sms=SmsContent(sender="S", text="sms"), viber=ViberContent(image_url="https://x")
    )
    shared = with_shared_texts(_composed(message))
    assert kind_of(shared.message) is ViberKind.IMAGE
    assert (shared.message.sender, shared.message.sms_text) == ("S", "sms")
    assert with_kind(shared, ViberKind.TEXT_IMAGE).message.viber_text == "sms"


_SWITCHES: list[Callable[[Composition], Composition]] = [
    with_own_texts,
    with_shared_texts,
    *(lambda now, choice=choice: _over(now, choice) for choice in ChannelChoice),  # type: ignore[misc] # defaults
    *(
        lambda now, kind=kind: with_kind(now, kind) if now.message.viber else now  # type: ignore[misc]
        for kind in ViberKind
    ),
]


@settings(derandomize=True, max_examples=300)
@given(
    st.sampled_from([FULL, SHARED, INHERITING]), st.lists(st.sampled_from(range(len(_SWITCHES))), max_size=12)
)
def test_whatever_is_switched_both_say_what_was_typed(message: MessageContent, steps: list[int]) -> None:
    after = reduce(lambda now, step: _SWITCHES[step](now), steps, _composed(message))
    assert SwitchedOff.model_validate_json(after.switched_off.model_dump_json()) == after.switched_off
    back = with_kind(_over(after, ChannelChoice.HYBRID), kind_of(message)).message
    assert (back.sms_text, back.viber_text) == (message.sms_text, message.viber_text)
    assert (back.sms_sender, back.viber_sender) == (message.sms_sender, message.viber_sender)
    assert back.viber is not None
    assert message.viber is not None
    for name in {*KIND_FIELDS[kind_of(message)], "ttl"} - {"text"}:
        assert getattr(back.viber, name) == getattr(message.viber, name)
    assert back.sms is not None
    assert back.sms.is_flash == (message.sms and message.sms.is_flash)


def test_a_file_without_channels_has_none() -> None:
    assert channels_of(MessageContent(text="x")) is None
