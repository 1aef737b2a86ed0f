"""The engine against a real server on loopback: orders, bad weather, nobody twice, nobody lost."""

import json
import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from delivery.office import ACCOUNT, Office, hold_sends_from, is_paused
from delivery.tiny_gateway import cut_the_list, lose_the_answer, say
from delivery.watching import PATIENCE, Watcher
from gateway.loopback import Connection
from smsbat_composer.delivery.engine import Engine
from smsbat_composer.delivery.events import EngineLeft
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.gateway.client import GatewayClient


def test_a_campaign_is_sent_tracked_and_finished(office: Office) -> None:
    campaign_id = office.plan(137)
    engine, watcher = office.start(campaign_id)
    last = watcher.wait_for_end(engine)
    assert (last.state, last.pause) == (CampaignState.FINISHED, None)
    assert last.tally.accepted == 137
    assert last.tally.statuses == {"Delivered": 137}
    assert last.tally.parts == 137
    assert set(office.gateway.times_created.values()) == {1}
    assert len(office.gateway.created) == 137
    assert office.stored(campaign_id) == (CampaignState.FINISHED, None)


def test_requests_open_small_and_keep_the_limits(office: Office) -> None:
    engine, watcher = office.start(office.plan(137))
    watcher.wait_for_end(engine)
    sizes = [len(json.loads(body)["recipients"]) for body in office.gateway.bodies]
    assert sizes[:2] == [10, 20]
    assert max(sizes) == 20
    assert sum(sizes) == 137


def test_a_lost_answer_needs_attention_and_nobody_is_doubled(office: Office) -> None:
    office.gateway.faults[2] = lose_the_answer
    campaign_id = office.plan(100)
    engine, watcher = office.start(campaign_id)
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.NEEDS_ATTENTION
    assert (last.tally.accepted, last.tally.needs_attention) == (80, 20)
    assert len(office.gateway.times_created) == 100
    assert set(office.gateway.times_created.values()) == {1}


def test_after_a_lost_answer_the_next_request_is_small(office: Office) -> None:
    office.gateway.faults[2] = lose_the_answer
    engine, watcher = office.start(office.plan(60))
    watcher.wait_for_end(engine)
    assert [len(json.loads(body)["recipients"]) for body in office.gateway.bodies[:3]] == [10, 20, 10]


def test_who_is_missing_from_an_answer_needs_attention_alone(office: Office) -> None:
    office.gateway.faults[1] = cut_the_list
    engine, watcher = office.start(office.plan(30))
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.NEEDS_ATTENTION
    assert (last.tally.accepted, last.tally.needs_attention) == (29, 1)


def test_three_lost_answers_in_a_row_pause_and_resume_sends_the_rest(office: Office) -> None:
    office.gateway.faults.update(dict.fromkeys((1, 2, 3), lose_the_answer))
    campaign_id = office.plan(50)
    engine, watcher = office.start(campaign_id)
    paused = watcher.wait_for(is_paused)
    assert paused.pause == PauseReason(PauseCode.TOO_MANY_DOUBTS)
    assert office.stored(campaign_id) == (CampaignState.PAUSED, PauseReason(PauseCode.TOO_MANY_DOUBTS))
    assert office.states(campaign_id) == {"needs_attention": 30, "planned": 20}
    engine.resume()
    last = watcher.wait_for_end(engine)
    assert (last.tally.accepted, last.tally.needs_attention) == (20, 30)
    assert set(office.gateway.times_created.values()) == {1}


def test_a_busy_gateway_gets_the_same_bytes_again(office: Office) -> None:
    def busy(connection: Connection, number: int) -> bool:
        if number <= 2:
            connection.answer(b"", "429 Too Many Requests")
        return number <= 2

    office.gateway.before = busy
    engine, watcher = office.start(office.plan(10))
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert len(office.gateway.bodies) == 3
    assert len(set(office.gateway.bodies)) == 1


