"""A list of 1,000 customers with known outcomes, as a workbook and as Excel's Ukrainian CSV."""

import csv
import random
from pathlib import Path

import openpyxl

ROWS = 1_000
DUPLICATES = 31
INVALID = 4
TO_SEND = ROWS - DUPLICATES - INVALID

HEADER = ("Клієнт", "Мобільний", "Запасний", "Промокод")


def customers() -> list[tuple[str, str, str, str]]:
    """The rows under the header: some with their only phone in the second column, the repeated ones last."""
    dice = random.Random(20)
    rows = []
    for number in range(TO_SEND):
        phone = f"0{dice.choice((50, 67, 93))}{number:07}"
        first, second = ("", phone) if number % 50 == 0 else (phone, "")
        rows.append((f"Клієнт {number}", first, second, f"OSIN-{number:04}"))
    for number in range(DUPLICATES):
        name, first, second, code = rows[number + 1]
        rows.append((f"{name} ще раз", f"+38{first or second}", "", code))
    rows += [("Без цифр", "050 12", "", "OSIN")] * INVALID
    return rows


def write_workbook(path: Path) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Клієнти")
    for row in (HEADER, *customers()):
        sheet.append(row)
    book.save(path)
    return path


def write_csv(path: Path) -> Path:
    with path.open("w", encoding="cp1251", newline="") as file:
        csv.writer(file, delimiter=";").writerows((HEADER, *customers()))
    return path
