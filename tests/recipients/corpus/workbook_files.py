"""Workbooks of the corpus, by openpyxl, xlsxwriter, pandas, xlwt, LibreOffice, and bytes of our own."""

import datetime as dt
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pandas as pd
import xlsxwriter
import xlwt

from recipients.corpus.expected import FILES, Expected, expect
from recipients.corpus.people import NUMBERS, PEOPLE, Person
from recipients.corpus.xlsb_bytes import write_xlsb

HEADER = ["Телефон", "Ім'я", "Місто"]
DATES = {"Дата": ["12.08.2025", "13.08.2025"], "Знижка": ["15%", "7%"], "Код": ["007", "012"]}
TWO = PEOPLE[:2]
NUMBERED = [person for _number, person in NUMBERS]


def make() -> dict[str, Expected]:
    """Write the files; gives what is expected of them."""
    made: dict[str, Expected] = {}
    _make_by_openpyxl(made)
    _make_by_xlsxwriter(made)
    _make_by_pandas(made)
    _make_by_xlwt(made)
    _make_by_libreoffice(made)
    _make_by_hand(made)
    return made


def _lines(people: Sequence[Person | None] = PEOPLE) -> list[list[str | None]]:
    return [
        [None] * 3 if person is None else [person.spelled or None, person.name, person.town]
        for person in people
    ]


def _numbered() -> list[list[object]]:
    return [[number, person.name, person.town] for number, person in NUMBERS]


def _make_by_openpyxl(made: dict[str, Expected]) -> None:
    def save(name: str, book: openpyxl.Workbook, expected: Expected) -> None:
        book.save(FILES / name)
        made[name] = expected

    def new(lines: Sequence[Sequence[object]], title: str = "Лист1") -> tuple[openpyxl.Workbook, object]:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = title
        for line in lines:
            sheet.append(line)
        return book, sheet

    book, _ = new([HEADER, *_lines()])
    save("openpyxl.xlsx", book, expect(PEOPLE, format="xlsx", sheet="Лист1", phone_columns=["Телефон"]))
    book, _ = new([HEADER, *_numbered()])
    save("openpyxl-numbers.xlsx", book, expect(NUMBERED, phone_columns=["Телефон"]))
    book, sheet = new([["Клієнти магазину «Затишок»"], [], [], HEADER, *_lines()])
    sheet.merge_cells("A1:C2")
    save("openpyxl-merged-title.xlsx", book, expect(PEOPLE, first_row=5))
    book, sheet = new([HEADER, *_lines()])
    for row in (3, 5, 9):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["C"].hidden = True
    other = book.create_sheet("Прихований")
    other.sheet_state = "hidden"
    other.append(["phone"])
    save("openpyxl-hidden.xlsx", book, expect(PEOPLE, hidden=[3, 5, 9], sheet="Лист1"))
    book, sheet = new(
        [HEADER, *_lines(TWO), ["=A2", "=B2", "Київ"], ["0931234567", '=CONCAT("а","б")', "Київ"]]
    )
    save(
        "openpyxl-formulas-without-values.xlsx",
        book,
        Expected(
            rows=[
                *expect(TWO).rows,
                [4, "invalid", None, "not_calculated", None],
                [5, "invalid", None, "not_calculated", None],
            ]
        ),
    )
    book, _ = new([])
    book.create_sheet("Дані").append(HEADER)
    for line in _lines():
        book["Дані"].append(line)
    save("openpyxl-second-sheet.xlsx", book, expect(PEOPLE, sheet="Дані"))
    book, _ = new([[None, None, *HEADER], *([None, None, *line] for line in _lines())])
    save("openpyxl-first-columns-empty.xlsx", book, expect(PEOPLE))
    book, sheet = new(
        [
            ["Телефон", "Дата", "Знижка", "Код"],
            ["0501234567", dt.date(2025, 8, 12), 0.15, 7],
            ["0671234567", dt.date(2025, 8, 13), 0.07, 12],
        ]
    )
    for row in (2, 3):
        for column, code in (("B", "dd.mm.yyyy"), ("C", "0%"), ("D", "000")):
            sheet[f"{column}{row}"].number_format = code
    save(
        "openpyxl-shown.xlsx",
        book,
        expect(TWO, cells=DATES) if False else Expected(rows=expect(TWO).rows, cells=DATES),
    )
    book, _ = new(_lines())
    save("openpyxl-no-header.xlsx", book, expect(PEOPLE, first_row=1, phone_columns=["A"]))
    gaps = [*PEOPLE[:2], None, *PEOPLE[2:5], None, *PEOPLE[5:]]
    book, _ = new([HEADER, *_lines(gaps)])
    save("openpyxl-empty-rows.xlsm", book, expect(gaps, format="xlsm"))


