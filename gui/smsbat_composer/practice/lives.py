"""The life of a created message: which status it shows on which channel, and when.

Nothing is stored: a life follows from the seed, the phone and the sequence_id, so a restarted gateway
tells the same story. All times here are seconds of life since the message began.
"""

from dataclasses import dataclass, replace

from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.practice.dice import roll, rolls
from smsbat_composer.practice.scenario import LifeKind, Scenario
from smsbat_composer.practice.send_object import SendObject

_STRANGE_STATUS = "Moderation"
_REJECTIONS = {
    LifeKind.NOT_VIBER: "SRVC_NOT_VIBER_USER",
    LifeKind.BLOCKED: "SRVC_USER_BLOCKED",
    LifeKind.NO_DEVICE: "SRVC_NO_SUITABLE_DEVICE",
}
_VIBER_FAILS = {*_REJECTIONS, LifeKind.EXPIRED, LifeKind.UNDELIVERED}


@dataclass(frozen=True, slots=True)
class Step:
    """A status and the second of life from which it holds."""

    at: float
    status: str


@dataclass(frozen=True, slots=True)
class Leg:
    """What happens on one channel; the first step is the beginning."""

    steps: tuple[Step, ...]
    rejected_status: str | None = None
    clicked_at: float | None = None

    def now(self, age: float) -> Step:
        """The step that holds at this age."""
        return next((step for step in reversed(self.steps) if step.at <= age), self.steps[0])


@dataclass(frozen=True, slots=True)
class Life:
    """The legs of one message; in a hybrid the SMS leg starts when the Viber leg has failed."""

    viber: Leg | None
    sms: Leg | None

    def channel(self, age: float) -> Channel:
        """The channel that is at work at this age."""
        if self.viber is None or (self.sms is not None and age >= self.sms.steps[0].at):
            return Channel.SMS
        return Channel.VIBER


def _choose_kind(scenario: Scenario, phone: str, sequence_id: str) -> LifeKind:
    """The life that this message gets, in the proportions of the scenario's mix."""
    point = roll(scenario.seed, "kind", phone, sequence_id) * sum(scenario.mix.values())
    for kind, weight in scenario.mix.items():
        point -= weight
        if point < 0:
            return kind
    return kind


def live(scenario: Scenario, phone: str, asked: SendObject) -> Life:
    """The whole life of the message that `asked` brought this phone."""
    names = (phone, asked.sequence_id or "")
    kind = _choose_kind(scenario, *names)
    luck = rolls(scenario.seed, "pace", *names)
    if asked.viber is None:
        return Life(None, _sms_leg(kind, luck, begins=0))
    viber = _viber_leg(kind, luck, wait=min(asked.viber.ttl, scenario.longest_viber_wait))
    ended_at = viber.steps[-1].at
    if kind is LifeKind.READ and asked.viber.counts_clicks and luck[7] < scenario.clicks:
        return Life(replace(viber, clicked_at=ended_at + _between(luck[5], 5, 300)), None)
    if asked.sms is None or kind not in _VIBER_FAILS:
        return Life(viber, None)
    return Life(viber, _sms_leg(kind, luck, begins=ended_at + _between(luck[4], 10, 40)))


def _viber_leg(kind: LifeKind, luck: tuple[float, ...], wait: float) -> Leg:
    steps = [Step(0, Status.QUEUED), Step(wait * _between(luck[0], 0.002, 0.01), Status.ACCEPTED)]
    sent = Step(wait * _between(luck[1], 0.01, 0.04), Status.SENT)
    delivered = Step(wait * _between(luck[2], 0.05, 0.5), Status.DELIVERED)
    match kind:
        case LifeKind.READ:
            steps += [sent, delivered, Step(delivered.at + _between(luck[3], 60, 1500), Status.READ)]
        case LifeKind.DELIVERED:
            steps += [sent, delivered]
        case LifeKind.NOT_VIBER | LifeKind.BLOCKED | LifeKind.NO_DEVICE:
            steps += [Step(wait * _between(luck[1], 0.03, 0.1), Status.REJECTED)]
        case LifeKind.EXPIRED:
            steps += [sent, Step(wait, Status.EXPIRED)]
        case LifeKind.UNDELIVERED:
            steps += [sent, Step(wait * _between(luck[2], 0.3, 0.9), Status.UNDELIVERED)]
        case LifeKind.STRANGE:
            steps += [Step(wait * 0.05, _STRANGE_STATUS)]
        case LifeKind.STUCK:
            pass
    return Leg(tuple(steps), rejected_status=_REJECTIONS.get(kind))


def _sms_leg(kind: LifeKind, luck: tuple[float, ...], *, begins: float) -> Leg:
    queued, accepted = Step(begins, Status.QUEUED), Step(begins + _between(luck[5], 3, 15), Status.ACCEPTED)
    if kind is LifeKind.STUCK:
        return Leg((queued, accepted))
    if kind is LifeKind.STRANGE:
        return Leg((queued, accepted, Step(begins + 60, _STRANGE_STATUS)))
    end = Status.UNDELIVERED if kind is LifeKind.UNDELIVERED else Status.DELIVERED
    sent = Step(begins + _between(luck[6], 15, 60), Status.SENT)
    return Leg((queued, accepted, sent, Step(begins + _between(luck[7], 90, 600), end)))


def _between(luck: float, least: float, most: float) -> float:
    return least + luck * (most - least)
