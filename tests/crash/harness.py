"""A campaign with its own workspace and gateway, whose process is killed and started until it is done."""

import json
import random
import shutil
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.error import HTTPError

from crash.campaign_process import DONE, KnownToken, Orders, account
from crash.launcher import CampaignProcess, Launcher
from crash.verdict import LedgerFile, Message, Verdict, judge
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.trust import CheckOrigin, ReplayAnswer, TrustBook, TrustCheck, TrustKey
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

PATIENCE = 90.0  # s for one run of a process: only a campaign that hangs takes so long
_LOOK_EVERY = 0.002
_BLOCK = 4096


@dataclass(frozen=True)
class Calls:
    """How the gateway was called, over all its restarts; counts of send and sendmulti only."""

    requests: int
    faults: Counter[str]  # kind -> requests struck
    repeated: int  # sequence_ids that came again after they were executed
    clashing: int  # sequence_ids that came with two contents


class Trial:
    """One campaign on trial; the gateway is in a process of its own and outlives every kill.

    The first half of the people get one text (`send`), the others one of three (`sendmulti`).
    """

    def __init__(
        self, folder: Path, launcher: Launcher, *, recipients: int, scenario: dict[str, Any], **orders: Any
    ) -> None:
        self._launcher = launcher
        self._folder = folder
        self._forgotten: list[Any] = []  # the last words of the gateways before this one
        self._file = LedgerFile(folder / "ledger.jsonl")
        self.messages: list[Message] = []
        self.phones = [f"38050{index:07d}" for index in range(recipients)]
        self.workspace = Workspace(folder / "workspace")
        self.gateway = self._open_gateway(scenario, port=0)
        self.campaign_id = self._plan()
        self.orders = Orders(
            workspace=str(self.workspace.root),
            campaign_id=self.campaign_id,
            base_url=self.gateway.base_url,
            **orders,
        )
        self._planned = shutil.copytree(self.workspace.root, folder / "planned")
        self.kills = 0
        self.gateway_restarts = 0

    def trust(self, age: timedelta, answer: ReplayAnswer = ReplayAnswer.SAME_IDS) -> None:
        """Let both calls of the gateway have been seen to de-duplicate after so long, and answer this."""
        with closing(connect(self.workspace.database)) as connection:
            for endpoint in (Endpoint.SEND, Endpoint.SENDMULTI):
                TrustBook(connection).note(
                    TrustKey(self.orders.account.id, self.orders.base_url, endpoint),
                    TrustCheck(
                        at=datetime.now(UTC),
                        origin=CheckOrigin.PROOF,
                        endpoint=endpoint,
                        age=age,
                        answer=answer,
                    ),
                )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.gateway.stop()

    def start(self, **changes: Any) -> CampaignProcess:
        """A process at work on the campaign."""
        return self._launcher.start(replace(self.orders, **changes).written())

    def run_to_end(self, **changes: Any) -> None:
        """Let the campaign go on until nothing is left to send."""
        assert await_end(self.start(**changes)) == DONE

    def run_with_kills(self, kills: int, seed: int, *, gateway_restarts: int = 0) -> None:
        """Kill the process at random points of the campaign, then let it come to its end.

        A point is a number of people reached by then, and up to a moment more; so some processes are killed
        at their very start and some in the middle of a request.
        """
        dice = random.Random(seed)
        points = sorted(dice.uniform(0, 0.75 * len(self.phones)) for _ in range(kills))
        restarts = set(dice.sample(range(kills), gateway_restarts))
        for number, point in enumerate(points):
            process = self.start()
            self.await_reached(point, process)
            time.sleep(dice.choice((0.0, dice.uniform(0, 0.02), dice.uniform(0, 0.2))))
            assert process.poll() in {None, DONE}
            self.kill(process)
            if number in restarts:
                process = self.start()
                self.restart_gateway()
                self.kill(process)
        self.run_to_end()

    def kill(self, process: CampaignProcess) -> None:
        """End the process at once; counted unless it was over."""
        process.kill()
        self.kills += process.code != DONE

    def await_reached(self, people: float, process: CampaignProcess) -> None:
        """Wait until the gateway has created so many messages, or the process is over."""
        await_event(lambda: self.reached() >= people or process.poll() is not None)

    def reached(self) -> int:
        """How many messages the ledger holds by now."""
        self.messages += self._file.read_on()
        return len(self.messages)

    def restart_gateway(self, token: str = PRACTICE_TOKEN) -> None:
        """Pull the gateway from under its callers, if it is there; for a second connections are refused."""
        if self.gateway.process.poll() is None:
            self._forgotten.append(self._ask_gateway())
            self.gateway.stop()
        self.gateway_restarts += 1
        scenario = {**self.scenario, "seed": self.scenario.get("seed", 1) + 1}
        self.gateway = self._open_gateway(scenario, port=self.gateway.port, token=token)

    def begin_anew(self, root: Path | None = None) -> None:
        """The campaign as it was planned, once more (at `root`); the ledger is judged from here on."""
        with suppress(HTTPError):  # whatever a killed process left on its way has arrived before this answer
            urllib.request.urlopen(self.gateway.base_url)  # noqa: S310 - loopback
        self.reached()
        self.messages.clear()
        if root is not None:
            self.workspace = Workspace(root)
            self.orders = replace(self.orders, workspace=str(root))
        shutil.rmtree(self.workspace.root, ignore_errors=True)
        shutil.copytree(self._planned, self.workspace.root)

    @property
    def planned_bytes(self) -> int:
        """What `begin_anew` takes from a disk, in whole blocks."""
        sizes = [path.stat().st_size for path in self._planned.rglob("*")]
        return sum(-(-size // _BLOCK) * _BLOCK for size in sizes)

    def verdict(self) -> Verdict:
        """What became of everybody, by the ledger."""
        self.reached()
        return judge(self.messages, self.phones, self.workspace.database, self.campaign_id)

    def calls(self) -> Calls:
        """How the gateway was called."""
        told = [*self._forgotten, self._ask_gateway()]
        return Calls(
            requests=sum(one["calls"]["send"] + one["calls"]["sendmulti"] for one in told),
            faults=sum((Counter(one["faults"]) for one in told), Counter()),
            repeated=sum(one["repeated_sequence_ids"] for one in told),
            clashing=sum(one["clashing_sequence_ids"] for one in told),
        )

    def _ask_gateway(self) -> Any:
        with urllib.request.urlopen(f"{self.gateway.base_url}/practice/ledger") as answer:  # noqa: S310 - loopback
            return json.load(answer)

    def _open_gateway(
        self, scenario: dict[str, Any], port: int, token: str = PRACTICE_TOKEN
    ) -> PracticeGateway:
        self.scenario = scenario
        file = self._folder / "scenario.json"
        file.write_text(json.dumps(scenario), encoding="utf-8")
        return start_practice(file, port=port, ledger=self._file.path, token=token)

    def _plan(self) -> str:
        composer = Composer(self.workspace, tokens=KnownToken("credential-1"))
        message = MessageContent(
            sms=SmsContent(sender="Zatyshok", text="Vash kod {Код}"),
            viber=ViberContent(sender="ZATYSHOK", text="Ваш код {Код}", ttl=3600),
        )
        campaign = CampaignFile(name="Crash", message=message)
        campaign_id = composer.drafts.create(campaign)
        half = len(self.phones) // 2
        rows = [
            (phone, "ONE" if index < half else f"CODE{index % 3}") for index, phone in enumerate(self.phones)
        ]
        sheet = self._folder / "people.csv"
        sheet.write_text("Телефон,Код\n" + "\n".join(map(",".join, rows)), encoding="utf-8")
        composer.lists.import_list(campaign_id, [Source(sheet)])
        composer.plan(campaign_id, campaign, account(self.gateway.base_url))
        composer.close()
        return campaign_id


def await_end(process: CampaignProcess) -> int:
    """The exit code of a process that comes to its end by itself."""
    await_event(lambda: process.poll() is not None)
    return process.wait()


def give_time(process: CampaignProcess, seconds: float) -> int | None:
    """The exit code, or None when the process is still at work after so long."""
    until = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < until:
        time.sleep(_LOOK_EVERY)
    return process.code


def await_event(has_come: Callable[[], bool]) -> None:
    """Look until it has come."""
    until = time.monotonic() + PATIENCE
    while not has_come():
        assert time.monotonic() < until, "the campaign hangs"
        time.sleep(_LOOK_EVERY)
