import io
import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
import rich.console

from cli.running import ENVIRONMENT, Run, command, read_ledger
from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.cli.journal_commands import campaign_plain, show_campaign
from smsbat_composer.composer import Composer
from smsbat_composer.practice.process import PracticeGateway, start_practice
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN


@pytest.fixture
def gateway(quick: Path) -> Iterator[PracticeGateway]:
    with start_practice(quick) as running:
        yield running


def _practice(scenario: Path) -> list[str]:
    return ["--practice", "--scenario", str(scenario)]


def test_a_practice_send_adds_up_reports_and_is_told_of_afterwards(
    run: Run, campaign: Path, recipients: Path, quick: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.xlsx"
    ended = run(
        "send", campaign, "--recipients", recipients, *_practice(quick), "--wait", "--json", "--report", out
    )
    assert ended.code in {0, 1}
    told = ended.json
    counts = dict(told["counts"])
    assert counts.pop("in_file") == sum(counts.values()) == 6
    assert counts["excluded"] == 2
    assert sum(told["delivery"].values()) == counts["accepted"]
    assert told["state"] == "finished"
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert sheet.max_row == 7

    # And afterwards, from the journal.
    campaign_id = told["campaign_id"]
    assert [one["campaign_id"] for one in run("list", "--json").json["campaigns"]] == [campaign_id]
    assert run("status", campaign_id, "--json").json["counts"] == told["counts"]
    assert run("report", campaign_id, tmp_path / "out.csv").code == 0
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert run("status", "nothing").code == 2


def test_the_ledger_has_exactly_these_phones_and_texts(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway
) -> None:
    where = ["--base-url", gateway.base_url, "--token-stdin"]
    ended = run(
        "send",
        campaign,
        "--recipients",
        recipients,
        "--yes",
        "--wait",
        "--json",
        *where,
        stdin=PRACTICE_TOKEN + "\n",
    )
    assert ended.code == 0, ended.messages
    ledger = read_ledger(gateway.base_url)
    assert {
        (message["phone"], message["viber"]["text"], message["sms"]["text"]) for message in ledger["messages"]
    } == {
        ("380500001234", "Олена, ваш код A1", "Olena, vash kod A1"),
        ("380670004518", "Андрій, ваш код A2", "Andrii, vash kod A2"),
        ("380930007702", "Vitaiemo, ваш код A4", "Vitaiemo, vash kod A4"),
        ("380660003190", "Юлія, ваш код A6", "Yuliia, vash kod A6"),
    }
    assert len(ledger["messages"]) == 4


def test_a_refused_token_pauses_and_loses_nothing(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway
) -> None:
    where = ["--base-url", gateway.base_url, "--token-stdin"]
    ended = run("send", campaign, "--recipients", recipients, "--yes", "--json", *where, stdin="wrong\n")
    assert ended.code == 3
    assert ended.json["state"] == "paused"
    assert ended.json["pause"] == "token_refused"
    assert ended.json["counts"]["planned"] == 4
    again = run("resume", ended.json["campaign_id"], "--json", *where, stdin=PRACTICE_TOKEN + "\n")
    assert again.code == 0, again.messages
    assert again.json["counts"]["accepted"] == 4


def test_a_gateway_that_is_down_pauses(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway
) -> None:
    gateway.stop()
    where = ["--base-url", gateway.base_url, "--token-stdin"]
    ended = run("send", campaign, "--recipients", recipients, "--yes", "--json", *where, stdin="some\n")
    assert ended.code == 3
    assert ended.json["pause"] == "gateway_unreachable"
    assert ended.json["counts"]["planned"] == 4


def test_a_live_send_is_never_unasked(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway
) -> None:
    where = ["--base-url", gateway.base_url, "--token-stdin"]
    ended = run("send", campaign, "--recipients", recipients, *where, stdin=PRACTICE_TOKEN + "\n")
    assert ended.code == 2
    assert "--yes" in ended.messages
    assert run("list", "--json").json == {"campaigns": []}


def test_the_practice_gateway_alone_tells_its_address(tmp_path: Path) -> None:
    process = subprocess.Popen(
        command(tmp_path / "workspace", "practice", "--json"),
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )
    assert process.stdout is not None
    told = ""
    while not told.rstrip().endswith("}"):
        told += process.stdout.readline()
    base_url = json.loads(told)["base_url"]
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", base_url)
    assert read_ledger(base_url)["messages"] == []
    process.terminate()
    process.wait()
    process.stdout.close()


def test_without_a_screen_the_sample_is_rehearsed(run: Run, tmp_path: Path) -> None:
    no_money = tmp_path / "no-money.json"
    no_money.write_text('{"faults": [{"kind": "code", "code": 203, "share": 1}]}', encoding="utf-8")
    ended = run("demo", "--scenario", no_money, "--json")
    assert ended.code == 3, ended.messages  # as far as the first answer, which is far enough
    assert ended.json["counts"]["in_file"] == 1000


def test_the_same_text_is_not_sent_twice_without_being_asked_for(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway, tmp_path: Path
) -> None:
    where = ["--base-url", gateway.base_url, "--token-stdin", "--yes", "--json"]
    order = ["send", campaign, "--recipients", recipients, *where]
    assert run(*order, stdin=PRACTICE_TOKEN + "\n").code == 0
    other = tmp_path / "another-name.json"
    other.write_text(campaign.read_text("utf-8").replace('"Test"', '"Other"'), encoding="utf-8")
    order[1] = other
    twice = run(*order, stdin=PRACTICE_TOKEN + "\n")
    assert twice.code == 2
    assert twice.json["error"]["code"] == "already_sent"
    assert "4 of 4 people" in twice.json["error"]["message"]
    assert len(read_ledger(gateway.base_url)["messages"]) == 4
    everybody = run(*order, "--already-sent", "leave-out", stdin=PRACTICE_TOKEN + "\n")
    assert everybody.code == 2
    assert len(read_ledger(gateway.base_url)["messages"]) == 4
    again = run(*order, "--already-sent", "send-again", stdin=PRACTICE_TOKEN + "\n")
    assert again.code == 0, again.messages
    assert len(read_ledger(gateway.base_url)["messages"]) == 8


def _careful(campaign: Path, **options: object) -> Path:
    content = json.loads(campaign.read_text(encoding="utf-8")) | {"options": options}
    campaign.write_text(json.dumps(content), encoding="utf-8")
    return campaign


def test_after_the_first_ones_the_command_ends_and_resume_sends_the_rest(
    run: Run, campaign: Path, recipients: Path, gateway: PracticeGateway
) -> None:
    where = ["--base-url", gateway.base_url, "--token-stdin", "--json"]
    careful = _careful(campaign, canary=3, stop_if_refused_percent=50, pace_per_minute=10_000)
    ended = run("send", careful, "--recipients", recipients, "--yes", *where, stdin=PRACTICE_TOKEN + "\n")
    assert (ended.code, ended.json["pause"]) == (3, "canary")
    assert (ended.json["counts"]["accepted"], ended.json["counts"]["planned"]) == (3, 1)
    assert "Nothing more goes out without you" in ended.messages
    assert len(read_ledger(gateway.base_url)["messages"]) == 3
    again = run("resume", ended.json["campaign_id"], *where, stdin=PRACTICE_TOKEN + "\n")
    assert (again.code, again.json["counts"]["accepted"]) == (0, 4)
    assert len(read_ledger(gateway.base_url)["messages"]) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="no other process can press Ctrl+C there")
