"""The engine against the practice gateway, in a process of its own: from the plan to the last status."""

import json
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from delivery.desk import campaign_file
from delivery.office import Office, is_paused
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

Launch = Callable[..., PracticeGateway]


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    """Starts a practice gateway with these scenario keys; lives run 20,000 times faster than real ones."""
    with ExitStack() as stack:

        def start(*, port: int = 0, **keys: Any) -> PracticeGateway:
            scenario = tmp_path / "scenario.json"
            scenario.write_text(json.dumps({"time_scale": 20_000, **keys}), encoding="utf-8")
            ledger = tmp_path / "ledger.jsonl"
            return stack.enter_context(start_practice(scenario, port=port, ledger=ledger))

        yield start


def ledger_of(gateway: PracticeGateway) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{gateway.base_url}/practice/ledger") as answer:  # noqa: S310 - loopback
        messages: list[dict[str, Any]] = json.load(answer)["messages"]
    return messages


def accepted_in(office: Office) -> set[tuple[object, ...]]:
    return set(office.desk.query("SELECT message_id, phone FROM recipient WHERE state = 'accepted'"))


@pytest.mark.parametrize("sms", ["Vitaemo", "Vitaemo, {Ім’я}"], ids=["send", "sendmulti"])
def test_three_hundred_people_are_sent_to_and_tracked_to_their_last_status(
    office: Office, launch: Launch, sms: str
) -> None:
    mix = {"read": 0.5, "delivered": 0.2, "not_viber": 0.1, "expired": 0.1, "undelivered": 0.1}
    gateway = launch(mix=mix, refusals={"305": 0.03})
    campaign_id = office.plan(300, campaign_file(sms=sms, viber="Вітаємо"))
    engine, watcher = office.start(campaign_id, url=gateway.base_url, token=PRACTICE_TOKEN)
    last = watcher.wait_for_end(engine)

    assert (last.state, last.pause) == (CampaignState.FINISHED, None)
    ledger = ledger_of(gateway)
    assert accepted_in(office) == {(message["message_id"], message["phone"]) for message in ledger}
    assert set(Counter(message["phone"] for message in ledger).values()) == {1}
    assert last.tally.refused > 0
    assert last.tally.accepted + last.tally.refused == 300
    assert set(last.tally.statuses) == {"Read", "Delivered", "Undelivered"}
    assert last.tally.price > 0


def test_an_answer_dropped_after_acceptance_needs_attention_and_nobody_is_doubled(
    office: Office, launch: Launch
) -> None:
    gateway = launch(faults=[{"kind": "drop", "when": "after", "nth": [2, 5]}])
    campaign_id = office.plan(150)
    engine, watcher = office.start(campaign_id, url=gateway.base_url, token=PRACTICE_TOKEN)
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.NEEDS_ATTENTION
    assert last.tally.needs_attention > 0
    assert last.tally.accepted + last.tally.needs_attention == 150
    created = Counter(message["phone"] for message in ledger_of(gateway))
    assert (len(created), set(created.values())) == (150, {1})


def test_bad_weather_doubles_nobody_and_every_row_is_accounted_for(office: Office, launch: Launch) -> None:
    faults = [
        {"kind": "http", "share": 0.1, "status": 429, "retry_after": 0},
        {"kind": "http", "share": 0.05, "status": 503},
        {"kind": "drop", "share": 0.05},
        {"kind": "reset", "when": "after", "share": 0.05},
        {"kind": "truncated_json", "share": 0.05},
        {"kind": "code_with_result", "share": 0.1, "code": 999},
        {"kind": "short_list", "share": 0.05},
        {"kind": "repeated_list", "share": 0.1},
        {"kind": "foreign_list", "share": 0.1},
        {"kind": "keyed_result", "share": 0.1},
        {"kind": "http", "calls": ["status", "details"], "share": 0.2, "status": 503},
    ]
    gateway = launch(faults=faults)
    campaign_id = office.plan(300)
    engine, watcher = office.start(
        campaign_id, url=gateway.base_url, token=PRACTICE_TOKEN, resume_doubts=True
    )
    last = watcher.wait_for_end(engine)
    tally = last.tally
    assert tally.accepted + tally.refused + tally.needs_attention == tally.to_send == 300
    ledger = ledger_of(gateway)
    assert set(Counter(message["phone"] for message in ledger).values()) == {1}
    assert accepted_in(office) <= {(message["message_id"], message["phone"]) for message in ledger}
    assert tally.needs_attention > 0


def test_a_wrong_token_pauses_with_the_reason_and_nothing_is_lost(office: Office, launch: Launch) -> None:
    gateway = launch()
    campaign_id = office.plan(30)
    engine, watcher = office.start(campaign_id, url=gateway.base_url, token="wrong-token")
    pause = watcher.wait_for(is_paused).pause
    assert pause is not None
    assert pause.code is PauseCode.TOKEN_REFUSED
    assert office.states(campaign_id) == {"planned": 30}
    engine.close()
    watcher.wait_for_end(engine)

    engine, watcher = office.start(campaign_id, url=gateway.base_url, token=PRACTICE_TOKEN)
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert Counter(message["phone"] for message in ledger_of(gateway)).total() == 30


def test_a_gateway_that_goes_away_and_comes_back(office: Office, launch: Launch) -> None:
    gateway = launch()
    gateway.stop()
    campaign_id = office.plan(30)
    engine, watcher = office.start(campaign_id, url=gateway.base_url, token=PRACTICE_TOKEN)
    pause = watcher.wait_for(is_paused).pause
    assert pause is not None
    assert pause.code is PauseCode.GATEWAY_UNREACHABLE
    back = launch(port=gateway.port)
    engine.resume()
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert len(ledger_of(back)) == 30
