"""The rarer troubles of a sending: a disk that takes nothing, a computer that sleeps, money that runs out."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import apsw
import pytest

from delivery.desk import campaign_file
from delivery.office import ACCOUNT, Office, hold_sends_from, is_paused
from delivery.test_engine_replays import SOON
from delivery.test_going_on import give_new_ids
from delivery.tiny_gateway import cut_the_list
from delivery.trusting import earn_trust
from smsbat_composer.delivery import campaign_run
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason


def test_money_that_runs_out_in_the_middle_costs_nobody_his_message(office: Office) -> None:
    office.gateway.credit = 23
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    paused = watcher.wait_for(is_paused)
    assert paused.pause is not None
    assert (paused.pause.code, paused.pause.response_code) == (PauseCode.BALANCE_EMPTY, 203)
    assert office.states(campaign_id) == {"accepted": 23, "planned": 37}
    office.gateway.credit = None
    engine.resume()
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert len(office.gateway.times_created) == 60
    assert set(office.gateway.times_created.values()) == {1}


def test_personal_texts_go_out_as_items_of_sendmulti(office: Office) -> None:
    campaign_id = office.plan(45, campaign_file(sms="Vitaemo, {Ім’я}"))
    engine, watcher = office.start(campaign_id)
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tally.accepted) == (CampaignState.FINISHED, 45)
    first = json.loads(office.gateway.bodies[0])
    assert len(first) == 10
    assert all(len(item["recipients"]) == 1 and item["sequence_id"] == key for key, item in first.items())
    assert set(office.gateway.times_created.values()) == {1}


def open_impatient_journal(office: Office) -> Journal:
    """A journal that takes a busy database for a disk that takes nothing; it asks after doubts at once."""
    journal = Journal(office.desk.database, office.desk.witness_folder, replays=SOON)
    journal._connection.set_busy_timeout(50)
    return journal


def test_an_answer_the_disk_does_not_take_is_kept_until_it_does(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id, open_journal=lambda: open_impatient_journal(office))
    office.gateway.server.wait_for_requests(2)
    watcher.wait_for(lambda progress: progress.in_flight_requests == 1 and progress.tally.accepted == 10)

    locked = apsw.Connection(str(office.desk.database))
    locked.execute("BEGIN IMMEDIATE")
    gate.set()
    paused = watcher.wait_for(is_paused)
    assert paused.pause == PauseReason(PauseCode.JOURNAL_UNWRITABLE)
    locked.execute("ROLLBACK")
    locked.close()
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 60
    assert set(office.gateway.times_created.values()) == {1}


def test_messages_created_twice_are_told_when_the_disk_takes_them_again(office: Office) -> None:
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    gate = threading.Event()
    office.gateway.faults.update({1: cut_the_list, 2: give_new_ids})
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(10)
    engine, watcher = office.start(campaign_id, open_journal=lambda: open_impatient_journal(office))
    office.gateway.server.wait_for_requests(2)
    locked = apsw.Connection(str(office.desk.database))
    locked.execute("BEGIN IMMEDIATE")
    gate.set()
    paused = watcher.wait_for(is_paused)
    assert paused.pause == PauseReason(PauseCode.JOURNAL_UNWRITABLE)
    locked.execute("ROLLBACK")
    locked.close()
    engine.resume()
    watcher.wait_for(lambda progress: progress.pause == PauseReason(PauseCode.CREATED_TWICE))
    assert office.stored(campaign_id) == (CampaignState.PAUSED, PauseReason(PauseCode.CREATED_TWICE))
    assert len(office.gateway.bodies) == 2


def test_after_a_sleep_what_was_in_flight_is_a_doubt_and_nothing_goes_on_by_itself(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clocks:
        asleep = timedelta(0)

        @classmethod
        def now(cls) -> Moment:
            moment = Moment.now()
            return replace(moment, wall=moment.wall + cls.asleep)

    monkeypatch.setattr(campaign_run, "Moment", Clocks)
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    watcher.wait_for(lambda progress: progress.in_flight_requests == 1 and progress.tally.accepted == 10)

    Clocks.asleep = timedelta(hours=3)
    engine.resume()  # says nothing new; it makes the engine look at its clocks
    paused = watcher.wait_for(lambda progress: is_paused(progress) and progress.in_flight_requests == 0)
    assert paused.pause == PauseReason(PauseCode.COMPUTER_SLEPT)
    assert office.states(campaign_id) == {"accepted": 10, "needs_attention": 20, "planned": 30}
    gate.set()
    assert len(office.gateway.bodies) == 2


def test_a_bug_does_not_wake_what_the_user_has_stopped(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    office.gateway.status_refusal = {"response_code": 301, "response_status": "X", "response_result": None}
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    engine.stop()
    gate.set()
    watcher.wait_for(
        lambda progress: progress.state is CampaignState.STOPPED and progress.tracking_pause is not None
    )

    def stumble(*arguments: object, **named: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr("smsbat_composer.delivery.tracker.judge_status", stumble)
    office.gateway.status_refusal = None
    engine.resume()  # the asking; the sending is over for good
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tally.accepted, last.tally.planned) == (CampaignState.STOPPED, 30, 30)
    assert office.stored(campaign_id) == (CampaignState.STOPPED, None)


def test_a_bug_after_a_stop_leaves_nobody_in_flight(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    earn_trust(office.desk.journal._connection, account=ACCOUNT)  # even where a doubt might be asked after
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    watcher.wait_for(lambda progress: progress.in_flight_requests == 1 and progress.tally.accepted == 10)

    def stumble(*arguments: object, **named: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr("smsbat_composer.delivery.sender.judge", stumble)
    engine.stop()
    gate.set()
    last = watcher.wait_for_end(engine)
    assert last.state is CampaignState.STOPPED
    assert office.states(campaign_id) == {"accepted": 10, "needs_attention": 20, "planned": 30}


def test_without_another_thread_the_flights_wait_for_the_one_there_is(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow = ThreadPoolExecutor._adjust_thread_count

    def grow_once(pool: ThreadPoolExecutor) -> None:
        if pool._threads:
            raise RuntimeError("can't start new thread")
        grow(pool)

    monkeypatch.setattr(ThreadPoolExecutor, "_adjust_thread_count", grow_once)
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert set(office.gateway.times_created.values()) == {1}
