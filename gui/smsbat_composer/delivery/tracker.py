"""The tracking half of the engine: asks after accepted messages until each has had its last word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import partial

from smsbat_composer.delivery.campaign_record import CampaignRecord
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.journal import DetailsUpdate, DueMessage, Journal, StatusUpdate
from smsbat_composer.delivery.pause_reasons import pause_for_account, pause_for_status
from smsbat_composer.delivery.states import PauseReason
from smsbat_composer.delivery.status_rules import PollSchedule, judge_status
from smsbat_composer.gateway.answers import DetailsItem, SmsDetails, StatusItem, ViberDetails
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.errors import Busy, GatewayError, Refused
from smsbat_composer.gateway.payload import MOST_IDS
from smsbat_composer.gateway.statuses import Status

_LONGEST_BACK_OFF = 300.0  # s


@dataclass(frozen=True, slots=True)
class StatusQuestion:
    """Where these messages stand, at most 100 of them."""

    messages: tuple[DueMessage, ...]

    def put(self, client: GatewayClient) -> "StatusAnswer":
        """Ask, in the caller's thread; raises GatewayError."""
        return StatusAnswer(self.messages, client.statuses([message.message_id for message in self.messages]))


@dataclass(frozen=True, slots=True)
class DetailsQuestion:
    """What these messages cost and how each leg ended, at most 100 of them."""

    messages: tuple[DueMessage, ...]

    def put(self, client: GatewayClient) -> "DetailsAnswer":
        """Ask, in the caller's thread; raises GatewayError."""
        return DetailsAnswer(self.messages, client.details([message.message_id for message in self.messages]))


@dataclass(frozen=True, slots=True)
class StatusAnswer:
    """What the gateway told of the messages asked about; it may leave some out."""

    messages: tuple[DueMessage, ...]
    items: Sequence[StatusItem]


@dataclass(frozen=True, slots=True)
class DetailsAnswer:
    """What the gateway told of the messages asked about; it may leave some out."""

    messages: tuple[DueMessage, ...]
    items: Sequence[DetailsItem]


Question = StatusQuestion | DetailsQuestion
Answer = StatusAnswer | DetailsAnswer | GatewayError


class Tracker:
    """Keeps at most one question open; used by the engine's thread alone, which hands the answer back.

    `ask` must put the question elsewhere and return at once. A failed question is asked again later and
    stops nothing, except when the account itself is refused: then `pause` tells why.
    """

    def __init__(
        self,
        journal: Journal,
        campaign: CampaignRecord,
        schedule: PollSchedule,
        ask: Callable[[Question], None],
    ) -> None:
        self._journal = journal
        self._campaign_id = campaign.campaign_id
        self._start_time = datetime.fromisoformat(campaign.start_time) if campaign.start_time else None
        self._schedule = schedule
        self._ask = ask
        self._not_before = 0.0
        self._quiet_until = 0.0  # nothing is due before: known without a look into the journal
        self._failures_in_a_row = 0
        self._details_turn = True
        self.is_asking = False
        self.pause: PauseReason | None = None

    def wait(self, moment: Moment) -> float | None:
        """Seconds until the next question; None while none is to come by itself."""
        if self.is_asking or self.pause is not None:
            return None
        if moment.seconds < self._quiet_until:
            return self._quiet_until - moment.seconds
        due = self._journal.next_poll(self._campaign_id)
        if due is None:
            return None
        wait = max(0.0, self._not_before - moment.seconds, (due - moment.wall).total_seconds())
        # What is accepted from now on is due in `first` at the earliest; a clock set forward is seen by then.
        self._quiet_until = moment.seconds + min(wait, self._schedule.first.total_seconds())
        return wait

    def ask_more(self, moment: Moment) -> None:
        """Start the next question if one is due."""
        if self.wait(moment) != 0:
            return
        question = self._next_question(moment.wall)
        if question is not None:
            self._not_before = moment.seconds + self._schedule.gap.total_seconds()
            self.is_asking = True
            self._ask(question)

    def take(self, answer: Answer, moment: Moment) -> None:
        """Write down what the gateway told, or remember to ask again; may raise JournalUnwritable."""
        self.is_asking = False
        self._quiet_until = 0.0
        if isinstance(answer, GatewayError):
            self._note_failure(answer, moment.seconds)
            return
        self._failures_in_a_row = 0
        if isinstance(answer, StatusAnswer):
            statuses = {item.message_id: item for item in answer.items}
            self._journal.record_statuses(
                [
                    self._judge(message, statuses.get(message.message_id), moment)
                    for message in answer.messages
                ],
                moment.wall,
            )
        else:
            # Whom the answer leaves out stays without a price: asking again would bring the same.
            details = {item.message_id: item for item in answer.items}
            self._journal.record_details(
                [_read_details(message, details.get(message.message_id)) for message in answer.messages]
            )

    def start_again(self) -> None:
        """The user has fixed what the account was refused for."""
        self.pause = None
        self._failures_in_a_row = 0
        self._quiet_until = 0.0

    def _next_question(self, now: datetime) -> Question | None:
        due_statuses = partial(self._journal.due_for_status, self._campaign_id, now, MOST_IDS)
        due_details = partial(self._journal.due_for_details, self._campaign_id, now, MOST_IDS)
        # In turn, so that a million statuses do not keep the first prices waiting.
        self._details_turn = not self._details_turn
        if self._details_turn and (messages := due_details()):
            return DetailsQuestion(tuple(messages))
        if messages := due_statuses():
            return StatusQuestion(tuple(messages))
        if messages := due_details():
            return DetailsQuestion(tuple(messages))
        return None

    def _judge(self, message: DueMessage, item: StatusItem | None, moment: Moment) -> StatusUpdate:
        begun = max(message.accepted_at, self._start_time or message.accepted_at)
        return judge_status(message, item, self._schedule, begun=begun, now=moment.wall)

    def _note_failure(self, error: GatewayError, now: float) -> None:
        if isinstance(error, Refused) and error.is_about_account:
            self.pause = (
                pause_for_status(error.http_status)
                if error.response_code is None
                else pause_for_account(error.response_code, error.name)
            )
            return
        self._failures_in_a_row += 1
        delay = self._schedule.first.total_seconds() * 2 ** min(self._failures_in_a_row - 1, 10)
        asked = (error.retry_after or 0.0) if isinstance(error, Busy) else 0.0
        self._not_before = now + min(max(delay, asked), _LONGEST_BACK_OFF)


def _read_details(message: DueMessage, item: DetailsItem | None) -> DetailsUpdate:
    """Price and legs of one message; None where the gateway told nothing."""
    if item is None:
        return DetailsUpdate(message.recipient_id)
    sms, viber = item.sms, item.viber
    prices = [leg.price for leg in (sms, viber) if leg is not None and leg.price is not None]
    return DetailsUpdate(
        message.recipient_id,
        price=sum(prices, Decimal(0)) if prices else None,
        parts=sms.parts if sms else None,
        viber_status=_status_word(viber),
        viber_at=viber.updated if viber else None,
        sms_status=_status_word(sms),
        sms_at=sms.updated if sms else None,
    )


def _status_word(leg: SmsDetails | ViberDetails | None) -> str | None:
    """The status in our spelling, or the gateway's own word where we know none."""
    if leg is None or leg.status is None or leg.status is Status.UNKNOWN:
        return leg.raw_status if leg else None
    return leg.status.value