def _make_by_xlsxwriter(made: dict[str, Expected]) -> None:
    path = FILES / "xlsxwriter.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Дані")
        for row, line in enumerate([HEADER, *_lines()]):
            for column, cell in enumerate(line):
                if cell is not None:
                    sheet.write_string(row, column, cell)
    made[path.name] = expect(PEOPLE, format="xlsx", sheet="Дані")
    path = FILES / "xlsxwriter-inline.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate([HEADER, *_numbered()]):
            sheet.write_row(row, 0, line)
    made[path.name] = expect(NUMBERED)
    path = FILES / "xlsxwriter-formulas.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        sheet.write_row(0, 0, ["Моб.", "Сума", "Ім'я"])
        sheet.write_formula(1, 0, '="050"&"1234567"', None, "0501234567")
        sheet.write_formula(1, 1, "=1+1", None, 2)
        sheet.write_rich_string(1, 2, "Оле", bold, "на")
        sheet.write_formula(2, 0, "=NA()", None, "#N/A")
        sheet.write(2, 2, "Андрій")
    made[path.name] = Expected(
        rows=[[2, "to_send", "380501234567", None, None], [3, "invalid", None, "empty", None]],
        cells={"Сума": ["2", ""], "Ім'я": ["Олена", "Андрій"]},
    )
    path = FILES / "xlsxwriter-filter.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate([HEADER, *_lines()]):
            sheet.write_row(row, 0, line)
        sheet.autofilter(0, 0, len(PEOPLE), 2)
        sheet.filter_column(2, "x == Київ")
        hidden = [row for row, person in enumerate(PEOPLE, start=2) if person.town != "Київ"]
        for row in hidden:
            sheet.set_row(row - 1, options={"hidden": True})
    made[path.name] = expect(PEOPLE, hidden=hidden)
    path = FILES / "xlsxwriter-dates.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Телефон", "Дата", "Час", "Сума"])
        for row, phone in enumerate(["0501234567", "0671234567"], start=1):
            sheet.write_string(row, 0, phone)
            sheet.write_datetime(row, 1, dt.date(2025, 8, 11 + row), book.add_format({"num_format": 14}))
            sheet.write_datetime(row, 2, dt.time(7, 5), book.add_format({"num_format": "hh:mm"}))
            sheet.write_number(row, 3, 100 / 3, book.add_format({"num_format": '#,##0.00" ₴"'}))
    made[path.name] = Expected(
        rows=expect(TWO).rows,
        cells={"Дата": ["12.08.2025", "13.08.2025"], "Час": ["07:05"] * 2, "Сума": ["33.33"] * 2},
    )
    path = FILES / "xlsxwriter-rounded.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Телефон", "Сума", "Знижка", "Картка", "Код"])
        for row, phone in enumerate(["0501234567", "0671234567"], start=1):
            sheet.write_string(row, 0, phone)
            sheet.write_number(row, 1, row + 0.675, book.add_format({"num_format": "0.00"}))
            sheet.write_number(row, 2, row + 0.5, book.add_format({"num_format": "#,##0"}))
            sheet.write_number(row, 3, 98765432109876500)
            sheet.write_number(row, 4, row, book.add_format({"num_format": '"AB-"0000'}))
    made[path.name] = Expected(
        rows=expect(TWO).rows,
        cells={
            "Сума": ["1.68", "2.68"],
            "Знижка": ["2", "3"],
            "Картка": ["98765432109876500"] * 2,
            "Код": ["AB-0001", "AB-0002"],
        },
    )


def _make_by_pandas(made: dict[str, Expected]) -> None:
    frame = pd.DataFrame([[person.spelled, person.name, person.town] for person in PEOPLE], columns=HEADER)
    frame.to_excel(FILES / "pandas.xlsx", index=False)
    made["pandas.xlsx"] = expect(PEOPLE, phone_columns=["Телефон"])
    frame.to_excel(FILES / "pandas-with-index.xlsx")
    made["pandas-with-index.xlsx"] = expect(PEOPLE, phone_columns=["Телефон"])
    numbers = pd.DataFrame(
        {"Phone": [380501234567.0, None, 671234567.0], "Name": ["Олена", "Юлія", "Андрій"]}
    )
    rows = [
        [2, "to_send", "380501234567", None, None],
        [3, "invalid", None, "empty", None],
        [4, "to_send", "380671234567", None, None],
    ]
    numbers.to_excel(FILES / "pandas-floats.xlsx", index=False)
    made["pandas-floats.xlsx"] = Expected(read_as={"phone_columns": ["Phone"]}, rows=rows)
    numbers.to_csv(FILES / "pandas-floats.csv", index=False)
    made["pandas-floats.csv"] = Expected(read_as={"phone_columns": ["Phone"]}, rows=rows)
    frame.to_html(FILES / "pandas-page-named.xls", index=False, encoding="utf-8")
    made["pandas-page-named.xls"] = expect(PEOPLE, format="html", encoding="utf-8")


