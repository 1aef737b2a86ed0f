"""The campaigns at work, as the window sees them: starting and steering engines, and what they tell."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.background import background
from smsbat_composer.ui.bridge import Bridge
from smsbat_composer.workspace.settings import Account

if TYPE_CHECKING:  # both pull in what the first window must not wait for
    from smsbat_composer.campaign.campaign_file import CampaignFile
    from smsbat_composer.delivery.engine import Engine

# What is worth asking the gateway about when the program starts; nothing is sent before the user says so.
_UNFINISHED = frozenset(
    {CampaignState.SENDING, CampaignState.PAUSED, CampaignState.DELIVERING, CampaignState.NEEDS_ATTENTION}
)


class Deliveries(QObject):
    """Every order returns at once; what comes of it is told by a signal."""

    planning = Signal(object, object)  # campaign id, rows written so far
    planned = Signal(object)  # campaign id: it is in the journal and its engine is starting
    progressed = Signal(object)  # Progress
    left = Signal(object)  # EngineLeft
    failed = Signal(object, object)  # campaign id, Exception with a sentence

    def __init__(self, composer: Composer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._last: dict[str, Progress] = {}
        self._names: dict[str, str] = {}
        self._bridge = Bridge(self)
        self._bridge.happened.connect(self._take)

    def last(self, campaign_id: str) -> Progress | None:
        """The newest progress of a campaign in this run of the program."""
        return self._last.get(campaign_id)

    def name(self, campaign_id: str) -> str:
        """What the campaign is called, once it was started here."""
        return self._names.get(campaign_id, "")

    def at_work(self) -> list[Progress]:
        """The newest progress of every campaign that is sending now."""
        return [progress for progress in self._last.values() if progress.state is CampaignState.SENDING]

    def send(self, campaign_id: str, campaign: "CampaignFile", account: Account) -> None:
        """Write the plan, then start sending."""

        def plan_and_start() -> "Engine":
            self._composer.plan(
                campaign_id,
                campaign,
                account,
                on_progress=lambda rows: self.planning.emit(campaign_id, rows),
            )
            return self._composer.start(campaign_id, account, self._bridge.publish)

        self._start(campaign_id, plan_and_start)

    def resume(self, campaign_id: str) -> None:
        """Send on: the running engine, or a new one after a restart or a new token."""
        engine = self._composer.engine(campaign_id)
        if engine is not None:
            engine.resume()
            return
        self._start(campaign_id, lambda: self._start_engine(campaign_id, send=True))

    def pause(self, campaign_id: str) -> None:
        """Claim nothing new; requests in flight finish."""
        if engine := self._composer.engine(campaign_id):
            engine.pause()

    def stop(self, campaign_id: str) -> None:
        """End the sending for good; what was not sent stays so."""
        engine = self._composer.engine(campaign_id)
        if engine is not None:
            engine.stop()
            return
        self._start(campaign_id, lambda: self._start_engine(campaign_id, send=False, then_stop=True))

    def track_unfinished(self) -> None:
        """At the program's start: ask on after statuses, send nothing."""
        background(self._unfinished, done=self._track, failed=lambda _: None)

    def close(self) -> None:
        """Let no event through any more: the window is going."""
        self._bridge.close()

    # --- inside

    def _unfinished(self) -> list[str]:
        with self._composer.results() as results:
            return [
                summary.record.campaign_id
                for summary in results.campaigns()
                if summary.record.state in _UNFINISHED
            ]

    def _track(self, campaign_ids: list[str]) -> None:
        for campaign_id in campaign_ids:
            self._start(campaign_id, partial(self._start_engine, campaign_id, send=False))

    def _start_engine(self, campaign_id: str, *, send: bool, then_stop: bool = False) -> "Engine":
        account = self._composer.account_of(campaign_id)
        engine = self._composer.start(campaign_id, account, self._bridge.publish, send=send)
        if then_stop:
            engine.stop()
        return engine

    def _start(self, campaign_id: str, start: "Callable[[], Engine]") -> None:
        def start_and_name() -> str:
            start()
            record = self._composer.record(campaign_id)
            return record.name if record else ""

        background(
            start_and_name,
            done=partial(self._started, campaign_id),
            failed=lambda error: self.failed.emit(campaign_id, error),
        )

    def _started(self, campaign_id: str, name: str) -> None:
        self._names[campaign_id] = name
        self.planned.emit(campaign_id)

    def _take(self, event: Progress | EngineLeft) -> None:
        if isinstance(event, Progress):
            self._last[event.campaign_id] = event
            self.progressed.emit(event)
        else:
            self.left.emit(event)
