"""`check` on corpus files, each read by a child as users have it; that it counts as the window does is tested
beside the window, in ui/recipients/test_check_alike.py.
"""

import json
from contextlib import closing
from pathlib import Path

import pytest

from recipients.corpus.expected import FILES, read_expected
from recipients.corpus.people import STOP_LIST
from smsbat_composer.cli.arguments import build_parser
from smsbat_composer.cli.check import check
from smsbat_composer.cli.console import Console
from smsbat_composer.cli.session import Session
from smsbat_composer.composer import Composer
from smsbat_composer.recipients.errors import ImportFailed
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.folders import Workspace

CORPUS = read_expected()
REFUSED = [name for name, expected in CORPUS.items() if expected.fault and name != "far-cell.xlsx"]


@pytest.fixture
def composer(tmp_path: Path) -> Composer:
    made = Composer(Workspace(tmp_path / "workspace"))
    with closing(connect(made.workspace.database)) as connection:
        for phone in STOP_LIST:
            StopList(connection).add(phone, reason="", source="test")
    return made


@pytest.fixture
def session(composer: Composer, campaign: Path) -> Session:
    """`check CAMPAIGN --json`, for a list that a test names."""
    campaign.write_text(campaign.read_text("utf-8").replace("{Name}", "a").replace("{Code}", "b"), "utf-8")
    arguments = build_parser().parse_args(["check", str(campaign), "--recipients", "LIST", "--json"])
    return Session(arguments, Console(as_json=True), composer)


def test_check_refuses_with_the_windows_reason(session: Session) -> None:
    for name in REFUSED[::4]:
        session.arguments.recipients = [FILES / name]
        with pytest.raises(ImportFailed) as failure:
            check(session)
        assert failure.value.fault == CORPUS[name].fault


def test_several_lists_are_one(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.arguments.recipients = [FILES / "cp1251-semicolon.csv", FILES / "openpyxl.xlsx"]
    check(session)
    told = json.loads(capsys.readouterr().out)["recipients"]
    once = len(CORPUS["openpyxl.xlsx"].rows)
    assert told["in_file"] == 2 * once
    assert told["to_send"] == sum(row[1] == "to_send" for row in CORPUS["openpyxl.xlsx"].rows)


def test_hidden_rows_are_taken_when_asked_for(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.arguments.recipients = [FILES / "openpyxl-hidden.xlsx"]
    session.arguments.hidden_rows = True
    check(session)
    told = json.loads(capsys.readouterr().out)
    assert told["left_out"]["hidden"] == 0
    assert told["recipients"]["in_file"] == len(CORPUS["openpyxl-hidden.xlsx"].rows) + 3
