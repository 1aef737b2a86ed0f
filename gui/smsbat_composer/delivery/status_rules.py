"""What a status answer changes, and when to ask again: pure rules over one message."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from smsbat_composer.delivery.polling import DueMessage, StatusUpdate
from smsbat_composer.gateway.answers import StatusItem
from smsbat_composer.gateway.statuses import Channel, Status, is_final
from smsbat_composer.workspace.settings import Mode


@dataclass(frozen=True, slots=True)
class PollSchedule:
    """How patiently a mode asks after its messages.

    `gap`: the least time between two calls. A message is asked about every `first` after a change, then less
    often as the status grows old, at the latest every `longest`. It is given up `deadline` after its sending
    began: some stay Accepted for ever. A delivered Viber message is watched for `read_patience`, a failed
    Viber leg of a hybrid for `fallback_patience`, in which the SMS leg has to appear.
    """

    gap: timedelta
    first: timedelta
    longest: timedelta
    deadline: timedelta
    read_patience: timedelta
    fallback_patience: timedelta


LIVE = PollSchedule(
    gap=timedelta(seconds=1),  # gateway.md: never more than once a second
    first=timedelta(seconds=5),
    longest=timedelta(minutes=15),
    deadline=timedelta(days=3),
    read_patience=timedelta(days=1),
    fallback_patience=timedelta(hours=6),
)
PRACTICE = PollSchedule(
    gap=timedelta(milliseconds=100),
    first=timedelta(milliseconds=500),
    longest=timedelta(seconds=5),
    deadline=timedelta(minutes=2),
    read_patience=timedelta(seconds=5),
    fallback_patience=timedelta(seconds=5),
)


_SMS_MAY_FOLLOW = frozenset({Status.EXPIRED, Status.UNDELIVERED, Status.REJECTED, Status.FAILED})


def schedule_for(mode: Mode) -> PollSchedule:
    """The patience that suits a mode: practice lives run fast and nobody minds the traffic."""
    return PRACTICE if mode is Mode.PRACTICE else LIVE


def judge_status(
    known: DueMessage, item: StatusItem | None, schedule: PollSchedule, *, begun: datetime, now: datetime
) -> StatusUpdate:
    """What to write of a message after one poll.

    `item` is None when the answer did not name it. `begun`: when the gateway started on it (the campaign's
    start time, if that lies after the acceptance).
    """
    update = StatusUpdate(known.recipient_id, known.channel, known.status)
    changed_at = known.status_changed_at
    if item is not None and item.status is not None and is_news(known, item):
        update = replace(
            update,
            channel=item.channel or known.channel,
            status=item.status,
            raw_status=item.raw_status or "",
            viber_reason=item.rejected_status,
            updated=item.updated,
        )
        if (update.channel, update.status) != (known.channel, known.status):
            changed_at = now
    age = now - max(changed_at, begun)
    if _is_over(update, schedule, is_hybrid=known.is_hybrid, age=age):
        return replace(update, final=True)
    if now - begun >= schedule.deadline:
        return update  # never asked again, and shown as it stands
    return replace(update, next_poll=now + min(max(age / 2, schedule.first), schedule.longest))


def is_news(known: DueMessage, item: StatusItem) -> bool:
    """Whether an answer may replace what is known: nothing goes back, nothing older counts."""
    if item.status is Status.READ:
        return True
    if known.status.arrived:
        return False
    if item.status is Status.DELIVERED:
        return True
    if known.channel is Channel.SMS and item.channel is Channel.VIBER:
        return False  # the Viber leg is over once the SMS leg has begun
    return item.updated is None or known.updated is None or item.updated >= known.updated


def _is_over(update: StatusUpdate, schedule: PollSchedule, *, is_hybrid: bool, age: timedelta) -> bool:
    if update.channel is Channel.VIBER and update.status is Status.DELIVERED:
        return age >= schedule.read_patience
    if not is_final(update.status, update.channel):
        return False
    sms_may_follow = is_hybrid and update.channel is Channel.VIBER and update.status in _SMS_MAY_FOLLOW
    return not sms_may_follow or age >= schedule.fallback_patience