def test_in_quiet_hours_the_command_says_until_when_it_waits_and_can_be_ended(
    campaign: Path, recipients: Path, quick: Path, tmp_path: Path
) -> None:
    now = by_kyiv(datetime.now(UTC))
    until = f"{now + timedelta(hours=2):%H:%M}"
    careful = _careful(campaign, quiet_hours=f"{now - timedelta(hours=1):%H:%M}-{until}")
    with subprocess.Popen(
        command(
            tmp_path / "workspace", "send", careful, "--recipients", recipients, *_practice(quick), "--json"
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=ENVIRONMENT,
    ) as process:
        assert process.stderr is not None
        told = next(line for line in process.stderr if "Quiet hours" in line)
        assert told.strip() == f"Quiet hours until {until}, Kyiv time"
        with Composer(Workspace(tmp_path / "workspace")).results() as results:
            (summary,) = results.campaigns()
            plain = campaign_plain(results, summary.record.campaign_id)
        assert plain["state"] == "sending"
        assert f"{by_kyiv(datetime.fromisoformat(plain['quiet_until'])):%H:%M}" == until
        shown = io.StringIO()
        show_campaign(rich.console.Console(file=shown), summary, [])
        assert "Test · Quiet hours · " in shown.getvalue()
        assert f"Quiet hours until {until}, Kyiv time. Nobody is sent to before" in shown.getvalue()
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate()
    assert process.returncode == 130
    assert json.loads(out)["counts"]["planned"] == 4
