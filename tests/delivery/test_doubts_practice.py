"""Real doubts (the practice gateway takes a request and drops the connection) and the decisions about them.

The engine may be at work or gone meanwhile; what people got is judged by the gateway's ledger alone.
"""

import json
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from delivery.office import Office
from delivery.watching import Watcher
from smsbat_composer.delivery.doubt_desk import DoubtDesk
from smsbat_composer.delivery.engine import Engine
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

PEOPLE = 150
# Nobody's message ends while the tests look: the engine stays at work to ask after them.
STUCK = {"stuck": 1}


@pytest.fixture
def dropping(tmp_path: Path) -> Iterator[PracticeGateway]:
    """Takes the second and the fifth request, and drops the connection before the answer."""
    scenario = tmp_path / "scenario.json"
    drop = {"kind": "drop", "when": "after", "nth": [2, 5]}
    keys: dict[str, Any] = {"time_scale": 20_000, "mix": STUCK, "faults": [drop]}
    scenario.write_text(json.dumps(keys), encoding="utf-8")
    with start_practice(scenario) as gateway:
        yield gateway


def received(gateway: PracticeGateway) -> Counter[str]:
    with urllib.request.urlopen(f"{gateway.base_url}/practice/ledger") as answer:  # noqa: S310 - loopback
        return Counter(message["phone"] for message in json.load(answer)["messages"])


def start(office: Office, gateway: PracticeGateway) -> tuple[str, Engine, Watcher]:
    """Send until everybody is answered for but those in doubt; the engine goes on asking."""
    campaign = office.plan(PEOPLE)
    engine, watcher = office.start(campaign, url=gateway.base_url, token=PRACTICE_TOKEN)
    watcher.wait_for(lambda progress: progress.state is CampaignState.NEEDS_ATTENTION)
    assert engine.is_alive()
    return campaign, engine, watcher


def test_an_engine_at_work_learns_that_the_last_doubt_is_settled(
    office: Office, dropping: PracticeGateway
) -> None:
    campaign, engine, watcher = start(office, dropping)
    before = received(dropping)
    desk = DoubtDesk(office.desk.database, settled=lambda _: engine.look_again())
    people = desk.treat_as_sent(campaign)
    last = watcher.wait_for(lambda progress: progress.tally.written_off == people)
    assert last.state is CampaignState.DELIVERING
    assert office.stored(campaign) == (CampaignState.DELIVERING, None)
    assert received(dropping) == before


def test_an_engine_at_work_sends_again_only_when_it_is_resumed(
    office: Office, dropping: PracticeGateway
) -> None:
    campaign, engine, watcher = start(office, dropping)
    before = received(dropping)
    assert set(before.values()) == {1}
    desk = DoubtDesk(office.desk.database, settled=lambda _: engine.look_again())
    people = desk.send_again(campaign)
    paused = watcher.wait_for(
        lambda progress: progress.state is CampaignState.PAUSED and progress.tally.planned == people
    )
    assert paused.pause is not None
    assert paused.pause.code is PauseCode.DOUBTS_SETTLED
    assert received(dropping) == before

    engine.resume()
    watcher.wait_for(lambda progress: progress.state is CampaignState.DELIVERING)
    after = received(dropping)
    assert (len(after), sum(after.values())) == (PEOPLE, PEOPLE + people)
    assert office.states(campaign) == {"accepted": PEOPLE, "superseded": people}


def test_a_decision_made_while_nobody_is_at_work_holds_after_the_start(
    office: Office, dropping: PracticeGateway
) -> None:
    campaign, engine, _ = start(office, dropping)
    engine.close()
    engine.join()
    people = DoubtDesk(office.desk.database, settled=lambda _: None).send_again(campaign)
    again, watcher = office.start(campaign, send=False, url=dropping.base_url, token=PRACTICE_TOKEN)
    paused = watcher.wait_for(lambda progress: progress.state is CampaignState.PAUSED)
    assert paused.tally.planned == people
    assert set(received(dropping).values()) == {1}
    again.resume()
    watcher.wait_for(lambda progress: progress.state is CampaignState.DELIVERING)
    assert sum(received(dropping).values()) == PEOPLE + people


def test_a_repeat_that_is_lost_again_is_a_doubt_again_and_goes_no_further(
    office: Office, tmp_path: Path
) -> None:
    scenario = tmp_path / "always.json"
    faults = [{"kind": "drop", "when": "after", "share": 1}]
    scenario.write_text(json.dumps({"faults": faults}), encoding="utf-8")
    with start_practice(scenario) as gateway:
        campaign = office.plan(5)
        engine, watcher = office.start(campaign, url=gateway.base_url, token=PRACTICE_TOKEN)
        watcher.wait_for_end(engine)
        desk = DoubtDesk(office.desk.database, settled=lambda _: None)
        assert desk.send_again(campaign) == 5
        engine, watcher = office.start(campaign, url=gateway.base_url, token=PRACTICE_TOKEN)
        assert watcher.wait_for_end(engine).state is CampaignState.NEEDS_ATTENTION
        assert set(received(gateway).values()) == {2}  # the user's one act, and nothing beyond it
    assert office.states(campaign) == {"superseded": 5, "needs_attention": 5}
