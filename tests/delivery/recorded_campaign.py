"""A small campaign sent for real, with everything it wrote to the disk on the way.

The journal, the witness, the sender and the client are the program's own; the gateway is on loopback, and its
answers go wrong in the usual ways. In the middle the program is ended and started again.
"""

import json
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

import apsw
import pytest

from delivery.desk import NOW, Desk, campaign_file, phone
from delivery.disk_log import Entry, Note, recorded_disk
from delivery.tiny_gateway import TinyGateway, cut_the_list, lose_the_answer, say
from gateway.loopback import Connection
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.pace import Pace, PaceLimits
from smsbat_composer.delivery.precautions import Precautions
from smsbat_composer.delivery.sender import Flight, Landing, Sender
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.gateway.client import GatewayClient

PEOPLE = 32
_LIMITS = PaceLimits(
    recipients=4, items=4, parallel=2, requests_per_second=1000, first_delay=0.1, longest_delay=0.1
)
_BUSY = frozenset({3, 8})  # requests that are answered with HTTP 429
_FAULTS = {2: lose_the_answer, 4: say(999), 7: cut_the_list, 10: lose_the_answer}
_PAGES_TO_CHECKPOINT = 40  # instead of 1000: a short log has several checkpoints

Row = tuple[str, str | None]
"""State and message_id of a recipient."""


@dataclass(frozen=True)
class Left:
    """From here on bytes of this claim may be on their way."""

    claim: Claim


@dataclass(frozen=True)
class Answered:
    """The gateway's answer has come, and the journal is about to be told."""

    claim: Claim


@dataclass(frozen=True)
class Recorded:
    """The journal has acknowledged the outcome: phone -> row."""

    claim: Claim
    rows: dict[str, Row]


@dataclass(frozen=True)
class RecordedCampaign:
    """`log` is what happened after `plan`, the database's bytes, was on the disk and nothing else was."""

    campaign_id: str
    database: Path
    witness_folder: Path
    plan: bytes
    log: list[Entry]


def record_campaign(folder: Path, patches: pytest.MonkeyPatch) -> RecordedCampaign:
    """Plan and send it in the folder."""
    desk = Desk(folder)
    rows = [(phone(index), f"{index % 3}" if index < PEOPLE // 2 else "") for index in range(PEOPLE)]
    campaign_id = desk.plan(rows, campaign_file(sms="Vitaemo{Ім’я}"))
    desk.journal.close()
    desk.witness_folder.mkdir()
    plan = desk.database.read_bytes()
    with _many_checkpoints(), recorded_disk(patches) as log, _moody_gateway() as gateway:
        seconds = 1000.0
        for most in (5, 99):
            with closing(Journal(desk.database, desk.witness_folder)) as journal:
                seconds = _send(journal, campaign_id, gateway, log, most=most, seconds=seconds)
    return RecordedCampaign(campaign_id, desk.database, desk.witness_folder, plan, log)


def _send(
    journal: Journal, campaign_id: str, gateway: TinyGateway, log: list[Entry], *, most: int, seconds: float
) -> float:
    """One life of the program: so many requests or all there are; the monotonic clock at its end."""
    on_the_way: deque[Flight] = deque()

    def leave(flight: Flight) -> None:
        log.append(Note(Left(flight.claim)))
        on_the_way.append(flight)

    precautions = Precautions.of(journal, campaign_id, _LIMITS.recipients)
    sender = Sender(journal, campaign_id, Pace(_LIMITS, Random(1)), precautions, leave)
    journal.sweep(campaign_id, NOW)
    journal.set_state(campaign_id, CampaignState.SENDING)
    left = 0
    with closing(GatewayClient(gateway.url, "token")) as client:
        while on_the_way or (left < most and not sender.is_done):
            moment = Moment(NOW + timedelta(seconds=seconds), seconds)
            if left < most and (wait := sender.wait(moment)) is not None:
                seconds += wait
                sender.send_more(Moment(NOW + timedelta(seconds=seconds), seconds))
            if not on_the_way:
                continue
            flight = on_the_way.popleft()
            left += 1
            exchange = client.transmit(flight.claim.endpoint, flight.claim.body)
            log.append(Note(Answered(flight.claim)))
            pause = sender.land(Landing(flight, exchange), moment)
            log.append(Note(Recorded(flight.claim, _rows(journal, flight.claim))))
            if pause is not None:  # too many doubts: the user resumes at once
                sender.start_again(moment)
                journal.set_state(campaign_id, CampaignState.SENDING)
    journal.set_state(campaign_id, CampaignState.PAUSED)
    return seconds


def phones_of(claim: Claim) -> list[str]:
    return [one for people in claim.items.values() for one in people]


def _rows(journal: Journal, claim: Claim) -> dict[str, Row]:
    found = journal._connection.execute(
        "SELECT phone, state, message_id FROM recipient WHERE phone IN (SELECT value FROM json_each(?))",
        (json.dumps(phones_of(claim)),),
    )
    return {one: (state, message_id) for one, state, message_id in found}


@contextmanager
def _moody_gateway() -> Iterator[TinyGateway]:
    gateway = TinyGateway()
    gateway.faults = dict(_FAULTS)
    gateway.before = _refuse_when_busy
    try:
        yield gateway
    finally:
        gateway.server.stop()


def _refuse_when_busy(connection: Connection, number: int) -> bool:
    if number in _BUSY:
        connection.answer(b"", "429 Too Many Requests")
    return number in _BUSY


@contextmanager
def _many_checkpoints() -> Iterator[None]:
    def hook(connection: apsw.Connection) -> None:
        connection.wal_autocheckpoint(_PAGES_TO_CHECKPOINT)

    apsw.connection_hooks.append(hook)
    try:
        yield
    finally:
        apsw.connection_hooks.remove(hook)
