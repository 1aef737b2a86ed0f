"""What one transmission proved, as a whole and per recipient: "Judging an outcome" of the sending rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from smsbat_composer.delivery.findings import (
    REFUSED_BEFORE,
    Anomaly,
    AnomalyKind,
    Finding,
    RecipientFinding,
    doubt,
    find_anomalies,
    find_by_code,
    find_in_answer,
    holds_other_id,
    is_doubted,
    is_first_answer_again,
)
from smsbat_composer.delivery.pause_reasons import pause_for_account, pause_for_status
from smsbat_composer.delivery.states import OutcomeClass, PauseCode, PauseReason, VerdictKind
from smsbat_composer.delivery.transport_evidence import judge_transport
from smsbat_composer.gateway.answers import parse_send, parse_sendmulti
from smsbat_composer.gateway.codes import TOO_MANY_RECIPIENTS
from smsbat_composer.gateway.exchange import Endpoint, Exchange

# In an answer that did execute, only the account's own trouble can still be mended for the others in it: the
# message cannot change any more, and what the gateway failed on while it served the rest is a refusal.
_VERDICT_OF_FINDING = {
    Finding.CREATED: VerdictKind.ACCEPTED,
    Finding.ROW: VerdictKind.REFUSED,
    Finding.LATER: VerdictKind.REFUSED,
    Finding.FIX: VerdictKind.REFUSED,
    Finding.ACCOUNT: VerdictKind.HELD,
    Finding.DOUBT: VerdictKind.UNKNOWN,
    Finding.SILENCE: VerdictKind.UNKNOWN,
}

_TOO_MANY_BYTES = 413  # an HTTP status


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answer says of one phone; `message_id` is there exactly when it was accepted.

    `is_listed`: the answer names this very phone; else the code speaks of the whole request or item.
    """

    phone: str = field(repr=False)
    kind: VerdictKind
    message_id: str | None = None
    code: int | None = None
    name: str | None = None
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one transmission proved.

    ANSWERED and UNKNOWN carry one verdict for every recipient of the request; NOT_SENT and REFUSED_BEFORE
    speak of the request as a whole and carry none. `code` and `name` are those of the whole answer.
    `retry_after` is in seconds, as the gateway asked for. `is_repeat`: by its own word (507) the gateway
    had executed the request, or an item of it, before this transmission.
    """

    outcome: OutcomeClass
    verdicts: Mapping[str, tuple[Verdict, ...]]
    anomalies: tuple[Anomaly, ...] = ()
    code: int | None = None
    name: str | None = None
    pause: PauseReason | None = None
    retry_after: float | None = None
    is_repeat: bool = False

    @property
    def has_doubt(self) -> bool:
        """Whether it is open for any recipient if the message exists."""
        return any(verdict.kind is VerdictKind.UNKNOWN for row in self.verdicts.values() for verdict in row)

    @property
    def is_too_large(self) -> bool:
        """Whether the request was refused for its size: the same bytes would be refused for ever."""
        if self.outcome is not OutcomeClass.REFUSED_BEFORE or self.pause is None:
            return False
        pause = self.pause
        return pause.response_code == TOO_MANY_RECIPIENTS or pause.http_status == _TOO_MANY_BYTES


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer of either call in one shape: its own code, and what was found per item."""

    code: int | None
    name: str | None
    findings: Mapping[str, tuple[RecipientFinding, ...]]
    anomalies: tuple[Anomaly, ...]
    was_executed: bool  # by its own word (507), in this transmission or an earlier one

    @property
    def entries(self) -> list[RecipientFinding]:
        return [entry for found in self.findings.values() for entry in found]


def judge(
    endpoint: Endpoint, exchange: Exchange, expected: Mapping[str, Sequence[str]], *, attempt: int
) -> Judgement:
    """The judgement of one transmission of a request whose items (by key) hold the `expected` phones.

    `send` has one item, under any key. `attempt` counts from 1: on a later one, code 427 tells that an
    earlier one probably arrived.
    """
    transport = judge_transport(exchange)
    read = _read_sendmulti if endpoint is Endpoint.SENDMULTI else _read_send
    answer = read(exchange.json, expected, is_retry=attempt > 1)
    answer = _drop_contradicted(answer, transport, exchange.json)
    outcome = _judge_whole(answer, transport)
    speaks_of_each = outcome in {OutcomeClass.ANSWERED, OutcomeClass.UNKNOWN}
    return Judgement(
        outcome=outcome,
        verdicts={key: tuple(map(_verdict, found)) for key, found in answer.findings.items()}
        if speaks_of_each
        else {},
        anomalies=answer.anomalies if exchange.json is not None else (),
        code=answer.code,
        name=answer.name,
        pause=_pause(outcome, transport, exchange.http_status, answer),
        retry_after=exchange.retry_after,
        is_repeat=answer.was_executed,
    )


