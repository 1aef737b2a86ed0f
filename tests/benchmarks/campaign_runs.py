"""The runs that send_campaign.py compares: a campaign as the program sends it, and its bodies in a bare loop.

Each run has a process of its own, so that its memory and its processor time are its own, and a practice
gateway of its own: the same bytes at the same one would be answered from memory.
"""

from __future__ import annotations

import csv
import multiprocessing
import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import httpx

import smsbat_composer.delivery.engine
import smsbat_composer.delivery.journal  # noqa: F401 - the composer imports both on demand
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import Event, Progress
from smsbat_composer.delivery.pace import PaceLimits
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.status_rules import LIVE
from smsbat_composer.delivery.tempo import Tempo
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.practice.scenario import ALL_DELIVERED, ready_scenario
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

PARALLEL = 4
ITEMS = 100
# As fast as the gateway answers: no pause between requests. Statuses are asked for as in a live campaign.
TEMPO = Tempo(
    PaceLimits(recipients=ITEMS, items=ITEMS, parallel=PARALLEL, requests_per_second=1_000_000),
    LIVE,
    Deadlines(),
)
CAMPAIGN = CampaignFile(
    name="Benchmark",
    message=MessageContent(
        viber=ViberContent(
            sender="ZATYSHOK",
            text="{Ім’я}, ваш код {Промокод}: знижка 15 % у {Місто} до неділі.",
            ttl=3600,
        ),
        sms=SmsContent(sender="Zatyshok", text="Ваш код {Промокод}: знижка 15 % до неділі."),
    ),
)
HEADER = ["Телефон", "Ім’я", "Місто", "Промокод"]
NAMES = ["Олена", "Андрій", "Ірина", "Тарас", "Марія", "Софія", "Юлія", "Петро", "Ганна", "Дмитро"]
TOWNS = ["Київ", "Львів", "Одеса", "Харків", "Дніпро", "Івано-Франківськ", "Кам’янець-Подільський"]

Result = TypeVar("Result")


@dataclass(frozen=True)
class CampaignCost:
    """What one campaign took: seconds, processor seconds and MiB (None where the system does not say)."""

    recipients: int
    planning: float
    sending: float
    planning_processor: float
    sending_processor: float
    memory: int | None
    gateway_memory: int | None


def apart(function: Callable[..., Result], *arguments: Any) -> Result:
    """What the function gives in a fresh process."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def write_list(path: Path, recipients: int) -> None:
    """A list in which everybody gets another text, and whose phones come in no order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for number in range(recipients):
            phone = f"38067{number * 7_654_321 % 10**7:07}"  # a prime to 10 ** 7: none comes twice
            name, town = NAMES[number % len(NAMES)], TOWNS[number % len(TOWNS)]
            writer.writerow([phone, name, town, f"SALE{number:07}"])


def send_campaign(folder: Path, source: Path, recipients: int) -> CampaignCost:
    """Plan the list and send it, in a new workspace: from the order to send to the last answer."""
    composer = Composer(Workspace(folder), tempo=TEMPO)
    campaign_id = composer.drafts.create(CAMPAIGN)
    composer.lists.import_list(campaign_id, [Source(source)])
    with closing(composer), run_gateway(folder / "gateway.jsonl") as gateway:
        account = replace(composer.account, base_url=gateway.base_url)
        begun, begun_processor = time.perf_counter(), time.process_time()
        composer.plan(campaign_id, CAMPAIGN, account)
        planning, planning_processor = time.perf_counter() - begun, time.process_time() - begun_processor

        is_sent = threading.Event()
        composer.client(account).close()  # and with it everything is imported, as it is in the bare loop
        started, started_processor = time.time(), time.process_time()
        composer.start(campaign_id, account, lambda event: None if is_sending(event) else is_sent.set())
        is_sent.wait()
        sending_processor = time.process_time() - started_processor
        gateway_memory = most_memory(gateway.process.pid)
    return CampaignCost(
        recipients=recipients,
        planning=planning,
        sending=last_answer_at(composer.workspace.database, recipients) - started,
        planning_processor=planning_processor,
        sending_processor=sending_processor,
        memory=most_memory(),
        gateway_memory=gateway_memory,
    )


def post_bodies(database: Path, ledger: Path, keep_alive: bool) -> float:
    """Seconds of a bare loop that posts the bodies of a sent campaign once more, as many at a time."""
    with closing(connect(database, readonly=True)) as journal:
        requests = journal.execute("SELECT endpoint, body FROM request ORDER BY number").fetchall()
    headers = {
        "Authorization": f"Bearer {PRACTICE_TOKEN}",
        "Content-Type": "application/json; charset=utf-8",
        "Connection": "keep-alive" if keep_alive else "close",
    }
    with (
        run_gateway(ledger) as gateway,
        httpx.Client(base_url=gateway.base_url, headers=headers, trust_env=False, timeout=60) as client,
        ThreadPoolExecutor(PARALLEL) as pool,
    ):
        begun = time.perf_counter()
        for response in pool.map(lambda request: client.post(request[0], content=request[1]), requests):
            response.raise_for_status()
        return time.perf_counter() - begun


def run_gateway(ledger: Path) -> PracticeGateway:
    """A practice gateway that answers as fast as it can, and keeps its ledger on disk as it always does."""
    return start_practice(ready_scenario(ALL_DELIVERED), ledger=ledger)


def is_sending(event: Event) -> bool:
    """Whether the campaign's last request is not answered yet."""
    return isinstance(event, Progress) and event.state is CampaignState.SENDING


def last_answer_at(database: Path, recipients: int) -> float:
    """When the last answer came, by the journal; raises when it does not have everybody accepted."""
    with closing(connect(database, readonly=True)) as journal:
        accepted = journal.execute("SELECT count(*) FROM recipient WHERE state = 'accepted'").get
        if accepted != recipients:
            raise RuntimeError(f"{accepted} of {recipients} accepted: not the campaign to be measured")
        return float(journal.execute("SELECT max(ended_at) / 1000.0 FROM attempt").get)


def most_memory(process: int | str = "self") -> int | None:
    """The most memory (MiB) the process has had so far; None where the system does not say."""
    status = Path(f"/proc/{process}/status")
    peak = re.search(r"VmHWM:\s*(\d+) kB", status.read_text("ascii")) if status.exists() else None
    return None if peak is None else int(peak[1]) // 1024
