"""The user's own workbook comes back whole, with what became of each row beside it."""

import warnings
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.worksheet import Worksheet

from delivery.desk import NOW, Desk, answered, phone
from delivery.report.reported import ADDED, plan_from, sent_from, write
from smsbat_composer.delivery.report.saved import Loss, Note, NoteKind, ReportProgress, ReportStage
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source


def looks(cell: Any) -> tuple[object, ...]:
    styles = (cell.font, cell.fill, cell.border, cell.alignment)
    return (cell.value, cell.data_type, cell.number_format, *map(repr, styles))


def assert_kept(before: Worksheet, after: Worksheet, columns: int) -> None:
    """Every cell of the first columns, and what the sheet is beside its cells."""
    for row in range(1, before.max_row + 1):
        for column in range(1, columns + 1):
            assert looks(after.cell(row, column)) == looks(before.cell(row, column)), (row, column)
    assert after.freeze_panes == before.freeze_panes
    assert after.merged_cells.ranges == before.merged_cells.ranges
    assert after.row_dimensions[3].height == before.row_dimensions[3].height
    assert after.column_dimensions["A"].width == before.column_dimensions["A"].width
    assert [str(rule.sqref) for rule in after.conditional_formatting] == [
        str(rule.sqref) for rule in before.conditional_formatting
    ]
    assert [choice.formula1 for choice in after.data_validations.dataValidation] == [
        choice.formula1 for choice in before.data_validations.dataValidation
    ]


def test_everything_of_the_workbook_is_kept(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    assert write(desk, sent_from(desk, workbook), target) == []
    before, after = openpyxl.load_workbook(workbook), openpyxl.load_workbook(target)
    assert after.sheetnames == ["Клієнти", "Підсумки", "Summary"]
    assert_kept(before["Клієнти"], after["Клієнти"], columns=5)
    assert_kept(before["Підсумки"], after["Підсумки"], columns=2)
    assert after["Підсумки"]["B1"].value == "=SUM(Клієнти!C4:C9)"
    assert after["Клієнти"]["B4"].comment.text == "Постійна клієнтка"
    assert after.defined_names["Разом"].attr_text == "Підсумки!$B$1"


def test_results_stand_in_the_rows_they_belong_to(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, workbook), target)
    lines = python_calamine.load_workbook(target).get_sheet_by_name("Клієнти").to_python()
    sent_at = NOW.astimezone().replace(tzinfo=None, second=1)
    assert tuple(lines[2][5:13]) == ADDED
    assert lines[1][5:13] == lines[5][5:13] == [""] * 8  # above the header, and the empty row
    assert lines[3][5:13] == ["queued", "SMS", sent_at, sent_at, "", "", "", f"message-{phone(0)}"]
    assert lines[4][5:13] == ["refused", "", "", "", "", 0.0, "Wrong number", ""]
    assert lines[6][5:13] == ["duplicate", "", "", "", "", "", "same as row 4", ""]
    assert lines[7][5] == "invalid"
    assert lines[7][11] != ""
    assert lines[8][5] == "queued"


def test_new_columns_look_like_their_neighbours(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, workbook), target)
    sheet = openpyxl.load_workbook(target)["Клієнти"]
    assert repr(sheet["F3"].font) == repr(sheet["E3"].font)
    assert repr(sheet["F3"].fill) == repr(sheet["E3"].fill)
    assert repr(sheet["F4"].fill) == repr(sheet["E4"].fill)
    assert repr(sheet["F4"].border) == repr(sheet["E4"].border)
    assert sheet["H4"].number_format == "dd.mm.yyyy hh:mm:ss"
    assert not any(sheet.column_dimensions[letter].hidden for letter in "FGHIJKLM")
    rest = sheet.column_dimensions["N"]
    assert (rest.min, rest.max, rest.hidden) == (14, 16_384, True)
    assert sheet.auto_filter.ref == "A3:M9"


def test_texts_stay_texts_and_formulas_stay_formulas(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "формули.xlsx"
    with xlsxwriter.Workbook(str(source)) as book:
        made = book.add_worksheet()
        made.write_row(0, 0, ["Телефон", "Текст", "Формула"])
        for row, text in enumerate(("=1+1", "+1-2", "-2+3", "@SUM(A1)"), start=1):
            made.write_string(row, 0, phone(row))
            made.write_string(row, 1, text)
            made.write_formula(row, 2, f"=LEN(B{row + 1})", value=len(text))
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, source), target)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert [sheet.cell(row, 2).data_type for row in range(2, 6)] == ["s"] * 4
    assert [sheet.cell(row, 3).data_type for row in range(2, 6)] == ["f"] * 4
    assert {cell.data_type for cells in sheet.iter_rows(min_col=4) for cell in cells} <= {"s", "n", "d"}


