"""Writing down what an attempt proved: the attempt, each of its recipients, what was odd about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import apsw

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.campaign_record import campaign_row_id, pause_sending, read_campaign_record
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.doubt_decisions import decide_named, write_off_recognised
from smsbat_composer.delivery.findings import Anomaly, AnomalyKind
from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.reconciliation import ReplaySchedule
from smsbat_composer.delivery.replay_evidence import (
    answer_to_replay,
    created_again,
    note_replay,
    read_trust,
)
from smsbat_composer.delivery.replays import give_up_hopeless
from smsbat_composer.delivery.row_outcomes import accept_rows, close_row, read_acceptance
from smsbat_composer.delivery.settlement import is_recognised, settle, settle_whole
from smsbat_composer.delivery.states import PauseCode, PauseReason, RecipientState, RequestState, VerdictKind
from smsbat_composer.delivery.trust import Trust
from smsbat_composer.gateway.codes import OPTED_OUT
from smsbat_composer.recipients.stop_list import GATEWAY, StopList
from smsbat_composer.workspace.database import transaction
from smsbat_composer.workspace.settings import Mode

_NOTHING_SAID = Verdict(phone="", kind=VerdictKind.UNKNOWN)
_CREATED_TWICE = PauseReason(PauseCode.CREATED_TWICE)


@dataclass(frozen=True, slots=True)
class AttemptFacts:
    """What is kept of a transmission as evidence; `exception` is a class name, `elapsed` in seconds."""

    ended_at: datetime
    request_started: bool
    http_status: int | None
    exception: str | None
    elapsed: float


@dataclass(frozen=True, slots=True)
class Recorded:
    """What only the journal can tell of an outcome.

    `pause`: what it knew of earlier attempts makes the sending stop. `is_settled`: of nobody in the request
    there is a doubt any more, whatever the answer looks like by itself.
    """

    pause: PauseReason | None = None
    is_settled: bool = False


def record_outcome(
    connection: apsw.Connection,
    claim: Claim,
    judgement: Judgement,
    facts: AttemptFacts,
    replays: ReplaySchedule,
) -> Recorded:
    """One commit with everything an attempt proved; writing the same attempt again changes nothing."""
    with transaction(connection):
        known = connection.execute(
            "SELECT outcome FROM attempt WHERE request = ? AND number = ?", (claim.request_id, claim.attempt)
        ).get
        if known is not None:
            return Recorded(_standing_alarm(connection, claim))  # a commit reported as failed had arrived
        campaign = campaign_row_id(connection, claim.campaign_id)
        is_replay = _may_have_been_executed_before(connection, claim)
        _close_attempt(connection, claim, judgement, facts)
        pause = _learn_from_replay(connection, claim, judgement, facts, replays) if is_replay else None
        request_state = _settle(connection, claim, judgement, facts, is_replay=is_replay)
        give_up_hopeless(connection, campaign, replays, Instant.at(facts.ended_at))
        _add_anomalies(connection, campaign, claim, judgement.anomalies, facts.ended_at)
        if is_replay:
            _add_anomalies(
                connection, campaign, claim, _named_too_late(connection, claim, judgement), facts.ended_at
            )
        _stop_opted_out(connection, campaign, claim, judgement)
        reason = pause or judgement.pause
        if reason is not None:
            pause_sending(connection, campaign, reason, facts.ended_at)
        return Recorded(pause, is_settled=request_state is RequestState.DONE)


def _standing_alarm(connection: apsw.Connection, claim: Claim) -> PauseReason | None:
    """The campaign's pause, if it is for messages created twice: that one must be heard of."""
    pause = read_campaign_record(connection, claim.campaign_id).pause
    return pause if pause == _CREATED_TWICE else None


def doubt_in_flight(connection: apsw.Connection, request: int) -> int:
    """Everybody still in flight in the request becomes a doubt; gives their number."""
    connection.execute(
        "UPDATE recipient SET state = 'unknown' WHERE request = ? AND state = 'in_flight'", (request,)
    )
    return connection.changes()


