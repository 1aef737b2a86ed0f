"""Doubts: their evidence, and what the user decides about them."""

from collections import Counter
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from pathlib import Path

import apsw
import pytest
from openpyxl import load_workbook

from delivery.desk import NOW, Desk, answered, phone
from delivery.doubting import (
    accept_rest,
    assert_adds_up,
    deciding,
    doubts,
    everybody,
    lose_answers,
    rest,
    tally,
)
from smsbat_composer.delivery.doubt_decisions import send_again, treat_as_sent
from smsbat_composer.delivery.doubts import DOUBT_GROUPS, FORGOTTEN
from smsbat_composer.delivery.polling import StatusUpdate
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.states import CampaignState, Decision, DisplayGroup, PauseCode, VerdictKind
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.sentences.report import report_words
from smsbat_composer.workspace.errors import UserError

LATER = NOW + timedelta(hours=1)
Decide = Callable[[apsw.Connection, str, Collection[int] | None, datetime], int]


def decide(desk: Desk, how: Decide, campaign: str, keys: Collection[int] | None = None) -> int:
    return deciding(desk, lambda connection: how(connection, campaign, keys, LATER))


def audit(desk: Desk) -> list[tuple[object, ...]]:
    return desk.query("SELECT decision, request_number, recipients FROM audit ORDER BY id")


def test_each_doubtful_request_is_listed_with_its_evidence(desk: Desk) -> None:
    campaign = desk.plan(20)
    lose_answers(desk, campaign, 3, 2)
    accept_rest(desk, campaign)
    first, second = doubts(desk, campaign)
    assert [(doubt.number, doubt.waiting) for doubt in (first, second)] == [(1, 3), (2, 2)]
    assert first.attempt is not None
    assert first.attempt.started_at == NOW
    assert (first.attempt.request_started, first.attempt.elapsed) == (True, 1.0)
    with desk.results() as results:
        evidence = results.evidence(campaign, second.key)
        rows = results.recipients_page(campaign, ResultQuery(groups=DOUBT_GROUPS, request=second.key), 0, 9)
        assert results.count(campaign, ResultQuery(groups=DOUBT_GROUPS, request=second.key)) == 2
    assert evidence.written_at == NOW
    assert [attempt.number for attempt in evidence.attempts] == [1]
    assert evidence.sequence_ids == (second.sequence_id,)
    assert [row.phone for row in rows] == [phone(3), phone(4)]
    assert second.sequence_id not in repr(second)


def test_the_doubt_comes_from_the_attempt_that_was_lost_not_from_the_last(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim, {phone(1): VerdictKind.UNKNOWN}))
    (doubt,) = doubts(desk, campaign)
    assert (doubt.waiting, doubt.recipients) == (1, 1)
    assert doubt.attempt is not None
    assert doubt.attempt.outcome == "answered"


def test_what_only_the_witness_remembers_is_listed_too(desk: Desk) -> None:
    campaign = desk.plan(6)
    desk.journal._connection.pragma("wal_checkpoint", "TRUNCATE")
    backup = desk.database.read_bytes()
    claim = desk.claim(campaign, recipients=4)
    desk.record(claim, answered(claim))
    desk.journal.close()
    for companion in desk.folder.glob("journal.sqlite-*"):
        companion.unlink()
    desk.database.write_bytes(backup)
    desk.restart()
    assert desk.journal.sweep(campaign, LATER) == 4

    (doubt,) = doubts(desk, campaign)
    assert (doubt.key, doubt.number, doubt.waiting, doubt.attempt) == (FORGOTTEN, None, 4, None)
    with desk.results() as results:
        assert results.evidence(campaign, FORGOTTEN).witnessed_at == (NOW,)
        assert results.count(campaign, ResultQuery(groups=DOUBT_GROUPS, request=FORGOTTEN)) == 4
    assert decide(desk, treat_as_sent, campaign, {FORGOTTEN}) == 4
    assert desk.states(campaign) == {"written_off": 4, "planned": 2}


