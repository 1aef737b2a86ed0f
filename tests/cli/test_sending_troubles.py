"""What befalls a campaign once it is planned: its exit code never says "run the same again"."""

import io
import json
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.running import ENVIRONMENT, Run, command
from delivery.tiny_gateway import TinyGateway
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.main import main
from smsbat_composer.composer import Composer
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

PATIENCE = 60  # s, for a machine that is busy with other things
MANY = 2_000


@pytest.fixture
def gateway() -> Iterator[TinyGateway]:
    made = TinyGateway()
    yield made
    made.server.stop()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.csv"
    rows = "".join(f"38050{index:07d},N,{index}\n" for index in range(MANY))
    path.write_text(f"Телефон,Name,Code\n{rows}", "utf-8")
    return path


def test_refused_statuses_end_no_sending(run: Run, campaign: Path, many: Path, gateway: TinyGateway) -> None:
    gateway.status_refusal = {"response_code": 301, "response_status": "INVALID_TOKEN"}
    gateway.before = lambda _connection, _number: time.sleep(0.6) is not None  # longer than statuses wait
    where = ["--base-url", gateway.url, "--token-stdin", "--yes", "--wait", "--json"]
    ended = run("send", campaign, "--recipients", many, *where, stdin="some\n")
    calls = [request.line.split()[1].rpartition("/")[2] for request in gateway.server.requests]
    assert "sendmulti" in calls[calls.index("status") :], "the refusal came in the middle"
    assert ended.json["counts"]["accepted"] == MANY
    assert ended.json["state"] == "delivering"
    assert ended.code == ExitCode.STANDS_STILL, "the statuses that were waited for did not come"
    assert "Statuses are not asked for: the gateway does not accept the token" in ended.messages


@pytest.mark.usefixtures("own_log")
def test_refusals_stop_it_until_the_user_goes_on_whatever_is_refused(
    campaign: Path,
    tmp_path: Path,
    gateway: TinyGateway,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    phones = [f"38050{index:07d}" for index in range(60)]
    gateway.wrong_numbers = frozenset(phones[::3])
    people = tmp_path / "people.csv"
    people.write_text("\n".join(["Телефон,Name,Code", *(f"{phone},N,1" for phone in phones)]), "utf-8")
    plain = json.loads(campaign.read_text("utf-8")) | {"options": {"stop_if_refused_percent": 10}}
    campaign.write_text(json.dumps(plain), "utf-8")
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # this process keeps its signals
    where = ["--base-url", gateway.url, "--token-stdin", "--json", "--workspace", str(tmp_path / "workspace")]

    def run(*arguments: str) -> tuple[int, dict[str, Any], str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("some\n"))
        code = main([*arguments, *where])
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    code, stopped, said = run("send", str(campaign), "--recipients", str(people), "--yes")
    assert (code, stopped["pause"]) == (ExitCode.STANDS_STILL, "too_many_refused")
    assert "resume --whatever-is-refused" in said
    assert stopped["counts"]["planned"] > 0
    code, ended, _ = run("resume", stopped["campaign_id"], "--whatever-is-refused")
    assert (code, ended["pause"]) == (ExitCode.SOME_FAILED, None)
    assert (ended["counts"]["accepted"], ended["counts"]["refused"]) == (40, 20)


@pytest.mark.usefixtures("own_log")
@pytest.mark.parametrize("trouble", [ValueError(), UserError("token_missing", account="Shop")])
def test_what_goes_wrong_after_the_plan_is_not_wrong_input(
    campaign: Path,
    recipients: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    trouble: Exception,
) -> None:
    def fail(*_arguments: object) -> None:
        raise trouble

    monkeypatch.setattr(Composer, "start", fail)
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # this process keeps its signals
    where = ["--practice", "--json", "--workspace", str(tmp_path / "workspace")]
    code = main(["send", str(campaign), "--recipients", str(recipients), *where])
    told = json.loads(capsys.readouterr().out)
    assert code == ExitCode.STANDS_STILL
    planned = Composer(Workspace(tmp_path / "workspace")).record(told["campaign_id"])
    assert planned is not None, "the id is that of the planned campaign"


def test_a_report_that_fails_after_the_sending_is_no_wrong_input(
    campaign: Path, many: Path, tmp_path: Path
) -> None:
    workspace, slow, reports = tmp_path / "workspace", tmp_path / "slow.json", tmp_path / "reports"
    slow.write_text(json.dumps({"latency": [0.3, 0.3], "time_scale": 20_000, "mix": {"read": 1}}), "utf-8")
    reports.mkdir()
    asked = ["--practice", "--scenario", slow, "--json", "--report", reports / "report.csv"]
    with subprocess.Popen(
        command(workspace, "send", campaign, "--recipients", many, *asked),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ) as process:
        ledger = workspace / "practice-ledger.jsonl"
        deadline = time.monotonic() + PATIENCE
        while not (ledger.exists() and ledger.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.01)
        shutil.rmtree(reports)
        out, messages = process.communicate(timeout=PATIENCE)
    assert process.returncode == ExitCode.SOME_FAILED, messages
    assert json.loads(out)["counts"]["accepted"] == MANY