def _may_have_been_executed_before(connection: apsw.Connection, claim: Claim) -> bool:
    """Whether an earlier attempt may have created messages; a bad answer to this one then proves nothing."""
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT 1 FROM attempt WHERE request = ? AND number < ? "
            "AND outcome IN ('unknown', 'answered'))",
            (claim.request_id, claim.attempt),
        ).get
    )


def _has_unknown_attempt(connection: apsw.Connection, request: int) -> bool:
    """Whether any attempt of the request, the one just closed included, ended UNKNOWN."""
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT 1 FROM attempt WHERE request = ? AND outcome = 'unknown')", (request,)
        ).get
    )


def _learn_from_replay(
    connection: apsw.Connection,
    claim: Claim,
    judgement: Judgement,
    facts: AttemptFacts,
    replays: ReplaySchedule,
) -> PauseReason | None:
    """Note what the gateway did with the repeated bytes; a reason to stop when people got them twice."""
    doubles = created_again(connection, claim, judgement)
    answer = answer_to_replay(connection, claim, judgement, doubles)
    if answer is not None:
        note_replay(connection, claim, judgement, answer, http_status=facts.http_status, schedule=replays)
    if not doubles:
        return None
    campaign = campaign_row_id(connection, claim.campaign_id)
    _add_anomalies(connection, campaign, claim, doubles, facts.ended_at)
    return _CREATED_TWICE


def _settle(
    connection: apsw.Connection, claim: Claim, judgement: Judgement, facts: AttemptFacts, *, is_replay: bool
) -> RequestState:
    """Recipients and request where this attempt leaves them; gives the request's state."""
    is_doubted = is_replay or _has_unknown_attempt(connection, claim.request_id)
    request_state = settle_whole(judgement, is_doubted=is_doubted)
    if request_state is None:
        request_state = _settle_recipients(
            connection, claim, judgement, facts, is_doubted=is_doubted, is_replay=is_replay
        )
    else:
        leaves = ", request = NULL, item = NULL" if request_state is RequestState.DONE else ""
        connection.execute(
            f"UPDATE recipient SET state = 'planned'{leaves} WHERE request = ? AND state = 'in_flight'",  # noqa: S608 - our own words
            (claim.request_id,),
        )
    connection.execute(
        "UPDATE request SET state = ? WHERE id = ? AND state = 'in_flight'",
        (request_state.value, claim.request_id),
    )
    if connection.changes() != 1:
        raise AssertionError("only a request in flight has an outcome")
    return request_state


def _named_too_late(connection: apsw.Connection, claim: Claim, judgement: Judgement) -> Iterator[Anomaly]:
    """Messages of people whom somebody has decided about since; what was decided stands."""
    decided: list[tuple[Any, ...]] = connection.execute(
        "SELECT sequence_id, phone FROM recipient JOIN item ON item.id = recipient.item "
        "WHERE recipient.request = ? AND recipient.state IN ('written_off', 'superseded', 'refused')",
        (claim.request_id,),
    ).fetchall()
    for key, phone in decided:
        for said in judgement.verdicts.get(key, ()):
            if said.phone == phone and said.message_id:
                yield Anomaly(AnomalyKind.NAMED_TOO_LATE, key, phone, said.message_id, said.code)


def _add_anomalies(
    connection: apsw.Connection, campaign: int, claim: Claim, anomalies: Iterable[Anomaly], now: datetime
) -> None:
    """One line each for what a sound answer would not hold."""
    connection.executemany(
        "INSERT INTO anomaly (campaign, request_number, attempt_number, at, what, sequence_id, phone, "
        "message_id, code, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                campaign,
                claim.number,
                claim.attempt,
                to_ms(now),
                odd.kind.value,
                odd.item_key,
                odd.phone,
                odd.message_id,
                odd.code,
                odd.detail,
            )
            for odd in anomalies
        ],
    )


