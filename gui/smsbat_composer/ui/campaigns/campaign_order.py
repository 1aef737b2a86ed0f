"""The orders the list of campaigns can stand in."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.campaigns.listed_campaign import ListedCampaign

_DOWN, _UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder

# Whose user is waited for, or is waiting, stands first; what is over stands last.
_URGENCY = (
    CampaignState.STOPPED,
    CampaignState.FINISHED,
    CampaignState.DRAFT,
    CampaignState.PAUSED,
    CampaignState.SCHEDULED,
    CampaignState.DELIVERING,
    CampaignState.SENDING,
    CampaignState.NEEDS_ATTENTION,
)
_OVER = {CampaignState.STOPPED: CampaignState.FINISHED}  # to be told apart by their dates alone

_KEYS: Mapping[str, Callable[[ListedCampaign], object]] = {
    "state": lambda campaign: _URGENCY.index(_OVER.get(campaign.state, campaign.state)),
    "name": lambda campaign: campaign.name.casefold(),
    "recipients": lambda campaign: -1 if campaign.recipients is None else campaign.recipients,
    "cost": lambda campaign: -1 if campaign.price is None else campaign.price,
    "date": lambda campaign: campaign.changed,
}


def in_order(campaigns: Sequence[ListedCampaign], column: str, order: Qt.SortOrder) -> list[ListedCampaign]:
    """The campaigns by a column; where that says the same of two, in the order they were given in."""
    return sorted(campaigns, key=_KEYS[column], reverse=order == _DOWN)  # type: ignore[arg-type] # each is of one kind


def next_order(column: str, before: tuple[str, Qt.SortOrder]) -> Qt.SortOrder:
    """How a press on a head sorts: names from the first, all else from the most; then the other way."""
    if before[0] == column:
        return _UP if before[1] == _DOWN else _DOWN
    return _UP if column == "name" else _DOWN
