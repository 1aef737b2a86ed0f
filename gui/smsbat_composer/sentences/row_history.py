"""What happened to one recipient, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from smsbat_composer.delivery.result_rows import AttemptEvidence
from smsbat_composer.delivery.row_history import Leg, RowHistory
from smsbat_composer.delivery.states import Decision, OutcomeClass, RecipientState
from smsbat_composer.delivery.tally import Fallback
from smsbat_composer.gateway.statuses import Channel, Status, read_status
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.sentences.codes import code_sentence
from smsbat_composer.sentences.doubts import attempt_sentence
from smsbat_composer.sentences.reasons import fallback_sentence, reason_sentence
from smsbat_composer.sentences.states import status_word
from smsbat_composer.words import tr


class Tidings(Enum):
    """How a line is to be taken."""

    NEUTRAL = "neutral"
    LEFT = "left"
    GOOD = "good"
    READ = "read"
    BAD = "bad"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened; `at` is None where nobody noted when."""

    at: datetime | None
    tidings: Tidings
    text: str


def history_lines(history: RowHistory) -> list[HistoryLine]:
    """Everything known, oldest first; a second try follows the first."""
    return [*(history_lines(history.earlier) if history.earlier else ()), *_lines(history)]


def _lines(history: RowHistory) -> Iterator[HistoryLine]:
    if history.written_at is not None:
        said = tr("Request № {number} was written to the journal", number=history.request_number or 0)
        yield HistoryLine(history.written_at, Tidings.NEUTRAL, said)
    for attempt in history.attempts:
        yield from _of_attempt(attempt)
    yield from _of_answer(history)
    yield from _of_delivery(history)
    if history.decision is not None:
        decision, at = history.decision
        yield HistoryLine(at, Tidings.NEUTRAL, _DECISIONS[decision]())


_DECISIONS = {
    Decision.TREAT_AS_SENT: lambda: tr("You decided: treated as sent"),
    Decision.SEND_AGAIN: lambda: tr("You decided: to be sent to again"),
    Decision.PROVIDER_REPORT: lambda: tr("Settled by the provider’s report"),
    Decision.REPEAT_RECOGNISED: lambda: tr("Treated as sent: the gateway says it has this request"),
    Decision.MESSAGE_NAMED: lambda: tr("No doubt any more: the gateway told the number of the message"),
}


def _of_attempt(attempt: AttemptEvidence) -> Iterator[HistoryLine]:
    if attempt.request_started is False:
        went = tr("Attempt {number}: the request did not begin to leave", number=attempt.number)
    else:
        went = tr("Attempt {number}: the request went to the gateway", number=attempt.number)
    yield HistoryLine(attempt.started_at, Tidings.LEFT, went)
    if attempt.outcome is None:
        yield HistoryLine(None, Tidings.NEUTRAL, tr("The answer is awaited"))
        return
    ended = attempt.started_at + timedelta(seconds=attempt.elapsed or 0)
    match attempt.outcome:
        case OutcomeClass.ANSWERED:
            yield HistoryLine(ended, Tidings.NEUTRAL, tr("The gateway answered") + _codes(attempt))
        case OutcomeClass.NOT_SENT:
            said = tr("Nothing was sent: it is tried again by itself")
            yield HistoryLine(ended, Tidings.NEUTRAL, said + _codes(attempt))
        case OutcomeClass.REFUSED_BEFORE:
            why = code_sentence(attempt.code, attempt.code_name or "") if attempt.code else ""
            said = tr("The gateway refused the whole request and carried nothing out")
            yield HistoryLine(ended, Tidings.BAD, said + (f": {why}" if why else "") + _codes(attempt))
        case OutcomeClass.UNKNOWN:
            yield HistoryLine(ended, Tidings.DOUBT, attempt_sentence(attempt) + _codes(attempt))


def _codes(attempt: AttemptEvidence) -> str:
    """What the gateway said in its own terms, for whoever asks the provider."""
    said = [f"HTTP {attempt.http_status}"] if attempt.http_status is not None else []
    if attempt.code is not None:
        said.append(f"{attempt.code} {attempt.code_name or ''}".strip())
    return f" ({', '.join(said)})" if said else ""


def _of_answer(history: RowHistory) -> Iterator[HistoryLine]:
    """What the answer said of this very person."""
    row = history.row
    match row.state:
        case RecipientState.ACCEPTED:
            said = tr("The gateway took the message for this number")
            yield HistoryLine(row.accepted_at, Tidings.GOOD, said)
        case RecipientState.REFUSED:
            code = f" ({row.reason.code} {row.reason.code_name})" if row.reason.code else ""
            why = reason_sentence(row.reason) + code
            yield HistoryLine(None, Tidings.BAD, tr("The gateway refused this number: {why}", why=why))
        case RecipientState.UNKNOWN | RecipientState.NEEDS_ATTENTION | RecipientState.SUPERSEDED:
            said = tr("Nobody knows whether this person got it")
            yield HistoryLine(None, Tidings.DOUBT, said)
        case _:
            return


def _of_delivery(history: RowHistory) -> Iterator[HistoryLine]:
    row = history.row
    legs = history.legs
    # The details have not come yet or tell nothing; or they came before it was read.
    if row.channel and (not legs or (row.reason.status == Status.READ and legs[-1].status != Status.READ)):
        legs = (*legs, Leg(Channel(row.channel), row.raw_status or row.reason.status, row.status_at))
    for leg in legs:
        status = read_status(leg.status)
        said = tr("{channel}: {status}", channel=channel_word(leg.channel), status=status_word(leg.status))
        yield HistoryLine(leg.at, _TIDINGS.get(status, Tidings.NEUTRAL), said)
        if leg.channel is Channel.VIBER and row.channel == Channel.SMS:
            why = fallback_sentence(Fallback(row.reason.viber_reason or status))
            yield HistoryLine(None, Tidings.NEUTRAL, tr("An SMS follows: {why}", why=why))


_TIDINGS = {
    Status.READ: Tidings.READ,
    Status.DELIVERED: Tidings.GOOD,
    Status.EXPIRED: Tidings.BAD,
    Status.UNDELIVERED: Tidings.BAD,
    Status.REJECTED: Tidings.BAD,
    Status.FAILED: Tidings.BAD,
    Status.CANCELLED: Tidings.BAD,
}
