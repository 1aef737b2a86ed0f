"""How much to send, and when: start small, grow while the weather is good, shrink and stop when it turns.

Pure: the clock (any monotonic seconds) and the dice are passed in.
"""

from dataclasses import dataclass
from random import Random

from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.states import OutcomeClass, PauseCode, PauseReason
from smsbat_composer.workspace.settings import Account

FIRST_RECIPIENTS = 10
_DOUBTS_TO_PAUSE = 3
_LONGEST_RETRY_AFTER = 300.0


@dataclass(frozen=True, slots=True)
class PaceLimits:
    """What the account allows, and how patient we are with a gateway that takes nothing.

    Back-off delays double from `first_delay` to `longest_delay` (seconds), each shortened at random by up to
    half, so that many programs do not come back at the same moment. After `tries` of them in a row the
    sending pauses; a gateway that cannot even be connected to gets `tries_to_connect`.
    """

    recipients: int = 100
    items: int = 100
    parallel: int = 4
    requests_per_second: float = 10
    first_delay: float = 1.0
    longest_delay: float = 60.0
    tries: int = 10
    tries_to_connect: int = 5

    @classmethod
    def of(cls, account: Account) -> "PaceLimits":
        """The limits of an account's settings."""
        return cls(
            recipients=account.recipients_per_request,
            items=account.items_per_request,
            parallel=account.parallel_requests,
            requests_per_second=account.requests_per_second,
        )


class Pace:
    """The window of one campaign at work.

    The window counts recipients in flight: it opens at 10, doubles with every clean answer up to
    `recipients` times `parallel`, and falls back to 10 with every doubt. A request takes as much of it as the
    limit of one request allows, so requests grow first and run in parallel only then.
    """

    def __init__(self, limits: PaceLimits, dice: Random) -> None:
        self._limits = limits
        self._dice = dice
        self._most = limits.recipients * limits.parallel
        self._not_before = 0.0
        self._epoch = 0
        self._start_small()

    def _start_small(self) -> None:
        self._window = min(FIRST_RECIPIENTS, self._most)
        self._doubts_in_a_row = 0
        self._failures_in_a_row = 0
        self._unreached_in_a_row = 0
        self._epoch += 1

    @property
    def holdup(self) -> PauseCode | None:
        """What the sending would pause for if it went on like this; None in good weather."""
        if self._unreached_in_a_row:
            return PauseCode.GATEWAY_UNREACHABLE
        return PauseCode.GATEWAY_BUSY if self._failures_in_a_row else None

    @property
    def recipients(self) -> int:
        """The most recipients the next request may hold."""
        return min(self._window, self._limits.recipients)

    @property
    def items(self) -> int:
        """The most items the next request may hold."""
        return min(self._window, self._limits.items)

    @property
    def parallel(self) -> int:
        """The most requests that may be in flight at once."""
        return max(1, min(self._window // self._limits.recipients, self._limits.parallel))

    def wait(self, now: float) -> float:
        """Seconds until the next request may start, as far as rate and back-off go; 0 means now."""
        return max(0.0, self._not_before - now)

    def start(self, now: float) -> int:
        """Count one request that starts now; gives the epoch to hand back to `observe` with its outcome."""
        self._not_before = max(self._not_before, now + 1 / self._limits.requests_per_second)
        return self._epoch

    def observe(
        self, judgement: Judgement, *, reached: bool, is_settled: bool, epoch: int, now: float
    ) -> PauseReason | None:
        """Take the outcome of one request; gives a reason when sending has to pause.

        `reached`: the gateway answered, whatever it said. `is_settled`: it left nobody in doubt, whatever
        it looks like by itself (HTTP 409 of a gateway proven to answer a repeat so). An outcome of a request
        started before the last change for the worse makes the window neither larger nor the back-off longer:
        it is old news.
        """
        if judgement.pause is not None:
            return judgement.pause
        if judgement.outcome is OutcomeClass.NOT_SENT:
            return self._slow_down(
                judgement.retry_after, reached=reached, is_news=epoch == self._epoch, now=now
            )
        if judgement.is_repeat or (judgement.outcome is OutcomeClass.UNKNOWN and is_settled):
            return None  # it tells of an earlier day's weather
        if judgement.outcome is OutcomeClass.UNKNOWN:
            return self._take_cover(is_news=epoch == self._epoch, now=now)
        self._doubts_in_a_row = self._failures_in_a_row = self._unreached_in_a_row = 0
        if judgement.has_doubt:
            self._shrink()
        elif epoch == self._epoch:
            self._window = min(2 * self._window, self._most)
        return None

    def start_again(self, now: float) -> None:
        """After a pause: small again, with nothing held against the gateway."""
        self._start_small()
        self._not_before = now

    def _slow_down(
        self, retry_after: float | None, *, reached: bool, is_news: bool, now: float
    ) -> PauseReason | None:
        asked = min(retry_after or 0.0, _LONGEST_RETRY_AFTER)
        self._not_before = max(self._not_before, now + asked)
        if not is_news:
            return None
        self._unreached_in_a_row = 0 if reached else self._unreached_in_a_row + 1
        if self._unreached_in_a_row >= self._limits.tries_to_connect:
            return PauseReason(PauseCode.GATEWAY_UNREACHABLE)
        return self._back_off(now)

    def _take_cover(self, *, is_news: bool, now: float) -> PauseReason | None:
        self._doubts_in_a_row += 1
        self._shrink()
        if self._doubts_in_a_row >= _DOUBTS_TO_PAUSE:
            return PauseReason(PauseCode.TOO_MANY_DOUBTS)
        return self._back_off(now) if is_news else None

    def _shrink(self) -> None:
        self._window = min(FIRST_RECIPIENTS, self._most)
        self._epoch += 1

    def _back_off(self, now: float) -> PauseReason | None:
        self._failures_in_a_row += 1
        self._epoch += 1
        if self._failures_in_a_row >= self._limits.tries:
            return PauseReason(PauseCode.GATEWAY_BUSY)
        delay = min(self._limits.first_delay * 2 ** (self._failures_in_a_row - 1), self._limits.longest_delay)
        self._not_before = max(self._not_before, now + delay * self._dice.uniform(0.5, 1.0))
        return None
