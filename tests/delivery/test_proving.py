"""What one test message, sent twice, proves of a gateway; the gateway's words are given here by hand."""

import json
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from delivery.desk import ACCOUNT, Desk
from delivery.exchanges import answered, entry, envelope, failed
from smsbat_composer.delivery.proving import OwnMessage, compose_message, own_number, proof_ages, prove
from smsbat_composer.delivery.trust import ReplayAnswer, TrustBook, TrustCheck, TrustKey, TrustLevel
from smsbat_composer.gateway.exchange import Endpoint, Exchange
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Mode

PHONE = "380501234567"
ACCOUNT_WITH_SENDERS = replace(ACCOUNT, sms_senders=("Zatyshok",), viber_senders=("ZATYSHOK",))
KEY = TrustKey(ACCOUNT.id, ACCOUNT.base_url, Endpoint.SEND)
AT_ONCE = (timedelta(0),)

FIRST = answered(envelope(800, [entry(PHONE, 0, "m1")]))
AGAIN = answered(envelope(507, [entry(PHONE, 0, "m1")]))
NEW = answered(envelope(800, [entry(PHONE, 0, "m2")]))


class Line:
    """Says what it is told to, in turn, and keeps what it was given."""

    def __init__(self, *exchanges: Exchange) -> None:
        self._exchanges = list(exchanges)
        self.bodies: list[bytes] = []

    def transmit(self, endpoint: Endpoint, body: bytes) -> Exchange:
        assert endpoint is Endpoint.SEND
        self.bodies.append(body)
        return self._exchanges.pop(0)


def run(desk: Desk, line: Line, ages: tuple[timedelta, ...] = AT_ONCE) -> TrustCheck:
    message = compose_message(ACCOUNT_WITH_SENDERS, PHONE, None)
    return prove(desk.journal._connection, line, KEY, message, ages=ages)


@pytest.mark.parametrize(
    ("exchanges", "answer"),
    [
        ((FIRST, AGAIN), ReplayAnswer.REPEAT_WITH_IDS),
        ((FIRST, FIRST), ReplayAnswer.SAME_IDS),
        ((FIRST, answered(envelope(507))), ReplayAnswer.REPEAT_WITHOUT_IDS),
        ((FIRST, NEW), ReplayAnswer.NEW_IDS),
        ((FIRST, answered(envelope(507, [entry(PHONE, 0, "m2")]))), ReplayAnswer.NEW_IDS),
        ((FIRST, answered(None, 409)), ReplayAnswer.CONFLICT),
        ((FIRST, answered(envelope(203), 409)), ReplayAnswer.NO_ANSWER),
        ((FIRST, answered(envelope(802, [entry(PHONE, 305)]), 409)), ReplayAnswer.NO_ANSWER),
        ((FIRST, answered(envelope(203))), ReplayAnswer.REFUSED),
        ((FIRST, answered(envelope(802, [entry(PHONE, 406)]))), ReplayAnswer.REFUSED),
        ((FIRST, failed("ReadTimeout", started=True)), ReplayAnswer.NO_ANSWER),
        ((FIRST, failed("ConnectError", started=False)), ReplayAnswer.NO_ANSWER),
        ((FIRST, answered(envelope(802, [entry(PHONE, 427)]))), ReplayAnswer.NO_ANSWER),
        ((answered(envelope(301)),), ReplayAnswer.FIRST_REFUSED),
        ((failed("ConnectError", started=False),), ReplayAnswer.FIRST_NOT_SENT),
        ((failed("ReadTimeout", started=True),), ReplayAnswer.FIRST_LOST),
    ],
)
def test_what_the_gateway_did(desk: Desk, exchanges: tuple[Exchange, ...], answer: ReplayAnswer) -> None:
    line = Line(*exchanges)
    assert run(desk, line).answer is answer
    assert len(line.bodies) == len(exchanges)
    assert len(set(line.bodies)) == 1, "the very same bytes"
    (kept,) = TrustBook(desk.journal._connection).history(ACCOUNT.id, ACCOUNT.base_url)
    assert kept.answer is answer


def test_it_goes_on_for_as_long_as_repeats_are_dropped(desk: Desk) -> None:
    ages = tuple(timedelta(milliseconds=10 * step) for step in range(4))
    assert run(desk, Line(FIRST, AGAIN, AGAIN, NEW), ages).verdict is TrustLevel.DISPROVED
    assert run(desk, Line(FIRST, AGAIN, FIRST, AGAIN, AGAIN), ages).age >= ages[-1]


def test_cancelling_keeps_what_was_seen(desk: Desk) -> None:
    cancel = threading.Event()
    last = prove(
        desk.journal._connection,
        Line(FIRST, AGAIN),
        KEY,
        compose_message(ACCOUNT_WITH_SENDERS, PHONE, None),
        ages=(timedelta(0), timedelta(hours=1)),
        cancel=cancel,
        on_check=lambda _: cancel.set(),
    )
    assert last.verdict is TrustLevel.PROVEN
    assert TrustBook(desk.journal._connection).trust(KEY).level is TrustLevel.PROVEN


def test_the_stop_list_wins_here_too(desk: Desk) -> None:
    connection = desk.journal._connection
    StopList(connection).add(PHONE, "asked by phone", "by hand")
    line = Line()
    with pytest.raises(UserError, match="phone_stopped"):
        run(desk, line)
    with pytest.raises(UserError, match="phone_stopped"):
        own_number(connection, "050 123 45 67")
    assert line.bodies == []


def test_a_number_is_read_as_people_write_it(desk: Desk) -> None:
    assert own_number(desk.journal._connection, "050 123-45-67") == PHONE
    with pytest.raises(UserError, match="phone_unusable"):
        own_number(desk.journal._connection, "050")


def _body(message: OwnMessage) -> dict[str, object]:
    content: dict[str, object] = json.loads(message.content.model_dump_json(exclude_none=True))
    return content


def test_the_message_goes_by_the_senders_own_channel() -> None:
    assert "sms" in _body(compose_message(ACCOUNT_WITH_SENDERS, PHONE, None))
    assert "viber" in _body(compose_message(ACCOUNT_WITH_SENDERS, PHONE, "ZATYSHOK"))
    assert "sms" in _body(compose_message(ACCOUNT, PHONE, "Anything"))
    with pytest.raises(UserError, match="sender_missing"):
        compose_message(ACCOUNT, PHONE, None)


def test_no_contact_is_shown() -> None:
    assert PHONE not in repr(compose_message(ACCOUNT_WITH_SENDERS, PHONE, None))


def test_ages_grow_up_to_what_was_asked_for() -> None:
    minutes = [age / timedelta(minutes=1) for age in proof_ages(Mode.LIVE, timedelta(minutes=30))]
    assert minutes == [0, 3, 6, 12, 24, 30]
    assert proof_ages(Mode.LIVE) == AT_ONCE
    assert proof_ages(Mode.LIVE, timedelta(days=2))[-1] == timedelta(hours=12)
