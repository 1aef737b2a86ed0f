"""`python packaging/make_sample.py` writes the sample customer list of a shop.

1,000 rows: 965 to send, 31 duplicates, 4 invalid. Every phone is 0XX 000 XX XX, which belongs to nobody.
"""

import random
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "samples" / "customers.xlsx"

Cell = str | int | None
Row = tuple[Cell, ...]

HEADER = ("Телефон", "Тел. 2", "Ім’я", "Звертання", "Місто", "Бонуси", "Промокод")
WIDTHS = (22, 18, 16, 18, 20, 10, 14)
ROWS = 1000
FIRST_CODE = 4821  # of the promotional codes

# Sheet rows 2-17: one of each thing that happens in real lists, for whoever looks at the top.
OPENING: tuple[Row, ...] = (
    ("050 000 12 34", None, "Олена", "Олено", "Київ", 340),
    ("+380 67 000 45 18", None, "Андрій", "Андрію", "Львів", 85),
    ("(093) 000-77-02", None, "Ірина", "пані Ірино", "Одеса", 1250),
    ("050 000 12 3", None, "Тарас", "Тарасе", "Вінниця", 0),  # invalid: one digit short
    ("380 66 000 31 90", None, "Юлія", "Юліє", "Полтава", 410),
    ("0500001234", None, "Олена К.", "Олено", "Київ", 340),  # the phone of row 2, under another name
    ("80 97 000 62 15", None, "Богдан", None, "Дніпро", 520),
    ("3,8067E+11", None, "Марія", "Маріє", "Харків", 75),  # invalid: Excel kept five digits
    ("063 000 48 11", None, "Петро", "Петре", "Рівне", 0),
    ("044 000 20 20", "095 000 90 17", "Софія", "Софіє", "Київ", 960),  # a landline: the second phone is used
    ("068 000 15 73", None, "Дмитро", "Дмитре", "Луцьк", 130),
    (990008426, None, "Наталія", "Наталіє", "Суми", None),  # a number: Excel dropped the zero
    ("050 000 66 40", None, "Оксана", "Оксано", "Чернівці", 275),
    ("+380 73 000 09 55", "067 000 31 22", "Роман", "Романе", "Ужгород", 640),
    ("067 000 45 18", None, "Андрій", "Андрію", "Львів", 85),  # the phone of row 3
    (380960002763, None, "Галина", "пані Галино", "Ковель", 305),
)
FIRST_SCREENS = 40  # rows without further surprises
REPEATED = 29  # duplicates; two more stand in the opening
NO_VOCATIVE = 16  # one more in the opening
NO_BONUS = 6  # likewise
INVALID_AT: dict[int, Cell] = {211: "044 000 31 07", 639: "уточнити"}  # two more in the opening

# A name and its vocative.
PEOPLE = (
    ("Анастасія", "Анастасіє"), ("Андрій", "Андрію"), ("Богдан", "Богдане"),
    ("В’ячеслав", "В’ячеславе"), ("Василь", "Василю"), ("Вікторія", "Вікторіє"),
    ("Володимир", "Володимире"), ("Галина", "Галино"), ("Ганна", "Ганно"), ("Дарина", "Дарино"),
    ("Дмитро", "Дмитре"), ("Іван", "Іване"), ("Ігор", "Ігорю"), ("Ірина", "Ірино"),
    ("Катерина", "Катерино"), ("Лідія", "Лідіє"), ("Людмила", "Людмило"), ("Максим", "Максиме"),
    ("Марія", "Маріє"), ("Михайло", "Михайле"), ("Назар", "Назаре"), ("Наталія", "Наталіє"),
    ("Оксана", "Оксано"), ("Олександр", "Олександре"), ("Олена", "Олено"), ("Остап", "Остапе"),
    ("Петро", "Петре"), ("Роман", "Романе"), ("Світлана", "Світлано"), ("Сергій", "Сергію"),
    ("Соломія", "Соломіє"), ("Софія", "Софіє"), ("Тарас", "Тарасе"), ("Тетяна", "Тетяно"),
    ("Юлія", "Юліє"), ("Юрій", "Юрію"),
)  # fmt: skip
CITIES = (
    "Київ", "Київ", "Київ", "Львів", "Львів", "Одеса", "Харків", "Дніпро", "Вінниця", "Полтава", "Рівне",
    "Луцьк", "Суми", "Чернівці", "Ужгород", "Ковель", "Івано-Франківськ", "Тернопіль", "Запоріжжя",
    "Житомир", "Черкаси", "Хмельницький", "Чернігів", "Миколаїв", "Кропивницький", "Біла Церква",
)  # fmt: skip
OPERATORS = ("50", "63", "66", "67", "68", "73", "93", "95", "96", "97", "98", "99")

