"""`check` tells the numbers that are written down for every corpus file; the window's list has them."""

import json
from collections import Counter
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
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.folders import Workspace

CORPUS = read_expected()
READ = [name for name, expected in CORPUS.items() if expected.fault is None]
REFUSED = [name for name, expected in CORPUS.items() if expected.fault and name != "far-cell.xlsx"]
PARTS = 6  # so that a failure tells its neighbourhood, and no test takes a minute


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


@pytest.mark.parametrize("part", range(PARTS))
def test_check_and_window_count_alike(
    session: Session, composer: Composer, capsys: pytest.CaptureFixture[str], part: int
) -> None:
    for name in READ[part::PARTS]:
        session.arguments.recipients = [FILES / name]
        check(session)
        told = json.loads(capsys.readouterr().out)
        draft = composer.new_campaign(name)
        composer.lists.import_list(draft, [Source(FILES / name)])
        path = composer.drafts.list_path(draft)
        assert path is not None
        with RecipientList(path) as recipients:
            counts = recipients.counts()
            assert told["recipients"] == {
                "in_file": counts.in_file,
                "to_send": counts.to_send,
                "duplicates": counts.duplicates,
                "stop_list": counts.stop_list,
                "invalid": counts.invalid,
            }, name
            assert told["left_out"] == {"empty": counts.empty, "hidden": counts.hidden, "corrected": 0}, name
            assert told["read_as"]["phone_columns"] == list(recipients.read_as.phone_columns), name
        outcomes = Counter(outcome for _number, outcome, *_ in CORPUS[name].rows)
        assert told["recipients"] == {
            "in_file": outcomes.total(),
            "to_send": outcomes["to_send"],
            "duplicates": outcomes["duplicate"],
            "stop_list": outcomes["stop_list"],
            "invalid": outcomes["invalid"],
        }, name
        left_out = {"empty": CORPUS[name].empty, "hidden": len(CORPUS[name].hidden), "corrected": 0}
        assert told["left_out"] == left_out, name


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