def test_one_request_is_treated_as_sent_and_the_others_wait(desk: Desk) -> None:
    campaign = desk.plan(9)
    lose_answers(desk, campaign, 3, 2)
    accept_rest(desk, campaign)
    rest(desk, campaign)
    second = doubts(desk, campaign)[1]
    assert decide(desk, treat_as_sent, campaign, {second.key}) == 2
    assert desk.states(campaign) == {"accepted": 4, "needs_attention": 3, "written_off": 2}
    assert audit(desk) == [("treat_as_sent", 2, 2)]
    assert desk.journal.campaign(campaign).state is CampaignState.NEEDS_ATTENTION
    assert_adds_up(desk, campaign, 9)
    # What was decided stays in the list, behind what is still open.
    assert [(doubt.number, doubt.is_open) for doubt in doubts(desk, campaign)] == [(1, True), (2, False)]


def test_deciding_twice_changes_nothing_the_second_time(desk: Desk) -> None:
    campaign = desk.plan(3)
    lose_answers(desk, campaign, 3)
    rest(desk, campaign)
    assert decide(desk, treat_as_sent, campaign) == 3
    assert decide(desk, treat_as_sent, campaign) == 0
    assert len(audit(desk)) == 1


def test_after_the_last_doubt_the_campaign_is_finished_or_waits_for_statuses(desk: Desk) -> None:
    finished, delivering = desk.plan(2), desk.plan(4)
    for campaign in (finished, delivering):
        lose_answers(desk, campaign, 2)
        accept_rest(desk, campaign)
        rest(desk, campaign)
        assert decide(desk, treat_as_sent, campaign) == 2
    assert desk.journal.campaign(finished).state is CampaignState.FINISHED
    assert desk.journal.campaign(finished).finished_at == LATER
    assert desk.journal.campaign(delivering).state is CampaignState.DELIVERING


def test_a_paused_campaign_stays_paused_while_somebody_waits_for_the_message(desk: Desk) -> None:
    campaign = desk.plan(5)
    lose_answers(desk, campaign, 2)
    rest(desk, campaign, CampaignState.PAUSED)
    assert decide(desk, treat_as_sent, campaign) == 2
    assert desk.journal.campaign(campaign).state is CampaignState.PAUSED


@pytest.mark.parametrize("state", [CampaignState.SENDING, CampaignState.STOPPED])
def test_a_running_or_stopped_campaign_keeps_its_state_and_repeats_nothing(
    desk: Desk, state: CampaignState
) -> None:
    campaign = desk.plan(2)
    lose_answers(desk, campaign, 1, 1)
    rest(desk, campaign, state)
    with pytest.raises(UserError) as refused:
        decide(desk, send_again, campaign)
    assert refused.value.code == "repeat_not_paused"
    assert decide(desk, treat_as_sent, campaign) == 2
    assert desk.journal.campaign(campaign).state is state


def test_sending_again_is_a_new_row_in_a_new_request_and_the_old_row_stays(desk: Desk) -> None:
    campaign = desk.plan(5)
    lose_answers(desk, campaign, 2)
    accept_rest(desk, campaign)
    rest(desk, campaign)
    lost = doubts(desk, campaign)[0]
    assert decide(desk, send_again, campaign, {lost.key}) == 2
    assert desk.states(campaign) == {"accepted": 3, "superseded": 2, "planned": 2}
    assert_adds_up(desk, campaign, 5)
    record = desk.journal.campaign(campaign)
    assert record.state is CampaignState.PAUSED
    assert record.pause is not None
    assert record.pause.code is PauseCode.DOUBTS_SETTLED
    assert audit(desk) == [("send_again", 1, 2)]

    assert desk.journal.claim(campaign, max_recipients=9, max_items=9, now=NOW) is None  # not before Resume
    desk.journal.set_state(campaign, CampaignState.SENDING)
    again = desk.claim(campaign)
    assert again.number == 3
    assert set(again.items).isdisjoint({lost.sequence_id})
    assert sorted(number for people in again.items.values() for number in people) == [phone(0), phone(1)]
    desk.record(again, answered(again))
    assert desk.states(campaign) == {"accepted": 5, "superseded": 2}
    assert_adds_up(desk, campaign, 5)

    (settled,) = doubts(desk, campaign)
    assert (settled.sent_again, settled.is_open) == (2, False)
    old = everybody(desk, campaign, ResultQuery(groups=frozenset({DisplayGroup.SENT_AGAIN})))
    assert [(row.row_number, row.phone) for row in old] == [(2, phone(0)), (3, phone(1))]
    rows = Counter(row.phone for row in everybody(desk, campaign))
    assert rows == {phone(index): 1 for index in range(5)}


