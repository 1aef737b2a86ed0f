"""What would be sent, and all that is wrong with it.

Message and rows are looked at together: the worst row counts, not the template.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.estimate import Estimate, estimate
from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.delivery.preview import preview_requests
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.workspace.settings import Account, Prices


@dataclass(frozen=True)
class Review:
    """What would be sent and what stands in the way. Without a list only the message is judged."""

    problems: tuple[Problem, ...]
    counts: Counts | None = None
    estimate: Estimate | None = None
    requests: int | None = None  # HTTP calls in good weather

    def with_problems(self, more: Sequence[Problem]) -> "Review":
        """The same review with further problems."""
        return replace(self, problems=(*self.problems, *more))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that block sending."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems to look at once."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.WARNING)

    @property
    def is_sendable(self) -> bool:
        """No error, and somebody to send to."""
        return not self.errors and self.counts is not None and self.counts.to_send > 0


def review_campaign(
    campaign: CampaignFile,
    list_path: Path | None,
    prices: Prices,
    account: Account,
    *,
    cancel: threading.Event | None = None,
) -> Review:
    """Render and judge everything; raises estimate.Cancelled once `cancel` is set."""
    if list_path is None:
        return Review(problems=tuple(check_message(campaign, None)))
    with RecipientList(list_path) as recipients:
        template = check_message(campaign, recipients.columns)
        rows = ((row.number, row.cells) for row in recipients.to_send())
        whole = estimate(campaign, recipients.columns, rows, prices, cancel=cancel)
        problems = (*template, *whole.problems)
        blocked = any(problem.severity is Severity.ERROR for problem in problems)
        return Review(
            problems=problems,
            counts=recipients.counts(),
            estimate=whole,
            requests=None if blocked else preview_requests(campaign, recipients, account),
        )
