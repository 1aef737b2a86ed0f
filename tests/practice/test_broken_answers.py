"""Every fault, struck by a real client: what it sees, and what was created behind its back."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from practice.wire import Wire, hybrid
from smsbat_composer.practice.faults import FaultKind
from smsbat_composer.practice.process import start_practice

PHONES = ("380501112233", "380501112244")
SPOILING = {
    "cut_answer",
    "drip",
    "code_with_result",
    "truncated_json",
    "too_large",
    "null_result",
    "short_list",
    "reordered_list",
    "repeated_list",
    "foreign_list",
    "keyed_result",
}
CASES = [
    (kind.value, when)
    for kind in FaultKind
    for when in (["after"] if kind.value in SPOILING else ["before", "after"])
]


@dataclass(frozen=True)
class Seen:
    """One call under a fault: the answer or the client's exception, and how many messages it made."""

    answer: httpx.Response | None
    exception: type[Exception] | None
    created: int

    @property
    def json(self) -> Any:
        assert self.answer is not None
        return self.answer.json()


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Seen]:
    """One call for each fault and moment, all on one gateway."""
    faults = [
        {"kind": kind, "when": when, "nth": [number], "seconds": 0.001, "status": 503, "retry_after": 7}
        for number, (kind, when) in enumerate(CASES, start=1)
    ]
    scenario = tmp_path_factory.mktemp("broken") / "scenario.json"
    scenario.write_text(json.dumps({"faults": faults}))
    with start_practice(scenario) as gateway, Wire(gateway.base_url) as wire:
        outcomes = {}
        for case in CASES:
            known = len(wire.ledger()["messages"])
            answer, exception = None, None
            try:
                answer = wire.post("send", json=hybrid(*PHONES))
            except httpx.TransportError as error:
                exception = type(error)
            outcomes[case] = Seen(answer, exception, len(wire.ledger()["messages"]) - known)
        assert wire.ledger()["faults"] == {
            kind: len(list(group)) for kind, group in itertools.groupby(kind for kind, _ in CASES)
        }
    return outcomes


@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_messages_exist_only_after_acceptance(seen: dict[Any, Seen], case: tuple[str, str]) -> None:
    kind, when = case
    delayed = kind == "delay"
    assert seen[case].created == (2 if when == "after" or delayed else 0)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_dropped_connection_gives_no_answer(seen: dict[Any, Seen], when: str) -> None:
    assert seen["drop", when].exception is httpx.RemoteProtocolError
    assert seen["reset", when].exception is httpx.ReadError


def test_a_cut_answer_ends_within_its_body(seen: dict[Any, Seen]) -> None:
    assert seen["cut_answer", "after"].exception is httpx.RemoteProtocolError


@pytest.mark.parametrize("when", ["before", "after"])
def test_http_and_code_faults_say_what_the_scenario_says(seen: dict[Any, Seen], when: str) -> None:
    refused = seen["http", when].answer
    assert refused is not None
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "7")
    assert seen["code", when].json == {
        "response_code": 999,
        "response_status": "FATAL_ERROR",
        "response_result": None,
    }


@pytest.mark.parametrize(
    ("kind", "when"),
    [(kind, when) for kind in ("bad_json", "html", "empty") for when in ("before", "after")]
    + [("truncated_json", "after")],
)
def test_what_is_no_json_comes_with_http_200(seen: dict[Any, Seen], kind: str, when: str) -> None:
    answer = seen[kind, when].answer
    assert answer is not None
    assert answer.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        answer.json()


def test_a_dripping_or_delayed_answer_is_whole_at_last(seen: dict[Any, Seen]) -> None:
    for case in (("drip", "after"), ("delay", "before"), ("delay", "after")):
        assert len(seen[case].json["response_result"]) == 2


def test_lists_lie_as_they_are_told(seen: dict[Any, Seen]) -> None:
    def listed(kind: str) -> list[str]:
        return [entry["phone"] for entry in seen[kind, "after"].json["response_result"]]

    assert listed("short_list") == [PHONES[0]]
    assert listed("reordered_list") == [PHONES[1], PHONES[0]]
    assert listed("repeated_list") == [*PHONES, PHONES[0]]
    assert listed("foreign_list")[1:] == [*PHONES]
    assert listed("foreign_list")[0] not in PHONES
    assert list(seen["keyed_result", "after"].json["response_result"]) == [*PHONES]
    assert seen["null_result", "after"].json["response_result"] is None


def test_a_contradiction_carries_true_ids_under_a_failure(seen: dict[Any, Seen]) -> None:
    answer = seen["code_with_result", "after"].json
    assert answer["response_code"] == 999
    assert all(entry["message_id"] for entry in answer["response_result"])


def test_a_large_answer_is_above_one_mebibyte(seen: dict[Any, Seen]) -> None:
    answer = seen["too_large", "after"].answer
    assert answer is not None
    assert len(answer.content) > 2**20


@pytest.fixture
def lying(connect: Any) -> Iterator[Wire]:
    return connect(
        faults=[
            {"kind": "short_list", "calls": ["sendmulti", "status"], "nth": [1, 2]},
            {"kind": "keyed_result", "calls": ["details"], "nth": [1]},
        ]
    )


def test_items_of_sendmulti_go_missing_too(lying: Wire) -> None:
    answer = lying.sendmulti({"one": hybrid(*PHONES), "two": hybrid(PHONES[0])})
    assert list(answer["response_result"]) == ["one"]
    entries = answer["response_result"]["one"]["response_result"]
    assert [entry["phone"] for entry in entries] == [PHONES[0]]
    ids = [made["message_id"] for made in lying.ledger()["messages"]]
    assert len(ids) == 3
    assert [item["message_id"] for item in lying.status(ids)] == ids[:1]
    assert list(lying.details(ids)) == ids
