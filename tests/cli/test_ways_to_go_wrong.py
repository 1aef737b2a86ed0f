"""What is asked wrongly, or cut short: said before anybody gets a message, and never at their cost."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import ENVIRONMENT, Run, command
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.practice.scenario import ALL_DELIVERED, ready_scenario
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN, Account, Mode, Settings
from smsbat_composer.workspace.settings_file import save_settings

PATIENCE = 60  # s, for a machine that is busy with other things


@pytest.fixture
def gateway() -> Iterator[PracticeGateway]:
    with start_practice(ready_scenario(ALL_DELIVERED)) as running:
        yield running


def test_a_live_campaign_does_not_go_on_in_practice(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway
) -> None:
    where = ["--base-url", gateway.base_url, "--token-stdin", "--json"]
    sent = run("send", campaign, "--recipients", recipients, "--yes", *where, stdin="wrong\n").json
    refused = run("resume", sent["campaign_id"], "--practice", "--json")
    assert refused.code == 2
    assert refused.json["error"]["code"] == "account_differs"
    assert run("status", sent["campaign_id"], "--json").json["counts"]["planned"] == 4


@pytest.mark.parametrize("report", ["no such folder/report.xlsx", "report.doc"])
def test_a_report_that_cannot_be_written_is_told_before_the_sending(
    run: Run, campaign: Path, recipients: Path, tmp_path: Path, report: str
) -> None:
    asked = ["send", campaign, "--recipients", recipients, "--practice", "--json"]
    ended = run(*asked, "--report", tmp_path / report)
    assert ended.code == 2
    assert ended.json["error"]["code"].startswith("report_")
    assert run("list", "--json").json == {"campaigns": []}


@pytest.mark.parametrize(
    ("where", "code"),
    [
        (["--base-url", "http://sms.example"], "base_url_not_https"),
        (["--practice", "--scenario", "none.json"], "scenario_unreadable"),
    ],
)
def test_a_send_that_cannot_begin_leaves_no_campaign(
    run: Run, campaign: Path, recipients: Path, where: list[str], code: str
) -> None:
    token = ["--yes", "--token-stdin", "--json"]
    ended = run("send", campaign, "--recipients", recipients, *where, *token, stdin="some\n")
    assert ended.code == 2
    assert ended.json["error"]["code"] == code
    assert run("list", "--json").json == {"campaigns": []}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_send_cut_short_lets_its_requests_land_and_tells_its_id(
    run: Run, campaign: Path, tmp_path: Path, name: str
) -> None:
    workspace, many, slow = tmp_path / "workspace", tmp_path / "many.csv", tmp_path / "slow.json"
    many.write_text("Телефон,Name,Code\n" + "".join(f"05000{i:05},N,{i}\n" for i in range(500)), "utf-8")
    slow.write_text(json.dumps({"latency": [0.3, 0.3]}), "utf-8")
    practice = ["--practice", "--scenario", slow, "--json"]
    with subprocess.Popen(
        command(workspace, "send", campaign, "--recipients", many, *practice),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        ledger = workspace / "practice-ledger.jsonl"
        deadline = time.monotonic() + PATIENCE
        while not (ledger.exists() and ledger.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(getattr(signal, name))
        out, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, messages
    told = json.loads(out)
    assert (told["state"], told["pause"]) == ("paused", "restarted")
    counts = told["counts"]
    assert counts["in_flight"] == counts["needs_attention"] == 0
    assert counts["accepted"] + counts["refused"] + counts["planned"] == 500
    assert run("status", told["campaign_id"], "--json").json["counts"] == counts


def test_a_named_account_is_checked_at_the_given_address(
    run: Run, gateway: PracticeGateway, tmp_path: Path
) -> None:
    workspace = Workspace(tmp_path / "workspace")
    workspace.create()
    shop = Account(id="shop", name="Shop", mode=Mode.LIVE, base_url="http://127.0.0.1:1")
    save_settings(workspace.settings_file, Settings().with_account(shop))
    where = ["--base-url", gateway.base_url, "--token-stdin"]
    ended = run("token", "check", "--account", "Shop", *where, stdin=PRACTICE_TOKEN + "\n")
    assert ended.code == 0, ended.messages


def test_a_token_that_is_not_kept_makes_no_account(run: Run) -> None:
    ended = run("token", "set", "--account", "shop", "--json", stdin="це не токен\n")
    assert ended.json["error"]["code"] == "token_malformed"
    ended = run("token", "check", "--account", "shop", "--json")
    assert ended.json["error"]["code"] == "account_unknown"


def test_a_count_is_not_negative(run: Run, campaign: Path, recipients: Path) -> None:
    ended = run("check", campaign, "--recipients", recipients, "--show", "-1")
    assert ended.code == 2
    assert "-1" in ended.messages


def test_json_is_utf_8_whatever_the_terminal_speaks(campaign: Path, recipients: Path, tmp_path: Path) -> None:
    asked = command(tmp_path / "workspace", "check", campaign, "--recipients", recipients, "--json")
    ended = subprocess.run(
        asked, capture_output=True, env=ENVIRONMENT | {"PYTHONIOENCODING": "cp1251"}, check=True
    )
    assert json.loads(ended.stdout.decode("utf-8"))["read_as"]["phone_columns"] == ["Телефон"]