@pytest.mark.parametrize(
    ("refusal", "pause"),
    [
        (say(301), PauseReason(PauseCode.TOKEN_REFUSED, 301, "SAID")),
        (say(203), PauseReason(PauseCode.BALANCE_EMPTY, 203, "SAID")),
        (say(413), PauseReason(PauseCode.MESSAGE_WRONG, 413, "SAID")),
        (say(None, "401 Unauthorized"), PauseReason(PauseCode.TOKEN_REFUSED, http_status=401)),
    ],
)
def test_a_refusal_pauses_with_its_reason_and_the_same_bytes_go_after_resume(
    office: Office, refusal: Callable[[Connection, bytes], None], pause: PauseReason
) -> None:
    def refuse_second(connection: Connection, number: int) -> bool:
        if number == 2:
            refusal(connection, b"")
        return number == 2

    office.gateway.before = refuse_second
    campaign_id = office.plan(50)
    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for(is_paused).pause == pause
    assert office.stored(campaign_id) == (CampaignState.PAUSED, pause)
    assert office.states(campaign_id) == {"accepted": 10, "planned": 40}
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 50
    assert office.gateway.bodies[1] == office.gateway.bodies[2]
    assert set(office.gateway.times_created.values()) == {1}


def test_an_unreachable_gateway_pauses_and_loses_nothing(office: Office) -> None:
    campaign_id = office.plan(25)
    engine, watcher = office.start(campaign_id, url="http://127.0.0.1:9")
    assert watcher.wait_for(is_paused).pause == PauseReason(PauseCode.GATEWAY_UNREACHABLE)
    engine.close()
    last = watcher.wait_for_end(engine)
    assert last.pause == PauseReason(PauseCode.GATEWAY_UNREACHABLE)
    assert office.states(campaign_id) == {"planned": 25}

    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert set(office.gateway.times_created.values()) == {1}