def _make_by_xlwt(made: dict[str, Expected]) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Лист1")
    date = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for column, title in enumerate([*HEADER, "Дата"]):
        sheet.write(0, column, title)
    for row, line in enumerate(_numbered(), start=1):
        for column, cell in enumerate(line):
            sheet.write(row, column, cell)
        sheet.write(row, 3, dt.date(2025, 8, row), date)
    sheet.row(2).hidden = True
    sheet.col(2).hidden = True
    book.add_sheet("Прихований").visibility = 1
    book.save(str(FILES / "xlwt.xls"))
    made["xlwt.xls"] = expect(NUMBERED, format="xls", sheet="Лист1", hidden=[3])


def _make_by_libreoffice(made: dict[str, Expected]) -> None:
    plain = {"phone_columns": ["Телефон"]}
    hidden = [3, 5, 9]
    _convert("openpyxl-hidden.xlsx", "libreoffice-hidden.ods", "ods")
    made["libreoffice-hidden.ods"] = expect(PEOPLE, hidden=hidden, format="ods", sheet="Лист1", **plain)
    _convert("openpyxl-hidden.xlsx", "libreoffice-hidden.xls", "xls")
    made["libreoffice-hidden.xls"] = expect(PEOPLE, hidden=hidden, format="xls", sheet="Лист1", **plain)
    _convert("openpyxl-hidden.xlsx", "libreoffice-hidden.xlsx", "xlsx")
    made["libreoffice-hidden.xlsx"] = expect(PEOPLE, hidden=hidden, format="xlsx", sheet="Лист1", **plain)
    for kind in ("ods", "xls", "xlsx"):
        _convert("openpyxl-shown.xlsx", f"libreoffice-shown.{kind}", kind)
        made[f"libreoffice-shown.{kind}"] = Expected(
            read_as={"format": kind}, rows=expect(TWO).rows, cells=DATES
        )
        _convert("openpyxl-numbers.xlsx", f"libreoffice-numbers.{kind}", kind)
        made[f"libreoffice-numbers.{kind}"] = expect(NUMBERED, format=kind, **plain)
    _convert("openpyxl-merged-title.xlsx", "libreoffice-merged-title.ods", "ods")
    made["libreoffice-merged-title.ods"] = expect(PEOPLE, first_row=5)
    _convert("openpyxl-empty-rows.xlsm", "libreoffice-empty-rows.ods", "ods")
    made["libreoffice-empty-rows.ods"] = made["openpyxl-empty-rows.xlsm"].__class__(
        **{**made["openpyxl-empty-rows.xlsm"].__dict__, "read_as": {"format": "ods", "header_row": 1}}
    )
    _convert("openpyxl.xlsx", "libreoffice-cp1251.csv", "csv:Text - txt - csv (StarCalc):59,34,34,1")
    made["libreoffice-cp1251.csv"] = expect(PEOPLE, encoding="cp1251", delimiter=";", **plain)
    _convert("openpyxl.xlsx", "libreoffice-page-named.xls", "html")
    made["libreoffice-page-named.xls"] = expect(PEOPLE, format="html")


def _convert(source: str, target: str, kind: str) -> None:
    """By LibreOffice without its window."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, str(FILES / source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        shutil.move(next(Path(folder).iterdir()), FILES / target)


def _make_by_hand(made: dict[str, Expected]) -> None:
    lines: list[list[str | float]] = [
        [*HEADER],
        *([number, person.name, person.town] for number, person in NUMBERS),
    ]  # type: ignore[list-item]
    write_xlsb(FILES / "by-hand.xlsb", "Лист1", lines, hidden_rows={2}, hidden_columns={2})
    made["by-hand.xlsb"] = expect(NUMBERED, format="xlsb", sheet="Лист1", hidden=[3])
    cells = "".join(
        "<Row>"
        + "".join(f'<Cell><Data ss:Type="String">{cell or ""}</Data></Cell>' for cell in line)
        + "</Row>"
        for line in [HEADER, *_lines()]
    )
    (FILES / "excel-2003.xls").write_text(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        '<Worksheet ss:Name="Звіт"><Table>' + cells + "</Table></Worksheet></Workbook>",
        "utf-8",
    )
    made["excel-2003.xls"] = expect(PEOPLE, format="xml", sheet="Звіт")
    page = "<html><head><meta charset=windows-1251></head><body><table><tr>" + "".join(
        f"<th>{title}" for title in HEADER
    )
    page += (
        "".join("<tr>" + "".join(f"<td>{cell or '&nbsp;'}" for cell in line) for line in _lines())
        + "</table>"
    )
    (FILES / "careless-page.xls").write_bytes(page.encode("cp1251", "xmlcharrefreplace"))
    made["careless-page.xls"] = expect(PEOPLE, format="html", encoding="cp1251")
