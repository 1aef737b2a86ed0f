"""A message_id proves a message, wherever it stands and whenever it comes."""

import json
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from delivery.desk import NOW, Desk, answered, campaign_file, doubted, phone
from delivery.doubting import deciding, lose_answers, rest
from delivery.exchanges import answered as exchanged
from delivery.exchanges import entry, envelope
from delivery.office import ACCOUNT, Office, is_paused
from delivery.test_engine_replays import SOON
from delivery.test_provider_report import UUID, give_report, local
from delivery.test_replays import KEY, claim_now, lose, renamed
from delivery.trusting import Clocks, earn_trust
from delivery.watching import PATIENCE
from gateway.loopback import Connection
from smsbat_composer.delivery.doubt_decisions import send_again, treat_as_sent
from smsbat_composer.delivery.journal import Claim, Journal
from smsbat_composer.delivery.judgement import judge
from smsbat_composer.delivery.states import CampaignState, OutcomeClass, PauseCode, PauseReason, VerdictKind
from smsbat_composer.delivery.trust import TrustBook, TrustLevel
from smsbat_composer.gateway.exchange import Endpoint, Exchange
from smsbat_composer.workspace.database import connect


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    return Clocks(monkeypatch)


def land(desk: Desk, claim: Claim, exchange: Exchange) -> None:
    desk.record(claim, judge(claim.endpoint, exchange, claim.items, attempt=claim.attempt))


