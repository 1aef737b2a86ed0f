"""What a sheet says beside its cells: formats, hidden rows and columns, formulas without a value."""

import datetime as dt
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.recipients.workbooks.cell_text import cell_text
from smsbat_composer.recipients.workbooks.number_format import BUILT_IN, read_format
from smsbat_composer.recipients.workbooks.sheet_xml import StyledColumn, column_index, scan_sheet

MOMENT = dt.datetime(2025, 8, 2, 7, 5, 9)  # noqa: DTZ001 - a workbook knows no time zones


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("dd.mm.yyyy", MOMENT, "02.08.2025"),
        ("d.m.yy", MOMENT, "2.8.25"),
        ("yyyy-mm-dd hh:mm:ss", MOMENT, "2025-08-02 07:05:09"),
        ("h:mm", dt.time(7, 5), "7:05"),
        ("mm:ss", MOMENT, "05:09"),
        ('dd/mm/yyyy" р."', dt.date(2025, 8, 2), "02/08/2025 р."),
        ("[$-422]dd\\.mm\\.yyyy;@", dt.date(2025, 8, 2), "02.08.2025"),
        (BUILT_IN[14], MOMENT, "02.08.2025"),
        ("0%", 0.15, "15%"),
        ("0.0%", 0.155, "15.5%"),
        ("000", 7, "007"),
        ("0000000000", 671234567, "0671234567"),
        ("0.00", 100 / 3, "33.33"),
        ('#,##0.00" ₴"', 1250.5, "1250.50"),
        ('"AB-"0000', 42, "AB-0042"),
        (r"\(000\) 000-00-00", 671234567, "(067) 123-45-67"),
        (r"000\-00", 1234567, "12345-67"),
        ("00", 2.5, "03"),
        ("0.00", 2.675, "2.68"),
        ("0.00", 1.005, "1.01"),
        ("0.0", 1.25, "1.3"),
        ("0%", 0.145, "15%"),
        ("0", 2.5, "3"),
        ("#,##0", 1250.5, "1251"),
        ("0.00", 1e300, None),
        ("0." + "0" * 40, 0.5, "0.5" + "0" * 39),
        ("0", 380671234567.0, None),
        ("0.00", 12.0, None),  # a whole number stays one
        ("000", "x", None),
        ("dd.mm.yyyy", 5.5, None),
        ("0%", True, None),
    ],
)
def test_a_value_is_shown_as_its_format_says(code: str, value: object, shown: str | None) -> None:
    followed = read_format(code)
    assert followed is not None
    assert followed(value) == shown


@given(thousandths=st.integers(1, 10**12).filter(lambda number: number % 1000))
@settings(derandomize=True, deadline=None)
def test_a_half_is_rounded_up_as_on_paper(thousandths: int) -> None:
    followed = read_format("0.00")
    assert followed is not None
    hundredths = (thousandths + 5) // 10
    assert followed(thousandths / 1000) == f"{hundredths // 100}.{hundredths % 100:02}"


@pytest.mark.parametrize(
    "code", ["General", "", "@", "#", "d mmmm yyyy", "dddd", "h:mm AM/PM", "[h]:mm", '"x"']
)
def test_other_formats_are_left_to_the_value(code: str) -> None:
    assert read_format(code) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (380671234567.0, "380671234567"), (0.1 + 0.2, "0.3"), (98765432109876500.0, "98765432109876500"),
        (1e20 / 3, "33333333333333300000"), (-12.0, "-12"), (1e21, "1e+21"),
        (True, "TRUE"), (MOMENT, "02.08.2025 07:05:09"),
        (dt.date(2025, 8, 2), "02.08.2025"), (dt.time(7, 5), "07:05"), (dt.timedelta(hours=30), "30:00"),
        (" а ", "а"),
    ],
)  # fmt: skip
def test_a_cell_without_a_format(value: object, text: str) -> None:
    assert cell_text(value) == text


HEAD = b'<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols><sheetData>'


def pieces(sheet: bytes, size: int) -> Iterator[bytes]:
    return (sheet[at : at + size] for at in range(0, len(sheet), size))


@pytest.mark.parametrize("size", [1, 7, 50, 10_000])
@pytest.mark.parametrize("prefix", [b"", b"x:"])
def test_marks_are_found_wherever_the_pieces_end(size: int, prefix: bytes) -> None:
    rows = (
        b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>5</v></c></row>'
        b"<row spans='1:3' hidden='1' r='2'><c r='A2' s='3'><v>1</v></c></row>"
        b'<row r="3" hidden="0"><c r="A3" s="3"><v>2</v></c><c r="AB3" s="4"><f>B1</f></c></row>'
        b'<row r="4"><c r="A4" t="str"><f>""</f><v></v></c><c r="C4"><f t="shared" si="0"/><v/></c>'
        b'<c r="D4"><f>1</f><v></v></c></row>'
        b'<row r="5"/><row r="6" hidden="true"></row>'
    )
    sheet = HEAD + rows + b"</sheetData></worksheet>"
    for tag in (b"worksheet", b"cols", b"col ", b"sheetData", b"row", b"c ", b"c>", b"f", b"v"):
        sheet = sheet.replace(b"<" + tag, b"<" + prefix + tag).replace(b"</" + tag, b"</" + prefix + tag)
    shown = read_format("000")
    assert shown is not None
    scan = scan_sheet(pieces(sheet, size), {3: shown})
    assert scan.hidden_rows == {2, 6}
    assert scan.hidden_columns == {1, 2}
    assert scan.uncalculated == {3: 27, 4: 2}
    assert {column: (styled.starts, styled.ends) for column, styled in scan.styled.items()} == {0: ([2], [3])}
    assert scan.is_known


@pytest.mark.parametrize("size", [1, 30, 10_000])
def test_a_row_without_a_number_follows_the_one_above(size: int) -> None:
    rows = b'<row/><row hidden="1"><c/></row><row r="7" hidden="1"/><row/><row hidden="true"></row><row/>'
    scan = scan_sheet(pieces(HEAD + rows + b"</sheetData><rowBreaks/></worksheet>", size), {})
    assert scan.is_known
    assert scan.hidden_rows == {2, 7, 9}


def test_the_word_hidden_in_a_cell_hides_nothing() -> None:
    sheet = HEAD + b'<row r="1"><c r="A1" t="inlineStr"><is><t>row hidden="1"</t></is></c></row></sheetData>'
    assert scan_sheet(iter([sheet]), {}).hidden_rows == set()


def test_runs_of_a_column() -> None:
    column = StyledColumn()
    for row, style in [(2, 3), (3, 3), (5, 3), (6, 4)]:
        column.add(row, style)
    assert [column.style_at(row) for row in range(1, 8)] == [None, 3, 3, None, 3, 4, None]


@pytest.mark.parametrize(("letters", "index"), [(b"A", 0), (b"Z", 25), (b"AA", 26), (b"XFD", 16_383)])
def test_columns_by_their_letters(letters: bytes, index: int) -> None:
    assert column_index(letters) == index
