"""When the same bytes may go again to a gateway that de-duplicates: pure rules, carried out by replays.py."""

from dataclasses import dataclass

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.trust import Trust, TrustLevel
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.workspace.settings import Mode


@dataclass(frozen=True, slots=True)
class ReplaySchedule:
    """When a doubt is asked after, in seconds; one try per delay.

    A try comes its delay after the deadline of the attempt before it, which is `deadline` after that one's
    start: until then the gateway may still be at work on it.
    """

    deadline: float = Deadlines().total
    delays: tuple[float, ...] = (60.0, 120.0, 240.0, 480.0)


_PRACTICE = ReplaySchedule(deadline=0.0, delays=(0.5, 1.0, 2.0, 4.0))


def replay_schedule_for(mode: Mode) -> ReplaySchedule:
    """The rules' own times, and far shorter ones where nobody's messages are at stake."""
    return ReplaySchedule() if mode is Mode.LIVE else _PRACTICE


@dataclass(frozen=True, slots=True)
class DoubtHistory:
    """What the journal knows of a request with doubts.

    `first` and `last` are starts: of the first attempt that may have been executed, and of the newest one.
    `tries` counts the attempts after the first that may have been executed. `is_same_gateway`: they all went
    where the next one would go, under the same credential. `is_whole`: everybody in the body still belongs
    to the request, and nobody in doubt has got on the stop list.
    """

    first: Instant
    last: Instant
    tries: int
    is_same_gateway: bool
    is_whole: bool


def wait_for_replay(
    history: DoubtHistory, trust: Trust, schedule: ReplaySchedule, now: Instant
) -> float | None:
    """Seconds until the same bytes go again; 0 means now, None means never: the user decides."""
    if trust.level is not TrustLevel.PROVEN or not (history.is_same_gateway and history.is_whole):
        return None
    if history.tries >= len(schedule.delays):
        return None
    due = schedule.deadline + schedule.delays[history.tries]
    wait = max(0.0, due - now.least_since(history.last))
    age_by_then = now.most_since(history.first) + wait
    return wait if age_by_then < trust.age.total_seconds() else None
