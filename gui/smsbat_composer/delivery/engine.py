"""The engine: one thread per campaign at work, the only one that sends for it. No Qt in it."""

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import closing
from random import Random

from smsbat_composer.delivery.announcer import Announcer
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.campaign_run import CampaignRun, Inbox
from smsbat_composer.delivery.crew import Crew
from smsbat_composer.delivery.events import EngineLeft, Event
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.orders import Order
from smsbat_composer.delivery.pace import Pace, PaceLimits
from smsbat_composer.delivery.precautions import Precautions
from smsbat_composer.delivery.sender import Sender
from smsbat_composer.delivery.status_rules import PollSchedule, schedule_for
from smsbat_composer.delivery.tracker import Tracker
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.log import place_of
from smsbat_composer.workspace.settings import Account

logger = logging.getLogger(__name__)


class Engine(threading.Thread):
    """Sends and tracks one campaign; the orders may be given from any thread and return at once.

    Owns the client and closes it. `open_journal` is called in the engine's thread, `publish` too: it must not
    block. Without `send` nothing is sent until `resume`; that is how a restarted program only tracks. Each
    engine serves one token: after the user has entered a new one, close this engine and start another.
    """

    def __init__(  # noqa: PLR0913 - what a run depends on, each by its name
        self,
        campaign_id: str,
        *,
        open_journal: Callable[[], Journal],
        client: GatewayClient,
        account: Account,
        credential_id: str,
        send: bool,
        publish: Callable[[Event], None],
        schedule: PollSchedule | None = None,
        limits: PaceLimits | None = None,
        dice: Random | None = None,
    ) -> None:
        super().__init__(name=f"engine-{campaign_id[:8]}", daemon=True)
        self.campaign_id = campaign_id
        self._open_journal = open_journal
        self._client = client
        self._base_url = account.base_url
        self._credential_id = credential_id
        self._send = send
        self._announcer = Announcer(publish)
        self._schedule = schedule or schedule_for(account.mode)
        self._limits = limits or PaceLimits.of(account)
        self._dice = dice or Random()  # noqa: S311 - it spreads retries, it guards nothing
        self._inbox: Inbox = queue.SimpleQueue()

    def pause(self) -> None:
        """Claim nothing new; requests in flight finish."""
        self._inbox.put(Order.PAUSE)

    def resume(self) -> None:
        """Send on, and ask on after statuses, whatever held them."""
        self._inbox.put(Order.RESUME)

    def look_again(self) -> None:
        """The user has settled doubts: the journal tells where that leaves the campaign."""
        self._inbox.put(Order.LOOK_AGAIN)

    def stop(self) -> None:
        """Claim nothing more, ever; once the requests in flight have landed the campaign is STOPPED."""
        self._inbox.put(Order.STOP)

    def close(self) -> None:
        """Let the requests in flight land, then leave; a campaign that was sending stays PAUSED."""
        self._inbox.put(Order.CLOSE)

    def run(self) -> None:
        """The thread's body; whatever happens, EngineLeft is the last event."""
        error: UserError | None = None
        try:
            with (
                closing(self._open_journal()) as journal,
                campaign_lock(journal.lock_folder, self.campaign_id),
            ):
                self._work(journal)
        except UserError as trouble:
            error = trouble
        except Exception as bug:  # noqa: BLE001 - the top of a thread: never silently lost
            logger.error("a bug ended the engine: %s", place_of(bug))  # noqa: TRY400 - its text may hold a contact
            error = UserError("engine_left", campaign=self.campaign_id)
        finally:
            self._client.close()
            self._announcer.tell(EngineLeft(self.campaign_id, error))

    def _work(self, journal: Journal) -> None:
        crew = Crew(self._client, self._limits.parallel, self._inbox.put)
        try:
            journal.use_gateway(self.campaign_id, self._base_url, self._credential_id)
            run = self._prepare(journal, crew)
            run.begin(send=self._send)
            try:
                run.work()
            except Exception as bug:  # noqa: BLE001 - a bug ends the sending, never what is in flight
                logger.error("a bug stopped the engine: %s", place_of(bug))  # noqa: TRY400 - its text may hold a contact
                run.give_up()
        finally:
            crew.drop_connections()  # only a question can still be under way
            crew.leave()

    def _prepare(self, journal: Journal, crew: Crew) -> CampaignRun:
        pace = Pace(self._limits, self._dice)
        precautions = Precautions.of(journal, self.campaign_id, self._limits.recipients)
        return CampaignRun(
            self.campaign_id,
            journal=journal,
            sender=Sender(journal, self.campaign_id, pace, precautions, crew.transmit),
            tracker=Tracker(journal, journal.campaign(self.campaign_id), self._schedule, crew.put),
            crew=crew,
            announcer=self._announcer,
            inbox=self._inbox,
        )