def test_pause_lets_requests_in_flight_finish_and_resume_goes_on(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(100)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    watcher.wait_for(lambda progress: progress.in_flight_requests == 1)
    engine.pause()
    paused = watcher.wait_for(is_paused)
    assert paused.pause == PauseReason(PauseCode.USER)
    gate.set()
    settled = watcher.wait_for(lambda progress: is_paused(progress) and progress.in_flight_requests == 0)
    assert (settled.tally.accepted, settled.tally.planned) == (30, 70)
    assert len(office.gateway.bodies) == 2
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 100
    assert set(office.gateway.times_created.values()) == {1}


def test_stop_ends_the_campaign_with_what_was_not_sent(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(100)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    engine.stop()
    gate.set()
    last = watcher.wait_for_end(engine)  # the messages sent are tracked to their end
    assert last.state is CampaignState.STOPPED
    assert (last.tally.accepted, last.tally.planned) == (30, 70)
    assert last.tally.statuses == {"Delivered": 30}
    assert office.stored(campaign_id) == (CampaignState.STOPPED, None)

    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for_end(engine).state is CampaignState.STOPPED
    assert len(office.gateway.bodies) == 2


def test_stop_of_a_paused_campaign(office: Office) -> None:
    office.gateway.faults[1] = say(999)
    campaign_id = office.plan(10)
    engine, watcher = office.start(campaign_id, send=False)
    watcher.wait_for(is_paused)
    engine.stop()
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tally.planned) == (CampaignState.STOPPED, 10)
    assert office.gateway.bodies == []


def test_close_finishes_what_is_in_flight_and_leaves_the_campaign_paused(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(100)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    engine.close()
    gate.set()
    last = watcher.wait_for_end(engine)
    assert (last.state, last.pause) == (CampaignState.PAUSED, PauseReason(PauseCode.RESTARTED))
    assert office.states(campaign_id) == {"accepted": 30, "planned": 70}

    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for_end(engine).tally.accepted == 100
    assert set(office.gateway.times_created.values()) == {1}


def test_a_restart_tracks_and_sends_nothing_before_resume(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    engine.close()
    gate.set()
    watcher.wait_for_end(engine)

    engine, watcher = office.start(campaign_id, send=False)
    tracked = watcher.wait_for(lambda progress: progress.tally.statuses == {"Delivered": 30})
    assert is_paused(tracked)
    assert len(office.gateway.bodies) == 2
    engine.resume()
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED


def test_what_a_crash_left_in_flight_needs_attention_and_is_not_sent_again(office: Office) -> None:
    campaign_id = office.plan(30)
    with_claim = office.desk.journal
    now = with_claim.campaign(campaign_id).created_at
    claim = with_claim.claim(campaign_id, max_recipients=10, max_items=10, now=now)
    assert claim is not None
    office.desk.restart()

    engine, watcher = office.start(campaign_id, send=False)
    progress = watcher.wait_for(is_paused)
    assert progress.pause == PauseReason(PauseCode.RESTARTED)
    assert office.states(campaign_id) == {"needs_attention": 10, "planned": 20}
    engine.resume()
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.NEEDS_ATTENTION
    assert len(office.gateway.times_created) == 20


def test_polling_trouble_stops_nothing(office: Office) -> None:
    office.gateway.status_refusal = {"response_code": 999, "response_status": "X", "response_result": None}
    engine, watcher = office.start(office.plan(10))
    watcher.wait_for(lambda progress: progress.state is CampaignState.DELIVERING)
    sends_and_two_polls = 3
    office.gateway.server.wait_for_requests(sends_and_two_polls)
    office.gateway.status_refusal = None
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED


def test_a_token_refused_while_polling_holds_the_tracking_until_resume(office: Office) -> None:
    office.gateway.status_refusal = {"response_code": 301, "response_status": "X", "response_result": None}
    engine, watcher = office.start(office.plan(10))
    held = watcher.wait_for(lambda progress: progress.tracking_pause is not None)
    assert held.tracking_pause == PauseReason(PauseCode.TOKEN_REFUSED, 301, "X")
    office.gateway.status_refusal = None
    engine.resume()
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tracking_pause) == (CampaignState.FINISHED, None)


def test_a_bug_in_the_engine_pauses_with_a_reason_and_names_nobody(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(*arguments: Any, **named: Any) -> None:
        raise KeyError("380500000001")

    monkeypatch.setattr("smsbat_composer.delivery.tracker.judge_status", stumble)
    campaign_id = office.plan(10)
    with caplog.at_level(logging.INFO):
        engine, watcher = office.start(campaign_id)
        last = watcher.wait_for_end(engine)
    assert (last.state, last.pause) == (CampaignState.PAUSED, PauseReason(PauseCode.INTERNAL_ERROR))
    assert office.stored(campaign_id) == (CampaignState.PAUSED, PauseReason(PauseCode.INTERNAL_ERROR))
    assert "KeyError" in caplog.text
    assert "38050" not in caplog.text


def test_a_journal_that_cannot_be_opened_is_told(office: Office, tmp_path: Path) -> None:
    campaign_id = office.plan(1)
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"not a database, but long enough to look at" * 100)
    watcher = Watcher()
    engine = Engine(
        campaign_id,
        open_journal=lambda: Journal(broken, tmp_path / "elsewhere"),
        client=GatewayClient(office.gateway.url, "token"),
        account=ACCOUNT,
        credential_id="credential-1",
        send=True,
        publish=watcher,
    )
    engine.start()
    engine.join(PATIENCE)
    (left,) = watcher.events
    assert isinstance(left, EngineLeft)
    assert left.error is not None
    assert left.error.code == "database_unusable"


def test_the_last_event_is_true(office: Office) -> None:
    engine, watcher = office.start(office.plan(40))
    last = watcher.wait_for_end(engine)
    with office.desk.results() as results:
        assert results.tally(engine.campaign_id) == last.tally


def test_a_second_engine_of_the_same_campaign_leaves_at_once(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(1, gate)
    campaign_id = office.plan(10)
    first, first_watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(1)
    second, watcher = office.start(campaign_id)
    second.join(PATIENCE)
    (left,) = watcher.events
    assert isinstance(left, EngineLeft)
    assert left.error is not None
    assert left.error.code == "campaign_at_work"
    gate.set()
    assert first_watcher.wait_for_end(first).state is CampaignState.FINISHED
