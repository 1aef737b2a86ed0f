"""`python tests/benchmarks/import_list.py [--rows N] [--runs N]`: importing, beside a bare read of the file.

Import to "ready to send" (a spawned process, phones judged, the list file on disk) against pandas for CSV and
calamine for XLSX. Above a limit the exit code is 1.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from pairs import Work, compare

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "gui")]

CSV_LIMIT = 4.0
XLSX_LIMIT = 2.0
MEMORY_LIMIT = 1536  # MiB, of the child
CANCEL_LIMIT = 0.5  # s
SEED = 7

HEADER = ["Телефон", "Ім’я", "Місто", "Промокод", "Сума"]
CODES = ["050", "063", "066", "067", "068", "073", "093", "095", "096", "097", "098", "099"]
NAMES = ["Олена", "Андрій", "Ірина", "Тарас", "Марія", "Софія", "Юлія", "Петро", "Ганна", "Дмитро"]
TOWNS = ["Київ", "Львів", "Одеса", "Харків", "Дніпро", "Івано-Франківськ", "Кам’янець-Подільський"]


def main() -> int:
    """Measure, print both ratios, and tell by the exit code whether all limits hold."""
    import environment  # noqa: PLC0415 - found through the line above; a spawned child has no need of it

    environment.enter(Path(__file__), environment.DEVELOP, {})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5, help="of each, by turns")
    chosen = parser.parse_args()
    rows = chosen.rows
    with tempfile.TemporaryDirectory() as folder:
        sheets = {name: Path(folder) / f"list.{name}" for name in ("csv", "xlsx")}
        write_csv(sheets["csv"], rows)
        write_xlsx(sheets["xlsx"], rows)
        for source in sheets.values():
            import_list(source)
        within = [cancel_at_once(sheets["csv"])]
        most = children_memory()  # now: a child of a grown parent is said to have been as large at first
        for kind, library, read, limit in (
            ("csv", "pandas", read_by_pandas, CSV_LIMIT),
            ("xlsx", "calamine", read_by_calamine, XLSX_LIMIT),
        ):
            bare = Work(library, partial(read, sheets[kind]))
            work = Work("import", partial(import_list, sheets[kind]))
            within.append(compare(kind, bare, work, limit=limit, runs=chosen.runs))
    if most is not None:
        sys.stdout.write(f"memory of the child: {most} MiB at most (limit {MEMORY_LIMIT})\n")
    return 0 if all(within) and (most or 0) <= MEMORY_LIMIT else 1


def cancel_at_once(source: Path) -> bool:
    """Whether an import that is under way ends soon after it is cancelled."""
    from smsbat_composer.recipients import importing  # noqa: PLC0415 - only once the packages are there
    from smsbat_composer.recipients.errors import ImportFailed  # noqa: PLC0415
    from smsbat_composer.recipients.source import Source  # noqa: PLC0415

    cancel, cancelled_at = threading.Event(), 0.0

    def stop(_rows: int) -> None:
        nonlocal cancelled_at
        cancelled_at = cancelled_at or time.perf_counter()
        cancel.set()

    try:
        importing.import_list([Source(source)], source.with_suffix(".none"), on_progress=stop, cancel=cancel)
    except ImportFailed:
        seconds = time.perf_counter() - cancelled_at
    else:
        seconds = float("inf")  # it was over before anything was told of it
    sys.stdout.write(f"cancelled in {seconds:.2f} s (limit {CANCEL_LIMIT})\n")
    return seconds <= CANCEL_LIMIT


def import_list(source: Path) -> None:
    """The import as the program does it."""
    from smsbat_composer.recipients import importing  # noqa: PLC0415 - only once the packages are there
    from smsbat_composer.recipients.source import Source  # noqa: PLC0415

    importing.import_list([Source(source)], source.with_suffix(".sqlite"))


def read_by_pandas(source: Path) -> object:
    """The bare read of a CSV."""
    import pandas as pd  # noqa: PLC0415 - likewise

    return pd.read_csv(source, dtype=str, keep_default_na=False)


def read_by_calamine(source: Path) -> object:
    """The bare read of a workbook."""
    import python_calamine  # noqa: PLC0415 - likewise

    return python_calamine.load_workbook(source).get_sheet_by_index(0).to_python()


def write_csv(path: Path, rows: int) -> None:
    """A list with commas, quoted where a cell needs it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(make_rows(rows))


def write_xlsx(path: Path, rows: int) -> None:
    """The same list as a workbook."""
    import xlsxwriter  # noqa: PLC0415 - likewise

    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        for number, cells in enumerate(make_rows(rows), start=1):
            for column, cell in enumerate(cells):
                sheet.write_string(number, column, cell)


def make_rows(rows: int) -> Iterator[list[str]]:
    """Customers as shops have them: every spelling of a phone, 3 % repeated, a few wrong or foreign."""
    dice = random.Random(SEED)
    phones = ["0500000000"]
    for number in range(rows):
        if dice.random() < 0.03:
            phone = dice.choice(phones)
        else:
            phone = f"{dice.choice(CODES)}{dice.randrange(10**7):07}"
            if number % 100 == 0:
                phones.append(phone)
        town, street = dice.choice(TOWNS), dice.randrange(1, 200)
        address = f"{town}, вул. Шевченка, {street}" if dice.random() < 0.2 else town
        name = f"{dice.choice(NAMES)} {dice.choice(NAMES)}"
        yield [spell(phone, dice), name, address, f"SALE{number:07}", f"{dice.randrange(10**5) / 100:.2f}"]


def spell(phone: str, dice: random.Random) -> str:
    """A phone in one of the ways in which people write it; rarely a wrong or a foreign one."""
    ways = {
        phone: 50,
        f"+38{phone}": 15,
        f"38{phone}": 15,
        f"+38 ({phone[:3]}) {phone[3:6]}-{phone[6:8]}-{phone[8:]}": 10,
        f"{phone[:3]} {phone[3:6]} {phone[6:8]} {phone[8:]}": 9,
        phone[:-1]: 0.4,
        "": 0.3,
        f"+48501{phone[4:]}": 0.3,
    }
    return dice.choices(list(ways), weights=list(ways.values()))[0]


def children_memory() -> int | None:
    """The most memory (MiB) that any child took; None where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return None
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // unit


if __name__ == "__main__":
    sys.exit(main())