def test_an_id_under_a_phone_spelt_otherwise_leaves_nobody_to_be_sent_to_again(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    results = [entry(phone(0), 0, "m0"), entry(phone(1), 203, None), entry("0" + phone(1)[3:], 0, "m1")]
    land(desk, claim, exchanged(envelope(802, results)))
    assert "planned" not in desk.states(campaign)


@pytest.mark.parametrize("place", ["item", "stranger"])
def test_an_id_beside_the_item_it_belongs_to_leaves_nobody_to_be_sent_to_again(
    desk: Desk, place: str
) -> None:
    campaign = desk.plan(2, campaign_file(sms="{Ім’я}"))
    claim = desk.claim(campaign)
    assert claim.endpoint is Endpoint.SENDMULTI
    (first, (one,)), (second, (other,)) = claim.items.items()
    results = {first: envelope(800, [entry(one, 0, "m0")]), second: envelope(203)}
    if place == "item":
        results[second]["message_id"] = "m1"
    else:
        results[second + "x"] = envelope(800, [entry(other, 0, "m1")])
    land(desk, claim, exchanged(envelope(0, results)))
    assert "planned" not in desk.states(campaign)


def test_only_who_is_refused_beside_the_named_is_sent_to_again(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    land(desk, claim, exchanged(envelope(802, [entry(phone(0), 0, "m0"), entry(phone(1), 203, None)])))
    assert desk.states(campaign) == {"accepted": 1, "planned": 1}


def ask_a_third_time(desk: Desk, clocks: Clocks) -> tuple[str, Claim]:
    """One person waits for the user, another for the answer to the same bytes, which are under way."""
    earn_trust(desk.journal._connection)
    campaign = desk.plan(2)
    lose(desk, campaign)
    clocks.go_on(150)
    again = claim_now(desk, campaign, clocks)
    verdicts = {key: (replace(one, code=427), other) for key, (one, other) in doubted(again).verdicts.items()}
    desk.record(again, replace(doubted(again), outcome=OutcomeClass.ANSWERED, verdicts=verdicts))
    assert desk.states(campaign) == {"needs_attention": 1, "unknown": 1}
    clocks.go_on(210)
    return campaign, claim_now(desk, campaign, clocks)


@pytest.mark.parametrize("decide", [send_again, treat_as_sent])
def test_nobody_is_decided_about_while_the_same_bytes_are_under_way(
    desk: Desk, clocks: Clocks, decide
) -> None:
    campaign, third = ask_a_third_time(desk, clocks)
    rest(desk, campaign, CampaignState.PAUSED)
    assert deciding(desk, lambda connection: decide(connection, campaign, None, clocks.wall)) == 0
    desk.record(third, answered(third))
    assert desk.states(campaign) == {"accepted": 2}


def test_no_report_decides_about_them_either(desk: Desk, clocks: Clocks) -> None:
    campaign, third = ask_a_third_time(desk, clocks)
    give_report(desk, campaign, (phone(0), local(NOW + timedelta(seconds=5)), "Відхилено"))
    desk.record(third, answered(third))
    assert desk.states(campaign) == {"accepted": 2}


def test_an_id_that_comes_after_the_decision_is_kept(desk: Desk, clocks: Clocks) -> None:
    campaign, third = ask_a_third_time(desk, clocks)
    desk.record(third, doubted(third))
    assert deciding(desk, lambda connection: treat_as_sent(connection, campaign, None, clocks.wall)) == 1
    clocks.go_on(600)
    fourth = claim_now(desk, campaign, clocks)
    desk.record(fourth, answered(fourth))
    assert desk.query("SELECT phone, message_id FROM anomaly WHERE what = 'named_too_late'") == [
        (phone(0), f"message-{phone(0)}")
    ]


def test_the_users_second_try_waits_for_the_first_to_be_answered(office: Office) -> None:
    """Attempt 1 is lost, attempt 2 tells 427 of one, attempt 3 is under way when the user sends again."""
    earn_trust(office.desk.journal._connection, account=ACCOUNT)
    gate = threading.Event()
    executed: dict[str, Any] = {}
    create = office.gateway._create

    def create_once(body: dict[str, Any]) -> Any:
        if body["sequence_id"] not in executed:
            executed[body["sequence_id"]] = create(body)
        return executed[body["sequence_id"]]

    def say_nothing(connection: Connection, answer: bytes) -> None:
        pass

    def say_427_of_the_first(connection: Connection, answer: bytes) -> None:
        told = json.loads(answer)
        told["response_result"] = [{**told["response_result"][0], "response_code": 427, "message_id": None}]
        connection.answer(json.dumps(told).encode())

    def hold_the_third(connection: Connection, number: int) -> bool:
        return number == 3 and not gate.wait(PATIENCE)

    office.gateway.before = hold_the_third
    office.gateway._create = create_once
    office.gateway.faults.update({1: say_nothing, 2: say_427_of_the_first})
    campaign = office.plan(10)
    engine, watcher = office.start(
        campaign, open_journal=lambda: Journal(office.desk.database, office.desk.witness_folder, replays=SOON)
    )
    office.gateway.server.wait_for_requests(3)
    engine.pause()
    watcher.wait_for(is_paused)
    with closing(connect(office.desk.database)) as window:
        assert send_again(window, campaign, None, NOW) == 0
    engine.look_again()
    gate.set()
    watcher.wait_for(lambda progress: progress.in_flight_requests == 0)
    engine.resume()
    watcher.wait_for_end(engine)
    assert office.states(campaign) == {"accepted": 10}
    assert set(office.gateway.times_created.values()) == {1}


def test_the_same_message_lately_means_that_the_first_try_arrived(desk: Desk) -> None:
    campaign = desk.plan(1)
    lose_answers(desk, campaign, 1)
    rest(desk, campaign)
    deciding(desk, lambda connection: send_again(connection, campaign, None, NOW))
    desk.journal.set_state(campaign, CampaignState.SENDING)
    claim = desk.claim(campaign)
    land(desk, claim, exchanged(envelope(802, [entry(phone(0), 427, None)])))
    assert desk.states(campaign) == {"superseded": 1, "needs_attention": 1}


def test_a_line_of_the_report_may_speak_of_the_first_try(desk: Desk) -> None:
    campaign = desk.plan(1)
    lose_answers(desk, campaign, 1)
    rest(desk, campaign)
    soon = NOW + timedelta(seconds=90)
    deciding(desk, lambda connection: send_again(connection, campaign, None, soon))
    desk.journal.set_state(campaign, CampaignState.SENDING)
    second = desk.journal.claim(campaign, max_recipients=9, max_items=9, now=soon)
    assert second is not None
    desk.record(second, doubted(second))
    rest(desk, campaign)
    outcome = give_report(desk, campaign, (phone(0), local(NOW + timedelta(seconds=5)), "Відхилено"))
    assert outcome.settled == 0


def test_an_id_the_report_spells_otherwise_is_no_second_message(desk: Desk, clocks: Clocks) -> None:
    campaign, third = ask_a_third_time(desk, clocks)
    desk.record(third, doubted(third))
    rest(desk, campaign, CampaignState.PAUSED)
    header = ("Recipient", "Sent at", "Status", "Message ID")
    sent_at = (NOW + timedelta(seconds=5)).isoformat()
    assert give_report(desk, campaign, (phone(0), sent_at, "Accepted", UUID.upper()), header=header).settled
    desk.journal.set_state(campaign, CampaignState.SENDING)
    clocks.go_on(600)
    fourth = claim_now(desk, campaign, clocks)
    ids = {phone(0): UUID, phone(1): "x"}
    told = answered(fourth)
    verdicts = {
        key: tuple(replace(said, message_id=ids[said.phone]) for said in listed)
        for key, listed in told.verdicts.items()
    }
    desk.record(fourth, replace(told, verdicts=verdicts))
    assert TrustBook(desk.journal._connection).trust(KEY).level is TrustLevel.PROVEN
    assert desk.journal.campaign(campaign).pause is None


def test_messages_created_twice_are_told_though_the_commit_was_reported_failed(
    desk: Desk, clocks: Clocks
) -> None:
    earn_trust(desk.journal._connection)
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    told = answered(claim)
    verdicts = {
        key: (one, replace(other, kind=VerdictKind.UNKNOWN, message_id=None, code=999))
        for key, (one, other) in told.verdicts.items()
    }
    desk.record(claim, replace(told, verdicts=verdicts))
    clocks.go_on(150)
    again = claim_now(desk, campaign, clocks)
    desk.record(again, renamed(answered(again), "new-"))
    recorded = desk.journal.record(
        again,
        renamed(answered(again), "new-"),
        request_started=True,
        http_status=200,
        exception=None,
        elapsed=1.0,
        now=clocks.wall,
    )
    assert recorded.pause == PauseReason(PauseCode.CREATED_TWICE)
