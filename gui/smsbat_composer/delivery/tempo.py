"""How fast a campaign is worked at, and how patiently: one object from the account down to the engine."""

from dataclasses import dataclass

from smsbat_composer.delivery.pace import PaceLimits
from smsbat_composer.delivery.reconciliation import ReplaySchedule, replay_schedule_for
from smsbat_composer.delivery.status_rules import PollSchedule, schedule_for
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.workspace.settings import Account


@dataclass(frozen=True, slots=True)
class Tempo:
    """Every duration and limit a run depends on; tests pass a brisk one, people only ever get `of`."""

    limits: PaceLimits
    schedule: PollSchedule
    deadlines: Deadlines
    replays: ReplaySchedule = ReplaySchedule()  # noqa: RUF009 - frozen

    @classmethod
    def of(cls, account: Account) -> "Tempo":
        """What the account allows, with the deadlines that create no doubles."""
        return cls(
            PaceLimits.of(account),
            schedule_for(account.mode),
            Deadlines(),
            replay_schedule_for(account.mode),
        )
