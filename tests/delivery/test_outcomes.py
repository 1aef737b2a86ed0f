"""What becomes of recipients by every outcome class, and what an earlier doubt changes."""

from dataclasses import replace

import apsw
import pytest

from delivery.desk import ACCOUNT, NOT_SENT, NOW, REFUSED_BEFORE, Desk, answered, doubted, phone, verdict
from smsbat_composer.delivery.findings import Anomaly, AnomalyKind
from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.settlement import settle, settle_whole
from smsbat_composer.delivery.states import (
    CampaignState,
    OutcomeClass,
    PauseCode,
    PauseReason,
    RecipientState,
    RequestState,
    VerdictKind,
)
from smsbat_composer.workspace.settings import Mode

TOO_LARGE = (
    PauseReason(PauseCode.MESSAGE_WRONG, 405, "NOT_ALLOWED_RECIPIENTS_LIMIT"),
    PauseReason(PauseCode.REQUEST_REFUSED, http_status=413),
)


def request_states(desk: Desk) -> list[tuple[object, ...]]:
    return desk.query("SELECT state FROM request ORDER BY number")


def test_each_recipient_is_judged_by_its_own_verdict(desk: Desk) -> None:
    campaign = desk.plan(3)
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim, {phone(1): VerdictKind.REFUSED, phone(2): VerdictKind.UNKNOWN}))
    assert desk.states(campaign) == {"accepted": 1, "refused": 1, "needs_attention": 1}
    assert request_states(desk) == [("unknown",)]
    assert desk.query("SELECT message_id, code, code_name FROM recipient ORDER BY id") == [
        (f"message-{phone(0)}", 0, "OK"),
        (None, 305, "INVALID_PHONE"),
        (None, 999, "FATAL_ERROR"),
    ]


@pytest.mark.parametrize("message_id", ["0123", '"\\/', "їж 😀", "a\0b", "\x1f\u2028"])
def test_a_message_id_is_kept_as_it_came(desk: Desk, message_id: str) -> None:
    claim = desk.claim(desk.plan(1))
    (key,) = claim.items
    accepted = Verdict(phone(0), VerdictKind.ACCEPTED, message_id, 0, "OK")
    desk.record(claim, Judgement(OutcomeClass.ANSWERED, {key: (accepted,)}))
    assert desk.query("SELECT state, message_id FROM recipient") == [("accepted", message_id)]


