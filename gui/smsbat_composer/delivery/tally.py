"""A campaign's numbers: counted by the database, added up here, so that all lines agree."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Self, TypeVar

from smsbat_composer.delivery.states import DisplayGroup, RecipientState
from smsbat_composer.gateway.statuses import Channel

Key = TypeVar("Key")

EXPLAINED = frozenset({DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED, DisplayGroup.NEEDS_ATTENTION})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why people did not get it: the gateway's code and name, and why Viber did not take it ("" for none).

    `viber_reason` is the gateway's `rejected_status`, or the last status of a Viber leg that an SMS followed.
    """

    group: DisplayGroup
    code: int = 0
    code_name: str = ""
    viber_reason: str = ""
    status: str = ""
    channel: str = ""

    @classmethod
    def of(
        cls, group: DisplayGroup, code: int, code_name: str, viber_reason: str, status: str, channel: str
    ) -> Self:
        """The reason of one row: whom an SMS did not reach was not reached for the SMS's reason."""
        if group is DisplayGroup.NOT_DELIVERED and channel == Channel.SMS:
            viber_reason = ""
        return cls(group, code, code_name, viber_reason, status, channel)


@dataclass(frozen=True, slots=True)
class Fallback:
    """Why Viber left people to the SMS; `viber_reason` as in Reason, "" where the gateway never told."""

    viber_reason: str


@dataclass(frozen=True, slots=True)
class TallyLine:
    """How many recipients share all of these; `channel` and `status` are "" before the gateway took them."""

    state: RecipientState
    group: DisplayGroup
    channel: str
    status: str
    code: int
    code_name: str
    problem: str
    viber_reason: str
    recipients: int
    price: Decimal
    parts: int

    @property
    def reason(self) -> Reason:
        """What these recipients are grouped by where reasons are listed."""
        return Reason.of(self.group, self.code, self.code_name, self.viber_reason, self.status, self.channel)

    @property
    def fallback(self) -> Fallback | None:
        """Why these recipients are on SMS, if an SMS is what they are on."""
        return Fallback(self.viber_reason) if self.channel == Channel.SMS else None


@dataclass(frozen=True, slots=True)
class Lane:
    """The people on one channel; in a hybrid the Viber lane still shows those who `went_to_sms`."""

    read: int
    delivered: int
    queued: int
    not_delivered: int
    went_to_sms: int = 0

    @property
    def total(self) -> int:
        """Everybody on this channel."""
        return self.read + self.delivered + self.queued + self.not_delivered + self.went_to_sms


