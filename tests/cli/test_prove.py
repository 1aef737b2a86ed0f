import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.running import Run, read_ledger
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

Launch = Callable[[str], PracticeGateway]
PHONE = "050 123 45 67"


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    with ExitStack() as stack:

        def start(mode: str) -> PracticeGateway:
            scenario = tmp_path / "mode.json"
            scenario.write_text(json.dumps({"deduplication": mode}), encoding="utf-8")
            return stack.enter_context(start_practice(scenario))

        yield start


def live(gateway: PracticeGateway) -> list[str]:
    return ["--base-url", gateway.base_url, "--token-stdin", "--sender", "Zatyshok"]


@dataclass(frozen=True)
class Expected:
    code: int
    verdict: str
    answer: str
    messages: int


@pytest.mark.parametrize(
    ("mode", "endpoint", "expected"),
    [
        ("507", "send", Expected(0, "proven", "repeat_with_ids", 1)),
        ("507_bare", "sendmulti", Expected(0, "proven", "repeat_without_ids", 1)),
        ("replay", "send", Expected(0, "proven", "same_ids", 1)),
        ("off", "sendmulti", Expected(1, "disproved", "new_ids", 2)),
        ("409", "send", Expected(0, "proven", "conflict", 1)),
    ],
)
def test_the_second_answer_decides(
    run: Run, launch: Launch, mode: str, endpoint: str, expected: Expected
) -> None:
    gateway = launch(mode)
    ended = run(
        "prove", "--phone", PHONE, "--yes", "--json", "--endpoint", endpoint, *live(gateway),
        stdin=PRACTICE_TOKEN + "\n",
    )  # fmt: skip
    assert ended.code == expected.code, ended.messages
    assert ended.json["verdict"] == ended.json["trust"]["level"] == expected.verdict
    assert [check["answer"] for check in ended.json["checks"]] == [expected.answer]
    ledger = read_ledger(gateway.base_url)
    assert [message["phone"] for message in ledger["messages"]] == ["380501234567"] * expected.messages
    assert ledger["calls"][endpoint] == 2
    assert ledger["clashing_sequence_ids"] == 0


def test_a_refused_token_proves_nothing(run: Run, launch: Launch) -> None:
    gateway = launch("507")
    ended = run("prove", "--phone", PHONE, "--yes", "--json", *live(gateway), stdin="wrong\n")
    assert ended.code == 3
    assert ended.json["checks"][0]["answer"] == "first_refused"
    assert read_ledger(gateway.base_url)["messages"] == []


@pytest.mark.parametrize(
    ("phone", "options", "message"),
    [(PHONE, [], "--yes"), ("12", ["--yes"], "mobile"), ("044 123 45 67", ["--yes"], "mobile")],
    ids=["nobody to ask", "no number", "a landline"],
)
def test_nothing_is_sent_without_consent_or_to_no_number(
    run: Run, launch: Launch, phone: str, options: list[str], message: str
) -> None:
    gateway = launch("507")
    ended = run("prove", "--phone", phone, *options, *live(gateway), stdin=PRACTICE_TOKEN + "\n")
    assert ended.code == 2
    assert message in ended.messages
    assert read_ledger(gateway.base_url)["requests"] == 0


def test_a_lost_trust_does_not_come_back(run: Run, launch: Launch) -> None:
    gateway = launch("off")
    for _ in range(2):
        ended = run("prove", "--phone", PHONE, "--yes", *live(gateway), stdin=PRACTICE_TOKEN + "\n")
        assert ended.code == 1
    assert "new message" in ended.messages
    assert ended.out.startswith("Disproved.")
