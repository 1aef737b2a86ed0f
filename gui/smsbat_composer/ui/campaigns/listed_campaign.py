"""One line of the list of campaigns: a draft, or what the journal knows."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.workspace.settings import Mode

if TYPE_CHECKING:  # they pull in what the first window must not wait for
    from smsbat_composer.campaign.campaign_file import CampaignFile
    from smsbat_composer.delivery.results import CampaignSummary
    from smsbat_composer.drafts import Draft

AT_WORK = frozenset(
    {CampaignState.SENDING, CampaignState.PAUSED, CampaignState.DELIVERING, CampaignState.SCHEDULED}
)
ENDED = frozenset({CampaignState.FINISHED, CampaignState.STOPPED})


@dataclass(frozen=True)
class Composed:
    """How far a draft's message is: whether anything is written, and how many mistakes block it.

    The rows are not looked at: that takes a list of a million a while.
    """

    is_begun: bool
    errors: int


@dataclass(frozen=True)
class ListedCampaign:
    """What the list shows of a campaign; `tally` is None for a draft, `composed` for one that was sent.

    `quiet_until` is when a SENDING campaign goes on that waits for its quiet hours to end, `starts` when
    a SCHEDULED one is handed over.
    """

    campaign_id: str
    name: str
    state: CampaignState
    mode: Mode | None  # None for a draft: it goes where the account in use then leads
    channels: tuple[Channel, ...]
    recipients: int | None
    changed: datetime
    currency: str
    tally: Tally | None = None
    quiet_until: datetime | None = None
    starts: datetime | None = None
    composed: Composed | None = None

    @property
    def share_reached(self) -> float | None:
        """Delivered and read, of all to send; None before anything was accepted."""
        if self.tally is None or not self.tally.accepted:
            return None
        return self.tally.reached / self.tally.to_send

    @property
    def share_by_sms(self) -> float | None:
        """The accepted messages whose last channel is SMS; None before anything was accepted."""
        if self.tally is None or not self.tally.accepted:
            return None
        return self.tally.lane(Channel.SMS).total / self.tally.accepted

    @property
    def price(self) -> Decimal | None:
        """What the gateway has told of its price; None for a draft, and where it told nothing."""
        return self.tally.price if self.tally and self.tally.price else None


def read_listed(composer: Composer) -> list[ListedCampaign]:
    """Every campaign, the last changed first. Reads every draft: call it in the background."""
    currency = composer.settings.prices.currency
    with composer.results() as results:
        planned = {summary.record.campaign_id: summary for summary in results.campaigns()}
    drafts = [draft for draft in composer.drafts.all() if draft.campaign_id not in planned]
    listed = [_from_journal(summary, currency) for summary in planned.values()]
    listed += [_from_draft(draft, currency) for draft in drafts]
    return sorted(listed, key=lambda campaign: campaign.changed, reverse=True)


def _from_journal(summary: "CampaignSummary", currency: str) -> ListedCampaign:
    record, tally = summary.record, summary.tally
    return ListedCampaign(
        campaign_id=record.campaign_id,
        name=record.name,
        state=record.state,
        mode=record.mode,
        channels=record.channels,
        recipients=tally.to_send,
        changed=record.created_at,
        currency=currency,
        tally=tally,
        quiet_until=record.quiet_until(datetime.now(UTC)),
    )


def _from_draft(draft: "Draft", currency: str) -> ListedCampaign:
    return ListedCampaign(
        campaign_id=draft.campaign_id,
        name=draft.campaign.name,
        state=CampaignState.DRAFT,
        mode=None,
        channels=draft.campaign.message.channels,
        recipients=draft.recipients,
        changed=draft.changed,
        currency=currency,
        composed=_composed(draft.campaign),
    )


def _composed(campaign: "CampaignFile") -> Composed:
    from smsbat_composer.campaign.checks import check_message  # noqa: PLC0415 - not for the first window
    from smsbat_composer.campaign.message_fields import (  # noqa: PLC0415 - likewise
        FieldKind,
        is_blank,
        message_fields,
    )
    from smsbat_composer.campaign.problems import Severity  # noqa: PLC0415 - likewise

    written = (field.text for field in message_fields(campaign.message) if field.kind is not FieldKind.NAME)
    problems = check_message(campaign, None)
    return Composed(
        is_begun=not all(map(is_blank, written)),
        errors=sum(problem.severity is Severity.ERROR for problem in problems),
    )