def test_what_we_add_is_no_formula_whatever_the_gateway_calls_it(
    desk: Desk, workbook: Path, tmp_path: Path
) -> None:
    campaign_id = plan_from(desk, workbook)
    claim = desk.claim(campaign_id)
    judged = answered(claim)
    desk.record(
        claim,
        replace(
            judged,
            verdicts={
                key: tuple(replace(one, message_id=f"=1+{one.phone}") for one in verdicts)
                for key, verdicts in judged.verdicts.items()
            },
        ),
    )
    target = tmp_path / "звіт.xlsx"
    write(desk, campaign_id, target)
    cell = openpyxl.load_workbook(target)["Клієнти"]["M4"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (f"=1+{phone(0)}", "s", True)


def test_a_workbook_of_another_program(desk: Desk, written_workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    assert write(desk, sent_from(desk, written_workbook), target) == []
    after = openpyxl.load_workbook(target, rich_text=True)
    sheet = after["Аркуш 1"]
    assert [cell.value for cell in sheet[1]][:4] == ["Телефон", "Status", "Сума", "Status 2"]
    assert isinstance(sheet["B2"].value, CellRichText)
    assert sheet["C3"].value == "=ROW()*1"
    assert [table.ref for table in sheet.tables.values()] == ["A1:C4"]
    assert sheet["A7"].hyperlink.target == "https://zatyshok.example"
    assert len(after["Графік"]._charts) == 1
    assert sheet["D2"].value == "queued"
    assert [cell.value for cell in sheet[7]][3:] == ["invalid", *[None] * 5, sheet["J7"].value, None]


def test_a_sheet_without_a_header_gets_results_and_no_titles(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "без заголовка.xlsx"
    book = openpyxl.Workbook()
    for index in range(3):
        book.worksheets[0].append([phone(index), "Олена"])
    book.save(source)
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, Source(source, ReadChoices(header_row=0))), target)
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert [row[2] for row in rows] == ["queued", "refused", "queued"]


def test_macros_and_pictures_are_left_out_and_said(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    source = tmp_path / "макроси.xlsm"
    with zipfile.ZipFile(workbook) as before, zipfile.ZipFile(source, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        after.writestr("xl/vbaProject.bin", b"macros")
        after.writestr("xl/media/image1.png", b"picture")
    target = tmp_path / "звіт.xlsx"
    notes = write(desk, sent_from(desk, source), target)
    assert notes == [Note(NoteKind.LEFT_OUT, {"losses": [Loss.MACROS, Loss.PICTURES]})]
    assert "xl/vbaProject.bin" not in zipfile.ZipFile(target).namelist()


def test_stages_are_told(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    told: list[ReportProgress] = []
    write(desk, sent_from(desk, workbook), tmp_path / "звіт.xlsx", told)
    assert list(dict.fromkeys(one.stage for one in told)) == list(ReportStage)
    assert [one.rows for one in told if one.stage is ReportStage.FILLING] == [1, 2, 3, 4, 5]


def test_the_copy_can_be_read_as_a_list_again(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, workbook), target)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        again = sent_from(desk, target)
    assert desk.states(again) == {"accepted": 2, "excluded": 2, "refused": 1}


@pytest.mark.parametrize("moment", [datetime(2026, 5, 4, 12, 30, 1)])  # noqa: DTZ001 - as a sheet has it
def test_dates_of_the_user_are_dates(desk: Desk, workbook: Path, tmp_path: Path, moment: datetime) -> None:
    book = openpyxl.load_workbook(workbook)
    book["Підсумки"]["A2"] = moment
    book.save(workbook)
    target = tmp_path / "звіт.xlsx"
    write(desk, sent_from(desk, workbook), target)
    after = openpyxl.load_workbook(target)
    assert after["Підсумки"]["A2"].value == moment
    assert after["Клієнти"]["D4"].value == datetime(1990, 5, 17)  # noqa: DTZ001 - likewise
