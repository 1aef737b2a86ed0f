"""The engine at a gateway that was seen to drop repeats, or lied about it; its ledger is the judge."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from delivery.desk import campaign_file
from delivery.office import ACCOUNT, Office, is_paused, is_paused_by_doubts
from delivery.test_engine_practice import accepted_in, ledger_of
from delivery.trusting import earn_trust
from delivery.watching import Watcher
from smsbat_composer.delivery.engine import Engine
from smsbat_composer.delivery.events import Event, Progress
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.reconciliation import ReplaySchedule
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.delivery.trust import ReplayAnswer
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

SOON = ReplaySchedule(deadline=0, delays=(0.02, 0.05, 0.1, 0.2))
DROPS = [{"kind": "drop", "when": "after", "nth": [2, 5]}, {"kind": "reset", "when": "before", "nth": [3]}]
Launch = Callable[..., PracticeGateway]


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    with ExitStack() as stack:

        def start(**keys: Any) -> PracticeGateway:
            scenario = tmp_path / "scenario.json"
            plain = {"time_scale": 20_000, "mix": {"read": 1}, **keys}
            scenario.write_text(json.dumps(plain), encoding="utf-8")
            return stack.enter_context(start_practice(scenario))

        yield start


def start(office: Office, campaign_id: str, gateway: PracticeGateway) -> tuple[Engine, Watcher]:
    return office.start(
        campaign_id,
        url=gateway.base_url,
        token=PRACTICE_TOKEN,
        resume_doubts=True,
        open_journal=lambda: Journal(office.desk.database, office.desk.witness_folder, replays=SOON),
    )


@pytest.mark.parametrize("mode", ["507", "replay"])
@pytest.mark.parametrize("sms", ["Vitaemo", "Vitaemo, {Ім’я}"], ids=["send", "sendmulti"])
def test_every_doubt_is_settled_and_nobody_is_doubled(
    office: Office, launch: Launch, mode: str, sms: str
) -> None:
    gateway = launch(deduplication=mode, faults=DROPS, refusals={"305": 0.05})
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    campaign_id = office.plan(120, campaign_file(sms=sms))
    engine, watcher = start(office, campaign_id, gateway)
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.FINISHED
    assert last.tally.accepted + last.tally.refused == 120
    ledger = ledger_of(gateway)
    assert accepted_in(office) == {(message["message_id"], message["phone"]) for message in ledger}
    assert set(Counter(message["phone"] for message in ledger).values()) == {1}
    assert office.desk.query("SELECT count(*) FROM attempt WHERE number > 1") != [(0,)]


@pytest.mark.parametrize("mode", ["507_bare", "409"])
def test_a_gateway_that_keeps_the_ids_to_itself_leaves_doubts_and_no_doubles(
    office: Office, launch: Launch, mode: str
) -> None:
    gateway = launch(deduplication=mode, faults=DROPS)
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    engine, watcher = start(office, office.plan(120), gateway)
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.NEEDS_ATTENTION
    assert last.tally.unknown == 0
    assert 0 < last.tally.needs_attention == 120 - last.tally.accepted
    created = Counter(message["phone"] for message in ledger_of(gateway))
    assert (len(created), set(created.values())) == (120, {1})


@pytest.mark.parametrize(
    ("mode", "answer"),
    [("507_bare", ReplayAnswer.REPEAT_WITHOUT_IDS), ("409", ReplayAnswer.CONFLICT)],
)
@pytest.mark.parametrize("sms", ["Vitaemo", "Vitaemo, {Ім’я}"], ids=["send", "sendmulti"])
def test_a_gateway_proven_to_answer_a_repeat_without_ids_is_believed(
    office: Office, launch: Launch, mode: str, answer: ReplayAnswer, sms: str
) -> None:
    gateway = launch(deduplication=mode, faults=DROPS)
    earn_trust(office.desk.journal._connection, account=ACCOUNT, answer=answer)
    engine, watcher = start(office, office.plan(120, campaign_file(sms=sms)), gateway)
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.FINISHED
    assert last.tally.accepted + last.tally.written_off == 120
    assert last.tally.written_off > 0
    assert Counter(message["phone"] for message in ledger_of(gateway)).total() == 120
    audit = office.desk.query("SELECT decision, sum(recipients) FROM audit GROUP BY decision")
    assert audit == [("repeat_recognised", last.tally.written_off)]


def test_an_unproven_gateway_is_asked_after_nothing(office: Office, launch: Launch) -> None:
    gateway = launch(deduplication="off", faults=DROPS)
    engine, watcher = start(office, office.plan(120), gateway)
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.NEEDS_ATTENTION
    assert set(Counter(message["phone"] for message in ledger_of(gateway)).values()) == {1}
    assert office.desk.query("SELECT max(number) FROM attempt") == [(1,)]


def test_a_gateway_that_no_longer_drops_repeats_is_found_out_by_the_first(
    office: Office, launch: Launch
) -> None:
    gateway = launch(deduplication="off", faults=[{"kind": "short_list", "nth": [2]}])
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    campaign_id = office.plan(60)
    engine, watcher = start(office, campaign_id, gateway)
    paused = watcher.wait_for(is_paused)
    assert paused.pause is not None
    assert paused.pause.code is PauseCode.CREATED_TWICE
    with office.desk.results() as results:
        seconds = results.second_messages(campaign_id)
    assert seconds
    engine.resume()
    last = watcher.wait_for_end(engine)
    ledger = ledger_of(gateway)
    doubled = {one for one, count in Counter(message["phone"] for message in ledger).items() if count > 1}
    assert {second.phone for second in seconds} <= doubled
    assert {second.message_id for second in seconds} <= {message["message_id"] for message in ledger}
    assert len(doubled) <= 20, "one request's people at most"
    assert last.tally.accepted == 60


def test_a_replay_waits_for_the_user_to_resume(office: Office, launch: Launch) -> None:
    gateway = launch(faults=[{"kind": "drop", "when": "after", "nth": [2]}])
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    campaign_id = office.plan(30)
    engine, watcher = start(office, campaign_id, gateway)

    def pause_at_the_doubt(event: Event) -> None:
        if isinstance(event, Progress) and event.tally.unknown and not is_paused_by_doubts(event):
            engine.pause()

    watcher.react = pause_at_the_doubt
    last = watcher.wait_for(lambda progress: is_paused(progress) or progress.state is CampaignState.FINISHED)
    if is_paused(last):
        watcher.react = lambda _: None
        engine.resume()
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert set(Counter(message["phone"] for message in ledger_of(gateway)).values()) == {1}
