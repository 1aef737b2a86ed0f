"""The report's totals: the same numbers for the workbook's second sheet and for the printed page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

import apsw

from smsbat_composer.delivery.campaign_record import CampaignRecord, campaign_row_id, read_campaign_record
from smsbat_composer.delivery.instants import optional_moment
from smsbat_composer.delivery.planned_sources import read_sources
from smsbat_composer.delivery.result_rows import read_tally
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Reason, Tally, TallyLine
from smsbat_composer.recipients.source import SourceRead


@dataclass(frozen=True, slots=True)
class Share:
    """Some of the rows of the file, with what they cost."""

    recipients: int
    parts: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """A campaign in numbers at one moment; groups, and channels too, add up to `everything`."""

    record: CampaignRecord
    sources: tuple[SourceRead, ...]
    tally: Tally
    made_at: datetime
    first_sent_at: datetime | None
    last_status_at: datetime | None

    @property
    def everything(self) -> Share:
        """Every row of the file."""
        return _share(self.tally.lines)

    def groups(self) -> dict[DisplayGroup, Share]:
        """Each group that has rows, in the order in which people read of them."""
        shares = {
            group: self._share_of(lambda line, group=group: line.group is group)  # type: ignore[misc]
            for group in DisplayGroup
        }
        return {group: share for group, share in shares.items() if share.recipients}

    def channels(self) -> dict[str, Share]:
        """Each channel that messages are on, then "": rows of which there is no message."""
        shares = {
            channel: self._share_of(lambda line, channel=channel: line.channel == channel)  # type: ignore[misc]
            for channel in (*self.tally.channels, "")
        }
        return {channel: share for channel, share in shares.items() if share.recipients}

    def reasons(self) -> dict[Reason, int]:
        """Why people did not get it, the most frequent first."""
        return self.tally.reasons

    def _share_of(self, belongs: Callable[[TallyLine], bool]) -> Share:
        return _share(filter(belongs, self.tally.lines))


def read_summary(connection: apsw.Connection, campaign_id: str) -> ReportSummary:
    """The totals as the journal has them now; UserError `campaign_unknown` when it does not know it."""
    first_sent_at, last_status_at = connection.execute(
        "SELECT min(accepted_at), max(status_at) FROM recipient WHERE campaign = ?",
        (campaign_row_id(connection, campaign_id),),
    ).get
    return ReportSummary(
        record=read_campaign_record(connection, campaign_id),
        sources=read_sources(connection, campaign_id),
        tally=read_tally(connection, campaign_id),
        made_at=datetime.now(UTC),
        first_sent_at=optional_moment(first_sent_at),
        last_status_at=optional_moment(last_status_at),
    )


def _share(lines: Iterable[TallyLine]) -> Share:
    recipients, parts, price = 0, 0, Decimal(0)
    for line in lines:
        recipients += line.recipients
        parts += line.parts
        price += line.price
    return Share(recipients, parts, price)
