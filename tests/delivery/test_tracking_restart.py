"""A program that is killed while it asks after its messages asks on where it stood."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from delivery.desk import Desk
from delivery.office import Office
from delivery.tiny_gateway import TinyGateway
from delivery.watching import PATIENCE
from gateway.loopback import Request
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.states import CampaignState, DisplayGroup

PEOPLE = 250
CHUNK = 100

_TRACK = """
import sys
from delivery.desk import Desk
from delivery.office import Office
from pathlib import Path

folder, url, campaign = sys.argv[1:]
engine, watcher = Office(Desk(Path(folder)), None).start(campaign, url=url, send=False)
watcher.wait_for_end(engine)
"""


class CountingGateway(TinyGateway):
    """Counts how often each message is asked about; `hook` is told the number of every question."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: dict[str, Counter[str]] = {"status": Counter(), "details": Counter()}
        self.questions = 0
        self.hook: Callable[[int], None] = lambda _number: None

    def _statuses(self, request: Request) -> bytes:
        self._count("status", request)
        return super()._statuses(request)

    def _details(self, request: Request) -> bytes:
        self._count("details", request)
        return super()._details(request)

    def _count(self, kind: str, request: Request) -> None:
        self.questions += 1
        self.hook(self.questions)
        self.asked[kind].update(json.loads(request.body)["messages"])


@pytest.fixture
def counting(desk: Desk) -> Iterator[Office]:
    gateway = CountingGateway()
    office = Office(desk, gateway)
    yield office
    office.close()
    gateway.server.stop()


@pytest.mark.parametrize("question", [1, 2, 4])
def test_killed_while_tracking_nothing_is_asked_twice_more_than_needed_and_nothing_missed(
    counting: Office, question: int
) -> None:
    gateway = counting.gateway
    assert isinstance(gateway, CountingGateway)
    campaign = sent_campaign(counting)
    counting.desk.journal.close()
    child = subprocess.Popen(
        [sys.executable, "-c", _TRACK, counting.desk.folder, gateway.url, campaign],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    gateway.hook = lambda number: child.send_signal(signal.SIGKILL) if number == question else None
    assert child.wait(PATIENCE) == -signal.SIGKILL
    gateway.hook = lambda _number: None

    counting.desk.restart()
    engine, watcher = counting.start(campaign, send=False)
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    with counting.desk.results() as results:
        rows = results.recipients_page(campaign, ResultQuery(), 0, PEOPLE)
    assert {row.group for row in rows} == {DisplayGroup.DELIVERED}
    assert all(row.price is not None for row in rows)
    for asked in gateway.asked.values():
        assert len(asked) == PEOPLE
        assert max(asked.values()) <= 2
    # Only what was on its way when the program died was asked again: one question, of one kind.
    again = sum(count - 1 for asked in gateway.asked.values() for count in asked.values())
    assert again <= CHUNK


def sent_campaign(office: Office) -> str:
    """A campaign whose messages are all accepted, and of which nobody has asked yet."""
    campaign = office.plan(PEOPLE)
    gateway = office.gateway
    assert isinstance(gateway, CountingGateway)
    gateway.status_refusal = {
        "response_code": 301,
        "response_status": "INVALID_TOKEN",
        "response_result": None,
    }
    engine, watcher = office.start(campaign)
    watcher.wait_for(
        lambda progress: progress.tally.accepted == PEOPLE and progress.tracking_pause is not None
    )
    engine.close()
    watcher.wait_for_end(engine)
    gateway.status_refusal = None
    gateway.questions = 0
    for asked in gateway.asked.values():
        asked.clear()
    return campaign
