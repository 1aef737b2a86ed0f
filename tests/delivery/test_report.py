"""The report: every row, what became of it, and nothing that a spreadsheet would run."""

import csv
from pathlib import Path

import openpyxl
import pytest

from delivery.desk import Desk, answered, phone
from smsbat_composer.delivery.report import ReportFault, ReportWords
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.states import VerdictKind
from smsbat_composer.workspace.errors import UserError

WORDS = ReportWords(
    group=lambda group: group.value.replace("_", " "), reason=lambda row: row.reason.code_name
)
ROWS = [
    (phone(0), '=HYPERLINK("http://evil")'),
    (f"+{phone(1)}", "+1-2"),
    (phone(2), "@SUM(A1)"),
    (phone(0), "Двійник\x07"),
]


@pytest.fixture
def campaign(desk: Desk) -> str:
    planned = desk.plan(ROWS)
    claim = desk.claim(planned)
    desk.record(claim, answered(claim, {phone(1): VerdictKind.REFUSED}))
    return planned


def test_a_workbook_holds_every_row_as_text(results: Results, campaign: str, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    results.write_report(campaign, target, words=WORDS)
    recipients, summary = openpyxl.load_workbook(target).worksheets
    lines = list(recipients.iter_rows(values_only=True))
    assert lines[0] == (
        "Телефон", "Ім’я", "Status", "Channel", "Time", "Parts", "Price", "Reason", "Message ID",
    )  # fmt: skip
    assert [line[1] for line in lines[1:]] == [ROWS[0][1], ROWS[1][1], ROWS[2][1], "Двійник"]
    assert [line[2] for line in lines[1:]] == ["queued", "refused", "queued", "duplicate"]
    assert [line[7] for line in lines[1:]] == ["OK", "INVALID_PHONE", "OK", None]
    assert lines[1][8] == f"message-{phone(0)}"
    assert "f" not in {cell.data_type for row in recipients.iter_rows() for cell in row}
    sums = dict(row[:2] for row in summary.iter_rows(values_only=True))
    assert (sums["Rows in the file"], sums["queued"], sums["duplicate"]) == (4, 2, 1)


def test_csv_opens_in_excel_and_runs_nothing(results: Results, campaign: str, tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    results.write_report(campaign, target, words=WORDS)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert [line[1] for line in lines[1:4]] == ["'" + ROWS[0][1], "+1-2", "'@SUM(A1)"]
    assert lines[2][0] == f"+{phone(1)}"


def test_the_old_report_stays_when_the_new_one_cannot_be_written(
    results: Results, campaign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.csv"
    target.write_text("old")

    def locked(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")  # as when Excel has it open

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(UserError) as raised:
        results.write_report(campaign, target, words=WORDS)
    assert raised.value.code == ReportFault.UNWRITABLE
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".report")] == []


def test_a_format_we_do_not_write(results: Results, campaign: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        results.write_report(campaign, tmp_path / "report.pdf", words=WORDS)
    assert raised.value.code == ReportFault.FORMAT_UNKNOWN
