"""A small campaign, its list, and the command line in a workspace of the test's own."""

import json
from functools import partial
from pathlib import Path

import openpyxl
import pytest

from cli.running import Run, run_command


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `smsbat-composer …`."""
    return partial(run_command, tmp_path / "workspace", stdin="")


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    """A hybrid campaign with a name in it."""
    path = tmp_path / "campaign.json"
    path.write_text(
        json.dumps(
            {
                "format": "smsbat-campaign",
                "version": 1,
                "name": "Test",
                "message": {
                    "sms": {"sender": "Zatyshok", "text": "{Name}, vash kod {Code}"},
                    "viber": {"sender": "ZATYSHOK", "text": "{Name}, ваш код {Code}", "ttl": 3600},
                },
                "if_empty": {"Name": "Vitaiemo"},
                "transliterate_sms": True,
            }
        ),
        encoding="utf-8",
    )
    return path


@pytest.fixture
def recipients(tmp_path: Path) -> Path:
    """Six rows: four to send (one without a name), a duplicate, an invalid one."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Телефон", "Name", "Code"),
        ("050 000 12 34", "Олена", "A1"),
        ("+380 67 000 45 18", "Андрій", "A2"),
        ("0500001234", "Олена К.", "A3"),
        ("093 000 77 02", None, "A4"),
        ("050 12", "Тарас", "A5"),
        ("380660003190", "Юлія", "A6"),
    ):
        sheet.append(row)
    path = tmp_path / "list.xlsx"
    book.save(path)
    return path


@pytest.fixture
def quick(tmp_path: Path) -> Path:
    """A practice gateway where everybody reads at once: what is waited for comes soon."""
    path = tmp_path / "quick.json"
    path.write_text('{"seed": 1, "time_scale": 20000, "mix": {"read": 1}}', encoding="utf-8")
    return path
