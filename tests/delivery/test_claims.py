"""What leaves next, and that it is on disk before it does."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from delivery.desk import NOT_SENT, NOW, REFUSED_BEFORE, Desk, answered, campaign_file, doubted, phone
from delivery.trusting import Clocks, earn_trust
from smsbat_composer.delivery.journal import JournalUnwritable
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.states import CampaignState, DisplayGroup, PauseCode, PauseReason
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.errors import UserError


def test_one_text_goes_by_send(desk: Desk) -> None:
    campaign = desk.plan(3)
    claim = desk.claim(campaign)
    body = json.loads(claim.body)
    assert claim.endpoint is Endpoint.SEND
    assert body["recipients"] == [phone(0), phone(1), phone(2)]
    assert claim.items == {body["sequence_id"]: (phone(0), phone(1), phone(2))}
    assert (claim.number, claim.attempt, claim.recipients) == (1, 1, 3)


def test_several_texts_go_by_sendmulti_one_item_each(desk: Desk) -> None:
    rows = [(phone(0), "Олена"), (phone(1), "Ігор"), (phone(2), "Олена")]
    campaign = desk.plan(rows, campaign_file(sms="{Ім’я}, vitaemo"))
    claim = desk.claim(campaign)
    body = json.loads(claim.body)
    assert claim.endpoint is Endpoint.SENDMULTI
    assert [(item["sms"]["text"], item["recipients"]) for item in body.values()] == [
        ("Олена, vitaemo", [phone(0), phone(2)]),
        ("Ігор, vitaemo", [phone(1)]),
    ]
    assert {key: item["sequence_id"] for key, item in body.items()} == {key: key for key in claim.items}


def test_the_limits_hold_and_the_order_of_the_sheet_is_kept(desk: Desk) -> None:
    rows = [(phone(0), "А"), (phone(1), "Б"), (phone(2), "В"), (phone(3), "А")]
    campaign = desk.plan(rows, campaign_file(sms="{Ім’я}"))
    first = desk.claim(campaign, recipients=4, items=2)
    second = desk.claim(campaign, recipients=1, items=2)
    assert list(first.items.values()) == [(phone(0),), (phone(1),)]
    assert list(second.items.values()) == [(phone(2),)]


def test_the_stop_list_wins_until_the_last_moment(desk: Desk) -> None:
    campaign = desk.plan(6)
    stop_list = StopList(desk.journal._connection)
    for index in (0, 1, 2, 4):
        stop_list.add(phone(index), "asked by phone", "by hand")
    claim = desk.claim(campaign, recipients=2)
    assert list(claim.items.values()) == [(phone(3), phone(5))]
    assert desk.states(campaign) == {"excluded": 4, "in_flight": 2}
    assert desk.journal.tally(campaign).in_group(DisplayGroup.STOP_LIST) == 4


def test_a_campaign_of_nobody_but_the_stop_list_has_nothing_to_claim(desk: Desk) -> None:
    campaign = desk.plan(1)
    StopList(desk.journal._connection).add(phone(0), "asked by phone", "by hand")
    assert desk.journal.claim(campaign, max_recipients=1, max_items=1, now=NOW) is None
    assert desk.states(campaign) == {"excluded": 1}


def test_every_recipient_is_claimed_once(desk: Desk) -> None:
    campaign = desk.plan(25)
    claimed: list[str] = []
    while claim := desk.journal.claim(campaign, max_recipients=4, max_items=4, now=NOW):
        claimed += [number for phones in claim.items.values() for number in phones]
        desk.record(claim, answered(claim))
    assert claimed == [phone(index) for index in range(25)]


def test_whoever_comes_after_the_start_time_gets_the_message_at_once(desk: Desk) -> None:
    start = datetime.now(UTC) + timedelta(minutes=5)
    campaign = desk.plan(2, campaign_file().model_copy(update={"start_time": start}))
    assert b'"start_time":"' in desk.claim(campaign, recipients=1).body
    late = desk.journal.claim(campaign, max_recipients=1, max_items=1, now=start)
    assert late is not None
    assert b"start_time" not in late.body


@pytest.mark.parametrize("outcome", [NOT_SENT, REFUSED_BEFORE])
@pytest.mark.parametrize("sms", ["Vitaemo", "{Ім’я}"])
def test_what_surely_was_not_sent_before_the_start_time_goes_at_once_after_it(
    desk: Desk, outcome: Judgement, sms: str
) -> None:
    start = datetime.now(UTC) + timedelta(minutes=5)
    campaign = desk.plan(5, campaign_file(sms).model_copy(update={"start_time": start}))
    first = desk.claim(campaign, recipients=3)
    desk.record(first, outcome)
    desk.journal.release_held(campaign)
    again = desk.claim(campaign, recipients=3)  # it is not time yet
    assert (again.body, again.attempt) == (first.body, 2)
    desk.record(again, outcome)
    desk.journal.release_held(campaign)
    late = [desk.journal.claim(campaign, max_recipients=3, max_items=3, now=start) for _ in range(2)]
    assert [claim and b"start_time" in claim.body for claim in late] == [False, False]
    people = [phone for claim in late if claim for phones in claim.items.values() for phone in phones]
    assert people == [phone(index) for index in range(5)]
    assert not {*first.items} & {key for claim in late if claim for key in claim.items}
    assert desk.states(campaign) == {"in_flight": 5}


def test_what_may_have_arrived_is_asked_after_with_its_passed_start_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clocks = Clocks(monkeypatch)
    clocks.wall = datetime.now(UTC)
    earn_trust(desk.journal._connection)
    start = clocks.wall + timedelta(minutes=1)
    campaign = desk.plan(2, campaign_file().model_copy(update={"start_time": start}))
    first = desk.journal.claim(campaign, max_recipients=9, max_items=9, now=clocks.wall)
    assert first is not None
    assert b"start_time" in first.body
    desk.record(first, doubted(first), clocks.wall)
    clocks.go_on(600)
    again = desk.journal.claim(campaign, max_recipients=9, max_items=9, now=clocks.wall)
    assert again is not None
    assert (again.body, again.items, again.attempt) == (first.body, first.items, 2)


def test_nothing_is_claimed_unless_the_campaign_is_sending(desk: Desk) -> None:
    campaign = desk.plan(3)
    desk.journal.set_state(campaign, CampaignState.PAUSED, PauseReason(PauseCode.USER))
    assert desk.journal.claim(campaign, max_recipients=10, max_items=10, now=NOW) is None


def test_a_retry_is_the_same_bytes_whatever_the_limits_are(desk: Desk) -> None:
    campaign = desk.plan(6, campaign_file(sms="{Ім’я}"))
    first = desk.claim(campaign, recipients=6)
    desk.record(first, NOT_SENT)
    again = desk.claim(campaign, recipients=1, items=1)
    assert (again.body, again.items, again.endpoint) == (first.body, first.items, first.endpoint)
    assert (again.number, again.attempt) == (1, 2)


def test_a_held_request_waits_for_its_release(desk: Desk) -> None:
    campaign = desk.plan(2)
    first = desk.claim(campaign)
    desk.record(first, REFUSED_BEFORE)
    assert desk.journal.claim(campaign, max_recipients=10, max_items=10, now=NOW) is None
    assert desk.journal.go_on(campaign).state is CampaignState.SENDING
    assert desk.journal.release_held(campaign) == 1
    assert desk.claim(campaign).body == first.body


def test_attempts_carry_where_they_went_and_under_which_token(desk: Desk) -> None:
    campaign = desk.plan(2)
    desk.record(desk.claim(campaign), NOT_SENT)
    desk.journal.use_gateway(campaign, "https://other.example", "credential-2")
    desk.claim(campaign)
    assert desk.query("SELECT base_url, credential_id FROM attempt ORDER BY number") == [
        ("https://restapi.smsbat.com", "credential-1"),
        ("https://other.example", "credential-2"),
    ]


def test_commit_and_witness_are_on_disk_when_a_claim_is_given_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every fsync is counted: the last thing before the claim is given out is that of the witness."""
    synced: list[str] = []
    real = __import__("os").fsync

    def watch(handle: int) -> None:
        state = desk.query("SELECT state FROM recipient LIMIT 1")
        written = sum(path.stat().st_size for path in desk.witness_folder.glob("*.jsonl"))
        synced.append(f"{state[0][0]} {'line' if written else 'empty'}")
        real(handle)

    campaign = desk.plan(2)
    monkeypatch.setattr("os.fsync", watch)
    claim = desk.claim(campaign)
    assert synced[-1] == "in_flight line"
    (line,) = (desk.witness_folder / f"{campaign}.jsonl").read_text().splitlines()
    witness = json.loads(line)
    assert witness["sequence_ids"] == list(claim.items)
    assert witness["body_hash"] == hashlib.sha256(claim.body).hexdigest()
    assert phone(0) not in line


