"""Every shape in which an answer to send or sendmulti has been seen, and any other JSON as well."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.provider_page import BATCH_ANSWER
from smsbat_composer.gateway.answers import (
    Anomaly,
    AnomalyKind,
    RecipientResult,
    SendAnswer,
    parse_details,
    parse_send,
    parse_sendmulti,
    parse_status,
    read_envelope,
)

A, B = "380501111111", "380672222222"
ID = "f1640579-ea75-4bc1-b708-1c3858bf222d"
ACCEPTED = {"phone": A, "response_code": 0, "message_id": ID, "response_status": "OK"}
INVALID = {"phone": B, "response_code": 305, "message_id": None, "response_status": "INVALID_PHONE"}
READ_ACCEPTED = RecipientResult(A, 0, "OK", ID)
READ_INVALID = RecipientResult(B, 305, "INVALID_PHONE", None)


def envelope(result: object, code: object = 800) -> dict[str, object]:
    return {"response_code": code, "response_status": "SUCCESS_MESSAGE_ACCEPTED", "response_result": result}


def kinds(answer: SendAnswer) -> list[AnomalyKind]:
    return [anomaly.kind for anomaly in answer.anomalies]


def test_the_pages_batch_answer():
    answer = parse_sendmulti(json.loads(BATCH_ANSWER))
    assert (answer.code, answer.name, answer.anomalies) == (0, "OK", ())
    assert answer.items == {
        "batch_1": SendAnswer(
            800, "SUCCESS_MESSAGE_ACCEPTED", (RecipientResult("380982462128", 0, "OK", ID),)
        )
    }


def test_an_array_keeps_its_order_repeats_and_strangers():
    answer = parse_send(envelope([INVALID, ACCEPTED, ACCEPTED]))
    assert answer == SendAnswer(800, "SUCCESS_MESSAGE_ACCEPTED", (READ_INVALID, READ_ACCEPTED, READ_ACCEPTED))


def test_an_object_keyed_by_phone():
    without_phone = {name: value for name, value in ACCEPTED.items() if name != "phone"}
    answer = parse_send(envelope({A: without_phone, f"+{B}": INVALID}))
    assert (answer.results, answer.anomalies) == ((READ_ACCEPTED, READ_INVALID), ())


def test_an_object_keyed_by_places_is_an_array_that_php_numbered():
    answer = parse_send(envelope({"0": ACCEPTED, "2": INVALID}))
    assert (answer.results, answer.anomalies) == ((READ_ACCEPTED, READ_INVALID), ())


def test_a_key_that_contradicts_its_entry_names_nobody():
    answer = parse_send(envelope({B: ACCEPTED}))
    assert answer.results == (RecipientResult("", 0, "OK", ID),)
    assert answer.anomalies == (Anomaly(AnomalyKind.PHONE_CONTRADICTS_KEY, "[0]"),)


def test_a_single_bare_entry():
    assert parse_send(envelope(ACCEPTED)).results == (READ_ACCEPTED,)


def test_a_list_without_an_envelope_is_read_and_noted():
    answer = parse_send([ACCEPTED])
    assert (answer.code, answer.results, kinds(answer)) == (
        None,
        (READ_ACCEPTED,),
        [AnomalyKind.NOT_AN_OBJECT],
    )


@pytest.mark.parametrize("result", [None, "missing"])
def test_no_list_is_not_an_empty_list(result):
    answer = envelope(None)
    if result == "missing":
        del answer["response_result"]
    assert parse_send(answer) == SendAnswer(800, "SUCCESS_MESSAGE_ACCEPTED", None)
    assert parse_send(envelope([])).results == ()


@pytest.mark.parametrize("result", ["text", 7, 1.5, True, ""])
def test_a_result_of_a_wrong_type_is_an_anomaly(result):
    answer = parse_send(envelope(result))
    assert (answer.code, answer.results) == (800, None)
    assert kinds(answer) == [AnomalyKind.RESULT_MISSHAPEN]


@pytest.mark.parametrize("answer", [None, "OK", 800, True, 0.5])
def test_an_answer_that_is_no_object(answer):
    assert parse_send(answer) == SendAnswer(None, None, None, (Anomaly(AnomalyKind.NOT_AN_OBJECT),))
    assert parse_sendmulti(answer).items is None


def test_a_misshapen_entry_does_not_take_its_neighbours_along():
    answer = parse_send(envelope([None, ACCEPTED, "x", INVALID]))
    assert answer.results == (READ_ACCEPTED, READ_INVALID)
    assert answer.anomalies == (
        Anomaly(AnomalyKind.ENTRY_NOT_AN_OBJECT, "[0]"),
        Anomaly(AnomalyKind.ENTRY_NOT_AN_OBJECT, "[2]"),
    )


@pytest.mark.parametrize("phone", ["+380 (50) 111-11-11", 380501111111, "380501111111"])
def test_a_phone_is_matched_by_its_digits(phone):
    assert parse_send(envelope([ACCEPTED | {"phone": phone}])).results == (READ_ACCEPTED,)


@pytest.mark.parametrize("phone", [None, "", "none", [], True, -5, 10**40, "1" * 5000])
def test_an_entry_without_a_phone_keeps_its_message_id(phone):
    answer = parse_send(envelope([ACCEPTED | {"phone": phone}]))
    assert answer.results == (RecipientResult("", 0, "OK", ID),)
    assert kinds(answer) == [AnomalyKind.PHONE_MISSING]


@pytest.mark.parametrize(("message_id", "read"), [(12345, "12345"), (f" {ID} ", ID), ("7", "7")])
def test_any_id_proves_creation(message_id, read):
    (result,) = parse_send(envelope([ACCEPTED | {"message_id": message_id}])).results
    assert result.message_id == read


@pytest.mark.parametrize("message_id", [None, ""])
def test_no_id(message_id):
    answer = parse_send(envelope([INVALID | {"message_id": message_id}]))
    assert (answer.results, answer.anomalies) == ((READ_INVALID,), ())


@pytest.mark.parametrize("message_id", [{}, [], ["x"], True, False, 0, 0.5, " ", "x" * 101, 10**200])
def test_an_unreadable_id_forbids_to_call_the_recipient_refused(message_id):
    answer = parse_send(envelope([INVALID | {"message_id": message_id}]))
    assert answer.results == (RecipientResult(B, None, "INVALID_PHONE", None),)
    assert kinds(answer) == [AnomalyKind.MESSAGE_ID_UNREADABLE]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (800, 800),
        ("800", 800),
        (800.0, 800),
        (-1, -1),
        (True, None),
        ("OK", None),
        (800.5, None),
        (None, None),
        ([800], None),
        (2**31, None),
        (float("inf"), None),
        ("٨٠٠", None),
        ("9" * 5000, None),
    ],
)
def test_codes(written, read):
    assert parse_send(envelope(None, code=written)).code == read


def test_a_name_with_half_an_emoji_can_be_stored():
    _, name = read_envelope({"response_status": "OK \ud83d"})
    assert name == "OK ?"


def test_sendmulti_reads_each_item_by_itself():
    answer = parse_sendmulti(
        envelope(
            {"k2": envelope([INVALID]), "k1": envelope(None, code=999), "stranger": "x", "k3": [ACCEPTED]}
        )
    )
    assert answer.items is not None
    assert answer.items["k2"].results == (READ_INVALID,)
    assert (answer.items["k1"].code, answer.items["k1"].results) == (999, None)
    assert kinds(answer.items["stranger"]) == [AnomalyKind.NOT_AN_OBJECT]
    assert answer.items["k3"].results == (READ_ACCEPTED,)


@pytest.mark.parametrize("result", [None, []])
def test_sendmulti_without_items(result):
    answer = parse_sendmulti(envelope(result, code=301))
    assert (answer.code, answer.items, answer.anomalies) == (301, None, ())


@pytest.mark.parametrize("result", ["x", 5, [ACCEPTED], True])
def test_sendmulti_with_items_of_a_wrong_type(result):
    answer = parse_sendmulti(envelope(result))
    assert (answer.items, answer.anomalies) == (None, (Anomaly(AnomalyKind.RESULT_MISSHAPEN),))


def test_no_repr_shows_a_phone():
    answer = parse_send(envelope({A: ACCEPTED, "380999999999": INVALID, "x": None}))
    assert not any(digits in repr(answer) for digits in (A, B, "380999999999"))


NAMES = st.sampled_from(
    [
        "response_code",
        "response_status",
        "response_result",
        "phone",
        "message_id",
        "status",
        "type",
        "sms",
        "viber",
        "price",
        "segments",
        "sent",
        "updated",
        "recipient",
        "k1",
        A,
        "0",
    ]
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters()),
    st.sampled_from([A, ID, 0, 305, "2025-09-29T10:00:00Z", "0001-01-01T00:00:00+14:00", "1e999999", "NaN"]),
)
ANY_JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES | st.text(), inner, max_size=6)
)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(ANY_JSON, st.sampled_from(["bare", "listed", "keyed"]))
def test_no_json_makes_a_parser_raise(anything, where):
    result = {
        "bare": anything,
        "listed": [anything, {"message_id": ID, "sms": anything}],
        "keyed": {A: anything},
    }
    for answer in (anything, envelope(result[where])):
        parse_send(answer)
        parse_sendmulti(answer)
        parse_status(answer)
        parse_details(answer)


@settings(derandomize=True, deadline=None)
@given(st.dictionaries(st.from_regex(r"\A380[0-9]{9}\Z"), st.none() | st.uuids().map(str)), st.randoms())
def test_order_and_shape_change_nothing(ids_by_phone: dict[str, str | None], chance: random.Random):
    entries = [
        {"phone": phone, "message_id": message_id, "response_code": 0 if message_id else 305}
        for phone, message_id in ids_by_phone.items()
    ]
    chance.shuffle(entries)
    for shape in (entries, {str(entry["phone"]): entry for entry in entries}):
        answer = parse_send(envelope(shape))
        assert {one.phone: one.message_id for one in answer.results or ()} == ids_by_phone
        assert answer.anomalies == ()
