"""One campaign at work in a process that may be killed at any moment: the real composer, engine and client.

What is not the program's own: the brisk tempo, a token store without a keyring, and a user who presses
Resume whatever it stood still for.
"""

import ctypes
import json
import os
import queue
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from smsbat_composer.composer import Composer
from smsbat_composer.delivery import engine as engine_module
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.events import EngineLeft, Event, Progress
from smsbat_composer.delivery.pace import PaceLimits
from smsbat_composer.delivery.reconciliation import ReplaySchedule
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.delivery.status_rules import PollSchedule
from smsbat_composer.delivery.tempo import Tempo
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.exchange import Deadlines, Endpoint, Exchange
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN, Account, Mode
from smsbat_composer.workspace.tokens import Token, TokenStore

DONE = 0
NOT_STARTED = 3  # a UserError kept the engine from working; its code is on stderr
BUG = 4

RECIPIENTS_PER_REQUEST = 10
PARALLEL = 3
REPLAY_DELAY = 0.05  # s after the deadline of the attempt before
_DEADLINES = Deadlines(connect=1.0, read=1.0, total=1.5)
_NO_SOONER_THAN_TESTS_END = timedelta(hours=1)
_SENDING_ONLY = PollSchedule(
    gap=timedelta(milliseconds=100),
    first=timedelta(milliseconds=500),
    longest=timedelta(seconds=5),
    deadline=timedelta(hours=1),
    read_patience=_NO_SOONER_THAN_TESTS_END,
    fallback_patience=_NO_SOONER_THAN_TESTS_END,
)
_PR_SET_PTRACER = 0x59616D61
_PR_SET_PTRACER_ANY = -1
_SENDS = frozenset({Endpoint.SEND, Endpoint.SENDMULTI})
_SENT = frozenset({CampaignState.DELIVERING, CampaignState.NEEDS_ATTENTION, CampaignState.FINISHED})


@dataclass(frozen=True)
class Orders:
    """What one process is to do.

    `hold_at`: stop itself (SIGSTOP) before its transmission of this number; 0: before anything.
    `clock_jumps`: how far the wall clock is from the truth, in seconds, half a second each, over and
    over. `replays`: how often a doubt is asked after, where the gateway is trusted.
    """

    workspace: str
    campaign_id: str
    base_url: str
    credential_id: str = "credential-1"
    token: str = PRACTICE_TOKEN
    is_locked: bool = True
    parallel: int = PARALLEL
    recipients_per_request: int = RECIPIENTS_PER_REQUEST
    replays: int = 20
    hold_at: int | None = None
    clock_jumps: tuple[float, ...] = ()

    @property
    def account(self) -> Account:
        return account(self.base_url)

    @property
    def tempo(self) -> Tempo:
        limits = PaceLimits(
            recipients=self.recipients_per_request,
            items=self.recipients_per_request,
            parallel=self.parallel,
            requests_per_second=1000,
            first_delay=0.01,
            longest_delay=0.05,
        )
        replays = ReplaySchedule(deadline=_DEADLINES.total, delays=(REPLAY_DELAY,) * self.replays)
        return Tempo(limits, _SENDING_ONLY, _DEADLINES, replays)

    def written(self) -> str:
        return json.dumps(asdict(self))


def account(base_url: str) -> Account:
    """Live: nothing is made easier because it is practice."""
    return Account(id="crash", name="Crash", mode=Mode.LIVE, base_url=base_url)


class KnownToken(TokenStore):
    """One token under a credential id that the test chooses."""

    def __init__(self, credential_id: str, secret: str = PRACTICE_TOKEN) -> None:
        super().__init__()
        self._token = Token(secret, credential_id)

    def read(self, _account_id: str) -> Token:
        return self._token


def work(orders: Orders) -> int:
    """Send until nothing is left to send; the exit code."""
    if not orders.is_locked:
        engine_module.campaign_lock = _no_lock
    if orders.hold_at is not None:
        _hold(orders.hold_at)
    if orders.clock_jumps:
        _set_the_clock(orders.clock_jumps)
    try:
        last = _send(orders)
    except UserError as error:
        with suppress(OSError):  # it may be the system call that the test makes fail
            sys.stderr.write(f"{error.code}\n")
        return NOT_STARTED
    is_bug = last.pause is not None and last.pause.code is PauseCode.INTERNAL_ERROR
    return BUG if is_bug else DONE


def _send(orders: Orders) -> Progress:
    """The campaign's last progress; raises the UserError that kept it from starting."""
    tokens = KnownToken(orders.credential_id, orders.token)
    composer = Composer(Workspace(Path(orders.workspace)), tokens=tokens, tempo=orders.tempo)
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    engine = composer.start(orders.campaign_id, orders.account, events.put)
    last: Progress | None = None
    while not isinstance(event := events.get(), EngineLeft):
        last = event
        if event.state is CampaignState.PAUSED:
            engine.resume()
        elif event.state in _SENT and not event.in_flight_requests:
            engine.close()
    engine.join()
    if event.error is not None:
        raise event.error
    assert last is not None
    return last


@contextmanager
def _no_lock(_folder: Path, _campaign_id: str) -> Iterator[None]:
    yield


def _hold(before_transmission: int) -> None:
    """Wait for a tracer, which need not be an ancestor (the Yama module would demand that)."""
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(_PR_SET_PTRACER_ANY))
    if before_transmission == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
        return
    transmit = GatewayClient.transmit
    seen = 0

    def counted(client: GatewayClient, endpoint: Endpoint, body: bytes) -> Exchange:
        nonlocal seen
        seen += endpoint in _SENDS
        if seen == before_transmission and endpoint in _SENDS:
            os.kill(os.getpid(), signal.SIGSTOP)
            time.sleep(0.01)  # the stop is on its way to every thread
        return transmit(client, endpoint, body)

    GatewayClient.transmit = counted  # type: ignore[method-assign] # in this process only


def _set_the_clock(jumps: Sequence[float]) -> None:
    now = Moment.now
    begun = time.monotonic()

    def jumping() -> Moment:
        moment = now()
        jump = jumps[int((moment.seconds - begun) * 2) % len(jumps)]
        return Moment(moment.wall + timedelta(seconds=jump), moment.seconds)

    Moment.now = jumping  # type: ignore[method-assign, assignment] # in this process only
