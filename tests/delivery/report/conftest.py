"""A workbook as users have them, made by openpyxl and by XlsxWriter."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from delivery.desk import phone

PEOPLE = (
    (phone(0), "Олена", 120.5, date(1990, 5, 17)),
    (phone(1), "Андрій", 80, date(1985, 1, 2)),
    (phone(0), "Олена ще раз", 1, date(1990, 5, 17)),
    ("12345", "Без номера", 0, date(2001, 12, 31)),
    (phone(2), "=Тарас", 15, date(1979, 3, 8)),
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A title, a header in row 3, people from row 4 with an empty row among them; a sheet of formulas."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Клієнти"
    sheet["A1"] = "Клієнти, весна"
    sheet["A1"].font = Font(size=18, bold=True, color="FF2457A6")
    sheet.merge_cells("A1:E1")
    sheet.append([])
    sheet.append(["Телефон", "Ім’я", "Сума", "Народження", "З ПДВ"])
    for cell in sheet[3]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF33419F")
        cell.alignment = Alignment(horizontal="center")
    for number, person in zip((4, 5, 7, 8, 9), PEOPLE, strict=True):
        for column, value in enumerate(person, start=1):
            cell = sheet.cell(number, column, value)
            cell.border = Border(bottom=Side(style="thin", color="FFCCCCCC"))
        sheet.cell(number, 2).data_type = "s"
        sheet.cell(number, 3).number_format = "#,##0.00 ₴"
        sheet.cell(number, 4).number_format = "dd.mm.yyyy"
        last = sheet.cell(number, 5, person[2] * 1.2)
        last.fill = PatternFill("solid", fgColor="FFE6E9F8")
    sheet["XFD4"].fill = PatternFill("solid", fgColor="FFFFFF00")  # a look, and nothing in it
    sheet["B4"].comment = Comment("Постійна клієнтка", "Марія")
    sheet.freeze_panes = "B4"
    sheet.auto_filter.ref = "A3:E9"
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions.group("F", "XFD", hidden=True)
    sheet.row_dimensions[3].height = 30
    sheet.conditional_formatting.add(
        "C4:C9", CellIsRule(operator="greaterThan", formula=["100"], fill=PatternFill(bgColor="FFDFF3E8"))
    )
    choice = DataValidation(type="list", formula1='"так,ні"')
    choice.add("B4:B9")
    sheet.add_data_validation(choice)
    sums = book.create_sheet("Підсумки")
    sums["A1"], sums["B1"] = "Разом", "=SUM(Клієнти!C4:C9)"
    sums["B1"].number_format = "0.0"
    book.defined_names["Разом"] = DefinedName("Разом", attr_text="Підсумки!$B$1")
    path = tmp_path / "клієнти.xlsx"
    book.save(path)
    return path


@pytest.fixture
def written_workbook(tmp_path: Path) -> Path:
    """By another program: rich text, calculated formulas, a table, a link, a second sheet with a chart."""
    path = tmp_path / "written.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Аркуш 1")
        bold = book.add_format({"bold": True})
        sheet.write_row(0, 0, ["Телефон", "Status", "Сума"])
        for index in range(3):
            sheet.write_string(index + 1, 0, phone(index))
            sheet.write_rich_string(index + 1, 1, "дуже ", bold, "важлива", " людина")
            sheet.write_formula(index + 1, 2, f"=ROW()*{index}", value=index * 10)
        sheet.add_table(
            0, 0, 3, 2, {"columns": [{"header": title} for title in ("Телефон", "Status", "Сума")]}
        )
        sheet.write_url(6, 0, "https://zatyshok.example", string="Наш сайт")
        other = book.add_worksheet("Графік")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='Аркуш 1'!$C$2:$C$4"})
        other.insert_chart("B2", chart)
    return path
