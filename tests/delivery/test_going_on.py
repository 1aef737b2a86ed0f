"""Where a campaign goes on by itself, and where it stands until the user has seen why."""

import threading
from contextlib import closing

import apsw
import pytest

from delivery.desk import NOW, Desk
from delivery.office import ACCOUNT, Office, hold_sends_from, is_paused
from delivery.test_engine_replays import SOON
from delivery.tiny_gateway import cut_the_list, lose_the_answer
from delivery.trusting import earn_trust
from gateway.loopback import Connection
from smsbat_composer.delivery import journal
from smsbat_composer.delivery.campaign_run import CampaignRun
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.doubt_decisions import send_again
from smsbat_composer.delivery.going_on import state_that_follows
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.orders import Order
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.workspace.database import connect


def test_a_pause_with_the_last_request_on_its_way_holds_nothing(office: Office) -> None:
    gate = threading.Event()
    office.gateway.before = hold_sends_from(1, gate)
    campaign_id = office.plan(10)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(1)
    engine.pause()
    watcher.wait_for(is_paused)
    gate.set()
    last = watcher.wait_for_end(engine)
    assert (last.state, last.pause, last.tally.accepted) == (CampaignState.FINISHED, None, 10)
    assert office.stored(campaign_id) == (CampaignState.FINISHED, None)


def test_lost_answers_of_the_last_people_need_attention_and_no_resume(office: Office) -> None:
    office.gateway.faults.update(dict.fromkeys((1, 2, 3), lose_the_answer))
    campaign_id = office.plan(30)
    engine, watcher = office.start(campaign_id)
    last = watcher.wait_for_end(engine)
    assert (last.state, last.pause) == (CampaignState.NEEDS_ATTENTION, None)
    assert office.states(campaign_id) == {"needs_attention": 30}


def test_a_decision_made_while_the_engine_looks_is_not_lost(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the write the user has everybody sent to again, in the window's thread."""
    decided: list[int] = []

    def look(connection: apsw.Connection, campaign_id: str, *, is_sending_over: bool) -> CampaignState:
        reached = state_that_follows(connection, campaign_id, is_sending_over=is_sending_over)
        if reached is CampaignState.NEEDS_ATTENTION and not decided:
            with closing(connect(office.desk.database)) as window:
                decided.append(send_again(window, campaign_id, None, NOW))
        return reached

    monkeypatch.setattr(journal, "state_that_follows", look)
    office.gateway.faults.update(dict.fromkeys((1, 2, 3), lose_the_answer))
    campaign_id = office.plan(30)
    engine, watcher = office.start(campaign_id)
    paused = watcher.wait_for(lambda progress: is_paused(progress) and progress.tally.planned == 30)
    assert decided == [30]
    assert office.stored(campaign_id) == (CampaignState.PAUSED, paused.pause)
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 30


def give_new_ids(connection: Connection, answer: bytes) -> None:
    connection.answer(answer.replace(b'"m-', b'"again-'))


def test_messages_created_twice_are_told_though_the_user_paused_before(office: Office) -> None:
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    gate = threading.Event()
    office.gateway.faults.update({1: cut_the_list, 2: give_new_ids})
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(10)
    engine, watcher = office.start(
        campaign_id,
        open_journal=lambda: Journal(office.desk.database, office.desk.witness_folder, replays=SOON),
    )
    office.gateway.server.wait_for_requests(2)  # the same bytes again, to a gateway that lied
    engine.pause()
    assert watcher.wait_for(is_paused).pause == PauseReason(PauseCode.USER)
    gate.set()
    twice = PauseReason(PauseCode.CREATED_TWICE)
    told = watcher.wait_for(lambda progress: progress.pause == twice and not progress.in_flight_requests)
    assert is_paused(told)
    assert office.stored(campaign_id) == (CampaignState.PAUSED, twice)
    engine.resume()  # the user has seen it
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED


def test_a_stop_behind_a_bug_is_obeyed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    obey = CampaignRun._obey

    def stumble(run: CampaignRun, order: Order, moment: Moment) -> None:
        if order is Order.PAUSE:
            raise KeyError("a bug")
        obey(run, order, moment)

    monkeypatch.setattr(CampaignRun, "_obey", stumble)
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(60)
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    engine.pause()
    engine.stop()
    gate.set()
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tally.accepted, last.tally.planned) == (CampaignState.STOPPED, 30, 30)
    assert office.stored(campaign_id) == (CampaignState.STOPPED, None)


def test_a_doubt_that_may_still_be_asked_after_keeps_the_pause(desk: Desk) -> None:
    campaign = desk.plan(2)
    connection = desk.journal._connection
    desk.claim(campaign)
    desk.journal.set_state(campaign, CampaignState.PAUSED, PauseReason(PauseCode.USER))
    assert desk.journal.go_on(campaign).state is CampaignState.PAUSED, "an answer is awaited"
    connection.execute("UPDATE recipient SET state = 'unknown'")
    assert desk.journal.go_on(campaign).pause == PauseReason(PauseCode.USER)
    connection.execute("UPDATE recipient SET state = 'needs_attention'")
    assert desk.journal.go_on(campaign).state is CampaignState.NEEDS_ATTENTION
