"""The sentences of the report, which are not delivery's to know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.delivery.tally import Reason
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.workspace.settings import Mode


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Functions of modules, and no closures: another process is told them by name."""

    status: Callable[[DisplayGroup], str]  # of one row
    group: Callable[[DisplayGroup], str]  # of many
    reason: Callable[[ResultRow, Sequence[SourceRead]], str]  # of one row, with what it repeats
    cause: Callable[[Reason], str]  # of many
    advice: Callable[[Reason], str]
    channel: Callable[[str], str]
    source: Callable[[SourceRead], str]
    state: Callable[[CampaignState], str]
    account: Callable[[Mode, str], str]  # told its mode and name