def test_without_its_witness_line_a_claim_is_taken_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = desk.plan(2)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(JournalUnwritable):
        desk.claim(campaign)
    monkeypatch.undo()
    assert desk.states(campaign) == {"planned": 2}
    with pytest.raises(JournalUnwritable):
        desk.claim(campaign)  # a disk that lied once is not trusted again
    desk.journal.reopen()
    assert desk.claim(campaign).attempt == 2


def test_a_claim_that_a_full_disk_keeps_from_being_taken_back_is_taken_back_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Room for the claim, and none for its witness line nor for saying that it did not leave."""
    campaign = desk.plan(2)
    other = apsw.Connection(str(desk.database))
    desk.journal._connection.set_busy_timeout(0)

    def full(handle: int) -> None:
        other.execute("BEGIN IMMEDIATE")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(JournalUnwritable):
        desk.claim(campaign)
    monkeypatch.undo()
    assert desk.states(campaign) == {"in_flight": 2}
    other.close()
    desk.journal.reopen()
    assert desk.states(campaign) == {"planned": 2}
    assert desk.claim(campaign).attempt == 2


def test_a_failed_commit_stops_everything_until_the_journal_is_reopened(desk: Desk) -> None:
    campaign = desk.plan(200)
    claim = desk.claim(campaign)
    desk.journal._connection.pragma("max_page_count", 1)  # a full disk, as SQLite sees it
    with pytest.raises(JournalUnwritable):
        while True:
            desk.claim(campaign, recipients=1)
    with pytest.raises(JournalUnwritable):
        desk.record(claim, answered(claim))
    desk.journal.reopen()
    desk.record(claim, answered(claim))
    assert desk.states(campaign)["accepted"] == 10


def test_an_unknown_campaign_is_the_users_error(desk: Desk) -> None:
    with pytest.raises(UserError) as raised:
        desk.journal.claim("nobody", max_recipients=1, max_items=1, now=NOW)
    assert raised.value.code == "campaign_unknown"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE request SET body = x'00'",
        "UPDATE item SET sequence_id = 'other'",
        "UPDATE content SET body = x'00'",
        "UPDATE recipient SET state = 'accepted'",
        "UPDATE recipient SET state = 'planned'",
        "UPDATE recipient SET state = 'written_off'",
        "UPDATE recipient SET request = NULL, item = NULL",
        "UPDATE campaign SET state = 'finished'",
        """INSERT INTO recipient (campaign, row_number, phone, cells, content, state)
           SELECT campaign, 99, phone, '[]', content, 'planned' FROM recipient LIMIT 1""",
        """INSERT INTO attempt (request, number, base_url, credential_id, started_at, boot_id, boot_clock)
           SELECT id, 2, '', '', 0, '', 0 FROM request""",
    ],
)
def test_the_database_itself_refuses_what_the_rules_forbid(desk: Desk, change: str) -> None:
    desk.claim(desk.plan(2))
    with pytest.raises(apsw.ConstraintError):
        desk.journal._connection.execute(change)


def test_a_claim_shows_no_contact(desk: Desk, tmp_path: Path) -> None:
    claim = desk.claim(desk.plan(1))
    assert phone(0) not in repr(claim)