# 0XX 000 YY ZZ as people type it from XX, YY, ZZ; or a number, which is what Excel makes of it.
SPELLINGS: tuple[tuple[str, type[str] | type[int]], ...] = (
    ("0{} 000 {} {}", str),
    ("0{}000{}{}", str),
    ("0{}-000-{}-{}", str),
    ("(0{}) 000-{}-{}", str),
    ("8 0{} 000 {} {}", str),
    ("80{}000{}{}", str),
    ("380{}000{}{}", str),
    ("+380{}000{}{}", str),
    ("+380 {} 000 {} {}", str),
    ("+38 (0{}) 000-{}-{}", str),
    ("{}000{}{}", int),
    ("380{}000{}{}", int),
)


def customers() -> list[Row]:
    """The rows under the header, the same at every call."""
    dice = random.Random(2025)  # noqa: S311 - a fixed list is wanted
    phones = draw_phones(dice)
    repeated, no_vocative, no_bonus = draw_places(dice)
    people: list[tuple[str, Row]] = []
    rows = list(OPENING)
    for place in range(len(OPENING), ROWS):
        if place in repeated:
            phone, person = dice.choice(people)
            rows.append((spell(phone, dice), None, *person))
            continue
        name, vocative = dice.choice(PEOPLE)
        bonus = dice.randrange(0, 1500, 5)
        person = (
            name,
            None if place in no_vocative else vocative,
            dice.choice(CITIES),
            None if place in no_bonus else bonus,
        )
        if place in INVALID_AT:
            rows.append((INVALID_AT[place], None, *person))
            continue
        phone = next(phones)
        second = spell(next(phones), dice) if dice.random() < 0.08 else None
        people.append((phone, person))
        rows.append((spell(phone, dice), second, *person))
    return [(*row, f"OSIN-{FIRST_CODE + place}") for place, row in enumerate(rows)]


def draw_places(dice: random.Random) -> tuple[set[int], ...]:
    """Where phones repeat, where the vocative is empty, where the bonus is: three sets apart."""
    plain = [place for place in range(FIRST_SCREENS, ROWS) if place not in INVALID_AT]
    drawn = iter(dice.sample(plain, REPEATED + NO_VOCATIVE + NO_BONUS))
    return tuple(set(islice(drawn, count)) for count in (REPEATED, NO_VOCATIVE, NO_BONUS))


def draw_phones(dice: random.Random) -> Iterator[str]:
    """Nine national digits each, never the same ones, and none of the opening."""
    drawn = {re.sub(r"\D", "", str(cell))[-9:] for row in OPENING for cell in row[:2]}
    while True:
        phone = f"{dice.choice(OPERATORS)}000{dice.randrange(10_000):04}"
        if phone not in drawn:
            drawn.add(phone)
            yield phone


def spell(phone: str, dice: random.Random) -> Cell:
    """The phone as somebody typed it, or as the number that Excel made of it."""
    form, kind = dice.choice(SPELLINGS)
    return kind(form.format(phone[:2], phone[5:7], phone[7:]))


def workbook() -> Workbook:
    """The customer list as a shop would keep it: a styled header that stays in sight."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Клієнти"
    sheet.append(HEADER)
    for row in customers():
        sheet.append(row)
    for column, width in zip("ABCDEFG", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="3A4490")
        cell.alignment = Alignment(vertical="center")
    for (phone,) in sheet.iter_rows(min_row=2, max_col=1):
        phone.number_format = "0" if isinstance(phone.value, int) else "@"
        phone.alignment = Alignment(horizontal="left")
    sheet.row_dimensions[1].height = 22
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    return book


if __name__ == "__main__":
    workbook().save(SAMPLE)
