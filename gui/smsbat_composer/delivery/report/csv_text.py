"""CSV as the Excel of this computer opens it by double click."""

import csv
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from smsbat_composer.delivery.report.cells import Cell, unrun
from smsbat_composer.words import Language, current_language


def write_csv(target: Path, lines: Iterable[Sequence[Cell]]) -> None:
    """UTF-8 with BOM; an apostrophe stands before what would be calculated."""
    delimiter = csv_delimiter()
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([_text(cell, delimiter) for cell in line] for line in lines)


def csv_delimiter() -> str:
    """What Excel parts cells by here: Windows tells, elsewhere it goes with the language's decimal comma."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - on Windows only

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as key:
            return str(winreg.QueryValueEx(key, "sList")[0])[:1] or ","
    return ";" if current_language() is Language.UKRAINIAN else ","


def _text(cell: Cell, delimiter: str) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell:f}".replace(".", "," if delimiter == ";" else ".")
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M:%S}"  # read as a date in every language
        case str():
            return unrun(cell)
        case _:
            return str(cell)
