"""The campaigns at work, as the window sees them: starting and steering engines, and what they tell."""

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.campaign_lock import campaigns_at_work
from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.ui.background import background
from smsbat_composer.ui.bridge import Bridge
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account

if TYPE_CHECKING:  # both pull in what the first window must not wait for
    from smsbat_composer.campaign.campaign_file import CampaignFile
    from smsbat_composer.delivery.engine import Engine
    from smsbat_composer.delivery.plan import Reviewed

_log = logging.getLogger(__name__)

# An engine that stands still until the user does something, for weeks if need be.
_AT_REST = frozenset({CampaignState.PAUSED, CampaignState.NEEDS_ATTENTION})
# What the user may mend in Settings; an engine keeps the token, address and limits it was made with.
_OF_THE_ACCOUNT = frozenset(
    {
        PauseCode.TOKEN_REFUSED,
        PauseCode.ACCOUNT_INACTIVE,
        PauseCode.ACCOUNT_REFUSED,
        PauseCode.REQUEST_REFUSED,
        PauseCode.GATEWAY_UNREACHABLE,
        PauseCode.GATEWAY_BUSY,
    }
)


class Deliveries(QObject):
    """Every order returns at once; what comes of it is told by a signal."""

    planning = Signal(object, object)  # campaign id, rows written so far
    planned = Signal(object)  # campaign id: it is in the journal from now on
    progressed = Signal(object)  # Progress
    left = Signal(object)  # EngineLeft
    decided = Signal(object)  # campaign id: the user has settled doubts of it
    failed = Signal(object, object)  # campaign id, Exception with a sentence

    def __init__(self, composer: Composer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._last: dict[str, Progress] = {}
        self._names: dict[str, str] = {}
        self._without_engine: set[str] = set()  # whose last progress is no longer news
        self._being_planned: set[str] = set()
        self._being_started: set[str] = set()  # of whose engine nothing was heard yet
        self._replaced: set[str] = set()  # whose engine leaves because another takes its place
        self._leaving = threading.Event()
        self._bridge = Bridge(self)
        self._bridge.happened.connect(self._take)

    def last(self, campaign_id: str) -> Progress | None:
        """The newest progress of a campaign whose engine is at work; without one the journal knows more."""
        return None if campaign_id in self._without_engine else self._last.get(campaign_id)

    def name(self, campaign_id: str) -> str:
        """What the campaign is called, once it was started here."""
        return self._names.get(campaign_id, "")

    def at_work(self) -> list[Progress]:
        """The newest progress of every campaign that is sending now."""
        newest = map(self.last, self._last)
        return [progress for progress in newest if progress and progress.state is CampaignState.SENDING]

    def is_busy(self) -> bool:
        """Whether a campaign of this workspace is planned, sent or on its way, here or in another program."""
        held = campaigns_at_work(self._composer.workspace.witness_folder)
        return bool(self._being_started) or not all(map(self._is_at_rest, held))

    def is_planning(self, campaign_id: str) -> bool:
        """Whether its plan is being written: what it says, and to whom, must stand still meanwhile."""
        return campaign_id in self._being_planned

    def send(
        self,
        campaign_id: str,
        campaign: "CampaignFile",
        account: Account,
        *,
        reviewed: "Reviewed | None" = None,
        send_again_to: int | None = None,
        most: Decimal | None = None,
    ) -> None:
        """Write the plan, then start sending; `planning` tells of it at once.

        `reviewed`, `send_again_to` and `most` as in write_plan.
        """

        def plan_and_start() -> "Engine":
            self._composer.plan(
                campaign_id,
                campaign,
                account,
                reviewed=reviewed,
                send_again_to=send_again_to,
                most=most,
                on_progress=lambda rows: self.planning.emit(campaign_id, rows),
                cancel=self._leaving,
            )
            return self._composer.start(campaign_id, account, self._bridge.publish)

        if self.is_planning(campaign_id):
            return
        self._being_planned.add(campaign_id)
        self.planning.emit(campaign_id, 0)
        self._start(campaign_id, plan_and_start)

    def resume(self, campaign_id: str) -> None:
        """Send on: the running engine, or a new one where none runs or the account may have been mended."""
        engine = self._composer.engines.at_work(campaign_id)
        if engine is None:
            self._start(campaign_id, partial(self._start_engine, campaign_id, send=True))
        elif self._waits_for_account(campaign_id):
            self._replaced.add(campaign_id)
            self._start(campaign_id, partial(self._replace_engine, engine))
        else:
            self._being_started.add(campaign_id)
            engine.resume()

    def resume_whatever_is_refused(self, campaign_id: str) -> None:
        """Send on, and do not stop for refusals any more."""
        background(
            partial(self._composer.engines.accept_refusals, campaign_id),
            done=lambda _: self.resume(campaign_id),
            failed=lambda error: self.failed.emit(campaign_id, error),
            owner=self,
        )

    def pause(self, campaign_id: str) -> None:
        """Claim nothing new; requests in flight finish."""
        if engine := self._composer.engines.at_work(campaign_id):
            engine.pause()
        else:  # another program sends it
            self.failed.emit(campaign_id, UserError("campaign_at_work", campaign=campaign_id))

    def stop(self, campaign_id: str) -> None:
        """End the sending for good; what was not sent stays so."""
        engine = self._composer.engines.at_work(campaign_id)
        if engine is not None:
            engine.stop()
            return
        background(
            partial(self._stop_in_journal, campaign_id),
            done=lambda _: self.left.emit(EngineLeft(campaign_id)),
            failed=lambda error: self.failed.emit(campaign_id, error),
            owner=self,
        )

    def track_unfinished(self) -> None:
        """At the program's start: ask on after statuses, send nothing before the user says so."""
        background(self._unfinished, done=self._track, failed=lambda _: None, owner=self)

    def follow_decision(self, campaign_id: str) -> None:
        """The user has settled doubts: an engine at work looks by itself, else one tracks from now on."""
        if self._composer.engines.at_work(campaign_id) is None:
            record = self._composer.record(campaign_id)
            if record is not None and record.state is CampaignState.DELIVERING:
                self._start(campaign_id, partial(self._start_engine, campaign_id, send=False))
        self.decided.emit(campaign_id)

    def close(self) -> None:
        """Let no event through any more, and give up plans being written: the window is going."""
        self._leaving.set()
        self._bridge.close()

    # --- inside

    def _is_at_rest(self, campaign_id: str) -> bool:
        last = self.last(campaign_id)
        return last is not None and last.state in _AT_REST and not last.is_sending

    def _unfinished(self) -> list[str]:
        with self._composer.results() as results:
            return results.to_track()

    def _track(self, campaign_ids: list[str]) -> None:
        for campaign_id in campaign_ids:
            self._start(campaign_id, partial(self._start_engine, campaign_id, send=False))

    def _start_engine(self, campaign_id: str, *, send: bool) -> "Engine":
        account = self._composer.account_of(campaign_id)
        return self._composer.start(campaign_id, account, self._bridge.publish, send=send)

    def _replace_engine(self, old: "Engine") -> "Engine":
        """Once what the old one has in flight has landed."""
        old.close()
        old.join()
        return self._start_engine(old.campaign_id, send=True)

    def _waits_for_account(self, campaign_id: str) -> bool:
        progress = self.last(campaign_id)
        held = (progress.pause, progress.tracking_pause) if progress is not None else ()
        return any(pause is not None and pause.code in _OF_THE_ACCOUNT for pause in held)

    def _stop_in_journal(self, campaign_id: str) -> None:
        self._composer.engines.stop(campaign_id)
        with suppress(UserError):  # without account or token nobody asks on after statuses: it is stopped
            self._start_engine(campaign_id, send=False)

    def _start(self, campaign_id: str, start: "Callable[[], Engine]") -> None:
        def start_and_name() -> str:
            start()
            record = self._composer.record(campaign_id)
            return record.name if record else ""

        self._being_started.add(campaign_id)
        background(
            start_and_name,
            done=partial(self._started, campaign_id),
            failed=partial(self._not_started, campaign_id),
            owner=self,
        )

    def _started(self, campaign_id: str, name: str) -> None:
        self._being_planned.discard(campaign_id)
        self._names[campaign_id] = name
        self.planned.emit(campaign_id)

    def _not_started(self, campaign_id: str, error: Exception) -> None:
        """The plan may be in the journal all the same: this one, or that of another window."""
        self._being_planned.discard(campaign_id)
        self._being_started.discard(campaign_id)
        if self._composer.record(campaign_id) is not None:
            self.planned.emit(campaign_id)
        self.failed.emit(campaign_id, error)

    def _take(self, event: Progress | EngineLeft) -> None:
        if isinstance(event, Progress):
            before = self.last(event.campaign_id)
            if before is None or before.state is not event.state:
                why = f": {event.pause.code.value}" if event.pause else ""
                _log.info("campaign %s is %s%s", event.campaign_id, event.state.value, why)
            self._without_engine.discard(event.campaign_id)
            self._being_started.discard(event.campaign_id)
            self._last[event.campaign_id] = event
            self.progressed.emit(event)
        else:
            self._without_engine.add(event.campaign_id)
            if event.campaign_id in self._replaced:  # the old one leaves before the new one comes
                self._replaced.discard(event.campaign_id)
            else:
                self._being_started.discard(event.campaign_id)
                self.left.emit(event)
