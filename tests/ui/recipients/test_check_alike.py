"""`check` prints the numbers that the window shows, for every file of the corpus: those written down.

The numbers are read off the widgets. All but a few files are read in this process: the child of an import
does the same work, and costs a second on a busy machine.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from recipients.corpus.expected import FILES, Expected, read_expected
from recipients.corpus.people import STOP_LIST
from smsbat_composer.cli.arguments import build_parser
from smsbat_composer.cli.check import check
from smsbat_composer.cli.console import Console
from smsbat_composer.cli.session import Session
from smsbat_composer.composer import Composer
from smsbat_composer.recipients import importing
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.ui.recipients_step import RecipientsStep
from smsbat_composer.workspace import database
from smsbat_composer.workspace.database import connect
from ui.recipients.doing import open_file, read_list

CORPUS = {name: expected for name, expected in read_expected().items() if expected.fault is None}
BY_A_CHILD = ["cp1251-semicolon.csv", "openpyxl-hidden.xlsx"]
PARTS = 8  # so that a failure tells its neighbourhood, and no test takes long

WORDS = {
    "in the file": "in_file",
    "to send": "to_send",
    "duplicates": "duplicates",
    "stop list": "stop_list",
    "invalid": "invalid",
    "empty": "empty",
    "hidden": "hidden",
    "corrected": "corrected",
}


@pytest.fixture
def composer(composer: Composer) -> Composer:
    """Both sides have the same stop list."""
    with closing(connect(composer.workspace.database)) as connection:
        for phone in STOP_LIST:
            StopList(connection).add(phone, reason="", source="test")
    return composer


@pytest.fixture
def session(composer: Composer, tmp_path: Path) -> Session:
    """`check CAMPAIGN --json`, for a list that a test names."""
    campaign = tmp_path / "campaign.json"
    message = {"sms": {"sender": "Zatyshok", "text": "Vitaiemo"}}
    content = {"format": "smsbat-campaign", "version": 1, "name": "Осінь", "message": message}
    campaign.write_text(json.dumps(content), "utf-8")
    arguments = build_parser().parse_args(["check", str(campaign), "--recipients", "LIST", "--json"])
    return Session(arguments, Console(as_json=True), composer)


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(work: Callable[..., object], arguments: Sequence[object], **_told: object) -> object:
        return work(lambda _news: None, *arguments)

    monkeypatch.setattr(importing, "run_in_child", run)
    monkeypatch.setattr(importing, "limit_memory", lambda: None)
    monkeypatch.setattr(database, "_FULL", 0)  # no power cut is tested here: the disk is not waited for


def shown(step: RecipientsStep) -> dict[str, int]:
    """Every number of the adding-up line, and of the rows beside it, as the buttons say them."""
    pane = step.list_pane
    buttons = [*pane.line.findChildren(QAbstractButton), *pane.source.findChildren(QAbstractButton)]
    texts = [button.text() for button in buttons if button.isVisibleTo(pane)]
    said = [re.fullmatch(r"([\d\s]+) (.+)", text) for text in texts]
    return {WORDS[match[2]]: int("".join(match[1].split())) for match in said if match}


def printed(session: Session, path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """The same numbers, and nothing that is zero beside the line, for the window does not show it."""
    session.arguments.recipients = [path]
    check(session)
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told["recipients"] | {name: rows for name, rows in told["left_out"].items() if rows}


def written_down(expected: Expected) -> dict[str, int]:
    outcomes = Counter(outcome for _number, outcome, *_ in expected.rows)
    beside = {"empty": expected.empty, "hidden": len(expected.hidden)}
    return {
        "in_file": outcomes.total(),
        "to_send": outcomes["to_send"],
        "duplicates": outcomes["duplicate"],
        "stop_list": outcomes["stop_list"],
        "invalid": outcomes["invalid"],
    } | {name: rows for name, rows in beside.items() if rows}


def assert_alike(
    names: Sequence[str],
    step: RecipientsStep,
    session: Session,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in names:
        read_list(qtbot, step, open_file(step, FILES / name))
        assert (name, shown(step)) == (name, written_down(CORPUS[name]))
        assert (name, printed(session, FILES / name, capsys)) == (name, written_down(CORPUS[name]))


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("part", range(PARTS))
def test_check_prints_what_the_window_shows(
    empty_step: RecipientsStep,
    session: Session,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
    part: int,
) -> None:
    assert_alike(list(CORPUS)[part::PARTS], empty_step, session, qtbot, capsys)


def test_a_child_reads_what_this_process_reads(
    empty_step: RecipientsStep, session: Session, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    assert_alike(BY_A_CHILD, empty_step, session, qtbot, capsys)
