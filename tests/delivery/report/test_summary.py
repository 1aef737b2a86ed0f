"""Totals that add up, in the sheet and in the chart that Excel draws of them."""

import zipfile
from pathlib import Path

import openpyxl
import python_calamine

from delivery.desk import Desk
from delivery.report.reported import sent_from, write
from smsbat_composer.delivery.results import Results


def test_groups_and_channels_add_up_to_the_file(desk: Desk, results: Results, workbook: Path) -> None:
    summary = results.report_summary(sent_from(desk, workbook))
    assert summary.everything.recipients == summary.tally.in_file == 5
    for shares in (summary.groups(), summary.channels()):
        assert sum(share.recipients for share in shares.values()) == 5
    assert {group.value: share.recipients for group, share in summary.groups().items()} == {
        "queued": 2, "refused": 1, "duplicate": 1, "invalid": 1,
    }  # fmt: skip
    assert {channel: share.recipients for channel, share in summary.channels().items()} == {"sms": 2, "": 3}
    assert list(summary.reasons().values()) == [1]


def test_the_sheet_shows_them_with_a_chart(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, workbook), target)
    lines = python_calamine.load_workbook(target).get_sheet_by_name("Summary").to_python()
    numbers = [(line[0], line[1]) for line in lines if isinstance(line[1], float)]
    assert numbers == [
        ("queued", 2.0), ("refused", 1.0), ("duplicates", 1.0), ("invalid", 1.0), ("Rows in the file", 5.0),
        ("SMS", 2.0), ("no message", 3.0), ("Rows in the file", 5.0),
        ("Wrong number", 1.0), ("Together", 1.0),
    ]  # fmt: skip
    facts = {line[0]: line[1] for line in lines[:7]}
    assert (facts["Account"], facts["File"]) == ("Затишок", "“клієнти.xlsx”")
    (chart,) = openpyxl.load_workbook(target)["Summary"]._charts
    first = next(number for number, line in enumerate(lines, start=1) if line[0] == "queued")
    assert chart.series[0].val.numRef.f == f"'Summary'!$B${first}:$B${first + 3}"
    assert any(name.startswith("xl/charts/") for name in zipfile.ZipFile(target).namelist())
