"""The tracker against a gateway that says anything, of anybody, in any order."""

import random
from collections import Counter
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from delivery.desk import NOW, Desk, answered, campaign_file
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.polling import DueMessage
from smsbat_composer.delivery.status_rules import LIVE
from smsbat_composer.delivery.tracker import (
    Answer,
    DetailsAnswer,
    DetailsQuestion,
    Question,
    StatusAnswer,
    Tracker,
)
from smsbat_composer.gateway.answers import DetailsItem, SmsDetails, StatusItem
from smsbat_composer.gateway.statuses import Channel, Status, read_status

PEOPLE = 30
WORDS = [*(status.value for status in Status), "moderation", None]


class CapriciousGateway:
    """Leaves people out, goes back in time, changes its mind, forgets prices; `asked` counts the details."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self.asked = Counter[int]()

    def answer(self, question: Question, now: datetime) -> Answer:
        told = [message for message in question.messages if self._dice.random() < 0.9]
        self._dice.shuffle(told)
        if isinstance(question, DetailsQuestion):
            self.asked.update(message.recipient_id for message in question.messages)
            return DetailsAnswer(question.messages, [self._details(message, now) for message in told])
        return StatusAnswer(question.messages, [self._status(message, now) for message in told])

    def _status(self, message: DueMessage, now: datetime) -> StatusItem:
        raw = self._dice.choice(WORDS)
        return StatusItem(
            message_id=message.message_id,
            code=0,
            name="OK",
            phone="",
            channel=self._dice.choice([*Channel, None]),
            status=None if raw is None else read_status(raw),
            raw_status=raw,
            rejected_status=self._dice.choice([None, "SRVC_NOT_VIBER_USER"]),
            sent=None,
            updated=self._dice.choice([None, now, now - timedelta(hours=5), now + timedelta(hours=3)]),
            click_time=None,
        )

    def _details(self, message: DueMessage, now: datetime) -> DetailsItem:
        price = self._dice.choice([None, Decimal("0.94")])
        sms = SmsDetails("", Status.DELIVERED, "Delivered", None, now, price, parts=1)
        return DetailsItem(message.message_id, 0, "OK", self._dice.choice([sms, None]), None)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_told_nothing_that_arrived_is_lost_the_numbers_agree_and_it_ends(
    desk: Desk, seed: int
) -> None:
    campaign = desk.plan(PEOPLE, campaign_file(sms="Vitaemo", viber="Вітаємо"))
    for _ in range(PEOPLE // 10):
        claim = desk.claim(campaign)
        desk.record(claim, answered(claim))
    questions: list[Question] = []
    tracker = Tracker(desk.journal, desk.journal.campaign(campaign), LIVE, questions.append)
    gateway = CapriciousGateway(seed)
    seconds = 1.0
    arrived: dict[int, str] = {}
    while (wait := tracker.wait(moment := Moment(NOW + timedelta(seconds=seconds), seconds))) is not None:
        if wait:
            seconds += wait
            continue
        tracker.ask_more(moment)
        tracker.take(gateway.answer(questions.pop(), moment.wall), moment)
        with desk.results() as results:
            tally = results.tally(campaign)
        viber, sms = tally.lane(Channel.VIBER), tally.lane(Channel.SMS)
        assert viber.total == tally.accepted == PEOPLE
        assert viber.went_to_sms == sms.total
        rows = desk.journal._connection.execute("SELECT id, status, price FROM recipient").fetchall()
        assert tally.price == sum((Decimal(price or 0) for *_, price in rows), Decimal(0)) / 1_000_000
        for recipient, status, _price in rows:
            assert status in {"Read", arrived.get(recipient, status)}
            if Status(status).arrived:
                arrived[recipient] = status
    assert len(gateway.asked) == PEOPLE
    assert max(gateway.asked.values()) <= 2
    assert seconds < LIVE.deadline.total_seconds()
