"""A small list with one of each thing that happens, as a spreadsheet."""

import csv
from collections.abc import Sequence
from pathlib import Path

HEADER = ("Телефон", "Тел. 2", "Ім’я", "Місто", "Бонуси")
ROWS = (
    ("050 000 12 34", "", "Олена", "Київ", "340"),
    ("+380 67 000 45 18", "067 000 31 22", "Андрій", "", "85"),
    ("050 000 12 3", "", "Тарас", "Вінниця", "1 250"),
    ("0500001234", "", "Олена К.", "Київ", "340"),
    ("063 000 48 11", "", "Петро", "Рівне", "0"),
    ("044 000 20 20", "095 000 90 17", "Софія", "Київ", "960"),
    ("", "093 000 77 02", "Ірина", "Одеса", "10"),
    ("уточнити", "044 000 31 07", "Марія", "Харків", "75"),
)
STOPPED = "380630004811"


def write_csv(
    path: Path,
    rows: Sequence[Sequence[str]] = ROWS,
    header: Sequence[str] = HEADER,
    *,
    encoding: str = "cp1251",
    delimiter: str = ";",
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerows([header, *rows])
    return path
