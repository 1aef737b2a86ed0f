"""Statuses and details on the wire."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from practice.wire import Wire, hybrid, phones

PHONE = "380501112233"
NAIVE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
GROWN_UP = 1e9  # every life is over at once


def _tomorrow() -> str:
    return (datetime.now(UTC) + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_young_message_is_queued_on_viber(calm: Wire) -> None:
    (message_id,) = calm.create(hybrid(PHONE))
    (item,) = calm.status([message_id])
    assert NAIVE.fullmatch(item.pop("sent"))
    assert NAIVE.fullmatch(item.pop("updated"))
    assert item == {
        "message_id": message_id,
        "response_code": 0,
        "response_status": "OK",
        "recipient": PHONE,
        "status": "Queued",
        "type": "viber",
        "rejected_status": None,
        "click_time": None,
    }


def test_the_details_have_the_documented_fields(connect: Any) -> None:
    wire = connect(time_scale=GROWN_UP, mix={"read": 1})
    (message_id,) = wire.create(hybrid(PHONE))
    (item,) = wire.details([message_id])
    viber = item.pop("viber")
    assert item == {"message_id": message_id, "sms": None, "response_code": 0, "response_status": "OK"}
    assert all(ISO.fullmatch(viber.pop(name)) for name in ("added", "start", "sent", "updated"))
    assert viber == {
        "sender": "ZATYSHOK",
        "text": "Ваш код OSIN-10",
        "recipient": PHONE,
        "message_type": "promotional",
        "status": "Read",
        "price": 0.62,
        "ttl": 3600,
        "caption": None,
        "action": None,
    }


def test_a_hybrid_that_fell_back_pays_for_its_sms_alone(connect: Any) -> None:
    wire = connect(time_scale=GROWN_UP, mix={"not_viber": 1})
    (message_id,) = wire.create(hybrid(PHONE, sms={"sender": "Zatyshok", "text": "ж" * 71}))
    (status,) = wire.status([message_id])
    assert (status["type"], status["status"], status["rejected_status"]) == ("sms", "Delivered", None)
    (item,) = wire.details([message_id])
    assert (item["viber"]["status"], item["viber"]["price"]) == ("Rejected", 0)
    assert ISO.fullmatch(item["sms"].pop("sent"))
    assert ISO.fullmatch(item["sms"].pop("updated"))
    assert item["sms"] == {"recipient": PHONE, "status": "Delivered", "price": 1.88, "segments": 2}


def test_viber_alone_tells_why_it_was_rejected(connect: Any) -> None:
    wire = connect(time_scale=GROWN_UP, mix={"blocked": 1})
    (message_id,) = wire.create({"recipients": [PHONE], "viber": {"sender": "Z", "text": "Привіт"}})
    (status,) = wire.status([message_id])
    assert (status["type"], status["status"], status["rejected_status"]) == (
        "viber",
        "Rejected",
        "SRVC_USER_BLOCKED",
    )


def test_a_counted_button_is_clicked(connect: Any) -> None:
    wire = connect(time_scale=GROWN_UP, mix={"read": 1}, clicks=1)
    button = {"caption": "Відкрити", "action": "https://zatyshok.example/", "count_clicks": True}
    (message_id,) = wire.create(hybrid(PHONE, viber={"sender": "Z", "text": "Привіт", **button}))
    (status,) = wire.status([message_id])
    assert NAIVE.fullmatch(status["click_time"])


def test_a_scheduled_message_waits_for_its_time(connect: Any) -> None:
    wire = connect(time_scale=GROWN_UP, mix={"delivered": 1})
    scheduled, due = wire.create(hybrid(PHONE, start_time=_tomorrow())) + wire.create(hybrid(PHONE))
    assert [item["status"] for item in wire.status([scheduled, due])] == ["Queued", "Delivered"]


@pytest.mark.parametrize("call", ["status", "details"])
def test_foreign_ids_get_three_keys(calm: Wire, call: str) -> None:
    known = calm.create(hybrid(PHONE))
    unknown = "573dcb46-7851-4e16-bb1f-721c13ef5f38"
    items = calm.post(call, json={"messages": [unknown, "not-an-id", 7, *known]}).json()["response_result"]
    assert items[:3] == [
        {"message_id": unknown, "response_code": 414, "response_status": "NOT_ALLOWED_MESSAGE_ID"},
        {"message_id": "not-an-id", "response_code": 307, "response_status": "INVALID_MESSAGE_ID"},
        {"message_id": 7, "response_code": 307, "response_status": "INVALID_MESSAGE_ID"},
    ]
    assert items[3]["response_code"] == 0


@pytest.mark.parametrize("body", [{}, {"messages": []}, {"messages": "x"}, {"messages": ["x"] * 101}, []])
def test_a_wrong_question_is_refused(calm: Wire, body: object) -> None:
    for call in ("status", "details"):
        assert calm.post(call, json=body).json()["response_code"] == 300


def test_the_default_mix_is_mostly_good_news(connect: Any) -> None:
    wire = connect(time_scale=GROWN_UP)
    ids = wire.create(hybrid(*phones(2000)))
    ends = [
        (item["type"], item["status"])
        for start in range(0, len(ids), 100)
        for item in wire.status(ids[start : start + 100])
    ]
    assert set(ends) == {
        ("viber", "Read"),
        ("viber", "Delivered"),
        ("sms", "Delivered"),
        ("sms", "Undelivered"),
    }
    assert 1160 < ends.count(("viber", "Read")) < 1320
    assert 420 < ends.count(("viber", "Delivered")) < 580
    assert 150 < ends.count(("sms", "Delivered")) < 290
