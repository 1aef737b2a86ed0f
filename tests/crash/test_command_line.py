"""The command line itself, killed and resumed as a person would do it."""

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest

from cli.running import ENVIRONMENT, command
from crash.harness import PATIENCE, await_event
from crash.verdict import LedgerFile, Message, judge
from smsbat_composer.practice.process import start_practice
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN

RECIPIENTS = 2500
SCENARIO = {"deduplication": "off", "latency": [0.1, 0.2]}
CAMPAIGN = {
    "format": "smsbat-campaign",
    "version": 1,
    "name": "Killed",
    "message": {"sms": {"sender": "Zatyshok", "text": "Vash kod {Code}"}},
}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed by signals")
def test_send_killed_and_resumed(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "workspace")
    phones = [f"38050{index:07d}" for index in range(RECIPIENTS)]
    campaign, sheet, scenario = (tmp_path / name for name in ("campaign.json", "people.csv", "scenario.json"))
    campaign.write_text(json.dumps(CAMPAIGN), encoding="utf-8")
    sheet.write_text(
        "Phone,Code\n" + "".join(f"{phone},A{phone[-1]}\n" for phone in phones), encoding="utf-8"
    )
    scenario.write_text(json.dumps(SCENARIO), encoding="utf-8")
    ledger = LedgerFile(tmp_path / "ledger.jsonl")
    messages: list[Message] = []

    def reached() -> int:
        messages.extend(ledger.read_on())
        return len(messages)

    with start_practice(scenario, ledger=ledger.path) as gateway:
        options = ("--base-url", gateway.base_url, "--token-stdin")
        send = start(workspace, "send", campaign, "--recipients", sheet, "--yes", *options)
        await_event(lambda: reached() >= 200)
        (campaign_id,) = (folder.name for folder in workspace.campaigns_folder.iterdir())
        assert status(workspace, campaign_id) == ("sending", None)
        kill(send)
        assert status(workspace, campaign_id) == ("paused", "restarted")
        reached_by_then = reached()
        resumed = start(workspace, "resume", campaign_id, *options)
        await_event(lambda: reached() >= reached_by_then + 500)
        kill(resumed)
        last = start(workspace, "resume", campaign_id, *options)
        assert last.wait(PATIENCE) == 3  # needs attention
        time.sleep(0.1)
        reached()
    verdict = judge(messages, phones, workspace.database, campaign_id)
    verdict.assert_nobody_doubled_or_lost()
    assert 2 <= verdict.requests_in_doubt <= 8


def start(workspace: Workspace, *arguments: object) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        command(workspace.root, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
    )
    assert process.stdin is not None
    process.stdin.write(PRACTICE_TOKEN.encode() + b"\n")
    process.stdin.close()
    return process


def status(workspace: Workspace, campaign_id: str) -> tuple[str, str | None]:
    """What another program says meanwhile: the state, and why it stands still."""
    asked = command(workspace.root, "status", campaign_id, "--json")
    told = json.loads(subprocess.run(asked, capture_output=True, env=ENVIRONMENT, check=True).stdout)
    return told["state"], told["pause"]


def kill(process: "subprocess.Popen[bytes]") -> None:
    assert process.poll() is None
    process.kill()
    process.wait()