def test_who_is_in_doubt_again_can_be_sent_to_a_third_time(desk: Desk) -> None:
    campaign = desk.plan(1)
    for _ in range(2):
        lose_answers(desk, campaign, 1)
        rest(desk, campaign)
        assert decide(desk, send_again, campaign) == 1
        desk.journal.set_state(campaign, CampaignState.SENDING)
    accept_rest(desk, campaign)
    assert desk.states(campaign) == {"superseded": 2, "accepted": 1}
    assert_adds_up(desk, campaign, 1)
    assert desk.query("SELECT count(*), count(DISTINCT sequence_id) FROM item") == [(3, 3)]


def test_the_report_has_one_line_a_row_in_the_order_of_the_sheet(desk: Desk, tmp_path: Path) -> None:
    campaign = desk.plan(4)
    lose_answers(desk, campaign, 2)
    accept_rest(desk, campaign)
    rest(desk, campaign)
    decide(desk, send_again, campaign)
    desk.journal.set_state(campaign, CampaignState.SENDING)
    accept_rest(desk, campaign)
    target = tmp_path / "report.xlsx"
    with desk.results() as results:
        results.save_report(campaign, target, words=report_words())
    sheet = load_workbook(target).worksheets[0]
    phones = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert phones == [phone(index) for index in range(4)]


def test_doubts_are_exported_with_their_request_numbers(desk: Desk, tmp_path: Path) -> None:
    campaign = desk.plan(6)
    lose_answers(desk, campaign, 2, 3)
    target = tmp_path / "doubts.xlsx"
    second = doubts(desk, campaign)[1]
    for keys, expected in ((None, [1, 1, 2, 2, 2]), ({second.key}, [2, 2, 2])):
        with desk.results() as results:
            results.export_doubts(campaign, target, keys, what_happened=lambda _: "=no formula")
        lines = list(load_workbook(target).worksheets[0].iter_rows(min_row=2))
        assert [line[3].value for line in lines] == expected
        assert {line[-1].data_type for line in lines} == {"s"}
    assert lines[0][2].value == phone(2)
    assert lines[0][4].value == second.sequence_id
    assert tally(desk, campaign).needs_attention == 5


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE recipient SET state = 'written_off'",
        "UPDATE recipient SET state = 'written_off', decision = 99",
        "UPDATE recipient SET state = 'accepted', message_id = 'm', decision = 1",
        "UPDATE recipient SET state = 'planned', request = NULL, item = NULL, decision = 1",
        "UPDATE audit SET recipients = 7",
        "UPDATE recipient SET supersedes = 1 WHERE id = 2",
        # a second request without the user, for somebody else, or twice
        """INSERT INTO recipient (campaign, row_number, phone, cells, content, state, supersedes)
           SELECT campaign, row_number, phone, cells, content, 'planned', id FROM recipient LIMIT 1""",
        """INSERT INTO recipient (campaign, row_number, phone, cells, content, state, decision, supersedes)
           SELECT campaign, row_number, '380991112233', cells, content, 'planned', 1, id
           FROM recipient LIMIT 1""",
        """INSERT INTO recipient (campaign, row_number, phone, cells, content, state, decision, supersedes)
           SELECT campaign, row_number, phone, cells, content, 'planned', 1, id
           FROM recipient JOIN (VALUES (1), (2))""",
    ],
)
def test_the_database_itself_lets_only_a_decision_end_a_doubt(desk: Desk, change: str) -> None:
    campaign = desk.plan(2)
    lose_answers(desk, campaign, 2)
    desk.journal._connection.execute(
        "INSERT INTO audit (campaign, at, decision, recipients) VALUES (1, 0, 'send_again', 1)"
    )
    with pytest.raises(apsw.ConstraintError):
        desk.journal._connection.execute(change)
    assert desk.states(campaign) == {"needs_attention": 2}


