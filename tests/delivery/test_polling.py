"""Which messages are asked about, and what is kept of the answers."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from delivery.desk import NOW, Desk, answered, campaign_file
from smsbat_composer.delivery.journal import DetailsUpdate, StatusUpdate
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Fallback
from smsbat_composer.gateway.statuses import Channel, Status, is_final

LATER = NOW + timedelta(minutes=1)


def accepted(desk: Desk, people: int = 1) -> str:
    campaign = desk.plan(people, campaign_file(sms="Vitaemo", viber="Вітаємо"))
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim))
    return campaign


def tell(desk: Desk, campaign: str, **told: object) -> None:
    (message,) = desk.journal.due_for_status(campaign, LATER, 10)
    desk.journal.record_statuses(
        [StatusUpdate(**{"recipient_id": message.recipient_id, "channel": Channel.VIBER, **told})], LATER
    )


def groups(desk: Desk, campaign: str) -> dict[DisplayGroup, int]:
    with desk.results() as results:
        tally = results.tally(campaign)
    return {group: tally.in_group(group) for group in DisplayGroup if tally.in_group(group)}


def test_an_accepted_message_is_due_in_a_few_seconds(desk: Desk) -> None:
    campaign = accepted(desk)
    assert desk.journal.due_for_status(campaign, NOW, 10) == []
    assert desk.journal.next_poll(campaign) == NOW + timedelta(seconds=6)
    (message,) = desk.journal.due_for_status(campaign, LATER, 10)
    assert (message.channel, message.status, message.is_hybrid) == (Channel.VIBER, Status.QUEUED, True)
    assert (message.polls, message.updated) == (0, None)
    assert message.accepted_at == message.status_changed_at == NOW + timedelta(seconds=1)


def test_a_message_for_later_is_not_asked_about_before(desk: Desk) -> None:
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)
    file = campaign_file().model_copy(update={"start_time": start})
    campaign = desk.plan(1, file)
    claim = desk.claim(campaign)
    assert f'"start_time":"{start:%Y-%m-%dT%H:%M:%SZ}"'.encode() in claim.body
    desk.record(claim, answered(claim))
    assert desk.journal.next_poll(campaign) == start + timedelta(seconds=5)


def test_a_status_is_kept_and_asked_again(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.DELIVERED, updated=NOW, next_poll=LATER)
    (message,) = desk.journal.due_for_status(campaign, LATER, 10)
    assert (message.status, message.updated, message.polls) == (Status.DELIVERED, NOW, 1)
    assert message.status_changed_at == LATER
    assert groups(desk, campaign) == {DisplayGroup.DELIVERED: 1}


def test_a_viber_message_that_expired_is_queued_until_its_sms_has_ended(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.EXPIRED, viber_reason="SRVC_NOT_VIBER_USER", next_poll=LATER)
    assert groups(desk, campaign) == {DisplayGroup.QUEUED: 1}
    tell(desk, campaign, status=Status.UNDELIVERED, channel=Channel.SMS, final=True)
    assert groups(desk, campaign) == {DisplayGroup.NOT_DELIVERED: 1}
    with desk.results() as results:
        (reason,) = results.tally(campaign).reasons
        assert (reason.viber_reason, reason.status, reason.channel) == ("", "Undelivered", "sms")
        assert results.tally(campaign).fallbacks == {Fallback("SRVC_NOT_VIBER_USER"): 1}
        for asked in (reason, Fallback("SRVC_NOT_VIBER_USER")):
            assert results.count(campaign, ResultQuery(reason=asked)) == 1
            assert len(results.recipients_page(campaign, ResultQuery(reason=asked), 0, 9)) == 1
        assert results.recipients_page(campaign, ResultQuery(reason=Fallback("")), 0, 9) == []
        lane = results.tally(campaign).lane(Channel.VIBER)
        assert (lane.went_to_sms, lane.total) == (1, 1)
        assert results.tally(campaign).lane(Channel.SMS).not_delivered == 1


def test_a_viber_message_nobody_opened_is_the_reason_for_its_sms(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.EXPIRED, next_poll=LATER)
    tell(desk, campaign, status=Status.DELIVERED, channel=Channel.SMS, final=True)
    with desk.results() as results:
        assert results.tally(campaign).fallbacks == {Fallback("Expired"): 1}


def test_the_details_tell_why_viber_failed_where_no_status_did(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.DELIVERED, channel=Channel.SMS, final=True)
    with desk.results() as results:
        assert results.tally(campaign).fallbacks == {Fallback(""): 1}
        (message,) = desk.journal.due_for_details(campaign, LATER, 10)
        desk.journal.record_details([DetailsUpdate(message.recipient_id, viber_status="Expired")])
        assert results.tally(campaign).fallbacks == {Fallback("Expired"): 1}


def test_after_the_last_status_come_the_details_once(desk: Desk) -> None:
    campaign = accepted(desk)
    assert desk.journal.due_for_details(campaign, LATER, 10) == []
    tell(desk, campaign, status=Status.READ, final=True)
    assert desk.journal.due_for_status(campaign, LATER, 10) == []
    assert not desk.journal.nothing_left_to_learn(campaign)
    (message,) = desk.journal.due_for_details(campaign, LATER, 10)
    desk.journal.record_details(
        [
            DetailsUpdate(
                message.recipient_id, price=Decimal("0.62"), parts=2, viber_status="Read", viber_at=NOW
            )
        ]
    )
    assert desk.journal.nothing_left_to_learn(campaign)
    with desk.results() as results:
        tally = results.tally(campaign)
        assert (tally.price, tally.parts) == (Decimal("0.62"), 2)
        (row,) = results.recipients_page(campaign, ResultQuery(), 0, 10)
        assert (row.price, row.parts) == (Decimal("0.62"), 2)


def test_what_arrived_is_asked_for_its_price_at_once_and_not_again_when_it_is_read(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.DELIVERED, next_poll=LATER)
    (message,) = desk.journal.due_for_details(campaign, LATER, 10)
    told = DetailsUpdate(message.recipient_id, price=Decimal("0.62"), viber_status="Delivered", viber_at=NOW)
    desk.journal.record_details([told])
    with desk.results() as results:
        assert results.tally(campaign).price == Decimal("0.62")
    tell(desk, campaign, status=Status.DELIVERED, next_poll=LATER)
    tell(desk, campaign, status=Status.READ, final=True)
    assert desk.journal.due_for_details(campaign, LATER, 10) == []
    assert desk.journal.nothing_left_to_learn(campaign)


def test_a_price_that_was_not_told_on_arrival_is_asked_for_once_more_at_the_end(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.DELIVERED, next_poll=LATER)
    for status, final in ((Status.DELIVERED, False), (Status.DELIVERED, True)):
        (message,) = desk.journal.due_for_details(campaign, LATER, 10)
        desk.journal.record_details([DetailsUpdate(message.recipient_id)])
        if not final:
            tell(desk, campaign, status=status, final=True)
    assert desk.journal.nothing_left_to_learn(campaign)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ({"viber_status": "Delivered", "viber_at": NOW + timedelta(seconds=20)}, NOW + timedelta(seconds=20)),
        ({"viber_status": "Delivered", "viber_at": NOW - timedelta(hours=2)}, LATER),  # before it was sent
        ({"viber_status": "Delivered", "viber_at": LATER + timedelta(hours=2)}, LATER),  # still to come
        ({"viber_status": "Sent", "viber_at": NOW + timedelta(seconds=20)}, LATER),  # of another status
        ({"sms_status": "Delivered", "sms_at": NOW + timedelta(seconds=20)}, LATER),  # of the other leg
        ({}, LATER),
    ],
)
def test_the_gateways_own_moment_of_a_status_is_shown_where_it_can_be(
    desk: Desk, told: dict[str, Any], shown: datetime
) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.DELIVERED, final=True)
    (message,) = desk.journal.due_for_details(campaign, LATER, 10)
    desk.journal.record_details([DetailsUpdate(message.recipient_id, **told)])
    with desk.results() as results:
        assert results.row(message.recipient_id).status_at == shown


@pytest.mark.parametrize("status", Status)
def test_every_last_status_has_its_group(desk: Desk, status: Status) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=status, final=True)
    failed = is_final(status, Channel.VIBER) and not status.arrived
    expected = {Status.READ: DisplayGroup.READ, Status.DELIVERED: DisplayGroup.DELIVERED}
    group = expected.get(status, DisplayGroup.NOT_DELIVERED if failed else DisplayGroup.QUEUED)
    assert groups(desk, campaign) == {group: 1}


def test_giving_up_keeps_the_status_as_it_was(desk: Desk) -> None:
    campaign = accepted(desk)
    tell(desk, campaign, status=Status.ACCEPTED, next_poll=None)
    assert groups(desk, campaign) == {DisplayGroup.QUEUED: 1}
    assert desk.journal.due_for_status(campaign, LATER, 10) == []


def test_the_longest_waiting_is_asked_about_first(desk: Desk) -> None:
    campaign = accepted(desk, people=3)
    first, second, third = desk.journal.due_for_status(campaign, LATER, 10)
    desk.journal.record_statuses(
        [
            StatusUpdate(first.recipient_id, Channel.VIBER, Status.SENT, next_poll=LATER),
            StatusUpdate(
                second.recipient_id, Channel.VIBER, Status.SENT, next_poll=LATER - timedelta(seconds=5)
            ),
        ],
        LATER,
    )
    asked = [message.recipient_id for message in desk.journal.due_for_status(campaign, LATER, 2)]
    assert asked == [third.recipient_id, second.recipient_id]