def _read_send(json: object, expected: Mapping[str, Sequence[str]], *, is_retry: bool) -> _Answer:
    answer = parse_send(json)
    ((key, phones),) = expected.items()
    return _Answer(
        code=answer.code,
        name=answer.name,
        findings={key: find_in_answer(answer, phones, is_retry=is_retry)},
        anomalies=tuple(find_anomalies(key, answer, phones)),
        was_executed=is_first_answer_again(answer.code),
    )


def _read_sendmulti(json: object, expected: Mapping[str, Sequence[str]], *, is_retry: bool) -> _Answer:
    outer = parse_sendmulti(json)
    items = outer.items or {}
    among = sum(map(len, expected.values()))
    findings: dict[str, tuple[RecipientFinding, ...]] = {}
    for key, phones in expected.items():
        if key in items:
            findings[key] = find_in_answer(items[key], phones, is_retry=is_retry)
        elif items:
            findings[key] = tuple(RecipientFinding(phone, Finding.DOUBT) for phone in phones)
        else:
            findings[key] = find_by_code(outer.code, outer.name, phones, among=among, is_retry=is_retry)
    if is_doubted(outer.code):
        findings = {key: doubt(found, REFUSED_BEFORE) for key, found in findings.items()}
    anomalies = [Anomaly(misshapen.kind, detail=misshapen.place) for misshapen in outer.anomalies]
    for key, answer in items.items():
        if key not in expected:
            anomalies.append(Anomaly(AnomalyKind.UNEXPECTED_ITEM, item_key=key, code=answer.code))
        anomalies += find_anomalies(key, answer, expected.get(key, ()))
    codes = (outer.code, *(answer.code for answer in items.values()))
    was_executed = any(map(is_first_answer_again, codes))
    return _Answer(outer.code, outer.name, findings, tuple(anomalies), was_executed)


def _drop_contradicted(answer: _Answer, transport: OutcomeClass | None, json: object) -> _Answer:
    """The answer with what other evidence contradicts turned to doubts; an id stands against anything."""
    if transport is OutcomeClass.UNKNOWN:
        unbelieved = frozenset(Finding) - {Finding.CREATED}
    else:
        unbelieved = REFUSED_BEFORE | {Finding.SILENCE}
        known = {entry.message_id for entry in answer.entries if entry.finding is Finding.CREATED}
        if all(entry.finding not in unbelieved for entry in answer.entries) or not holds_other_id(
            json, known
        ):
            return answer  # else something was created, and we cannot tell for whom
    return replace(answer, findings={key: doubt(found, unbelieved) for key, found in answer.findings.items()})


def _judge_whole(answer: _Answer, transport: OutcomeClass | None) -> OutcomeClass:
    kinds = {entry.finding for entry in answer.entries}
    if not answer.was_executed:
        if kinds == {Finding.SILENCE}:
            return transport or OutcomeClass.UNKNOWN
        if kinds == {Finding.LATER} and transport is not OutcomeClass.REFUSED_BEFORE:
            return OutcomeClass.NOT_SENT
        if kinds <= REFUSED_BEFORE:
            return OutcomeClass.REFUSED_BEFORE
    return OutcomeClass.UNKNOWN if kinds <= {Finding.DOUBT, Finding.SILENCE} else OutcomeClass.ANSWERED


def _verdict(entry: RecipientFinding) -> Verdict:
    return Verdict(
        phone=entry.phone,
        kind=_VERDICT_OF_FINDING[entry.finding],
        message_id=entry.message_id,
        code=entry.code,
        name=entry.name,
        is_listed=entry.is_listed,
    )


def _pause(
    outcome: OutcomeClass, transport: OutcomeClass | None, http_status: int | None, answer: _Answer
) -> PauseReason | None:
    """Why to stop, told by the most telling code: the account's, then the message's, then the HTTP status."""
    if outcome in {OutcomeClass.NOT_SENT, OutcomeClass.UNKNOWN}:
        return None
    outer = find_by_code(answer.code, answer.name, [""], among=1, is_retry=False)
    told = {entry.finding: entry for entry in [*outer, *reversed(answer.entries)]}
    if account := told.get(Finding.ACCOUNT):
        return pause_for_account(account.code, account.name)
    if message := told.get(Finding.FIX):
        return PauseReason(PauseCode.MESSAGE_WRONG, message.code, message.name)
    return pause_for_status(http_status) if transport is OutcomeClass.REFUSED_BEFORE else None
