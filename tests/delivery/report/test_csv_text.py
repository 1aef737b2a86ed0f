"""CSV that Excel opens by double click and runs nothing of."""

import csv
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from smsbat_composer.delivery.report.csv_text import write_csv
from smsbat_composer.words import Language, use_language

LINE = ("=1+1", "+1-2", "@SUM(A1)", "-2+3", "\tтекст", "+380501234567", "-5", "Київ; Львів", Decimal("0.65"))


@pytest.mark.parametrize(("language", "delimiter", "price"), [("uk", ";", "0,65"), ("en", ",", "0.65")])
def test_excel_reads_it_as_it_was_meant(
    tmp_path: Path, language: str, delimiter: str, price: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")  # Windows has a setting of its own
    use_language(Language(language))
    target = tmp_path / "звіт.csv"
    write_csv(target, [[*LINE, None, datetime(2026, 5, 4, 9, 30)]])  # noqa: DTZ001 - as a cell has it
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    (line,) = csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=delimiter)
    assert line[:5] == ["'=1+1", "'+1-2", "'@SUM(A1)", "'-2+3", "'\tтекст"]
    assert line[5:] == ["+380501234567", "-5", "Київ; Львів", price, "", "2026-05-04 09:30:00"]
