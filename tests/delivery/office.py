"""An engine at work on a planned campaign, against the tiny gateway or any other."""

import threading
from collections.abc import Callable
from datetime import timedelta

from delivery.desk import Desk
from delivery.tiny_gateway import TinyGateway
from delivery.watching import PATIENCE, Watcher
from gateway.loopback import Connection
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.delivery.engine import Engine
from smsbat_composer.delivery.events import Event, Progress
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.pace import PaceLimits
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.status_rules import PollSchedule
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.workspace.settings import Account, Mode

ACCOUNT = Account(id="practice", name="Practice", mode=Mode.PRACTICE, base_url="http://127.0.0.1:1")
BRISK = PaceLimits(
    recipients=20,
    items=20,
    parallel=4,
    requests_per_second=1000,
    first_delay=0.02,
    longest_delay=0.05,
    tries=5,
    tries_to_connect=3,
)
EAGER = PollSchedule(
    gap=timedelta(milliseconds=5),
    first=timedelta(milliseconds=10),
    longest=timedelta(milliseconds=50),
    deadline=timedelta(minutes=5),
    read_patience=timedelta(0),
    fallback_patience=timedelta(0),
)


class Office:
    """A desk with an engine at work on its campaign."""

    def __init__(self, desk: Desk, gateway: TinyGateway) -> None:
        self.desk = desk
        self.gateway = gateway
        self.engines: list[Engine] = []

    def plan(self, recipients: int, campaign: CampaignFile | None = None) -> str:
        return self.desk.plan(recipients, campaign, account=ACCOUNT)

    def start(
        self,
        campaign_id: str,
        *,
        send: bool = True,
        url: str | None = None,
        token: str = "token",  # noqa: S107 - opens nothing
        resume_doubts: bool = False,
        open_journal: Callable[[], Journal] | None = None,
    ) -> tuple[Engine, Watcher]:
        watcher = Watcher()
        engine = Engine(
            campaign_id,
            open_journal=open_journal or self.open_journal,
            client=GatewayClient(url or self.gateway.url, token),
            account=ACCOUNT,
            credential_id="credential-1",
            send=send,
            publish=watcher,
            schedule=EAGER,
            limits=BRISK,
        )
        if resume_doubts:
            watcher.react = lambda event: engine.resume() if is_paused_by_doubts(event) else None
        self.engines.append(engine)
        engine.start()
        return engine, watcher

    def open_journal(self) -> Journal:
        return Journal(self.desk.database, self.desk.witness_folder)

    def close(self) -> None:
        """Every engine leaves, whatever the test left it doing."""
        for engine in self.engines:
            engine.close()
            engine.join(PATIENCE)
            assert not engine.is_alive()

    def states(self, campaign_id: str) -> dict[str, int]:
        return self.desk.states(campaign_id)

    def stored(self, campaign_id: str) -> tuple[CampaignState, PauseReason | None]:
        with self.desk.results() as results:
            record = results.summary(campaign_id).record
            return record.state, record.pause


def is_paused(progress: Progress) -> bool:
    return progress.state is CampaignState.PAUSED


def is_paused_by_doubts(event: Event) -> bool:
    return isinstance(event, Progress) and event.pause == PauseReason(PauseCode.TOO_MANY_DOUBTS)


def hold_sends_from(number: int, gate: threading.Event) -> Callable[[Connection, int], bool]:
    """From this send on, nothing is answered until the gate opens."""

    def wait(connection: Connection, sent: int) -> bool:
        if sent >= number:
            assert gate.wait(PATIENCE)
        return False

    return wait
