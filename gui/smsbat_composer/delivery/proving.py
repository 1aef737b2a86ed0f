"""Prove de-duplication: one test message to the user's own number, sent twice as the very same bytes.

The first answer gives the message's id, the second one tells what the gateway does with a repeat. The same
bytes again after a longer time prove a longer memory, and create nothing where the memory holds.
"""

import threading
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

import apsw

from smsbat_composer.delivery.boot import boot_clock
from smsbat_composer.delivery.judgement import Judgement, judge
from smsbat_composer.delivery.states import OutcomeClass
from smsbat_composer.delivery.trust import (
    LONGEST_AGE,
    CheckOrigin,
    ReplayAnswer,
    TrustBook,
    TrustCheck,
    TrustKey,
    TrustLevel,
)
from smsbat_composer.gateway.exchange import Endpoint, Exchange
from smsbat_composer.gateway.payload import (
    MessageContent,
    SmsContent,
    ViberContent,
    send_body,
    send_bytes,
    sendmulti_bytes,
)
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.database import disk_trouble_told
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode

_AT_ONCE = timedelta(0)
_FIRST_STEP = timedelta(minutes=3)  # longer than the first reconciliation of a lost answer waits
_PRACTICE_AGES = (_AT_ONCE, timedelta(seconds=10))  # practice reconciles within 8 s
_CONFLICT = 409


class Transmitter(Protocol):
    """What sends bytes to a gateway: the client, in practice."""

    def transmit(self, endpoint: Endpoint, body: bytes) -> Exchange:
        """Send the body once and tell what is known of it."""


@dataclass(frozen=True, slots=True)
class OwnMessage:
    """What is sent, and to whom: the user's own number, as digits."""

    content: MessageContent
    phone: str = field(repr=False)


def own_number(connection: apsw.Connection, text: str) -> str:
    """The digits of the number to test on; UserError `phone_unusable` or `phone_stopped`."""
    digits = read_phone(text).digits
    if digits is None:
        raise UserError("phone_unusable")
    if digits in StopList(connection).phones():
        raise UserError("phone_stopped")
    return digits


def compose_message(account: Account, phone: str, sender: str | None) -> OwnMessage:
    """A short message by SMS, or by Viber where the sender is one of its own; UserError `sender_missing`.

    Latin letters alone: one part in every language.
    """
    sender = sender or next(iter((*account.sms_senders, *account.viber_senders)), None)
    if sender is None:
        raise UserError("sender_missing")
    text = f"SMSBAT Composer: test {uuid.uuid4().hex[:6]}"  # the same message within 90 s would be refused
    if sender in account.viber_senders and sender not in account.sms_senders:
        content = MessageContent(viber=ViberContent(sender=sender, text=text))
    else:
        content = MessageContent(sms=SmsContent(sender=sender, text=text))
    return OwnMessage(content, phone)


def proof_ages(mode: Mode, longest: timedelta = _AT_ONCE) -> tuple[timedelta, ...]:
    """How long after the first answer to ask again, up to `longest`: each step that holds is kept.

    Practice is asked until it is trusted with its own short reconciliation.
    """
    if mode is Mode.PRACTICE:
        return _PRACTICE_AGES
    ages, step = [_AT_ONCE], _FIRST_STEP
    longest = min(longest, LONGEST_AGE)
    while step < longest:
        ages.append(step)
        step *= 2
    return (*ages, longest) if longest > _AT_ONCE else tuple(ages)


def prove(
    connection: apsw.Connection,
    client: Transmitter,
    key: TrustKey,
    message: OwnMessage,
    *,
    ages: Iterable[timedelta],
    cancel: threading.Event | None = None,
    on_check: Callable[[TrustCheck], None] | None = None,
) -> TrustCheck:
    """The last check made; each is in the trust book and told to `on_check` as soon as it is known.

    Asks again at each of the `ages` for as long as every answer proves; blocks meanwhile. `cancel` ends the
    waiting, not a transmission. The stop list wins here too: UserError `phone_stopped`, and nothing is sent.
    """
    if message.phone in StopList(connection).phones():
        raise UserError("phone_stopped")
    sequence_id = uuid.uuid4().hex
    body = _body(key.endpoint, message, sequence_id)
    exchange = client.transmit(key.endpoint, body)
    ended = boot_clock()
    first = judge(key.endpoint, exchange, {sequence_id: (message.phone,)}, attempt=1)
    book = TrustBook(connection)

    def note(check: TrustCheck) -> TrustCheck:
        with disk_trouble_told():
            book.note(key, check)
        if on_check is not None:
            on_check(check)
        return check

    if not _ids(first):
        return note(_check(key, _answer_to_first(first), _AT_ONCE, first, exchange))
    check: TrustCheck | None = None
    for age in ages:
        wait = age.total_seconds() - (boot_clock() - ended)
        if wait > 0 and (cancel or threading.Event()).wait(wait):
            break
        reached = timedelta(seconds=boot_clock() - ended)
        exchange = client.transmit(key.endpoint, body)
        again = judge(key.endpoint, exchange, {sequence_id: (message.phone,)}, attempt=2)
        check = note(_check(key, answer_to_second(first, again, exchange), reached, again, exchange))
        if check.verdict is not TrustLevel.PROVEN:
            break
    if check is None:
        raise UserError("proof_cancelled")
    return check


def answer_to_second(first: Judgement, again: Judgement, exchange: Exchange) -> ReplayAnswer:
    """What the gateway did with the repeat of a message that it had accepted."""
    ids = _ids(again)
    if ids - _ids(first):
        return ReplayAnswer.NEW_IDS
    if again.is_repeat:
        return ReplayAnswer.REPEAT_WITH_IDS if ids else ReplayAnswer.REPEAT_WITHOUT_IDS
    if ids:
        return ReplayAnswer.SAME_IDS
    says_more = any(said.code or said.is_listed for listed in again.verdicts.values() for said in listed)
    if exchange.http_status == _CONFLICT and not says_more:
        return ReplayAnswer.CONFLICT
    if again.outcome in {OutcomeClass.REFUSED_BEFORE, OutcomeClass.ANSWERED}:
        return ReplayAnswer.REFUSED
    return ReplayAnswer.NO_ANSWER


def _answer_to_first(first: Judgement) -> ReplayAnswer:
    match first.outcome:
        case OutcomeClass.NOT_SENT:
            return ReplayAnswer.FIRST_NOT_SENT
        case OutcomeClass.UNKNOWN:
            return ReplayAnswer.FIRST_LOST
        case _:
            return ReplayAnswer.FIRST_REFUSED


def _check(
    key: TrustKey, answer: ReplayAnswer, age: timedelta, judgement: Judgement, exchange: Exchange
) -> TrustCheck:
    codes = [said.code for listed in judgement.verdicts.values() for said in listed if said.code]
    return TrustCheck(
        at=datetime.now(UTC),
        origin=CheckOrigin.PROOF,
        endpoint=key.endpoint,
        age=age,
        answer=answer,
        http_status=exchange.http_status,
        code=codes[0] if codes and not judgement.is_repeat else judgement.code,
    )


def _body(endpoint: Endpoint, message: OwnMessage, sequence_id: str) -> bytes:
    item = send_body(message.content.as_json(), (message.phone,), sequence_id=sequence_id)
    return send_bytes(item) if endpoint is Endpoint.SEND else sendmulti_bytes({sequence_id: item})


def _ids(judgement: Judgement) -> frozenset[str]:
    return frozenset(
        said.message_id for listed in judgement.verdicts.values() for said in listed if said.message_id
    )
