import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
import xlsxwriter

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat

MORNING = dt.datetime(2025, 8, 12, 9, 30)  # noqa: DTZ001 - a workbook knows no time zones
ReadList = Callable[..., RecipientList]


def cells(recipients: RecipientList) -> list[tuple[str, ...]]:
    return [row.cells for row in recipients.page(RowFilter.ALL, 0, 1000)]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook by openpyxl with every kind of cell, a title above the table, and an empty first column."""
    path = tmp_path / "клієнти.xlsx"
    book = openpyxl.Workbook()
    empty, sheet, other = book.active, book.create_sheet("Лист1"), book.create_sheet("Інший")
    assert empty is not None
    sheet["B1"] = "База клієнтів магазину"
    sheet.append([None, "Телефон", "Ім’я", "Дата", "Час", "Сума", "Код", "Активний"])
    sheet.append(
        [
            None,
            380671234567,
            " Олена ",
            dt.date(2025, 8, 12),
            dt.time(7, 5),
            0.1 + 0.2,
            "007",
            True,
        ]
    )
    sheet.append([None, 671234568.0, "Андрій", MORNING, None, 12.0, "0x", False])
    sheet.append([])
    sheet.append([None, "3.80671E+11", "Ірина", None, None, -1.5, None, None])
    other["A1"] = "phone"
    other["A2"] = "0500001234"
    book.save(path)
    return path


def test_cells_come_as_text(read_list: ReadList, workbook: Path) -> None:
    recipients = read_list(workbook)
    assert recipients.columns == ("Телефон", "Ім’я", "Дата", "Час", "Сума", "Код", "Активний")
    assert cells(recipients) == [
        ("380671234567", "Олена", "2025-08-12", "7:05:00", "0.3", "007", "TRUE"),
        ("671234568", "Андрій", "2025-08-12 9:30:00", "", "12", "0x", "FALSE"),
        ("3.80671E+11", "Ірина", "", "", "-1.5", "", ""),
    ]


def test_how_a_workbook_was_read(read_list: ReadList, workbook: Path) -> None:
    recipients = read_list(workbook)
    read_as = recipients.read_as
    assert (read_as.format, read_as.sheet, read_as.header_row) == (SheetFormat.XLSX, "Лист1", 2)
    assert read_as.sheets == ("Sheet", "Лист1", "Інший")
    assert (read_as.encoding, read_as.delimiter) == (None, None)
    assert [row.number for row in recipients.page(RowFilter.ALL, 0, 9)] == [3, 4, 6]
    assert [row.phone for row in recipients.to_send()] == ["380671234567", "380671234568"]


def test_the_letters_are_those_of_the_sheet(read_list: ReadList, workbook: Path) -> None:
    recipients = read_list(workbook, ReadChoices(header_row=0, phone_columns=("b",)))
    assert recipients.columns == tuple("BCDEFGH")


def test_another_sheet_can_be_chosen(read_list: ReadList, workbook: Path) -> None:
    assert read_list(workbook, ReadChoices(sheet="інший")).columns == ("phone",)


def test_a_missing_sheet_is_refused_with_those_there_are(read_list: ReadList, workbook: Path) -> None:
    with pytest.raises(ImportFailed) as failure:
        read_list(workbook, ReadChoices(sheet="Лист7"))
    assert failure.value.fault is ImportFault.SHEET_MISSING
    assert failure.value.values == {"sheet": "Лист7", "sheets": ("Sheet", "Лист1", "Інший")}


def test_pandas_writes_a_workbook(read_list: ReadList, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    pd.DataFrame({"Phone": [380671234567.0, None], "Name": ["Olena", "Nobody"]}).to_excel(path, index=False)
    recipients = read_list(path)
    assert cells(recipients) == [("380671234567", "Olena"), ("", "Nobody")]
    assert (recipients.counts().to_send, recipients.counts().invalid) == (1, 1)


def test_xlsxwriter_with_formulas_errors_and_hidden_sheets(read_list: ReadList, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsm"
    with xlsxwriter.Workbook(path) as book:
        hidden, sheet = book.add_worksheet("Довідник"), book.add_worksheet("Дані")
        hidden.write(0, 0, "phone")
        sheet.activate()
        sheet.set_first_sheet()
        hidden.hide()
        sheet.write_row(0, 0, ["Моб.", "Сума", "Помилка"])
        sheet.write_formula(1, 0, '="050"&"0001234"', None, "0500001234")
        sheet.write_formula(1, 1, "=1+1", None, 2)
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    recipients = read_list(path)
    assert recipients.read_as.sheet == "Дані"
    assert recipients.read_as.format is SheetFormat.XLSM
    assert [row.cells[:2] for row in recipients.to_send()] == [("0500001234", "2")]


def rewrite(path: Path, name: Callable[[str], str], content: Callable[[bytes], bytes]) -> None:
    """Spell the parts of an archive in another way, as other programs do."""
    with ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with ZipFile(path, "w") as archive:
        for part, data in parts.items():
            archive.writestr(name(part), content(data) if "sheet1" in part else data)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (lambda name: name.replace("worksheets/sheet", "worksheets/Sheet"), lambda data: data),
        (lambda name: name.replace("xl/workbook", "xl/Workbook"), lambda data: data),
        (str, lambda data: re.sub(rb' r="[A-Z]*\d+"', b"", data)),
        (str, lambda data: re.sub(rb'(<row) r="\d+"', rb"\1", data)),
    ],
    ids=["sheet in capitals", "workbook in capitals", "no places", "no row numbers"],
)
def test_hidden_rows_stay_out_however_a_workbook_is_spelled(
    read_list: ReadList, tmp_path: Path, name: Callable[[str], str], content: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate(["phone", "0500001234", "0670004518", "0660003190"]):
            sheet.write_string(row, 0, line)
        sheet.set_row(2, options={"hidden": True})
    rewrite(path, name, content)
    recipients = read_list(path)
    assert [row.phone for row in recipients.to_send()] == ["380500001234", "380660003190"]
    assert recipients.read_as.hidden.rows == 1


def test_a_header_with_nothing_below_is_refused_with_its_row(read_list: ReadList, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append([])  # type: ignore[union-attr] # a new workbook has a sheet
    book.active.append(["Телефон", "Ім’я"])  # type: ignore[union-attr]
    book.save(path)
    with pytest.raises(ImportFailed) as failure:
        read_list(path)
    assert failure.value.fault is ImportFault.NO_ROWS
    assert failure.value.values == {"header_row": 2}


def test_a_workbook_named_csv_is_still_a_workbook(read_list: ReadList, workbook: Path) -> None:
    renamed = workbook.rename(workbook.with_suffix(".csv"))
    assert read_list(renamed).read_as.format is SheetFormat.XLSX


def announce_size(path: Path, size: int) -> None:
    """Make every member of an archive say that it unpacks to `size` bytes."""
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 24 : at + 28] = size.to_bytes(4, "little")
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(content)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(read_list: ReadList, workbook: Path) -> None:
    announce_size(workbook, 1 << 30)
    with pytest.raises(ImportFailed) as failure:
        read_list(workbook)
    assert failure.value.fault is ImportFault.WORKBOOK_TOO_LARGE
    assert failure.value.values["limit"] == 3072


def test_what_is_packed_too_tightly_is_refused_too(read_list: ReadList, workbook: Path) -> None:
    announce_size(workbook, 1 << 25)
    with pytest.raises(ImportFailed) as failure:
        read_list(workbook)
    assert failure.value.fault is ImportFault.PACKED_TOO_TIGHTLY


def make_plain_zip(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")


def make_half(path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(path)
    path.write_bytes(path.read_bytes()[:2000])


def make_broken_sheet(path: Path) -> None:
    with ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")


def make_empty_book(path: Path) -> None:
    openpyxl.Workbook().save(path)


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda path: path.write_bytes(b""), ImportFault.NOT_A_WORKBOOK),
        (lambda path: path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), ImportFault.NOT_A_WORKBOOK),
        (lambda path: path.write_bytes(b"\0\1\2\3" * 99), ImportFault.NOT_A_WORKBOOK),
        (
            lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
            ImportFault.NOT_A_WORKBOOK,
        ),
        (
            lambda path: path.write_bytes(
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
            ),
            ImportFault.WORKBOOK_PROTECTED,
        ),
        (make_plain_zip, ImportFault.NOT_A_WORKBOOK),
        (make_half, ImportFault.WORKBOOK_BROKEN),
        (make_broken_sheet, ImportFault.WORKBOOK_BROKEN),
        (make_empty_book, ImportFault.SHEET_EMPTY),
    ],
)
def test_what_only_looks_like_a_workbook(
    read_list: ReadList, tmp_path: Path, make: Callable[[Path], object], fault: ImportFault
) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    with pytest.raises(ImportFailed) as failure:
        read_list(path)
    assert failure.value.fault is fault


def test_an_unknown_format_is_refused(read_list: ReadList) -> None:
    with pytest.raises(ImportFailed) as failure:
        read_list(b"%PDF-1.7", name="a.pdf")
    assert failure.value.fault is ImportFault.FORMAT_UNKNOWN
    assert failure.value.values == {"name": "a.pdf", "suffix": "pdf"}
