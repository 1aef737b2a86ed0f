"""What a status answer changes, and when the next question is due."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from smsbat_composer.delivery.journal import DueMessage, StatusUpdate
from smsbat_composer.delivery.status_rules import LIVE, PRACTICE, judge_status, schedule_for
from smsbat_composer.gateway.answers import StatusItem
from smsbat_composer.gateway.statuses import Channel, Status, read_status
from smsbat_composer.workspace.settings import Mode

START = datetime(2026, 1, 10, 8, 0, tzinfo=UTC)
NOW = START + timedelta(minutes=10)
FAILED = [Status.EXPIRED, Status.UNDELIVERED, Status.REJECTED, Status.FAILED, Status.CANCELLED]


def known(status: Status = Status.SENT, channel: Channel = Channel.VIBER, **facts: Any) -> DueMessage:
    message = DueMessage(
        recipient_id=1,
        message_id="m-1",
        channel=channel,
        status=status,
        is_hybrid=False,
        accepted_at=START,
        status_changed_at=NOW,
        updated=None,
        polls=3,
    )
    return replace(message, **facts)


def item(raw: str | None, channel: Channel | None = Channel.VIBER, **facts: Any) -> StatusItem:
    told = StatusItem(
        message_id="m-1",
        code=0,
        name="OK",
        phone="380500000001",
        channel=channel,
        status=None if raw is None else read_status(raw),
        raw_status=raw,
        rejected_status=None,
        sent=None,
        updated=None,
        click_time=None,
    )
    return replace(told, **facts)


def judged(message: DueMessage, answer: StatusItem | None, *, now: datetime = NOW) -> StatusUpdate:
    return judge_status(message, answer, LIVE, begun=START, now=now)


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("arrived", [Status.DELIVERED, Status.READ])
@pytest.mark.parametrize("channel", list(Channel))
def test_nothing_moves_delivered_or_read_backwards(status: Status, arrived: Status, channel: Channel) -> None:
    update = judged(known(arrived, is_hybrid=True), item(status.value, channel))
    assert update.status is (Status.READ if Status.READ in (status, arrived) else Status.DELIVERED)


@pytest.mark.parametrize("status", [Status.QUEUED, Status.SENT, *FAILED])
def test_an_older_answer_changes_nothing(status: Status) -> None:
    message = known(Status.ACCEPTED, updated=NOW)
    update = judged(message, item(status.value, updated=NOW - timedelta(seconds=1), rejected_status="SRVC"))
    assert (update.status, update.raw_status, update.updated) == (Status.ACCEPTED, None, None)
    assert update.viber_reason is None
    assert update.next_poll is not None


@pytest.mark.parametrize("updated", [NOW, NOW + timedelta(seconds=1), None])
def test_an_answer_that_is_not_older_counts(updated: datetime | None) -> None:
    update = judged(known(Status.ACCEPTED, updated=NOW), item("Sent", updated=updated))
    assert (update.status, update.updated) == (Status.SENT, updated)


@pytest.mark.parametrize("status", FAILED)
@pytest.mark.parametrize("channel", list(Channel))
def test_a_failure_is_final_on_its_channel(status: Status, channel: Channel) -> None:
    update = judged(known(channel=channel), item(status.value, channel))
    assert update.final
    assert update.next_poll is None


@pytest.mark.parametrize("status", [status for status in FAILED if status is not Status.CANCELLED])
def test_a_failed_viber_leg_of_a_hybrid_waits_for_the_sms(status: Status) -> None:
    waiting = judged(known(is_hybrid=True), item(status.value, rejected_status="SRVC_NOT_VIBER_USER"))
    assert (waiting.status, waiting.final, waiting.viber_reason) == (status, False, "SRVC_NOT_VIBER_USER")
    assert waiting.next_poll == NOW + LIVE.first

    stood = known(status, is_hybrid=True)
    assert judged(stood, item(status.value), now=NOW + LIVE.fallback_patience).final


def test_a_cancelled_viber_leg_of_a_hybrid_is_the_end() -> None:
    assert judged(known(is_hybrid=True), item("Cancelled")).final


def test_the_sms_leg_takes_over_and_has_the_last_word() -> None:
    message = known(Status.EXPIRED, is_hybrid=True)
    begun = judged(message, item("Queued", Channel.SMS))
    assert (begun.channel, begun.status, begun.final) == (Channel.SMS, Status.QUEUED, False)
    done = judged(known(Status.QUEUED, Channel.SMS, is_hybrid=True), item("Delivered", Channel.SMS))
    assert done.final
    failed = judged(known(Status.QUEUED, Channel.SMS, is_hybrid=True), item("Undelivered", Channel.SMS))
    assert failed.final


def test_the_viber_leg_does_not_come_back_unless_it_arrived() -> None:
    message = known(Status.QUEUED, Channel.SMS, is_hybrid=True)
    assert judged(message, item("Expired", Channel.VIBER)).channel is Channel.SMS
    assert judged(message, item("Read", Channel.VIBER)).status is Status.READ


def test_a_delivered_viber_message_is_watched_for_a_while() -> None:
    fresh = judged(known(Status.SENT), item("Delivered"))
    assert (fresh.status, fresh.final) == (Status.DELIVERED, False)
    assert not judged(known(Status.DELIVERED), item("Delivered"), now=NOW + timedelta(hours=1)).final
    assert judged(known(Status.DELIVERED), item("Delivered"), now=NOW + LIVE.read_patience).final
    assert judged(known(Status.DELIVERED), item("Read")).final


def test_a_delivered_sms_is_done() -> None:
    assert judged(known(channel=Channel.SMS), item("Delivered", Channel.SMS)).final


@pytest.mark.parametrize("raw", ["Moderation", "Unknown", ""])
def test_an_unknown_word_is_kept_and_asked_about_again(raw: str) -> None:
    update = judged(known(), item(raw))
    assert (update.status, update.raw_status, update.final) == (Status.UNKNOWN, raw, False)
    assert update.next_poll is not None


@pytest.mark.parametrize("answer", [None, item(None, None), item(None, code=414)])
def test_a_message_the_answer_says_nothing_of_is_asked_about_again(answer: StatusItem | None) -> None:
    update = judged(known(Status.ACCEPTED), answer)
    assert (update.status, update.channel, update.raw_status) == (Status.ACCEPTED, Channel.VIBER, None)
    assert update.next_poll is not None


def test_a_status_without_a_channel_stays_on_the_leg_it_is_on() -> None:
    assert judged(known(channel=Channel.SMS), item("Sent", None)).channel is Channel.SMS


def test_at_the_deadline_nobody_asks_any_more() -> None:
    stuck = known(Status.ACCEPTED, status_changed_at=START)
    update = judged(stuck, item("Accepted"), now=START + LIVE.deadline)
    assert (update.status, update.final, update.next_poll) == (Status.ACCEPTED, False, None)


def test_the_deadline_counts_from_the_beginning_of_a_scheduled_campaign() -> None:
    begun = START + timedelta(days=10)
    update = judge_status(
        known(Status.QUEUED, status_changed_at=START),
        item("Queued"),
        LIVE,
        begun=begun,
        now=begun + LIVE.first,
    )
    assert update.next_poll == begun + 2 * LIVE.first


def test_questions_grow_rarer_with_the_age_of_the_status() -> None:
    def wait(age: timedelta) -> timedelta:
        next_poll = judged(known(Status.SENT, status_changed_at=NOW - age), item("Sent")).next_poll
        assert next_poll is not None
        return next_poll - NOW

    assert wait(timedelta(0)) == LIVE.first
    assert wait(timedelta(minutes=4)) == timedelta(minutes=2)
    assert wait(timedelta(minutes=10)) == timedelta(minutes=5)
    assert judged(known(Status.ACCEPTED, status_changed_at=START), item("Sent")).next_poll == NOW + LIVE.first


def test_live_is_asked_at_most_once_a_second_and_practice_sooner() -> None:
    assert schedule_for(Mode.LIVE) is LIVE
    assert schedule_for(Mode.PRACTICE) is PRACTICE
    assert timedelta(seconds=1) <= LIVE.gap
    assert timedelta(seconds=5) <= LIVE.first
    assert PRACTICE.gap < LIVE.gap
