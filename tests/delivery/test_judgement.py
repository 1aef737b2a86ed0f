"""The rules of "Judging an outcome", line by line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.exchanges import answered, entry, envelope, failed
from smsbat_composer.delivery.findings import AnomalyKind
from smsbat_composer.delivery.judgement import Judgement, judge
from smsbat_composer.delivery.states import OutcomeClass, PauseCode, VerdictKind
from smsbat_composer.gateway.codes import RESPONSE_CODES, CodeClass
from smsbat_composer.gateway.exchange import Endpoint, Exchange

ANSWERED, NOT_SENT = OutcomeClass.ANSWERED, OutcomeClass.NOT_SENT
REFUSED_BEFORE, UNKNOWN = OutcomeClass.REFUSED_BEFORE, OutcomeClass.UNKNOWN
A, B, C, STRANGER = "380500000001", "380500000002", "380500000003", "380990000000"


def judge_send(exchange: Exchange, *phones: str, attempt: int = 1) -> Judgement:
    return judge(Endpoint.SEND, exchange, {"only": phones or (A, B)}, attempt=attempt)


def judge_multi(exchange: Exchange, attempt: int = 1) -> Judgement:
    return judge(Endpoint.SENDMULTI, exchange, {"one": (A, B), "two": (C,)}, attempt=attempt)


def kinds(judgement: Judgement) -> dict[str, str]:
    return {said.phone: said.kind.value for listed in judgement.verdicts.values() for said in listed}


# -- transport -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError"])
def test_an_exception_before_the_wire_is_not_sent_only_if_no_request_line_was_started(name: str) -> None:
    assert judge_send(failed(name, started=False)).outcome is NOT_SENT
    assert judge_send(failed(name, started=True)).outcome is UNKNOWN


@pytest.mark.parametrize(
    "name", ["RemoteProtocolError", "ReadTimeout", "WriteError", "ReadError", "DeadlineExceeded", "Aborted"]
)
@pytest.mark.parametrize("started", [True, False])
def test_every_other_exception_is_unknown(name: str, started: bool) -> None:
    judgement = judge_send(failed(name, started=started))
    assert judgement.outcome is UNKNOWN
    assert kinds(judgement) == {A: "unknown", B: "unknown"}
    assert judgement.pause is None


def test_a_status_whose_answer_was_lost_proves_nothing() -> None:
    assert judge_send(failed("ReadError", started=True, http_status=401)).outcome is UNKNOWN
    assert judge_send(failed("ConnectError", started=True, http_status=429)).outcome is UNKNOWN


def test_only_a_refusal_for_its_size_says_that_a_request_is_too_large() -> None:
    assert judge_send(answered(envelope(405))).is_too_large
    assert judge_multi(answered({"response_code": 405, "response_result": None})).is_too_large
    assert judge_send(answered(None, http_status=413)).is_too_large
    assert not judge_send(answered(None, http_status=405)).is_too_large
    assert not judge_send(answered(envelope(413))).is_too_large
    assert not judge_send(answered(envelope(405, [entry(A, 0, "m-1"), entry(B, 405)]))).is_too_large


_HTTP_NOT_SENT = {421, 425, 429}
_HTTP_REFUSED = {400, 401, 402, 403, 404, 405, 407, 411, 413, 414, 415, 422}


@pytest.mark.parametrize("status", [*range(300, 600)])
@pytest.mark.parametrize("body", [None, {"error": "words"}, []], ids=["page", "object", "list"])
def test_every_http_status_has_its_class(status: int, body: object) -> None:
    expected = UNKNOWN
    if status in _HTTP_NOT_SENT:
        expected = NOT_SENT
    elif status in _HTTP_REFUSED:
        expected = REFUSED_BEFORE
    judgement = judge_send(answered(body, status))
    assert judgement.outcome is expected
    assert (judgement.pause is not None) == (expected is REFUSED_BEFORE)
    assert bool(judgement.verdicts) == (expected is UNKNOWN)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, PauseCode.TOKEN_REFUSED),
        (403, PauseCode.TOKEN_REFUSED),
        (402, PauseCode.BALANCE_EMPTY),
        (404, PauseCode.REQUEST_REFUSED),
        (413, PauseCode.REQUEST_REFUSED),
    ],
)
def test_a_refused_status_says_what_to_mend(status: int, code: PauseCode) -> None:
    pause = judge_send(answered(None, status)).pause
    assert pause is not None
    assert (pause.code, pause.http_status, pause.response_code) == (code, status, None)


def test_retry_after_is_handed_on() -> None:
    assert judge_send(answered(None, 429, retry_after=17.0)).retry_after == 17.0


@pytest.mark.parametrize(
    "json", [None, "text", 5, [], {}, {"response_result": None}, {"response_code": "x"}, envelope(None)]
)
def test_200_with_anything_but_the_expected_json_is_unknown(json: object) -> None:
    assert judge_send(answered(json)).outcome is UNKNOWN
    assert judge_multi(answered(json)).outcome is UNKNOWN


@pytest.mark.parametrize("status", [200, 401, 429])
def test_an_answer_too_large_to_read_is_unknown(status: int) -> None:
    exchange = Exchange(request_started=True, http_status=status, too_large=True)
    assert judge_send(exchange).outcome is UNKNOWN


# -- codes without a list --------------------------------------------------------------------------------

_OUTCOME_OF_CLASS = {
    CodeClass.OK: UNKNOWN,  # a success without ids is a contradiction
    CodeClass.ROW: UNKNOWN,  # of whom?
    CodeClass.FIX: REFUSED_BEFORE,
    CodeClass.ACCOUNT: REFUSED_BEFORE,
    CodeClass.UNKNOWN: UNKNOWN,
    CodeClass.LATER: NOT_SENT,
}


@pytest.mark.parametrize("code", [*RESPONSE_CODES, 7, 12345])
@pytest.mark.parametrize("result", [None, []])
def test_every_code_without_a_list_has_its_class(code: int, result: object) -> None:
    known = RESPONSE_CODES.get(code)
    expected = UNKNOWN if known is None or code == 507 else _OUTCOME_OF_CLASS[known.code_class]
    for judgement in (
        judge_send(answered(envelope(code, result))),
        judge_multi(answered(envelope(code, result))),
    ):
        assert judgement.outcome is expected
        assert judgement.code == code
        assert (judgement.pause is not None) == (expected is REFUSED_BEFORE)


@pytest.mark.parametrize("status", [200, 400, 401, 429, 500])
@pytest.mark.parametrize("code", [500, 501, 999])
def test_a_failure_of_the_gateway_itself_proves_nothing(status: int, code: int) -> None:
    exchange = answered(envelope(code), status)
    for judgement in (judge_send(exchange), judge_send(exchange, A), judge_multi(exchange)):
        assert judgement.outcome is UNKNOWN
        assert set(kinds(judgement).values()) == {"unknown"}


@pytest.mark.parametrize(
    ("code", "pause"),
    [
        (103, PauseCode.TOKEN_REFUSED),
        (301, PauseCode.TOKEN_REFUSED),
        (106, PauseCode.ACCOUNT_INACTIVE),
        (203, PauseCode.BALANCE_EMPTY),
        (400, PauseCode.SENDER_REFUSED),
        (421, PauseCode.ACCOUNT_REFUSED),
        (413, PauseCode.MESSAGE_WRONG),
        (502, PauseCode.MESSAGE_WRONG),
    ],
)
def test_a_refusing_code_says_what_to_mend(code: int, pause: PauseCode) -> None:
    reason = judge_send(answered(envelope(code))).pause
    assert reason is not None
    assert (reason.code, reason.response_code, reason.name) == (pause, code, f"NAME_{code}")


def test_a_row_code_for_a_lone_recipient_is_his() -> None:
    judgement = judge_send(answered(envelope(305)), A)
    assert judgement.outcome is ANSWERED
    assert kinds(judgement) == {A: "refused"}


@pytest.mark.parametrize(
    ("status", "code", "expected"),
    [
        (401, 301, REFUSED_BEFORE),
        (401, 999, UNKNOWN),
        (400, 0, UNKNOWN),
        (400, 800, UNKNOWN),
        (429, 800, UNKNOWN),
        (429, 301, REFUSED_BEFORE),
        (429, 503, NOT_SENT),
        (400, 503, REFUSED_BEFORE),
        (500, 301, UNKNOWN),
        (500, 503, UNKNOWN),
        (302, 203, UNKNOWN),
    ],
)
def test_status_and_code_that_disagree_leave_the_weaker_proof(
    status: int, code: int, expected: OutcomeClass
) -> None:
    assert judge_send(answered(envelope(code), status)).outcome is expected


# -- lists -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 202, 302, 400, 401, 429, 500, 503])
@pytest.mark.parametrize("code", [0, 203, 301, 413, 503, 507, 802, 999, None])
def test_a_message_id_is_proof_whatever_stands_around_it(status: int, code: int | None) -> None:
    result = [entry(A, 999, "m-1"), entry(B, 0, "m-2")]
    judgement = judge_send(answered(envelope(code, result), status))
    assert judgement.outcome is ANSWERED
    assert kinds(judgement) == {A: "accepted", B: "accepted"}
    assert [said.message_id for said in judgement.verdicts["only"]] == ["m-1", "m-2"]


def test_a_message_id_survives_a_cut_connection() -> None:
    exchange = failed("ReadError", started=True, http_status=200, json=envelope(800, [entry(A, 0, "m-1")]))
    assert kinds(judge_send(exchange)) == {A: "accepted", B: "unknown"}


@pytest.mark.parametrize("code", RESPONSE_CODES)
def test_a_recipient_without_an_id_is_judged_by_his_code(code: int) -> None:
    judgement = judge_send(answered(envelope(802, [entry(A, 0, "m-1"), entry(B, code)])))
    expected = {
        CodeClass.OK: "unknown",
        CodeClass.ROW: "refused",
        CodeClass.FIX: "refused",
        CodeClass.ACCOUNT: "held",
        CodeClass.UNKNOWN: "unknown",
        CodeClass.LATER: "refused",
    }[RESPONSE_CODES[code].code_class]
    assert kinds(judgement) == {A: "accepted", B: expected}
    pausing = RESPONSE_CODES[code].code_class in {CodeClass.FIX, CodeClass.ACCOUNT}
    assert (judgement.pause is not None) == pausing


def test_an_undocumented_code_beside_a_recipient_is_his_alone() -> None:
    judgement = judge_send(answered(envelope(802, [entry(A, 0, "m-1"), entry(B, 4321)])))
    assert kinds(judgement) == {A: "accepted", B: "refused"}
    assert judgement.verdicts["only"][1].code == 4321


@pytest.mark.parametrize("code", [0, 203, 301, 413, 503, 800, 802, 999])
def test_who_is_missing_from_the_list_is_unknown_whatever_the_top_code_says(code: int) -> None:
    judgement = judge_send(answered(envelope(code, [entry(A, 305)])))
    assert judgement.outcome is ANSWERED
    assert kinds(judgement) == {A: "refused", B: "unknown"}


def test_an_entry_with_neither_id_nor_code_is_unknown() -> None:
    assert judge_send(answered(envelope(800, [entry(A, None), entry(B, None)]))).outcome is UNKNOWN


def test_order_and_shape_of_the_list_do_not_matter() -> None:
    keyed = {B: entry(B, 0, "m-2"), A: entry(A, 305)}
    for result in (list(keyed.values()), keyed):
        assert kinds(judge_send(answered(envelope(802, result)))) == {A: "refused", B: "accepted"}


def test_a_list_of_refusals_of_the_account_is_a_refused_request() -> None:
    judgement = judge_send(answered(envelope(0, [entry(A, 203), entry(B, 203)])))
    assert judgement.outcome is REFUSED_BEFORE
    assert judgement.verdicts == {}
    assert judgement.pause is not None
    assert judgement.pause.code is PauseCode.BALANCE_EMPTY


def test_a_list_of_later_is_not_sent() -> None:
    assert judge_send(answered(envelope(0, [entry(A, 503), entry(B, 504)]))).outcome is NOT_SENT


def test_a_fatal_top_code_contradicts_refused_before_but_not_a_row() -> None:
    assert judge_send(answered(envelope(999, [entry(A, 203), entry(B, 203)]))).outcome is UNKNOWN
    mixed = judge_send(answered(envelope(999, [entry(A, 305), entry(B, 203)])))
    assert kinds(mixed) == {A: "refused", B: "unknown"}


@pytest.mark.parametrize("status", [302, 408, 409, 500, 502])
def test_a_refusal_under_an_unknown_status_is_not_believed(status: int) -> None:
    judgement = judge_send(answered(envelope(802, [entry(A, 0, "m-1"), entry(B, 305)]), status))
    assert kinds(judgement) == {A: "accepted", B: "unknown"}


def test_a_stranger_is_an_anomaly_and_a_stranger_with_an_id_denies_every_refusal() -> None:
    refused = judge_send(answered(envelope(301, [entry(STRANGER, 301), entry(A, 301), entry(B, 301)])))
    assert refused.outcome is REFUSED_BEFORE
    assert [odd.kind for odd in refused.anomalies] == [AnomalyKind.UNEXPECTED_PHONE]
    created = judge_send(answered(envelope(301, [entry(STRANGER, 0, "m-9"), entry(A, 301), entry(B, 301)])))
    assert created.outcome is UNKNOWN
    assert created.anomalies[0].message_id == "m-9"


@pytest.mark.parametrize("place", [{"message_id": "m"}, [{"deep": [{"message_id": "m"}]}], {"message_id": 7}])
def test_an_id_in_a_place_we_cannot_read_denies_a_refusal(place: object) -> None:
    for status, code in ((200, 301), (401, None), (429, None), (200, 503)):
        json = {"response_code": code, "response_result": None, "extra": place}
        assert judge_send(answered(json, status)).outcome is UNKNOWN


def test_a_nest_deeper_than_the_stack_is_read() -> None:
    nest: list[object] = [{"message_id": "m"}]
    for _ in range(5000):
        nest = [nest]
    assert judge_send(answered({"response_code": 301, "extra": nest})).outcome is UNKNOWN


def test_a_repeated_phone_is_an_anomaly_and_its_id_wins() -> None:
    judgement = judge_send(answered(envelope(802, [entry(A, 407), entry(A, 0, "m-1"), entry(B, 0, "m-2")])))
    assert kinds(judgement) == {A: "accepted", B: "accepted"}
    assert [odd.kind for odd in judgement.anomalies] == [AnomalyKind.REPEATED_PHONE]


def test_two_ids_for_one_phone_keep_the_first_and_report_the_second() -> None:
    judgement = judge_send(answered(envelope(800, [entry(A, 0, "m-1"), entry(A, 0, "m-2")])), A)
    assert judgement.verdicts["only"][0].message_id == "m-1"
    assert judgement.anomalies[0].message_id == "m-2"


def test_entries_that_disagree_about_a_phone_are_unknown() -> None:
    judgement = judge_send(answered(envelope(802, [entry(A, 305), entry(A, 0), entry(B, 0, "m-2")])))
    assert kinds(judgement) == {A: "unknown", B: "accepted"}


# -- 507 and 427 -----------------------------------------------------------------------------------------


def test_507_with_a_list_is_the_first_answer_again() -> None:
    judgement = judge_send(answered(envelope(507, [entry(A, 0, "m-1"), entry(B, 305)])), attempt=2)
    assert kinds(judgement) == {A: "accepted", B: "refused"}


@pytest.mark.parametrize("result", [None, []])
@pytest.mark.parametrize("attempt", [1, 2])
def test_507_without_a_list_is_unknown(result: object, attempt: int) -> None:
    assert judge_send(answered(envelope(507, result)), attempt=attempt).outcome is UNKNOWN


def test_507_with_refusals_is_not_a_request_that_the_same_bytes_could_repeat() -> None:
    judgement = judge_send(answered(envelope(507, [entry(A, 203), entry(B, 203)])), attempt=2)
    assert judgement.outcome is ANSWERED
    assert kinds(judgement) == {A: "held", B: "held"}
    assert judgement.pause is not None


def test_427_refuses_at_first_and_is_probably_ours_later() -> None:
    exchange = answered(envelope(802, [entry(A, 0, "m-1"), entry(B, 427)]))
    assert kinds(judge_send(exchange, attempt=1)) == {A: "accepted", B: "refused"}
    assert kinds(judge_send(exchange, attempt=2)) == {A: "accepted", B: "unknown"}
    alone = answered(envelope(427))
    assert kinds(judge_send(alone, A, attempt=2)) == {A: "unknown"}


# -- sendmulti -------------------------------------------------------------------------------------------


def test_sendmulti_is_judged_by_its_items_not_by_its_outer_code() -> None:
    items = {"one": envelope(802, [entry(A, 0, "m-1"), entry(B, 404)]), "two": envelope(413)}
    judgement = judge_multi(answered(envelope(0, items)))
    assert judgement.outcome is ANSWERED
    assert kinds(judgement) == {A: "accepted", B: "refused", C: "refused"}
    assert judgement.pause is not None
    assert judgement.pause.code is PauseCode.MESSAGE_WRONG


def test_an_item_missing_from_the_answer_is_unknown_even_under_a_refusing_outer_code() -> None:
    for code in (0, 203, 999):
        judgement = judge_multi(answered(envelope(code, {"two": envelope(800, [entry(C, 0, "m-3")])})))
        assert kinds(judgement) == {A: "unknown", B: "unknown", C: "accepted"}


def test_an_item_is_judged_by_its_code_when_it_has_no_list() -> None:
    items = {"one": envelope(203), "two": envelope(800, [entry(C, 0, "m-3")])}
    judgement = judge_multi(answered(envelope(0, items)))
    assert kinds(judgement) == {A: "held", B: "held", C: "accepted"}
    assert judgement.pause is not None
    assert judgement.pause.code is PauseCode.BALANCE_EMPTY


@pytest.mark.parametrize("outer", [0, 800, 203])
def test_a_sendmulti_whose_every_item_is_refused_is_a_refused_request(outer: int) -> None:
    items = {"one": envelope(203), "two": envelope(0, [entry(C, 203)])}
    assert judge_multi(answered(envelope(outer, items))).outcome is REFUSED_BEFORE


def test_a_fatal_outer_code_contradicts_refused_items() -> None:
    items = {"one": envelope(203), "two": envelope(203)}
    assert judge_multi(answered(envelope(999, items))).outcome is UNKNOWN


def test_a_fatal_item_is_unknown_beside_a_good_one() -> None:
    items = {"one": envelope(999), "two": envelope(800, [entry(C, 0, "m-3")])}
    assert kinds(judge_multi(answered(envelope(0, items)))) == {A: "unknown", B: "unknown", C: "accepted"}


def test_an_item_that_is_not_an_answer_is_unknown() -> None:
    items = {"one": 5, "two": envelope(800, [entry(C, 0, "m-3")])}
    assert kinds(judge_multi(answered(envelope(0, items)))) == {A: "unknown", B: "unknown", C: "accepted"}


def test_an_item_we_never_sent_is_an_anomaly_and_its_ids_deny_a_refusal() -> None:
    items = {"one": envelope(203), "two": envelope(203), "strange": envelope(800, [entry(A, 0, "m-9")])}
    judgement = judge_multi(answered(envelope(0, items)))
    assert judgement.outcome is UNKNOWN
    assert [odd.kind for odd in judgement.anomalies] == [
        AnomalyKind.UNEXPECTED_ITEM,
        AnomalyKind.UNEXPECTED_PHONE,
    ]
    assert judgement.anomalies[1].message_id == "m-9"


def test_phones_of_one_item_are_not_answered_by_another() -> None:
    items = {"one": envelope(800, [entry(C, 0, "m-1"), entry(A, 0, "m-2"), entry(B, 0, "m-3")])}
    judgement = judge_multi(answered(envelope(0, items)))
    assert kinds(judgement) == {A: "accepted", B: "accepted", C: "unknown"}


# -- whatever comes --------------------------------------------------------------------------------------

_scalars = st.none() | st.booleans() | st.integers(-1, 1000) | st.sampled_from([A, B, C, "m-1", "", "800"])
_keys = st.sampled_from(["response_code", "response_result", "message_id", "phone", "one", "two", A, "x"])
_json = st.recursive(
    _scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_keys, inner, max_size=5),
    max_leaves=25,
)


def _ids(json: object) -> bool:
    if isinstance(json, dict):
        return json.get("message_id") not in (None, "", 0, False, [], {}) or any(map(_ids, json.values()))
    return isinstance(json, list) and any(map(_ids, json))


@settings(derandomize=True, max_examples=300)
@given(json=_json, status=st.sampled_from([200, 302, 401, 429, 500]), attempt=st.integers(1, 3))
def test_any_answer_gives_each_recipient_one_verdict_and_no_refusal_against_a_proof(
    json: object, status: int, attempt: int
) -> None:
    for judgement, phones in (
        (judge_send(answered(json, status), A, B, attempt=attempt), [A, B]),
        (judge_multi(answered(json, status), attempt=attempt), [A, B, C]),
    ):
        if judgement.outcome in {NOT_SENT, REFUSED_BEFORE}:
            assert judgement.verdicts == {}
            assert not _ids(json)
            assert (judgement.pause is not None) == (judgement.outcome is REFUSED_BEFORE)
        else:
            verdicts = [said for listed in judgement.verdicts.values() for said in listed]
            assert [said.phone for said in verdicts] == phones
            assert all(
                (said.message_id is not None) == (said.kind is VerdictKind.ACCEPTED) for said in verdicts
            )
            assert judgement.has_doubt or judgement.outcome is ANSWERED
