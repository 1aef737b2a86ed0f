"""Where a campaign and its recipients stand: one word each."""

from collections.abc import Callable, Mapping

from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.gateway.statuses import Status, read_status
from smsbat_composer.words import tr

_CAMPAIGN: Mapping[CampaignState, Callable[[], str]] = {
    CampaignState.DRAFT: lambda: tr("Draft", comment="campaign state"),
    CampaignState.SCHEDULED: lambda: tr("Scheduled", comment="campaign state"),
    CampaignState.SENDING: lambda: tr("Sending", comment="campaign state"),
    CampaignState.PAUSED: lambda: tr("Paused", comment="campaign state"),
    CampaignState.NEEDS_ATTENTION: lambda: tr("Needs attention", comment="campaign state"),
    CampaignState.DELIVERING: lambda: tr("Being delivered", comment="campaign state"),
    CampaignState.FINISHED: lambda: tr("Finished", comment="campaign state"),
    CampaignState.STOPPED: lambda: tr("Stopped", comment="campaign state"),
}

_GROUPS: Mapping[DisplayGroup, Callable[[], str]] = {
    DisplayGroup.READ: lambda: tr("read", comment="recipients"),
    DisplayGroup.DELIVERED: lambda: tr("delivered", comment="recipients"),
    DisplayGroup.QUEUED: lambda: tr("queued", comment="recipients"),
    DisplayGroup.NOT_DELIVERED: lambda: tr("not delivered", comment="recipients"),
    DisplayGroup.REFUSED: lambda: tr("refused", comment="recipients"),
    DisplayGroup.NEEDS_ATTENTION: lambda: tr("needs attention", comment="recipients"),
    DisplayGroup.TREATED_AS_SENT: lambda: tr("treated as sent", comment="recipients"),
    DisplayGroup.NOT_SENT_YET: lambda: tr("not sent yet", comment="recipients"),
    DisplayGroup.DUPLICATE: lambda: tr("duplicates", comment="recipients"),
    DisplayGroup.STOP_LIST: lambda: tr("stop list", comment="recipients"),
    DisplayGroup.INVALID: lambda: tr("invalid", comment="recipients"),
    DisplayGroup.ALREADY_SENT: lambda: tr("got it already", comment="recipients"),
    DisplayGroup.SENT_AGAIN: lambda: tr("sent again", comment="recipients"),
}

_STATUSES: Mapping[Status, Callable[[], str]] = {
    Status.QUEUED: lambda: tr("queued", comment="status"),
    Status.ACCEPTED: lambda: tr("accepted", comment="status"),
    Status.SENT: lambda: tr("sent", comment="status"),
    Status.DELIVERED: lambda: tr("delivered", comment="status"),
    Status.READ: lambda: tr("read", comment="status"),
    Status.EXPIRED: lambda: tr("out of time", comment="status"),
    Status.UNDELIVERED: lambda: tr("not delivered", comment="status"),
    Status.REJECTED: lambda: tr("refused", comment="status"),
    Status.FAILED: lambda: tr("failed", comment="status"),
    Status.CANCELLED: lambda: tr("cancelled", comment="status"),
    Status.UNKNOWN: lambda: tr("unknown", comment="status"),
}


def state_word(state: CampaignState, *, is_quiet: bool = False) -> str:
    """A campaign's state, as its badge says it; `is_quiet`: its sending waits for the quiet hours to end."""
    return tr("Quiet hours", comment="campaign state") if is_quiet else _CAMPAIGN[state]()


def group_word(group: DisplayGroup, state: CampaignState | None = None) -> str:
    """A group of recipients, in lower case as it stands under its number; `state` of their campaign."""
    if group is DisplayGroup.NOT_SENT_YET and state is CampaignState.STOPPED:
        return tr("not sent", comment="recipients")
    return _GROUPS[group]()


def status_word(status: str) -> str:
    """A delivery status in lower case; a word the gateway has not documented is shown as it came."""
    known = read_status(status)
    if known is Status.UNKNOWN and status not in ("", Status.UNKNOWN):
        return status
    return _STATUSES[known]()