@dataclass(frozen=True, slots=True)
class Tally:
    """All numbers of one campaign at one moment."""

    lines: tuple[TallyLine, ...]
    channels: tuple[Channel, ...]

    @property
    def in_file(self) -> int:
        """Every row of the file."""
        return sum(line.recipients for line in self.lines)

    @property
    def excluded(self) -> int:
        """Rows that are not sent to: duplicates, stop list, invalid, and who got the text before."""
        return self.in_state(RecipientState.EXCLUDED)

    @property
    def to_send(self) -> int:
        """Rows that are, were or will be sent to."""
        return self.in_file - self.excluded

    @property
    def planned(self) -> int:
        """Rows that wait for their request."""
        return self.in_state(RecipientState.PLANNED)

    @property
    def in_flight(self) -> int:
        """Rows whose request is on its way."""
        return self.in_state(RecipientState.IN_FLIGHT)

    @property
    def accepted(self) -> int:
        """Rows with a message_id."""
        return self.in_state(RecipientState.ACCEPTED)

    @property
    def refused(self) -> int:
        """Rows the gateway refused one by one."""
        return self.in_state(RecipientState.REFUSED)

    @property
    def unknown(self) -> int:
        """Rows in doubt that nobody needs to look at yet."""
        return self.in_state(RecipientState.UNKNOWN)

    @property
    def needs_attention(self) -> int:
        """Rows in doubt that wait for the user."""
        return self.in_state(RecipientState.NEEDS_ATTENTION)

    @property
    def written_off(self) -> int:
        """Rows that were in doubt and count as sent to: the user said so, or the gateway recognised them."""
        return self.in_state(RecipientState.WRITTEN_OFF)

    @property
    def read(self) -> int:
        """Messages that were opened."""
        return self.in_group(DisplayGroup.READ)

    @property
    def delivered(self) -> int:
        """Messages that arrived and were not opened, as far as we know."""
        return self.in_group(DisplayGroup.DELIVERED)

    @property
    def queued(self) -> int:
        """Accepted messages whose end is not known."""
        return self.in_group(DisplayGroup.QUEUED)

    @property
    def not_delivered(self) -> int:
        """Accepted messages that will not arrive any more."""
        return self.in_group(DisplayGroup.NOT_DELIVERED)

    @property
    def not_sent_yet(self) -> int:
        """Rows without an answer so far: planned and in flight."""
        return self.in_group(DisplayGroup.NOT_SENT_YET)

    @property
    def handed_over(self) -> int:
        """Rows the gateway has answered for, or may have taken."""
        return self.to_send - self.not_sent_yet

    @property
    def reached(self) -> int:
        """Messages that arrived, read or not."""
        return self.read + self.delivered

    @property
    def duplicates(self) -> int:
        """Excluded rows whose phone another row has."""
        return self.in_group(DisplayGroup.DUPLICATE)

    @property
    def stop_list(self) -> int:
        """Excluded rows whose phone is on the stop list."""
        return self.in_group(DisplayGroup.STOP_LIST)

    @property
    def invalid(self) -> int:
        """Excluded rows without a usable phone."""
        return self.in_group(DisplayGroup.INVALID)

    @property
    def already_sent(self) -> int:
        """Excluded rows whose people got the same text lately."""
        return self.in_group(DisplayGroup.ALREADY_SENT)

    @property
    def price(self) -> Decimal:
        """What the gateway has told of its price so far."""
        return sum((line.price for line in self.lines), Decimal(0))

    @property
    def parts(self) -> int:
        """SMS parts the gateway has told of so far."""
        return sum(line.parts for line in self.lines)

    @property
    def statuses(self) -> dict[str, int]:
        """Delivery status -> accepted messages in it."""
        return _count((line.status, line) for line in self.lines if line.state is RecipientState.ACCEPTED)

    @property
    def reasons(self) -> dict[Reason, int]:
        """Why people were refused, not delivered to or are in doubt, the most frequent first."""
        return _count((line.reason, line) for line in self.lines if line.group in EXPLAINED)

    @property
    def fallbacks(self) -> dict[Fallback, int]:
        """Why people went to SMS, whatever became of it there; only a campaign with both channels has any."""
        if set(self.channels) != set(Channel):
            return {}
        return _count((line.fallback, line) for line in self.lines if line.fallback)

    def in_state(self, state: RecipientState) -> int:
        """Rows in this state."""
        return sum(line.recipients for line in self.lines if line.state is state)

    def in_group(self, group: DisplayGroup) -> int:
        """Rows shown in this group."""
        return sum(line.recipients for line in self.lines if line.group is group)

    def lane(self, channel: Channel) -> Lane:
        """The accepted messages that are, or were, on this channel."""
        here = [
            line for line in self.lines if line.state is RecipientState.ACCEPTED and line.channel == channel
        ]
        groups = Counter[DisplayGroup]()
        for line in here:
            groups[line.group] += line.recipients
        return Lane(
            read=groups[DisplayGroup.READ],
            delivered=groups[DisplayGroup.DELIVERED],
            queued=groups[DisplayGroup.QUEUED],
            not_delivered=groups[DisplayGroup.NOT_DELIVERED],
            went_to_sms=self._went_to_sms() if channel is Channel.VIBER else 0,
        )

    def _went_to_sms(self) -> int:
        return self.lane(Channel.SMS).total if Channel.VIBER in self.channels else 0


def _count(lines: Iterator[tuple[Key, TallyLine]]) -> dict[Key, int]:
    counted = Counter[Key]()
    for key, line in lines:
        counted[key] += line.recipients
    return dict(counted.most_common())
