"""The sending half of the engine: claims go out as the pace allows, answers are judged and recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.journal import Claim, Journal, JournalUnwritable
from smsbat_composer.delivery.judgement import Judgement, judge
from smsbat_composer.delivery.outcomes import Recorded
from smsbat_composer.delivery.pace import Pace
from smsbat_composer.delivery.precautions import Precautions
from smsbat_composer.delivery.rate_meter import RateMeter
from smsbat_composer.delivery.states import PauseCode, PauseReason
from smsbat_composer.gateway.exchange import Exchange

_SOON = 0.05  # s; the clocks of waiting and of doubts may disagree by less
UNWRITABLE = PauseReason(PauseCode.JOURNAL_UNWRITABLE)


@dataclass(frozen=True, slots=True)
class Flight:
    """One claim on its way; `epoch` is the pace's, at its start."""

    claim: Claim
    epoch: int


@dataclass(frozen=True, slots=True)
class Landing:
    """A flight that is over."""

    flight: Flight
    exchange: Exchange


class Sender:
    """Keeps requests in flight; used by the engine's thread alone, which hands every landing back.

    `transmit` must start the flight elsewhere and return at once.
    """

    def __init__(
        self,
        journal: Journal,
        campaign_id: str,
        pace: Pace,
        precautions: Precautions,
        transmit: Callable[[Flight], None],
    ) -> None:
        self._journal = journal
        self._campaign_id = campaign_id
        self._pace = pace
        self._precautions = precautions
        self._transmit = transmit
        self._unwritten: list[tuple[Landing, Judgement]] = []
        self._found_nothing = False
        self._is_canary_out = False  # what becomes of the first ones is awaited
        self._replay_at: float | None = None  # while nothing else is left: when a doubt is asked after
        self.in_flight = 0
        self._rate = RateMeter(Moment.now().seconds)

    @property
    def is_done(self) -> bool:
        """Nothing is left to claim, now or later, and everything claimed is answered and on disk."""
        has_nothing = self._found_nothing and self._replay_at is None
        return has_nothing and self.in_flight == 0 and not self._unwritten

    @property
    def holds_unwritten(self) -> bool:
        """Whether answers wait in memory for a journal that takes them."""
        return bool(self._unwritten)

    @property
    def holdup(self) -> PauseCode | None:
        """Why the next request waits, although it is the sending's turn; None when nothing is wrong."""
        return self._pace.holdup

    def quiet_until(self, now: datetime) -> datetime | None:
        """When the campaign's quiet hours end; None where it is not quiet now."""
        return self._precautions.quiet_until(now)

    def people_per_minute(self, now: float) -> int:
        """How fast it goes, as far as the last minute tells."""
        return self._precautions.known_pace(self._rate.per_minute(now))

    def quiet_ahead(self, people: int, moment: Moment) -> timedelta:
        """How long it will be quiet until so many people are handed over, if it goes on like this."""
        return self._precautions.quiet_ahead(people, self.people_per_minute(moment.seconds), moment.wall)

    def wait(self, moment: Moment) -> float | None:
        """Seconds until the next request may start; None while only a landing can change that."""
        if self.in_flight >= self._pace.parallel or (self.in_flight and self._is_canary_out):
            return None
        wait = max(self._pace.wait(moment.seconds), self._precautions.wait(moment))
        if not self._found_nothing:
            return wait
        return None if self._replay_at is None else max(wait, self._replay_at - moment.seconds)

    def send_more(self, moment: Moment) -> PauseReason | None:
        """Start what may start now; gives the reason when nothing more may be claimed."""
        while self.wait(moment) == 0:
            most = self._precautions.most_people(self._pace.recipients)
            if most == 0:
                self._is_canary_out = True
                return None if self.in_flight else PauseReason(PauseCode.CANARY)
            try:
                claim = self._journal.claim(
                    self._campaign_id,
                    max_recipients=most,
                    max_items=self._pace.items,
                    now=moment.wall,
                )
            except JournalUnwritable:
                return UNWRITABLE
            if claim is None:
                replay = self._journal.next_replay(self._campaign_id, moment.wall)
                self._replay_at = None if replay is None else moment.seconds + max(replay, _SOON)
                self._found_nothing = True
                break
            self.in_flight += 1
            self._precautions.count(claim.recipients, moment)
            self._transmit(Flight(claim, self._pace.start(moment.seconds)))
        return None

    def land(self, landing: Landing, moment: Moment) -> PauseReason | None:
        """Judge and record one answer; gives the reason when sending has to pause."""
        claim, exchange = landing.flight.claim, landing.exchange
        self.in_flight -= 1
        self._found_nothing = False  # what surely was not sent waits to be claimed again
        self._is_canary_out = False  # and may be one of the first
        judgement = judge(claim.endpoint, exchange, claim.items, attempt=claim.attempt)
        self._rate.count(sum(map(len, judgement.verdicts.values())), moment.seconds)
        try:
            recorded = self._record(landing, judgement, moment)
        except JournalUnwritable:
            self._unwritten.append((landing, judgement))
            return UNWRITABLE
        pause = self._pace.observe(
            judgement,
            reached=exchange.http_status is not None,
            is_settled=recorded.is_settled,
            epoch=landing.flight.epoch,
            now=moment.seconds,
        )
        return recorded.pause or pause or self._precautions.pause_after_answer()

    def write_kept(self, moment: Moment) -> PauseReason | None:
        """Record the answers that are in memory only; JournalUnwritable leaves the rest there.

        Gives the reason when one of them, beside what the journal knew, makes the sending stop.
        """
        pause: PauseReason | None = None
        while self._unwritten:
            pause = self._record(*self._unwritten[0], moment).pause or pause
            del self._unwritten[0]
        return pause

    def _record(self, landing: Landing, judgement: Judgement, moment: Moment) -> Recorded:
        return self._journal.record(
            landing.flight.claim,
            judgement,
            request_started=landing.exchange.request_started,
            http_status=landing.exchange.http_status,
            exception=landing.exchange.exception,
            elapsed=landing.exchange.elapsed,
            now=moment.wall,
        )

    def start_again(self, moment: Moment) -> None:
        """After a pause: the pace is small again and the journal is asked anew."""
        self._pace.start_again(moment.seconds)
        self._found_nothing = self._is_canary_out = False
