"""Each rule of gateway.md with its response_code, asked of the real process."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from practice.wire import Wire, hybrid, phones
from smsbat_composer.gateway.codes import RESPONSE_CODES

PHONE = "380501112233"
CARD = {
    "title": "Плед",
    "image_url": "https://zatyshok.example/p.jpg",
    "button_caption": "Купити",
    "button_url": "https://zatyshok.example/p",
}


def _viber(**changes: Any) -> dict[str, Any]:
    return {"recipients": [PHONE], "viber": {"sender": "ZATYSHOK", "text": "Привіт", **changes}}


def _sms(**changes: Any) -> dict[str, Any]:
    return {"recipients": [PHONE], "sms": {"sender": "Zatyshok", "text": "Pryvit", **changes}}


def _in_days(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


BUTTON = {"caption": "Відкрити", "action": "https://zatyshok.example/"}
IMAGE = {"image_url": "https://zatyshok.example/p.jpg"}

REFUSED = {
    "no content": ({}, 104),
    "not an object": ([PHONE], 300),
    "no channel": ({"recipients": [PHONE], "sender": "Zatyshok", "text": "Pryvit"}, 104),
    "no recipients": ({"sms": {"sender": "Z", "text": "a"}}, 202),
    "empty recipients": (hybrid(), 202),
    "recipients that are numbers": (hybrid(recipients=[380501112233]), 300),
    "too many recipients": (hybrid(*phones(51)), 405),
    "no sender": ({"recipients": [PHONE], "sms": {"text": "Pryvit"}}, 200),
    "an SMS sender of 12 characters": (_sms(sender="ZatyshokShop"), 302),
    "no text": ({"recipients": [PHONE], "sms": {"sender": "Z"}}, 201),
    "a blank text": (_sms(text="  "), 201),
    "a button without text": ({"recipients": [PHONE], "viber": {"sender": "Z", **BUTTON}}, 201),
    "a Latin SMS over the limit": (_sms(text="a" * 1522), 413),
    "a Cyrillic SMS over the limit": (_sms(text="ж" * 662), 413),
    "a Viber text over the limit": (_viber(text="😀" * 501), 413),
    "a ttl that is text": (_viber(ttl="3600"), 306),
    "a ttl that is true": (_viber(ttl=True), 306),
    "a ttl too short": (_viber(ttl=59), 409),
    "a ttl too long": (_viber(ttl=86401), 409),
    "a target without a label": (_viber(action="https://zatyshok.example/"), 205),
    "a label without a target": (_viber(caption="Відкрити"), 206),
    "a label of 31": (_viber(caption="ж" * 31, action="https://zatyshok.example/"), 408),
    "an image over plain HTTP": (_viber(image_url="http://zatyshok.example/p.jpg"), 402),
    "one card": (_viber(carousel=[CARD]), 411),
    "six cards": (_viber(carousel=[CARD] * 6), 411),
    "a card without an image": (_viber(carousel=[CARD, {**CARD, "image_url": ""}]), 411),
    "a card title of 39": (_viber(carousel=[CARD, {**CARD, "title": "ж" * 39}]), 411),
    "a card without a button": (
        _viber(carousel=[CARD, {"title": "Плед", "image_url": CARD["image_url"]}]),
        204,
    ),
    "a card label of 11": (_viber(carousel=[CARD, {**CARD, "button_caption": "ж" * 11}]), 408),
    "a card link without a target": (_viber(carousel=[CARD, {**CARD, "link_caption": "Ще"}]), 206),
    "a transactional carousel": (_viber(carousel=[CARD, CARD], is_transactional=True), 411),
    "a carousel with a button": (_viber(carousel=[CARD, CARD], **BUTTON), 411),
    "a survey with an image": (_viber(survey=["Так", "Ні"], **IMAGE), 411),
    "a survey with a carousel": (_viber(survey=["Так", "Ні"], carousel=[CARD, CARD]), 411),
    "a survey of one": (_viber(survey=["Так"]), 411),
    "a survey option of 51": (_viber(survey=["Так", "ж" * 51]), 411),
    "a survey question of 86": (_viber(survey=["Так", "Ні"], text="ж" * 86), 413),
    "a start time without Z": (hybrid(PHONE, start_time="2025-09-29T10:00:00"), 303),
    "a start time that is none": (hybrid(PHONE, start_time="tomorrowZ"), 303),
    "a start in 15 days": (hybrid(PHONE, start_time=_in_days(15)), 403),
    "a sequence_id of 41": (hybrid(PHONE, sequence_id="s" * 41), 300),
    "a sequence_id in Cyrillic": (hybrid(PHONE, sequence_id="пакет"), 300),
    "an unknown field": (hybrid(PHONE, ttl=3600), 300),
    "null in place of absent": (_viber(image_url=None), 300),
    "a boolean that is text": (_sms(is_flash="true"), 300),
}

ACCEPTED = {
    "hybrid": hybrid(PHONE),
    "senders and texts from the root": {
        "recipients": [PHONE],
        "sender": "Zatyshok",
        "text": "Привіт",
        "sms": {},
        "viber": {},
    },
    "image alone": {"recipients": [PHONE], "viber": {"sender": "Z", **IMAGE}},
    "text, image, button": _viber(**IMAGE, **BUTTON, count_clicks=True, is_transactional=False),
    "carousel": _viber(carousel=[CARD, {**CARD, "link_caption": "Більше", "link_url": "https://z.example"}]),
    "survey": _viber(survey=["Так", "Ні"], is_transactional=True),
    "file": {"recipients": [PHONE], "viber": {"sender": "Z", "file_id": 17}},
    "flash SMS at the limit": _sms(text="a" * 1521, is_flash=True),
    "start in 13 days": hybrid(PHONE, start_time=_in_days(13)),
    "start in the past": hybrid(PHONE, start_time="2025-09-29T10:00:00Z"),
    "ttl at both ends": _viber(ttl=86400),
}


@pytest.mark.parametrize(("body", "code"), REFUSED.values(), ids=REFUSED)
def test_a_wrong_send_is_refused_with_its_code(calm: Wire, body: object, code: int) -> None:
    before = len(calm.ledger()["messages"])
    assert calm.send(body) == {
        "response_code": code,
        "response_status": RESPONSE_CODES[code].name,
        "response_result": None,
    }
    assert len(calm.ledger()["messages"]) == before


@pytest.mark.parametrize("body", ACCEPTED.values(), ids=ACCEPTED)
def test_a_right_send_is_accepted(calm: Wire, body: object) -> None:
    answer = calm.send(body)
    assert (answer["response_code"], answer["response_status"]) == (800, "SUCCESS_MESSAGE_ACCEPTED")
    created = calm.ledger()["messages"][-1]
    assert created["message_id"] == answer["response_result"][0]["message_id"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 104), (b"{", 502), (b"\xff\xfe", 502), (b"[" * 100_000, 502), (b'"text"', 300)],
    ids=["empty", "half", "not UTF-8", "too deep", "a string"],
)
def test_a_body_that_is_no_object_is_refused(calm: Wire, content: bytes, code: int) -> None:
    for call in ("send", "sendmulti"):
        assert calm.post(call, content=content).json()["response_code"] == code


@pytest.mark.parametrize(
    ("phone", "code"),
    [
        ("380501112233", 0),
        ("48501112233", 0),
        ("+380501112233", 305),
        ("38050111223", 305),
        ("0501112233", 305),
        ("", 305),
        ("٣٨٠٥٠١١١٢٢٣٣", 305),
    ],
)
def test_a_phone_is_digits_of_the_right_length(calm: Wire, phone: str, code: int) -> None:
    (entry,) = calm.send(hybrid(phone))["response_result"]
    assert (entry["phone"], entry["response_code"]) == (phone, code)
    assert (entry["message_id"] is None) == (code != 0)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Authorization": ""}, 103),
        ({"Authorization": "Basic abc"}, 103),
        ({"Authorization": "Bearer wrong"}, 301),
        ({"Authorization": "Bearer ключ".encode()}, 301),
    ],
    ids=["none", "another scheme", "wrong", "not ASCII"],
)
def test_the_token_is_demanded_of_every_call(calm: Wire, headers: Any, code: int) -> None:
    for call in ("send", "sendmulti", "status", "details"):
        answer = calm.post(call, json=hybrid(PHONE), headers=headers)
        assert (answer.status_code, answer.json()["response_code"]) == (200, code)


def test_a_scenario_may_refuse_tokens_by_http(connect: Any) -> None:
    wire = connect(http_401=True)
    assert wire.post("send", json=hybrid(PHONE), headers={"Authorization": "Bearer x"}).status_code == 401
    assert wire.ledger()["messages"] == []