def _stop_opted_out(connection: apsw.Connection, campaign: int, claim: Claim, judgement: Judgement) -> None:
    """Whom the gateway's stop list refused is on ours from now on, whatever became of an earlier attempt.

    In live campaigns only: practice throws dice for it.
    """
    mode = connection.execute("SELECT mode FROM campaign WHERE id = ?", (campaign,)).get
    if mode != Mode.LIVE:
        return
    for key, listed in judgement.verdicts.items():
        for said in listed:
            is_ours = said.phone in claim.items.get(key, ())
            if is_ours and said.kind is VerdictKind.REFUSED and said.code == OPTED_OUT:
                StopList(connection).add(said.phone, reason=str(OPTED_OUT), source=GATEWAY)


def _close_attempt(
    connection: apsw.Connection, claim: Claim, judgement: Judgement, facts: AttemptFacts
) -> None:
    connection.execute(
        "UPDATE attempt SET outcome = ?, ended_at = ?, request_started = ?, http_status = ?, code = ?, "
        "code_name = ?, exception = ?, elapsed = ? WHERE request = ? AND number = ?",
        (
            judgement.outcome.value,
            to_ms(facts.ended_at),
            facts.request_started,
            facts.http_status,
            judgement.code,
            judgement.name,
            facts.exception,
            facts.elapsed,
            claim.request_id,
            claim.attempt,
        ),
    )
    if connection.changes() != 1:
        raise AssertionError("an outcome without its attempt")


def _settle_recipients(
    connection: apsw.Connection,
    claim: Claim,
    judgement: Judgement,
    facts: AttemptFacts,
    *,
    is_doubted: bool,
    is_replay: bool,
) -> RequestState:
    verdicts = {(key, said.phone): said for key, listed in judgement.verdicts.items() for said in listed}
    acceptance = read_acceptance(connection, claim.campaign_id, facts.ended_at)
    trust = read_trust(connection, claim) if is_replay else Trust()
    accepted: list[tuple[int, Verdict]] = []
    recognised: list[int] = []
    named: list[int] = []
    rows: list[tuple[Any, ...]] = connection.execute(
        "SELECT recipient.id, sequence_id, phone, state, supersedes IS NOT NULL "
        "FROM recipient JOIN item ON item.id = recipient.item "
        "WHERE recipient.request = ? AND recipient.state IN ('in_flight', 'needs_attention')",
        (claim.request_id,),
    ).fetchall()
    for recipient, key, phone, state, is_second_try in rows:
        verdict = verdicts.get((key, phone), _NOTHING_SAID)
        if state == RecipientState.NEEDS_ATTENTION:  # an earlier answer left them to the user
            if verdict.message_id:
                named.append(recipient)
                accepted.append((recipient, verdict))
            continue
        is_known = is_recognised(verdict, facts.http_status, trust)
        settled = settle(
            verdict,
            is_doubted=is_doubted,
            is_replay=is_replay,
            is_recognised=is_known,
            is_second_try=bool(is_second_try),
        )
        if settled.state is RecipientState.ACCEPTED:
            accepted.append((recipient, verdict))
        elif settled.leaves_request:
            connection.execute(
                "UPDATE recipient SET state = 'planned', request = NULL, item = NULL WHERE id = ?",
                (recipient,),
            )
        elif settled.state is RecipientState.WRITTEN_OFF:
            close_row(connection, recipient, verdict, RecipientState.NEEDS_ATTENTION)
            recognised.append(recipient)
        else:
            close_row(connection, recipient, verdict, settled.state)
    if named:
        decide_named(connection, claim.campaign_id, claim.request_id, named, facts.ended_at)
    accept_rows(connection, accepted, acceptance)
    if recognised:
        write_off_recognised(connection, claim.campaign_id, claim.request_id, recognised, facts.ended_at)
    return RequestState.UNKNOWN if _has_doubts(connection, claim.request_id) else RequestState.DONE


def _has_doubts(connection: apsw.Connection, request: int) -> bool:
    return bool(
        connection.execute(
            "SELECT EXISTS (SELECT 1 FROM recipient WHERE request = ? "
            "AND state IN ('unknown', 'needs_attention'))",
            (request,),
        ).get
    )
