"""A campaign sent by the real journal and sender, step by step; the test is its engine, user and weather."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import apsw
import pytest

from delivery.desk import Desk, campaign_file, phone
from delivery.outside import Outside
from delivery.remembering_gateway import RememberingGateway, Repeat
from delivery.trusting import Clocks
from smsbat_composer.campaign.options import Options
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.pace import Pace, PaceLimits
from smsbat_composer.delivery.precautions import Precautions
from smsbat_composer.delivery.sender import Flight, Sender
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.witness import Witness

PEOPLE = 12
ROWS = PEOPLE + 3
REFUSED = {phone(3): 305, phone(7): 404}  # a wrong number, and somebody who opted out at the gateway
_LIMITS = PaceLimits(recipients=4, items=3, parallel=2, requests_per_second=10)
_MEMORY = Path("/dev/shm")  # noqa: S108 - an fsync costs nothing there


class SendingTrial:
    """Twelve people to send to; everything a test may do to them that is not the program's own."""

    def set_up(self, texts: int, memory: float, repeat: Repeat, options: Options) -> None:
        self.patches = pytest.MonkeyPatch()
        self.clocks = Clocks(self.patches)
        self.folder = Path(tempfile.mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None))
        self.desk = Desk(self.folder)
        rows = [(phone(index), f"Ім’я {index % texts}") for index in range(PEOPLE)]
        rows += [(phone(0), "Двійник"), ("0", "Помилка"), (phone(99), "Стоп")]
        content = campaign_file(sms="{Ім’я}").model_copy(update={"options": options})
        self.campaign = self.desk.plan(rows, content, frozenset({phone(99)}))
        self.options = options
        self.is_restored = False  # from a backup: then the journal may not know what the user has seen
        self.sent_to: set[str] = set()
        self.gateway = RememberingGateway(memory, repeat, REFUSED)
        self.outside = Outside()
        self.is_proven = self.is_disproved = False
        self.late: list[tuple[Claim, float]] = []  # requests nobody waits for, with their starts
        self._begin()

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.journal.close()
            shutil.rmtree(self.folder)
            self.patches.undo()

    @property
    def now(self) -> Moment:
        return Moment(self.clocks.wall, self.clocks.seconds)

    @property
    def state(self) -> CampaignState:
        return self.desk.journal.campaign(self.campaign).state

    @property
    def has_doubts(self) -> bool:
        return bool(self.rows("1", "state = 'needs_attention' LIMIT 1"))

    def rows(self, columns: str, condition: str) -> list[tuple[Any, ...]]:
        """Recipients straight from the journal."""
        query = f"SELECT {columns} FROM recipient WHERE {condition}"  # noqa: S608 - our own words
        return self.desk.journal._connection.execute(query).fetchall()

    def hold(self, pause: PauseReason | None) -> None:
        """As the engine's run does it."""
        if pause is not None and self.state is CampaignState.SENDING:
            self.desk.journal.set_state(self.campaign, CampaignState.PAUSED, pause)

    def resume_sending(self) -> None:
        """As the engine's run does it."""
        if not self.sender.in_flight and not self.sender.holds_unwritten:
            self.desk.journal.sweep(self.campaign, self.clocks.wall)
        self.desk.journal.release_held(self.campaign)
        self.sender.start_again(self.now)
        self.desk.journal.set_state(self.campaign, CampaignState.SENDING)

    def die_and_start_again(self) -> None:
        """What is under way goes on without anybody to hear of it."""
        self.late += [(flight.claim, started) for flight, started in self.flying]
        self.desk.restart()
        self._begin()
        self.desk.journal.sweep(self.campaign, self.clocks.wall)
        self.hold(PauseReason(PauseCode.RESTARTED))

    @contextmanager
    def disk_that_takes_nothing(self) -> Iterator[None]:
        self.desk.journal._connection.set_busy_timeout(0)
        other = apsw.Connection(str(self.desk.database))
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()

    def _begin(self) -> None:
        self.flying: list[tuple[Flight, float]] = []
        precautions = Precautions.of(self.desk.journal, self.campaign, _LIMITS.recipients)
        self.sender = Sender(
            self.desk.journal, self.campaign, Pace(_LIMITS, Random(1)), precautions, self._leave
        )

    def _leave(self, flight: Flight) -> None:
        """Invariant 1, and whether it may be asked again."""
        claim, key = flight.claim, tuple(flight.claim.items)
        assert not self.desk.journal._connection.in_transaction, "it is not committed"
        in_flight = self.desk.journal._connection.execute(
            "SELECT count(*) FROM recipient JOIN attempt ON attempt.request = recipient.request "
            "WHERE attempt.request = ? AND number = ? AND outcome IS NULL AND state = 'in_flight'",
            (claim.request_id, claim.attempt),
        ).get
        assert in_flight, "nobody is in flight"
        witness = Witness(self.desk.witness_folder, self.campaign)
        *_, line = witness.lines()
        witness.close()
        assert (line.sequence_ids, line.attempt) == (key, claim.attempt), "the witness does not know"

        self.sent_to.update(*claim.items.values())
        outcomes = self.desk.journal.outcomes(self.campaign)
        is_canary = self.options.canary and not outcomes.is_canary_seen and not self.is_restored
        assert not is_canary or len(self.sent_to) <= self.options.canary, "more than the first ones"
        quiet_until = self.sender.quiet_until(self.clocks.wall)
        assert quiet_until is None, "it is quiet"

        is_again = self.outside.open_attempts[key] > 0
        assert not is_again or (self.is_proven and not self.is_disproved), "asked again without trust"
        self.outside.leave(claim)
        self.flying.append((flight, self.clocks.seconds))
