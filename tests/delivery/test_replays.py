"""Doubts at a gateway that was seen to drop repeats: asked after with the same bytes, or left to the user."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import apsw
import pytest

from delivery.desk import NOT_SENT, NOW, REFUSED_BEFORE, Desk, answered, doubted, phone
from delivery.trusting import Clocks, check, earn_trust
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.doubt_decisions import send_again
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.states import CampaignState, OutcomeClass, PauseCode, VerdictKind
from smsbat_composer.delivery.trust import ReplayAnswer, TrustBook, TrustKey, TrustLevel
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.recipients.stop_list import StopList

KEY = TrustKey("main", "https://restapi.smsbat.com", Endpoint.SEND)


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    return Clocks(monkeypatch)


@pytest.fixture
def trusted(desk: Desk, clocks: Clocks) -> Desk:
    earn_trust(desk.journal._connection)
    return desk


def claim_now(desk: Desk, campaign: str, clocks: Clocks) -> Claim | None:
    return desk.journal.claim(campaign, max_recipients=10, max_items=10, now=clocks.wall)


def lose(desk: Desk, campaign: str, *, recipients: int = 10) -> Claim:
    """A claim whose answer never came."""
    claim = desk.claim(campaign, recipients=recipients)
    desk.record(claim, doubted(claim))
    return claim


def renamed(judgement: Judgement, prefix: str) -> Judgement:
    """The same answer with other message ids."""
    return replace(
        judgement,
        verdicts={
            key: tuple(
                replace(said, message_id=said.message_id and prefix + said.message_id) for said in listed
            )
            for key, listed in judgement.verdicts.items()
        },
    )


def with_code(claim: Claim, code: int, outcome: OutcomeClass) -> Judgement:
    """Everybody in doubt, by this code."""
    judgement = doubted(claim)
    verdicts = {
        key: tuple(replace(said, code=code) for said in listed) for key, listed in judgement.verdicts.items()
    }
    return replace(judgement, outcome=outcome, verdicts=verdicts, code=code, is_repeat=code == 507)


def test_a_doubt_waits_and_the_same_bytes_go_again_before_new_work(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(6)
    lost = lose(trusted, campaign, recipients=2)
    assert trusted.states(campaign) == {"unknown": 2, "planned": 4}
    assert trusted.journal.next_replay(campaign, clocks.wall) == 150

    clocks.go_on(149)
    fresh = trusted.claim(campaign, recipients=2)
    assert fresh.number == 2
    clocks.go_on(1)
    again = trusted.claim(campaign)
    assert (again.body, again.endpoint, again.items) == (lost.body, lost.endpoint, lost.items)
    assert (again.number, again.attempt) == (1, 2)
    assert trusted.states(campaign) == {"in_flight": 4, "planned": 2}

    trusted.record(again, answered(again))
    assert trusted.states(campaign) == {"accepted": 2, "in_flight": 2, "planned": 2}
    assert trusted.journal.next_replay(campaign, clocks.wall) is None


def test_the_witness_has_a_line_for_every_replay(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.go_on(150)
    trusted.claim(campaign)
    assert len((trusted.witness_folder / f"{campaign}.jsonl").read_text().splitlines()) == 2


def test_four_tries_then_the_user(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    for attempt, wait in enumerate((150, 210, 330, 570), start=2):
        clocks.go_on(wait - 1)
        assert claim_now(trusted, campaign, clocks) is None
        clocks.go_on(1)
        again = trusted.claim(campaign)
        assert again.attempt == attempt
        trusted.record(again, doubted(again))
    assert trusted.states(campaign) == {"needs_attention": 2}


def test_an_unproven_gateway_is_never_asked_again(desk: Desk, clocks: Clocks) -> None:
    campaign = desk.plan(2)
    lose(desk, campaign)
    assert desk.states(campaign) == {"needs_attention": 2}
    earn_trust(desk.journal._connection)  # what the user has been shown as his to decide stays his
    clocks.go_on(150)
    assert claim_now(desk, campaign, clocks) is None


def test_a_doubt_that_would_be_too_old_by_then_is_the_users_at_once(desk: Desk, clocks: Clocks) -> None:
    earn_trust(desk.journal._connection, age=timedelta(seconds=150))
    campaign = desk.plan(2)
    lose(desk, campaign)
    assert desk.states(campaign) == {"needs_attention": 2}


def _new_token(desk: Desk, campaign: str, clocks: Clocks) -> None:
    desk.journal.use_gateway(campaign, KEY.base_url, "credential-2")


def _new_address(desk: Desk, campaign: str, clocks: Clocks) -> None:
    desk.journal.use_gateway(campaign, "https://elsewhere.example", "credential-1")
    book = TrustBook(desk.journal._connection)
    book.note(replace(KEY, base_url="https://elsewhere.example"), check())


def _long_sleep(desk: Desk, campaign: str, clocks: Clocks) -> None:
    clocks.go_on(12 * 3600)


def _clock_set_back_over_a_restart(desk: Desk, campaign: str, clocks: Clocks) -> None:
    clocks.boot, clocks.seconds = "next start", 500.0
    clocks.wall -= timedelta(days=1)


def _disproof(desk: Desk, campaign: str, clocks: Clocks) -> None:
    TrustBook(desk.journal._connection).note(KEY, check(ReplayAnswer.NEW_IDS))


def _opted_out(desk: Desk, campaign: str, clocks: Clocks) -> None:
    StopList(desk.journal._connection).add(phone(1), "asked by phone", "by hand")


@pytest.mark.parametrize(
    "happens", [_new_token, _new_address, _long_sleep, _clock_set_back_over_a_restart, _disproof, _opted_out]
)
def test_what_happens_meanwhile_may_leave_the_doubt_to_the_user(
    trusted: Desk, clocks: Clocks, happens: Callable[[Desk, str, Clocks], None]
) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    happens(trusted, campaign, clocks)
    clocks.go_on(151)
    assert claim_now(trusted, campaign, clocks) is None
    assert trusted.states(campaign) == {"needs_attention": 2}


def test_a_wall_clock_that_jumps_changes_nothing(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.wall -= timedelta(days=400)
    clocks.go_on(150)
    again = claim_now(trusted, campaign, clocks)
    assert again is not None
    assert again.attempt == 2


@pytest.mark.parametrize("judgement", [NOT_SENT, REFUSED_BEFORE])
def test_a_refusal_of_the_replay_says_nothing_of_the_first_attempt(
    trusted: Desk, clocks: Clocks, judgement: Judgement
) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.go_on(150)
    trusted.record(trusted.claim(campaign), judgement)
    assert trusted.states(campaign) == {"unknown": 2}
    clocks.go_on(150)  # it was no try: the next one comes as soon
    assert trusted.claim(campaign).attempt == 3


@pytest.mark.parametrize("judgement", [NOT_SENT, REFUSED_BEFORE])
def test_a_short_answer_counts_as_an_attempt_that_was_executed(
    trusted: Desk, clocks: Clocks, judgement: Judgement
) -> None:
    campaign = trusted.plan(2)
    claim = trusted.claim(campaign)
    trusted.record(claim, answered(claim, {phone(1): VerdictKind.UNKNOWN}))
    assert trusted.states(campaign) == {"accepted": 1, "unknown": 1}
    clocks.go_on(150)
    again = trusted.claim(campaign)
    assert again.items == claim.items, "the answer will name everybody in the body"
    trusted.record(again, judgement)
    assert trusted.states(campaign) == {"accepted": 1, "unknown": 1}


def test_the_first_answer_again_settles_everybody_it_names(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(3)
    lose(trusted, campaign)
    clocks.go_on(150)
    again = trusted.claim(campaign)
    said = {phone(1): VerdictKind.REFUSED, phone(2): VerdictKind.UNKNOWN}
    trusted.record(again, answered(again, said, code=507, is_repeat=True))
    assert trusted.states(campaign) == {"accepted": 1, "refused": 1, "unknown": 1}


def test_a_refusal_that_names_nobody_settles_nobody(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(1)
    lose(trusted, campaign)
    clocks.go_on(150)
    again = trusted.claim(campaign)
    judgement = answered(again, {phone(0): VerdictKind.REFUSED})
    unlisted = {
        key: tuple(replace(said, is_listed=False) for said in row) for key, row in judgement.verdicts.items()
    }
    trusted.record(again, replace(judgement, verdicts=unlisted))
    assert trusted.states(campaign) == {"unknown": 1}


@pytest.mark.parametrize(
    ("code", "outcome", "state"),
    [(427, OutcomeClass.ANSWERED, "needs_attention"), (507, OutcomeClass.UNKNOWN, "unknown")],
    ids=["probably ours", "the list may have got lost"],
)
def test_what_exists_without_an_id(
    trusted: Desk, clocks: Clocks, code: int, outcome: OutcomeClass, state: str
) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.go_on(150)
    again = trusted.claim(campaign)
    trusted.record(again, with_code(again, code, outcome))
    assert trusted.states(campaign) == {state: 2}
    assert trusted.query("SELECT DISTINCT code FROM recipient") == [(code,)]


def test_an_id_that_comes_after_all_ends_the_doubt_that_waits_for_the_user(
    trusted: Desk, clocks: Clocks
) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.go_on(150)
    again = trusted.claim(campaign)
    judgement = doubted(again)
    said = {
        key: tuple(replace(one, code=427) if one.phone == phone(0) else one for one in listed)
        for key, listed in judgement.verdicts.items()
    }
    trusted.record(again, replace(judgement, verdicts=said))
    assert trusted.states(campaign) == {"needs_attention": 1, "unknown": 1}

    clocks.go_on(210)
    once_more = trusted.claim(campaign)
    trusted.record(once_more, answered(once_more))  # at last the first answer's own list
    rows = trusted.query("SELECT phone, state, message_id FROM recipient ORDER BY id")
    assert rows == [(phone(index), "accepted", f"message-{phone(index)}") for index in range(2)]
    assert trusted.query("SELECT decision, recipients FROM audit") == [("message_named", 1)]
    assert trusted.query("SELECT state FROM request") == [("done",)]
    trusted.journal.set_state(campaign, CampaignState.PAUSED)
    assert send_again(trusted.journal._connection, campaign, None, NOW) == 0


def test_a_conflict_is_asked_after_again(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.go_on(150)
    again = trusted.claim(campaign)
    trusted.record(again, doubted(again))  # HTTP 409 is judged as UNKNOWN
    assert trusted.states(campaign) == {"unknown": 2}


def test_new_ids_for_people_already_accepted_end_the_trust_and_stop_the_campaign(
    trusted: Desk, clocks: Clocks
) -> None:
    campaign = trusted.plan(6)
    claim = trusted.claim(campaign, recipients=2)
    trusted.record(claim, answered(claim, {phone(1): VerdictKind.UNKNOWN}))
    elsewhere = lose(trusted, campaign, recipients=2)
    clocks.go_on(150)
    again = trusted.claim(campaign)
    assert again.number == 1
    trusted.record(again, renamed(answered(again), "second-"))

    record = trusted.journal.campaign(campaign)
    assert record.state is CampaignState.PAUSED
    assert record.pause is not None
    assert record.pause.code is PauseCode.CREATED_TWICE
    book = TrustBook(trusted.journal._connection)
    assert book.trust(KEY).level is TrustLevel.DISPROVED
    with trusted.results() as results:
        (second,) = results.second_messages(campaign)
    assert (second.phone, second.message_id) == (phone(0), f"second-message-{phone(0)}")
    assert trusted.query("SELECT message_id FROM recipient WHERE phone = ?", phone(0)) == [
        (f"message-{phone(0)}",)
    ]
    assert trusted.states(campaign) == {"accepted": 2, "needs_attention": 2, "planned": 2}
    trusted.journal.set_state(campaign, CampaignState.SENDING)
    clocks.go_on(999)
    fresh = trusted.claim(campaign)
    assert fresh.items.keys().isdisjoint(elsewhere.items)
    trusted.record(fresh, doubted(fresh))
    assert trusted.states(campaign) == {"accepted": 2, "needs_attention": 4}


def test_the_same_ids_again_prove_the_age_at_which_they_came(desk: Desk, clocks: Clocks) -> None:
    earn_trust(desk.journal._connection, age=timedelta(minutes=30))
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim, {phone(1): VerdictKind.UNKNOWN}))
    clocks.go_on(600)
    again = desk.claim(campaign)
    desk.record(again, answered(again))
    history = TrustBook(desk.journal._connection).history(KEY.account_id, KEY.base_url)
    assert [one.endpoint for one in history].count(Endpoint.SEND) == 1, "a lesser age is no news"
    assert TrustBook(desk.journal._connection).trust(KEY).age == timedelta(minutes=30)


def test_a_request_that_somebody_left_does_not_go_again(trusted: Desk, clocks: Clocks) -> None:
    """Whoever was held for the balance goes in another request, and would be in this body still."""
    campaign = trusted.plan(3)
    claim = trusted.claim(campaign)
    trusted.record(claim, answered(claim, {phone(1): VerdictKind.HELD, phone(2): VerdictKind.UNKNOWN}))
    assert trusted.states(campaign) == {"accepted": 1, "planned": 1, "needs_attention": 1}


def test_a_crash_in_a_replay_is_one_more_doubt(trusted: Desk, clocks: Clocks) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    clocks.go_on(150)
    trusted.claim(campaign)
    trusted.restart()
    assert trusted.journal.sweep(campaign, clocks.wall) == 2
    assert trusted.states(campaign) == {"unknown": 2}
    assert claim_now(trusted, campaign, clocks) is None
    clocks.go_on(210)
    assert trusted.claim(campaign).attempt == 3


def test_after_a_long_downtime_the_start_up_leaves_the_doubts_to_the_user(
    trusted: Desk, clocks: Clocks
) -> None:
    campaign = trusted.plan(2)
    trusted.claim(campaign)
    clocks.boot, clocks.seconds = "next start", 60.0
    clocks.wall += timedelta(hours=13)
    trusted.restart()
    trusted.journal.sweep(campaign, clocks.wall)
    assert trusted.states(campaign) == {"needs_attention": 2}


@pytest.mark.parametrize("state", [CampaignState.PAUSED, CampaignState.STOPPED])
def test_a_campaign_that_stands_still_asks_after_nobody(
    trusted: Desk, clocks: Clocks, state: CampaignState
) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    trusted.journal.set_state(campaign, state)
    clocks.go_on(150)
    assert claim_now(trusted, campaign, clocks) is None
    is_over = state is CampaignState.STOPPED
    assert trusted.states(campaign) == ({"needs_attention": 2} if is_over else {"unknown": 2})


def test_a_campaign_with_doubts_is_neither_sent_nor_finished(trusted: Desk) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    assert trusted.journal.go_on(campaign).state is CampaignState.SENDING
    with pytest.raises(apsw.ConstraintError):
        trusted.journal.set_state(campaign, CampaignState.FINISHED)


@pytest.mark.parametrize("happens", [_disproof, _new_token])
def test_the_database_itself_lets_a_doubt_go_again_only_where_that_is_proven(
    trusted: Desk, clocks: Clocks, happens: Callable[[Desk, str, Clocks], None]
) -> None:
    campaign = trusted.plan(2)
    lose(trusted, campaign)
    happens(trusted, campaign, clocks)
    connection = trusted.journal._connection
    connection.execute(
        "INSERT INTO attempt (request, number, base_url, credential_id, started_at, boot_id, boot_clock) "
        "SELECT id, 2, '', '', 0, '', 0 FROM request"
    )
    with pytest.raises(apsw.ConstraintError, match="proven"):
        connection.execute("UPDATE recipient SET state = 'in_flight'")


def test_who_opts_out_is_taken_from_a_request_that_surely_was_not_sent(desk: Desk) -> None:
    campaign = desk.plan(3)
    first = desk.claim(campaign)
    desk.record(first, NOT_SENT)
    StopList(desk.journal._connection).add(phone(1), "asked by phone", "by hand")
    again = desk.claim(campaign)
    assert list(again.items.values()) == [(phone(0), phone(2))]
    assert again.items.keys().isdisjoint(first.items)
    assert desk.states(campaign) == {"excluded": 1, "in_flight": 2}