def test_a_decision_that_fails_half_way_leaves_nothing(desk: Desk) -> None:
    campaign = desk.plan(3)
    lose_answers(desk, campaign, 3)
    rest(desk, campaign)
    desk.journal._connection.execute(
        "CREATE TRIGGER stumble BEFORE UPDATE OF state ON recipient WHEN OLD.id = 3 "
        "BEGIN SELECT RAISE(ABORT, 'stumbled'); END"
    )
    for how in (treat_as_sent, send_again):
        with pytest.raises(apsw.ConstraintError):
            decide(desk, how, campaign)
    assert desk.states(campaign) == {"needs_attention": 3}
    assert audit(desk) == []


def test_the_audit_is_read_with_the_newest_first(desk: Desk) -> None:
    campaign = desk.plan(4)
    lose_answers(desk, campaign, 1, 1, 1)
    rest(desk, campaign)
    decide(desk, treat_as_sent, campaign, {doubts(desk, campaign)[0].key})
    decide(desk, send_again, campaign)
    with desk.results() as results:
        newest, oldest = results.audit(campaign)
    assert (oldest.decision, oldest.request_number, oldest.recipients) == (Decision.TREAT_AS_SENT, 1, 1)
    assert (newest.decision, newest.request_number, newest.at) == (Decision.SEND_AGAIN, None, LATER)


def test_somebody_on_the_stop_list_by_now_is_not_sent_to_again(desk: Desk) -> None:
    campaign = desk.plan(2)
    lose_answers(desk, campaign, 2)
    rest(desk, campaign)
    decide(desk, send_again, campaign)
    StopList(desk.journal._connection).add(phone(0), reason="", source="test")
    desk.journal.set_state(campaign, CampaignState.SENDING)
    accept_rest(desk, campaign)
    assert desk.states(campaign) == {"superseded": 2, "excluded": 1, "accepted": 1}
    assert_adds_up(desk, campaign, 2)


def test_thousands_of_doubts_are_listed_and_settled_at_once(desk: Desk) -> None:
    campaign = desk.plan(2_000)
    lose_answers(desk, campaign, *[100] * 20)
    rest(desk, campaign)
    listed = doubts(desk, campaign)
    assert sum(doubt.waiting for doubt in listed) == 2_000
    assert decide(desk, send_again, campaign, {doubt.key for doubt in listed[:10]}) == 1_000
    assert decide(desk, treat_as_sent, campaign) == 1_000
    assert desk.states(campaign) == {"superseded": 1_000, "planned": 1_000, "written_off": 1_000}


def test_statuses_never_reach_a_row_that_was_sent_again(desk: Desk) -> None:
    campaign = desk.plan(1)
    lose_answers(desk, campaign, 1)
    rest(desk, campaign)
    decide(desk, send_again, campaign)
    update = StatusUpdate(recipient_id=1, channel=Channel.SMS, status=Status.DELIVERED, final=True)
    desk.journal.record_statuses([update], LATER)
    assert desk.states(campaign) == {"superseded": 1, "planned": 1}
