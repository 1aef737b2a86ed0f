"""The read side of the journal: campaigns, their numbers and their recipients, page by page."""

import threading
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from smsbat_composer.delivery.campaign_history import CampaignHistory, read_campaign_history
from smsbat_composer.delivery.campaign_lock import is_at_work
from smsbat_composer.delivery.campaign_record import CampaignRecord, campaign_row_id, read_campaign_record
from smsbat_composer.delivery.doubt_export import export_doubts
from smsbat_composer.delivery.doubts import (
    AuditLine,
    DoubtEvidence,
    DoubtfulRequest,
    read_audit,
    read_doubts,
    read_evidence,
    read_trust_level,
)
from smsbat_composer.delivery.found_rows import FoundRows
from smsbat_composer.delivery.odd_answers import SecondMessage, export_second_messages, read_second_messages
from smsbat_composer.delivery.polling import nothing_left_to_learn
from smsbat_composer.delivery.report.saved import ReportProgress, SavedReport
from smsbat_composer.delivery.report.saving import save_report
from smsbat_composer.delivery.report.summary import ReportSummary, read_summary
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.delivery.result_query import ResultQuery, order_by, where
from smsbat_composer.delivery.result_rows import (
    AttemptEvidence,
    ResultRow,
    find_row,
    read_attempts,
    read_columns,
    read_tally,
)
from smsbat_composer.delivery.reused_rows import Reused, write_reused_rows
from smsbat_composer.delivery.row_history import RowHistory, read_history
from smsbat_composer.delivery.schema import MIGRATIONS
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.delivery.timeline import Milestone, read_milestones
from smsbat_composer.delivery.trust import TrustLevel
from smsbat_composer.workspace.database import connect, migrate

_GOES_ON = frozenset(
    {CampaignState.SENDING, CampaignState.PAUSED, CampaignState.DELIVERING, CampaignState.NEEDS_ATTENTION}
)


@dataclass(frozen=True, slots=True)
class CampaignSummary:
    """One line of the list of campaigns."""

    record: CampaignRecord
    tally: Tally


