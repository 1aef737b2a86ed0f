"""The bodies of the provider's page, and what may never get on the wire."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from pydantic import ValidationError

from gateway.provider_page import BATCH, CAROUSEL, HYBRID, IDS, SURVEY
from smsbat_composer.gateway.payload import (
    MOST_IDS,
    Card,
    MessageContent,
    SmsContent,
    ViberContent,
    ids_bytes,
    send_body,
    send_bytes,
    sendmulti_bytes,
    wire_time,
)
from smsbat_composer.gateway.statuses import Channel

PHONE = "380950000000"


def ordered(text: str | bytes) -> object:
    """Decoded JSON in which the order of the keys counts."""
    return json.loads(text, object_pairs_hook=list)


def body_of(example: str) -> dict[str, object]:
    """An example of the page, read as a message and put together again."""
    parts = json.loads(example)
    recipients, start_time, sequence_id = (
        parts.pop(name, None) for name in ("recipients", "start_time", "sequence_id")
    )
    content = MessageContent.model_validate_json(json.dumps(parts))
    return send_body(content.as_json(), recipients, start_time=start_time, sequence_id=sequence_id)


@pytest.mark.parametrize("example", [HYBRID, CAROUSEL, SURVEY], ids=["hybrid", "carousel", "survey"])
def test_a_send_body_of_the_page_is_read_and_written_key_by_key(example):
    assert ordered(send_bytes(body_of(example))) == ordered(example)


def test_the_batch_of_the_page_is_read_and_written_key_by_key():
    items = {key: body_of(json.dumps(item)) for key, item in json.loads(BATCH).items()}
    assert ordered(sendmulti_bytes(items)) == ordered(BATCH)


def test_the_ids_of_the_page():
    assert ordered(ids_bytes(json.loads(IDS)["messages"])) == ordered(IDS)


def test_the_hybrid_example_can_be_built_in_python():
    content = MessageContent(
        sender="GlobalSender",
        text="Test message",
        sms=SmsContent(sender="SMSSender", text="SMS version of message", is_flash=False),
        viber=ViberContent(
            sender="ViberSender",
            text="Viber version of message",
            ttl=3600,
            image_url="https://example.com/image.png",
            caption="Button text",
            action="https://google.com",
            count_clicks=True,
            is_transactional=False,
        ),
    )
    body = send_body(
        content.as_json(),
        ("380951111111", "380952222222"),
        start_time="2025-09-29T10:00:00Z",
        sequence_id="seq_12345",
    )
    assert ordered(send_bytes(body)) == ordered(HYBRID)


def test_none_is_absent_while_false_zero_and_empty_are_kept():
    content = MessageContent(
        sms=SmsContent(text="", is_flash=False), viber=ViberContent(ttl=0, count_clicks=False, file_id=0)
    )
    assert send_bytes(send_body(content.as_json(), (PHONE,))) == (
        b'{"recipients":["380950000000"],"sms":{"text":"","is_flash":false},'
        b'"viber":{"ttl":0,"count_clicks":false,"file_id":0}}'
    )


def test_an_empty_channel_object_is_kept_for_it_picks_the_channel():
    content = MessageContent(text="x", sms=SmsContent())
    assert b'"sms":{}' in send_bytes(send_body(content.as_json(), (PHONE,)))


def test_text_is_compact_utf8_without_escapes():
    content = MessageContent(text="Ціна 5 € 😀 «так»", sms=SmsContent())
    assert '"text":"Ціна 5 € 😀 «так»"'.encode() in send_bytes(send_body(content.as_json(), (PHONE,)))


@pytest.mark.parametrize(
    "wrong",
    [
        '"ttl":"3600"',
        '"ttl":3600.5',
        '"ttl":true',
        '"count_clicks":"true"',
        '"count_clicks":1',
        '"text":5',
        '"survey":"one"',
        '"survey":[1,2]',
        '"carousel":[{"name":"x"}]',
        '"is_flash":false',
        '"file_id":"7"',
    ],
)
def test_wrong_types_and_stray_keys_are_refused(wrong):
    with pytest.raises(ValidationError):
        MessageContent.model_validate_json(f'{{"viber":{{{wrong}}}}}')


@pytest.mark.parametrize(
    "wrong",
    [
        {"recipients": ()},
        {"recipients": ("+380950000000",)},
        {"recipients": ("0950000000",)},
        {"recipients": ("38095000000a",)},
        {"recipients": ("380950000000\n",)},
        {"recipients": ("٣٨٠٩٥٠٠٠٠٠٠٠",)},
        {"sequence_id": ""},
        {"sequence_id": "x" * 41},
        {"sequence_id": "ї"},
        {"sequence_id": "a b"},
        {"start_time": "2025-09-29 10:00:00"},
        {"start_time": "2025-09-29T10:00:00+03:00"},
        {"content": {"text": "x"}},
    ],
    ids=str,
)
def test_a_body_the_gateway_could_not_take_cannot_be_made(wrong):
    good = {"content": {"text": "x", "sms": {}}, "recipients": (PHONE,), "sequence_id": "a" * 40}
    assert send_body(**good)
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - whatever it says, it names no contact
        send_body(**(good | wrong))
    assert "95000" not in str(caught.value)


def test_half_an_emoji_is_refused_rather_than_changed():
    with pytest.raises(ValueError, match="surrogates not allowed"):
        send_bytes(send_body({"text": "\ud83d", "sms": {}}, (PHONE,)))


def test_content_is_frozen_and_hashable():
    content = MessageContent(viber=ViberContent(carousel=(Card(title="A"),), survey=("a", "b")))
    assert hash(content) == hash(content.model_copy())
    with pytest.raises(ValidationError):
        content.text = "other"


def test_neither_a_repr_nor_an_error_shows_texts():
    content = MessageContent(text="Олено, код 77", sms=SmsContent(text="Secret"))
    shown = f"{content!r} {content}"
    assert "MessageContent" in shown
    assert not any(secret in shown for secret in ("Олено", "Secret"))
    with pytest.raises(ValidationError) as caught:
        MessageContent(text="Олено", sms="Secret")
    assert not any(secret in str(caught.value) for secret in ("Олено", "Secret"))


def test_the_inner_value_wins_for_its_channel():
    content = MessageContent(
        sender="Root", text="root", sms=SmsContent(text="inner"), viber=ViberContent(sender="V")
    )
    assert (content.sms_sender, content.sms_text) == ("Root", "inner")
    assert (content.viber_sender, content.viber_text) == ("V", "root")


def test_an_absent_channel_has_neither_text_nor_sender():
    content = MessageContent(sender="Root", text="root", sms=SmsContent())
    assert (content.viber_sender, content.viber_text) == (None, None)
    assert (content.sms_sender, content.sms_text) == ("Root", "root")


def test_channels_are_those_present_viber_first():
    sms, viber = SmsContent(), ViberContent()
    assert MessageContent().channels == ()
    assert MessageContent(sms=sms).channels == (Channel.SMS,)
    assert MessageContent(viber=viber).channels == (Channel.VIBER,)
    assert MessageContent(sms=sms, viber=viber).channels == (Channel.VIBER, Channel.SMS)
    assert [MessageContent(sms=sms, viber=v).is_hybrid for v in (None, viber)] == [False, True]


def test_ids_are_asked_for_by_the_hundred_at_most():
    assert len(json.loads(ids_bytes(["x"] * MOST_IDS))["messages"]) == 100
    for count in (0, MOST_IDS + 1):
        with pytest.raises(ValueError, match="ids in one call"):
            ids_bytes(["x"] * count)


def test_sendmulti_needs_an_item():
    with pytest.raises(ValueError, match="without items"):
        sendmulti_bytes({})


def test_wire_time_is_utc_with_z():
    kyiv_summer = timezone(timedelta(hours=3))
    assert wire_time(datetime(2025, 9, 29, 13, 0, 0, 999, kyiv_summer)) == "2025-09-29T10:00:00Z"
    assert wire_time(datetime(2025, 9, 29, 10, tzinfo=UTC)) == "2025-09-29T10:00:00Z"
    with pytest.raises(ValueError, match="naive"):
        wire_time(datetime(2025, 9, 29, 10))  # noqa: DTZ001 - the naive one is the point
