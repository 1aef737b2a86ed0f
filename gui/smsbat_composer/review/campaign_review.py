"""What would be sent, and all that is wrong with it.

Message and rows are looked at together: the worst row counts, not the template.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.estimate import Estimate, estimate
from smsbat_composer.campaign.precaution_checks import check_hand_over
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity, found
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.delivery.already_sent import AlreadySent, find_already_sent
from smsbat_composer.delivery.plan import Reviewed
from smsbat_composer.delivery.preview import preview_requests
from smsbat_composer.recipients.joining import joined_by_place
from smsbat_composer.recipients.list_file import ListIdentity, RecipientList
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import Account, Prices

ALREADY_SENT_FIELD = "options.already_sent_days"

_ROWS_AT_ONCE = 1_000


@dataclass(frozen=True)
class Review:
    """What would be sent and what stands in the way. Without a list only the message is judged."""

    problems: tuple[Problem, ...]
    counts: Counts | None = None
    estimate: Estimate | None = None
    requests: int | None = None  # HTTP calls in good weather
    already_sent: AlreadySent = field(default_factory=AlreadySent)
    left_out: int = 0  # of those who got the text already
    list_identity: ListIdentity | None = None

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
        return not self.errors and self.to_send > 0

    @property
    def to_send(self) -> int:
        """How many people it goes to."""
        return self.counts.to_send - self.left_out if self.counts is not None else 0

    @property
    def reviewed(self) -> Reviewed | None:
        """What a plan is held to; None without a list."""
        return Reviewed(self.list_identity, self.to_send) if self.list_identity else None


def review_campaign(
    campaign: CampaignFile,
    list_path: Path | None,
    prices: Prices,
    account: Account,
    *,
    journal: Path,
    sends_again: bool = False,
    cancel: threading.Event | None = None,
) -> Review:
    """Render and judge everything; raises estimate.Cancelled once `cancel` is set.

    `journal`: the database that knows who got the same text before. They are left out of every figure,
    unless it `sends_again` to them on purpose: then that is a warning.
    """
    if list_path is None:
        return Review(problems=tuple(check_message(campaign, None)))
    with RecipientList(list_path) as recipients:
        template = check_message(campaign, recipients.columns)
        stopped = _stopped_since(recipients, journal)
        already_sent = find_already_sent(
            journal, campaign, recipients, account.mode, passed_over=stopped, cancel=cancel
        )
        again = frozenset() if sends_again else frozenset(already_sent.rows)
        left_out = stopped | again
        rows = ((row.number, row.cells) for row in recipients.to_send() if row.number not in left_out)
        whole = estimate(campaign, recipients.columns, rows, prices, cancel=cancel)
        problems = (
            *template,
            *_of_list(recipients, campaign),
            *_of_rows(whole, campaign, already_sent, sends_again=sends_again),
            *check_hand_over(campaign, whole.recipients, datetime.now(UTC)),
        )
        blocked = any(problem.severity is Severity.ERROR for problem in problems)
        return Review(
            problems=problems,
            counts=_with_stopped(recipients.counts(), len(stopped)),
            estimate=whole,
            requests=None if blocked else preview_requests(campaign, recipients, account, left_out),
            already_sent=already_sent,
            left_out=len(again),
            list_identity=recipients.identity,
        )


def _stopped_since(recipients: RecipientList, journal: Path) -> frozenset[int]:
    """The rows to send with a phone that came onto the stop list after the list was read: it always wins."""
    with closing(connect(journal, readonly=True)) as connection:
        stopped = StopList(connection).phones()
    if not stopped:
        return frozenset()
    rows, numbers = recipients.to_send(), set[int]()
    while page := list(islice(rows, _ROWS_AT_ONCE)):
        numbers |= recipients.stopped(page, stopped)
    return frozenset(numbers)


def _with_stopped(counts: Counts, stopped: int) -> Counts:
    return replace(counts, to_send=counts.to_send - stopped, stop_list=counts.stop_list + stopped)


def _of_list(recipients: RecipientList, campaign: CampaignFile) -> Iterator[Problem]:
    used = {column.header for column in Renderer(campaign, recipients.columns).used_columns}
    for column in joined_by_place(recipients.sources):
        if column in used:
            yield found(ProblemCode.COLUMN_WITHOUT_TITLES, None, column=column)


def _of_rows(
    whole: Estimate, campaign: CampaignFile, already_sent: AlreadySent, *, sends_again: bool
) -> Iterator[Problem]:
    values = {"people": len(already_sent.rows), "days": campaign.options.already_sent_days}
    again = found(ProblemCode.ALREADY_SENT, ALREADY_SENT_FIELD, **values)
    if sends_again and already_sent.rows:
        yield again
    for problem in whole.problems:
        if problem.code is ProblemCode.NO_RECIPIENTS and already_sent.rows:
            yield replace(again, severity=Severity.ERROR)
        else:
            yield problem
