"""How a campaign went over time: its running totals, noted more rarely the older it grows."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.instants import from_ms, to_ms
from smsbat_composer.delivery.tally import Tally

_SHORTEST = timedelta(seconds=1)
_STEPS = 120  # a longer line is drawn no finer: a campaign of three days has about 1,000 milestones


@dataclass(frozen=True, slots=True)
class Milestone:
    """The totals of one moment: recipients the gateway answered for, reached (read ones too), read."""

    at: datetime
    handed_over: int
    reached: int
    read: int

    @classmethod
    def of(cls, tally: Tally, at: datetime) -> "Milestone":
        """The totals of a tally."""
        return cls(at, tally.handed_over, tally.reached, tally.read)

    def repeats(self, other: "Milestone") -> bool:
        """Whether nothing has moved between the two."""
        return replace(self, at=other.at) == other


def is_due(first: datetime, last: datetime, now: datetime) -> bool:
    """Whether a milestone is worth noting, after the first and the last one of the campaign."""
    return now - last >= max(_SHORTEST, (now - first) / _STEPS)


def read_milestones(connection: apsw.Connection, campaign_id: str) -> list[Milestone]:
    """Every milestone of the campaign, oldest first."""
    found = connection.execute(
        "SELECT at, handed_over, reached, read FROM milestone WHERE campaign = ? ORDER BY at",
        (campaign_row_id(connection, campaign_id),),
    )
    return [Milestone(from_ms(at), *totals) for at, *totals in found]


def add_milestone(connection: apsw.Connection, campaign_id: str, milestone: Milestone) -> None:
    """Inside the caller's transaction, if there is one."""
    connection.execute(
        "INSERT OR REPLACE INTO milestone (campaign, at, handed_over, reached, read) VALUES (?, ?, ?, ?, ?)",
        (
            campaign_row_id(connection, campaign_id),
            to_ms(milestone.at),
            milestone.handed_over,
            milestone.reached,
            milestone.read,
        ),
    )
