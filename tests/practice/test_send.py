"""Acceptance: lists per recipient, several messages in a call, repeats, the ledger's view."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from practice.wire import Wire, hybrid, phones

PHONE = "380501112233"


def test_each_recipient_has_an_entry_of_its_own(connect: Any) -> None:
    wire = connect(refused_phones={"380500000001": 404, "380500000002": 406})
    asked = ["380500000000", "380500000001", "380500000002", "380500000000", "123"]
    answer = wire.send(hybrid(*asked))
    assert (answer["response_code"], answer["response_status"]) == (802, "SUCCESS_MESSAGE_PARTIAL_ACCEPTED")
    entries = answer["response_result"]
    assert [(entry["phone"], entry["response_code"], entry["response_status"]) for entry in entries] == [
        ("380500000000", 0, "OK"),
        ("380500000001", 404, "NOT_ALLOWED_NUMBER_STOPLIST"),
        ("380500000002", 406, "NOT_ALLOWED_RECIPIENT_COUNTRY"),
        ("380500000000", 407, "NOT_ALLOWED_RECIPIENT_DUPLICATE"),
        ("123", 305, "INVALID_PHONE"),
    ]
    assert [entry["message_id"] is not None for entry in entries] == [True, False, False, False, False]
    assert wire.ledger()["refused_recipients"] == 4


def test_the_ledger_tells_what_each_channel_says(calm: Wire) -> None:
    body = {
        "recipients": [PHONE],
        "sender": "Root",
        "text": "З кореня",
        "sequence_id": "told-in-full",
        "sms": {"text": "Vash kod"},
        "viber": {"sender": "ZATYSHOK", "ttl": 60},
    }
    (message_id,) = calm.create(body)
    created = calm.ledger()["messages"][-1]
    assert created.pop("created").endswith("+00:00")
    assert created.pop("request") > 0
    assert created == {
        "message_id": message_id,
        "phone": PHONE,
        "sequence_id": "told-in-full",
        "call": "send",
        "key": None,
        "viber": {"sender": "ZATYSHOK", "text": "З кореня"},
        "sms": {"sender": "Root", "text": "Vash kod", "segments": 1},
        "content": {name: value for name, value in body.items() if name != "recipients"},
    }


def test_sendmulti_answers_under_the_same_keys(calm: Wire) -> None:
    body = {
        "one": hybrid(*phones(2)),
        "two": hybrid(PHONE, sms={"sender": "Zatyshok", "text": "a" * 1522}),
        "sequence_id": "at the root this is one more item",
        "three": hybrid("123"),
    }
    answer = calm.sendmulti(body)
    assert (answer["response_code"], answer["response_status"]) == (0, "OK")
    codes = {key: inner["response_code"] for key, inner in answer["response_result"].items()}
    assert codes == {"one": 800, "two": 413, "sequence_id": 300, "three": 802}
    assert [entry["phone"] for entry in answer["response_result"]["one"]["response_result"]] == phones(2)
    assert [(made["call"], made["key"]) for made in calm.ledger()["messages"][-2:]] == [
        ("sendmulti", "one")
    ] * 2


def test_sendmulti_may_be_limited(connect: Any) -> None:
    wire = connect(items_limit=2)
    assert wire.sendmulti({str(n): hybrid(PHONE) for n in range(3)})["response_code"] == 405
    assert wire.sendmulti({})["response_code"] == 104
    assert wire.ledger()["messages"] == []


def test_refusals_fall_in_their_shares_and_stay(connect: Any) -> None:
    wire = connect(refusals={"404": 0.2, "406": 0.1}, deduplication="off")
    first, second = (wire.send(hybrid(*phones(2000)))["response_result"] for _ in range(2))
    codes = [entry["response_code"] for entry in first]
    assert codes == [entry["response_code"] for entry in second]
    assert set(codes) == {0, 404, 406}
    assert 300 < codes.count(404) < 500
    assert 130 < codes.count(406) < 270


@pytest.mark.parametrize(
    ("mode", "code", "repeats_list"),
    [("507", 507, True), ("507_bare", 507, False), ("replay", 802, True)],
)
def test_a_known_sequence_id_creates_nothing(connect: Any, mode: str, code: int, repeats_list: bool) -> None:
    wire = connect(deduplication=mode)
    body = hybrid(PHONE, "123", sequence_id="once")
    first = wire.send(body)
    again = wire.send(body)
    assert again["response_code"] == code
    assert again["response_result"] == (first["response_result"] if repeats_list else None)
    inner = wire.sendmulti({"k": body})["response_result"]["k"]
    assert inner == again
    ledger = wire.ledger()
    assert (len(ledger["messages"]), ledger["repeated_sequence_ids"]) == (1, 2)


def test_a_conflict_stops_the_whole_call(connect: Any) -> None:
    wire = connect(deduplication="409")
    body = hybrid(PHONE, sequence_id="once")
    wire.send(body)
    assert wire.post("send", json=body).status_code == 409
    assert wire.post("sendmulti", json={"new": hybrid(PHONE), "old": body}).status_code == 409
    assert len(wire.ledger()["messages"]) == 1


@pytest.mark.parametrize("keys", [{"deduplication": "off"}, {"remember_sequence_ids": 0}])
def test_without_deduplication_a_repeat_is_a_double(connect: Any, keys: dict[str, Any]) -> None:
    wire = connect(**keys)
    ids = [wire.create(hybrid(PHONE, sequence_id="once")) for _ in range(2)]
    assert ids[0] != ids[1]
    assert len(wire.ledger()["messages"]) == 2


def test_a_refused_send_does_not_use_up_its_sequence_id(calm: Wire) -> None:
    assert calm.send(hybrid(PHONE, sequence_id="refused first", text=1))["response_code"] == 300
    assert calm.send(hybrid(PHONE, sequence_id="refused first"))["response_code"] == 800


def test_a_sequence_id_with_other_content_is_a_clash(calm: Wire) -> None:
    calm.send(hybrid(PHONE, sequence_id="used by two"))
    before = calm.ledger()
    calm.send(hybrid("380501112244", sequence_id="used by two"))
    after = calm.ledger()
    assert after["clashing_sequence_ids"] - before["clashing_sequence_ids"] == 1
    assert after["repeated_sequence_ids"] == before["repeated_sequence_ids"]


def test_the_same_message_soon_again_may_be_refused(connect: Any) -> None:
    wire = connect(same_message_seconds=90)
    wire.send(hybrid(PHONE, sequence_id="first"))
    (same,) = wire.send(hybrid(PHONE, sequence_id="second"))["response_result"]
    assert (same["response_code"], same["message_id"]) == (427, None)
    other = hybrid(PHONE, sms={"sender": "Zatyshok", "text": "Another"})
    assert wire.send(other)["response_code"] == 800


def test_parallel_calls_are_all_counted_once(connect: Any) -> None:
    wire = connect()
    bodies = [
        {f"{n}-{k}": hybrid(f"380{n:04d}{k:05d}", sequence_id=f"{n}-{k}") for k in range(50)}
        for n in range(40)
    ]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(wire.sendmulti, bodies + bodies))  # every body twice
    ledger = wire.ledger()
    assert len({made["phone"] for made in ledger["messages"]}) == len(ledger["messages"]) == 2000
    assert (ledger["requests"], ledger["repeated_sequence_ids"]) == (80, 2000)
    assert ledger["calls"] == {"send": 0, "sendmulti": 80, "status": 0, "details": 0}


def test_only_loopback_names_are_served(calm: Wire) -> None:
    answer = calm.http.get("/practice/ledger", headers={"Host": "rebound.example"})
    assert answer.status_code == 400


def test_a_client_may_ask_to_close_the_connection(calm: Wire) -> None:
    answer = calm.post("send", json=hybrid(PHONE), headers={"Connection": "close"})
    assert answer.headers["connection"] == "close"
