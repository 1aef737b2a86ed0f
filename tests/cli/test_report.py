"""`report`: the user's own workbook with each row's result, and what is said where that cannot be."""

from pathlib import Path

import openpyxl

from cli.running import Run

GONE = "“list.xlsx” is not where it was read from, so the report is a new workbook."


def test_the_list_comes_back_with_results(run: Run, campaign: Path, recipients: Path, tmp_path: Path) -> None:
    sent = run("send", campaign, "--recipients", recipients, "--practice", "--json").json
    campaign_id = sent["campaign_id"]
    copy = tmp_path / "report.xlsx"
    assert run("report", campaign_id, copy, "--json").json == {
        "campaign_id": campaign_id,
        "report": str(copy),
    }
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames == [*openpyxl.load_workbook(recipients).sheetnames, "Summary"]
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[0][:4] == ("Телефон", "Name", "Code", "Status")
    assert [row[3] for row in rows].count("duplicate") == 1
    assert rows[3][9] == "same as row 2"
    recipients.unlink()
    again = run("report", campaign_id, copy)
    assert again.code == 0
    assert GONE in " ".join(again.messages.split())
    assert openpyxl.load_workbook(copy).sheetnames == ["Recipients", "Summary"]


def test_a_page_is_printed_from_the_window(run: Run, tmp_path: Path) -> None:
    ended = run("report", "any", tmp_path / "report.pdf")
    assert ended.code == 2
    assert "A PDF is printed from the window" in " ".join(ended.messages.split())