def test_a_recipient_without_a_verdict_is_a_doubt(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    (key,) = claim.items
    desk.record(claim, Judgement(OutcomeClass.ANSWERED, {key: (verdict(phone(0), VerdictKind.ACCEPTED),)}))
    assert desk.states(campaign) == {"accepted": 1, "needs_attention": 1}


def test_a_verdict_under_a_strangers_key_proves_nothing(desk: Desk) -> None:
    campaign = desk.plan(1)
    claim = desk.claim(campaign)
    desk.record(claim, Judgement(OutcomeClass.ANSWERED, {"x": (verdict(phone(0), VerdictKind.ACCEPTED),)}))
    assert desk.states(campaign) == {"needs_attention": 1}


@pytest.mark.parametrize(("judgement", "request_state"), [(NOT_SENT, "waiting"), (REFUSED_BEFORE, "held")])
def test_a_request_that_surely_did_not_go_out_is_planned_again(
    desk: Desk, judgement: Judgement, request_state: str
) -> None:
    campaign = desk.plan(2)
    desk.record(desk.claim(campaign), judgement)
    assert desk.states(campaign) == {"planned": 2}
    assert request_states(desk) == [(request_state,)]


def test_a_doubt_keeps_a_message_id_that_came_with_it(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    judgement = answered(claim, {phone(1): VerdictKind.HELD})
    desk.record(claim, replace(judgement, outcome=OutcomeClass.UNKNOWN))
    assert desk.states(campaign) == {"accepted": 1, "needs_attention": 1}


@pytest.mark.parametrize("state", ["planned", "in_flight", "excluded", "refused"])
def test_the_database_lets_no_doubt_be_sent_again(desk: Desk, state: str) -> None:
    claim = desk.claim(desk.plan(2))
    desk.record(claim, doubted(claim))
    with pytest.raises(apsw.ConstraintError):
        desk.journal._connection.execute("UPDATE recipient SET state = ?", (state,))


def test_a_doubt_is_never_sent_again(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    desk.record(claim, doubted(claim))
    assert desk.states(campaign) == {"needs_attention": 2}
    assert desk.journal.claim(campaign, max_recipients=10, max_items=10, now=NOW) is None


@pytest.mark.parametrize("pause", TOO_LARGE, ids=["code 405", "HTTP 413"])
def test_a_request_that_was_too_large_is_packed_anew(desk: Desk, pause: PauseReason) -> None:
    campaign = desk.plan(4)
    large = desk.claim(campaign)
    desk.record(large, replace(REFUSED_BEFORE, pause=pause))
    assert desk.states(campaign) == {"planned": 4}
    assert request_states(desk) == [("done",)]
    desk.journal.set_state(campaign, CampaignState.SENDING)
    small = desk.claim(campaign, recipients=3)
    assert [len(phones) for phones in small.items.values()] == [3]
    assert not set(small.items) & set(large.items)


@pytest.mark.parametrize(
    "pause",
    [PauseReason(PauseCode.REQUEST_REFUSED, http_status=405), PauseReason(PauseCode.MESSAGE_WRONG, 413)],
    ids=["HTTP 405", "code 413"],
)
def test_the_same_numbers_of_the_other_table_are_no_matter_of_size(desk: Desk, pause: PauseReason) -> None:
    campaign = desk.plan(2)
    desk.record(desk.claim(campaign), replace(REFUSED_BEFORE, pause=pause))
    assert request_states(desk) == [("held",)]


@pytest.mark.parametrize(
    ("mode", "stopped"), [(Mode.LIVE, [(phone(1), "404", "gateway")]), (Mode.PRACTICE, [])]
)
def test_who_opted_out_at_the_gateway_is_on_the_stop_list_but_never_by_practice(
    desk: Desk, mode: Mode, stopped: list[tuple[str, str, str]]
) -> None:
    campaign = desk.plan(3, account=replace(ACCOUNT, mode=mode))
    claim = desk.claim(campaign)
    (key,) = claim.items
    opted_out = Verdict(phone(1), VerdictKind.REFUSED, None, 404, "NOT_ALLOWED_NUMBER_STOPLIST")
    wrong_number = verdict(phone(2), VerdictKind.REFUSED)
    accepted = verdict(phone(0), VerdictKind.ACCEPTED)
    desk.record(claim, Judgement(OutcomeClass.ANSWERED, {key: (accepted, opted_out, wrong_number)}))
    assert desk.states(campaign) == {"accepted": 1, "refused": 2}
    assert desk.query("SELECT phone, reason, source FROM stop_list") == stopped


@pytest.mark.parametrize("judgement", [NOT_SENT, REFUSED_BEFORE])
def test_what_a_later_attempt_says_of_itself_clears_no_earlier_doubt(judgement: Judgement) -> None:
    assert settle_whole(judgement, is_doubted=True) is None
    assert settle_whole(judgement, is_doubted=False) in (RequestState.WAITING, RequestState.HELD)


def test_a_request_that_is_too_large_clears_no_earlier_doubt() -> None:
    assert settle_whole(replace(REFUSED_BEFORE, pause=TOO_LARGE[0]), is_doubted=True) is None


@pytest.mark.parametrize(
    ("kind", "fresh", "after_a_doubt"),
    [
        (VerdictKind.ACCEPTED, RecipientState.ACCEPTED, RecipientState.ACCEPTED),
        (VerdictKind.REFUSED, RecipientState.REFUSED, RecipientState.UNKNOWN),
        (VerdictKind.HELD, RecipientState.PLANNED, RecipientState.UNKNOWN),
        (VerdictKind.UNKNOWN, RecipientState.UNKNOWN, RecipientState.UNKNOWN),
    ],
)
def test_only_a_message_id_outweighs_an_earlier_doubt(
    kind: VerdictKind, fresh: RecipientState, after_a_doubt: RecipientState
) -> None:
    said = verdict(phone(0), kind)
    assert settle(said, is_doubted=False).state is fresh
    assert settle(said, is_doubted=True).state is after_a_doubt


@pytest.mark.parametrize(
    ("code", "after"),
    [
        (427, RecipientState.NEEDS_ATTENTION),  # the same message within 90 s: asking again brings the same
        (507, RecipientState.UNKNOWN),  # its list may have got lost on the way
        (999, RecipientState.UNKNOWN),
    ],
)
def test_a_replay_that_brought_no_id_is_made_again_where_that_can_help(
    code: int, after: RecipientState
) -> None:
    said = Verdict(phone(0), VerdictKind.UNKNOWN, None, code, "NAME")
    assert settle(said, is_doubted=True, is_replay=True).state is after


def test_the_journal_remembers_the_earlier_doubt(desk: Desk) -> None:
    """An attempt that a restored database forgot ended in doubt; the next one is refused for its token."""
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    desk.journal._connection.execute(
        "INSERT INTO attempt (request, number, base_url, credential_id, started_at, boot_id, boot_clock, "
        "outcome, ended_at) VALUES (?, 7, '', '', 0, '', 0, 'unknown', 0)",
        (claim.request_id,),
    )
    desk.record(claim, REFUSED_BEFORE)
    assert desk.states(campaign) == {"needs_attention": 2}


def test_those_held_inside_an_answer_go_in_a_request_of_their_own(desk: Desk) -> None:
    campaign = desk.plan(3)
    claim = desk.claim(campaign)
    pause = PauseReason(PauseCode.BALANCE_EMPTY, 203, "REQUIRED_BALANCE")
    held = {phone(1): VerdictKind.HELD, phone(2): VerdictKind.HELD}
    desk.record(claim, answered(claim, held, pause=pause))
    assert desk.states(campaign) == {"accepted": 1, "planned": 2}
    assert desk.journal.campaign(campaign).pause == pause

    desk.journal.set_state(campaign, CampaignState.SENDING)
    again = desk.claim(campaign)
    assert list(again.items.values()) == [(phone(1), phone(2))]
    assert (again.number, again.attempt) == (2, 1)
    assert again.items.keys().isdisjoint(claim.items)


def test_a_pause_is_written_with_the_outcome(desk: Desk) -> None:
    campaign = desk.plan(2)
    pause = PauseReason(PauseCode.TOKEN_REFUSED, 301, "INVALID_TOKEN")
    desk.record(desk.claim(campaign), replace(REFUSED_BEFORE, pause=pause))
    record = desk.journal.campaign(campaign)
    assert (record.state, record.pause) == (CampaignState.PAUSED, pause)


def test_a_pause_does_not_wake_a_stopped_campaign(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    desk.journal.set_state(campaign, CampaignState.STOPPED)
    desk.record(claim, replace(REFUSED_BEFORE, pause=PauseReason(PauseCode.TOKEN_REFUSED)))
    assert desk.journal.campaign(campaign).state is CampaignState.STOPPED


def test_recording_the_same_answer_again_changes_nothing(desk: Desk) -> None:
    campaign = desk.plan(2)
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim))
    desk.record(claim, answered(claim))
    assert desk.states(campaign) == {"accepted": 2}


def test_an_anomaly_is_a_line_of_its_own(desk: Desk) -> None:
    claim = desk.claim(desk.plan(1))
    (key,) = claim.items
    odd = Anomaly(AnomalyKind.UNEXPECTED_PHONE, item_key=key, phone=phone(9), message_id="m", code=0)
    desk.record(claim, answered(claim, anomalies=(odd,)))
    assert desk.query("SELECT request_number, what, sequence_id, phone, message_id FROM anomaly") == [
        (1, "unexpected_phone", key, phone(9), "m")
    ]
