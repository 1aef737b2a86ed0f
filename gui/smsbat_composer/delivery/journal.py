"""The journal: what an engine writes of its campaign, and what it reads of it.

Its parts: claims (what leaves next), outcomes (what an attempt proved), recovery (what a start-up finds),
polling (what the gateway tells later). Each method is one transaction, on disk when it returns.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from smsbat_composer.delivery import polling, replays
from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.campaign_record import (
    CampaignRecord,
    campaign_row_id,
    read_campaign_record,
    write_state,
)
from smsbat_composer.delivery.check_points import Outcomes, pass_check_point, read_outcomes
from smsbat_composer.delivery.claims import Claim, claim_next
from smsbat_composer.delivery.going_on import go_on, state_that_follows
from smsbat_composer.delivery.instants import from_ms, to_ms
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.outcomes import AttemptFacts, Recorded, record_outcome
from smsbat_composer.delivery.polling import DetailsUpdate, DueMessage, StatusUpdate
from smsbat_composer.delivery.reconciliation import ReplaySchedule, replay_schedule_for
from smsbat_composer.delivery.recovery import sweep_doubts
from smsbat_composer.delivery.result_rows import read_tally
from smsbat_composer.delivery.schema import MIGRATIONS
from smsbat_composer.delivery.states import CampaignState, OutcomeClass, PauseReason
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.delivery.timeline import Milestone, add_milestone, read_milestones
from smsbat_composer.delivery.witness import TAKEN_BACK, Witness
from smsbat_composer.workspace.database import DISK_TROUBLE, connect, migrate, transaction
from smsbat_composer.workspace.errors import UserError

_PATIENCE = 60.0  # s; while a plan of a million rows is written, nobody else can write

__all__ = ["Claim", "DetailsUpdate", "DueMessage", "Journal", "JournalUnwritable", "StatusUpdate"]


class JournalUnwritable(UserError):  # noqa: N818 - it says what happened
    """The disk no longer takes what we write, so nothing more may be sent (code `journal_unwritable`)."""

    def __init__(self, reason: str) -> None:
        super().__init__("journal_unwritable", reason=reason)


class Journal:
    """The writer connection of the campaigns at work, used by one thread only."""

    def __init__(
        self, database: Path, witness_folder: Path, *, replays: ReplaySchedule | None = None
    ) -> None:
        """`replays`: when doubts are asked after, in place of what the campaign's mode says."""
        self._database = database
        self._witness_folder = witness_folder
        self._replays = replays
        self._witnesses: dict[str, Witness] = {}
        self._taken_back: list[tuple[Claim, datetime]] = []  # claims that never left, not yet written so
        self._is_broken = False
        self._connection = connect(database, patience=_PATIENCE)
        migrate(self._connection, MIGRATIONS)

    @property
    def lock_folder(self) -> Path:
        """Where the locks of campaigns at work are kept."""
        return self._witness_folder

    def close(self) -> None:
        """Give the files back."""
        for witness in self._witnesses.values():
            witness.close()
        self._witnesses.clear()
        self._connection.close()

    def reopen(self) -> None:
        """Start afresh after JournalUnwritable; answers kept since then can be recorded now.

        Raises UserError when the disk still fails; then it can be tried again.
        """
        self.close()
        with self._disk_guarded(repairing=True):
            self._connection = connect(self._database, patience=_PATIENCE)
            self._write_taken_back()
            self._is_broken = False

    def claim(self, campaign_id: str, *, max_recipients: int, max_items: int, now: datetime) -> Claim | None:
        """The next transmission, durable in database and witness before it is returned.

        Doubts whose replay is due first, then WAITING requests, both with the same bytes and whatever the
        limits; else the next planned recipients in sheet order. None when nothing is to go now, or the
        campaign is not SENDING. Raises JournalUnwritable: then nothing may leave, now or later.
        """
        with self._disk_guarded():
            campaign = campaign_row_id(self._connection, campaign_id)
            claimed = claim_next(
                self._connection,
                campaign,
                max_recipients=max_recipients,
                max_items=max_items,
                replays=self._replay_schedule(campaign_id),
                now=now,
            )
            if claimed is None:
                return None
            claim, line = claimed
            try:
                self._witness(campaign_id).append(line)
            except OSError:
                self._take_back(claim, now)
                raise
            return claim

    def record(
        self,
        claim: Claim,
        judgement: Judgement,
        *,
        request_started: bool,
        http_status: int | None,
        exception: str | None,
        elapsed: float,
        now: datetime,
    ) -> Recorded:
        """What the transmission proved, in one commit: attempt, recipients, anomalies, the pause it asks for.

        `exception` is a class name, `elapsed` in seconds. Writing the same claim again changes nothing, so a
        failed call can be repeated after `reopen`.
        """
        facts = AttemptFacts(now, request_started, http_status, exception, elapsed)
        with self._disk_guarded():
            replays = self._replay_schedule(claim.campaign_id)
            return record_outcome(self._connection, claim, judgement, facts, replays)

    def next_replay(self, campaign_id: str, now: datetime) -> float | None:
        """Seconds until a doubt is asked after with the same bytes; None while none waits for that."""
        campaign = campaign_row_id(self._connection, campaign_id)
        schedule = self._replay_schedule(campaign_id)
        return replays.next_replay(self._connection, campaign, schedule, Instant.at(now))

    def sweep(self, campaign_id: str, now: datetime) -> int:
        """At start-up: every transmission cut off, or known to the witness alone, is a doubt.

        Gives the number of recipients concerned. Only while nothing is in flight for real.
        """
        with self._disk_guarded():
            campaign = campaign_row_id(self._connection, campaign_id)
            schedule = self._replay_schedule(campaign_id)
            return sweep_doubts(self._connection, campaign, self._witness(campaign_id), schedule, now)

    def set_state(self, campaign_id: str, state: CampaignState, pause: PauseReason | None = None) -> None:
        """Where the campaign stands from now on, and why; open rows keep it from FINISHED."""
        with self._disk_guarded():
            write_state(self._connection, campaign_id, state, pause, datetime.now(UTC))

    def go_on(self, campaign_id: str) -> CampaignRecord:
        """The campaign in the state that follows from its rows; the engine's sending, if any, is over."""
        with self._disk_guarded():
            # To look takes no lock: another writer may hold it for long.
            reached = state_that_follows(self._connection, campaign_id, is_sending_over=True)
            if reached is not self.campaign(campaign_id).state:
                with transaction(self._connection):
                    go_on(self._connection, campaign_id, datetime.now(UTC), is_sending_over=True)
            return self.campaign(campaign_id)

    def release_held(self, campaign_id: str) -> int:
        """The user goes on: HELD requests wait for their next attempt; gives their number.

        Whatever held them is mended, and what a check point stopped the campaign for is seen.
        """
        with self._disk_guarded(), transaction(self._connection):
            campaign = campaign_row_id(self._connection, campaign_id)
            pass_check_point(self._connection, campaign)
            self._connection.execute(
                "UPDATE request SET state = 'waiting' WHERE campaign = ? AND state = 'held'", (campaign,)
            )
            return self._connection.changes()

    def use_gateway(self, campaign_id: str, base_url: str, credential_id: str) -> None:
        """Where later attempts go and under which token; a new token is a new id.

        Doubts that came from elsewhere are not asked after there.
        """
        with self._disk_guarded(), transaction(self._connection):
            self._connection.execute(
                "UPDATE campaign SET base_url = ?, credential_id = ? WHERE campaign_id = ?",
                (base_url, credential_id, campaign_id),
            )

    def campaign(self, campaign_id: str) -> CampaignRecord:
        """The campaign's own row; UserError `campaign_unknown` when there is none."""
        return read_campaign_record(self._connection, campaign_id)

    def tally(self, campaign_id: str) -> Tally:
        """All numbers of the campaign, from one query."""
        return read_tally(self._connection, campaign_id)

    def outcomes(self, campaign_id: str) -> Outcomes:
        """What the campaign's check points look at."""
        return read_outcomes(self._connection, campaign_row_id(self._connection, campaign_id))

    def handed_over_since(self, campaign_id: str, moment: datetime) -> list[tuple[datetime, int]]:
        """When requests were sent since then, and to how many people each, oldest first."""
        campaign = campaign_row_id(self._connection, campaign_id)
        sent = self._connection.execute(
            "SELECT started_at, recipients FROM attempt JOIN request ON request.id = attempt.request "
            "WHERE campaign = ? AND started_at > ? ORDER BY started_at",
            (campaign, to_ms(moment)),
        )
        return [(from_ms(started_at), people) for started_at, people in sent]

    def milestones(self, campaign_id: str) -> list[Milestone]:
        """The campaign's timeline so far."""
        return read_milestones(self._connection, campaign_id)

    def note_milestone(self, campaign_id: str, milestone: Milestone) -> None:
        """The timeline goes on with this."""
        with self._disk_guarded():
            add_milestone(self._connection, campaign_id, milestone)

    def due_for_status(self, campaign_id: str, now: datetime, limit: int) -> list[DueMessage]:
        """Messages whose next poll has come, the longest waiting first."""
        campaign = campaign_row_id(self._connection, campaign_id)
        return polling.due_for_status(self._connection, campaign, now, limit)

    def record_statuses(self, updates: Sequence[StatusUpdate], now: datetime) -> None:
        """What the gateway told, one commit; the last status makes a message due for its details."""
        with self._disk_guarded():
            polling.record_statuses(self._connection, updates, now)

    def due_for_details(self, campaign_id: str, now: datetime, limit: int) -> list[DueMessage]:
        """Messages whose last status is known and whose price is not."""
        campaign = campaign_row_id(self._connection, campaign_id)
        return polling.due_for_details(self._connection, campaign, now, limit)

    def record_details(self, updates: Sequence[DetailsUpdate]) -> None:
        """Price, parts and both legs, one commit; those messages are not asked about again."""
        with self._disk_guarded():
            polling.record_details(self._connection, updates)

    def next_poll(self, campaign_id: str) -> datetime | None:
        """The earliest moment at which a status or details may be asked; None: never again."""
        return polling.next_due(self._connection, campaign_row_id(self._connection, campaign_id))

    def nothing_left_to_learn(self, campaign_id: str) -> bool:
        """`polling.nothing_left_to_learn` from here."""
        return polling.nothing_left_to_learn(self._connection, campaign_id)

    def _witness(self, campaign_id: str) -> Witness:
        if campaign_id not in self._witnesses:
            self._witnesses[campaign_id] = Witness(self._witness_folder, campaign_id)
        return self._witnesses[campaign_id]

    def _replay_schedule(self, campaign_id: str) -> ReplaySchedule:
        return self._replays or replay_schedule_for(self.campaign(campaign_id).mode)

    def _take_back(self, claim: Claim, now: datetime) -> None:
        """Without its witness line the claim is not given out: provably nothing was sent this time."""
        self._taken_back.append((claim, now))
        with suppress(*DISK_TROUBLE):  # then `reopen` writes it; a crash before that leaves a doubt
            self._write_taken_back()

    def _write_taken_back(self) -> None:
        nothing_left = Judgement(OutcomeClass.NOT_SENT, {})
        while self._taken_back:
            claim, now = self._taken_back[0]
            facts = AttemptFacts(
                ended_at=now,
                request_started=False,
                http_status=None,
                exception=TAKEN_BACK,
                elapsed=0,
            )
            replays = self._replay_schedule(claim.campaign_id)
            record_outcome(self._connection, claim, nothing_left, facts, replays)
            del self._taken_back[0]

    @contextmanager
    def _disk_guarded(self, *, repairing: bool = False) -> Iterator[None]:
        """After the first failed write nothing is written until `reopen`."""
        if self._is_broken and not repairing:
            raise JournalUnwritable("broken")
        try:
            yield
        except DISK_TROUBLE as error:
            self._is_broken = True
            raise JournalUnwritable(type(error).__name__) from error