class Results:
    """Reads beside the journal's writer without disturbing it; each thread opens its own.

    In `lock_folder` are the locks of the campaigns at work.
    """

    def __init__(self, database: Path, lock_folder: Path) -> None:
        self._database = database
        self._lock_folder = lock_folder
        with closing(connect(database)) as writer:
            migrate(writer, MIGRATIONS)
        self._connection = connect(database, readonly=True)

    def __enter__(self) -> Self:
        """These results, closed at the end of the `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the file back."""
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def campaigns(self) -> list[CampaignSummary]:
        """Every campaign in the journal, the newest first."""
        ids: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT campaign_id FROM campaign ORDER BY created_at DESC, id DESC"
        ).fetchall()
        return [self.summary(campaign_id) for (campaign_id,) in ids]

    def summary(self, campaign_id: str) -> CampaignSummary:
        """One campaign; UserError `campaign_unknown` when it is not in the journal.

        One that was sending when its program was killed stands still until the user resumes it.
        """
        record = read_campaign_record(self._connection, campaign_id)
        if record.state is CampaignState.SENDING and not is_at_work(self._lock_folder, campaign_id):
            record = replace(record, state=CampaignState.PAUSED, pause=PauseReason(PauseCode.RESTARTED))
        return CampaignSummary(record, self.tally(campaign_id))

    def to_track(self) -> list[str]:
        """Campaigns worth asking the gateway about: those that go on, and stopped ones still due to be asked.

        One whose contacts were removed is over for good.
        """
        return [
            summary.record.campaign_id for summary in self.campaigns() if self._is_to_track(summary.record)
        ]

    def _is_to_track(self, record: CampaignRecord) -> bool:
        if record.state is not CampaignState.STOPPED or record.contacts_removed_at is not None:
            return record.state in _GOES_ON
        return not nothing_left_to_learn(self._connection, record.campaign_id)

    def columns(self, campaign_id: str) -> tuple[str, ...]:
        """The header of the sheet the rows came from."""
        return read_columns(self._connection, campaign_id)

    def tally(self, campaign_id: str) -> Tally:
        """All numbers of a campaign, from one query."""
        return read_tally(self._connection, campaign_id)

    def milestones(self, campaign_id: str) -> list[Milestone]:
        """How the campaign went over time, oldest first; about a thousand at the most."""
        return read_milestones(self._connection, campaign_id)

    def count(self, campaign_id: str, query: ResultQuery) -> int:
        """How many rows the query finds; at once unless it looks for a text."""
        if not query.text and query.request is None:
            return sum(line.recipients for line in self.tally(campaign_id).lines if query.takes(line))
        condition, values = where(campaign_row_id(self._connection, campaign_id), query)
        found = self._connection.execute(f"SELECT count(*) FROM recipient WHERE {condition}", values)  # noqa: S608 - values are bound
        return int(found.get)

    def recipients_page(
        self, campaign_id: str, query: ResultQuery, offset: int, limit: int
    ) -> list[ResultRow]:
        """At most `limit` rows of what the query finds, in its order, after the first `offset`."""
        condition, values = where(campaign_row_id(self._connection, campaign_id), query)
        # Ids alone first, from an index: stepping over a million whole rows would take seconds.
        ids: list[tuple[Any, ...]] = self._connection.execute(
            f"SELECT id FROM recipient WHERE {condition} ORDER BY {order_by(query)} LIMIT ? OFFSET ?",  # noqa: S608 - values are bound
            (*values, limit, offset),
        ).fetchall()
        return [find_row(self._connection, recipient_id) for (recipient_id,) in ids]

    def find(self, campaign_id: str, query: ResultQuery, keep: int | None = None) -> FoundRows:
        """What the query finds, for whoever looks through it page by page, and closes it.

        A second for a million rows, more to sort or search them. `keep`: see FoundRows.
        """
        return FoundRows(self._database, campaign_id, query, keep)

    def row(self, recipient_id: int) -> ResultRow:
        """One row by its id."""
        return find_row(self._connection, recipient_id)

    def history(self, recipient_id: int) -> RowHistory:
        """`row_history.read_history` from here."""
        return read_history(self._connection, recipient_id)

    def campaign_history(self, campaign_id: str) -> CampaignHistory:
        """`campaign_history.read_campaign_history` from here."""
        return read_campaign_history(self._connection, campaign_id)

    def write_reused_rows(
        self,
        campaign_id: str,
        query: ResultQuery,
        target: Path,
        phone_columns: Sequence[str] | None,
        *,
        only_retryable: bool = False,
    ) -> Reused:
        """`reused_rows.write_reused_rows` from here."""
        return write_reused_rows(
            self._connection, campaign_id, query, target, phone_columns, only_retryable=only_retryable
        )

    def attempts(self, recipient_id: int) -> list[AttemptEvidence]:
        """Every transmission of the recipient's request, oldest first; none before it was claimed."""
        return read_attempts(self._connection, recipient_id)

    def doubts(self, campaign_id: str) -> list[DoubtfulRequest]:
        """`doubts.read_doubts` from here; tens of milliseconds for 10,000 people."""
        return read_doubts(self._connection, campaign_id)

    def evidence(self, campaign_id: str, key: int) -> DoubtEvidence:
        """`doubts.read_evidence` from here."""
        return read_evidence(self._connection, campaign_id, key)

    def trust_level(self, campaign_id: str, key: int) -> TrustLevel:
        """`doubts.read_trust_level` from here."""
        return read_trust_level(self._connection, campaign_id, key)

    def audit(self, campaign_id: str) -> list[AuditLine]:
        """`doubts.read_audit` from here."""
        return read_audit(self._connection, campaign_id)

    def export_doubts(
        self,
        campaign_id: str,
        target: Path,
        keys: Collection[int] | None,
        *,
        what_happened: Callable[[DoubtfulRequest], str],
    ) -> Path:
        """`doubt_export.export_doubts` from here."""
        return export_doubts(self._connection, campaign_id, target, keys, what_happened=what_happened)

    def second_messages(self, campaign_id: str) -> list[SecondMessage]:
        """Everybody whom the gateway sent a repeat that it should have dropped."""
        return read_second_messages(self._connection, campaign_id)

    def export_second_messages(self, campaign_id: str, target: Path) -> Path:
        """`odd_answers.export_second_messages` from here."""
        return export_second_messages(self._connection, campaign_id, target)

    def sent_seconds(self, campaign_id: str) -> float | None:
        """From the first request out to the last answer in, pauses too; None before the first answer."""
        milliseconds = self._connection.execute(
            "SELECT max(ended_at) - min(started_at) FROM attempt "
            "JOIN request ON request.id = attempt.request WHERE campaign = ?",
            (campaign_row_id(self._connection, campaign_id),),
        ).get
        return None if milliseconds is None else milliseconds / 1000

    def report_summary(self, campaign_id: str) -> ReportSummary:
        """The report's totals; a second for a million rows."""
        return read_summary(self._connection, campaign_id)

    def save_report(
        self,
        campaign_id: str,
        target: Path,
        *,
        words: ReportWords,
        on_progress: Callable[[ReportProgress], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> SavedReport:
        """`saving.save_report` from here."""
        return save_report(
            self._database, campaign_id, target, words=words, on_progress=on_progress, cancel=cancel
        )
