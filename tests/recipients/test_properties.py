"""Of any sheet, in any format: every row is somewhere, cells keep their text, and no phone is invented."""

import csv
import re
import zipfile
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recipients.corpus.xlsb_bytes import write_xlsb
from smsbat_composer.recipients.errors import ImportFailed
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Source

Rows = Sequence[Sequence[str]]

_PHONES = ["0501234567", "+380 67 123-45-67", "380931234567", "0501234567; 0671112233", "044 000 20 20",
           "101", "3,80671E+11", "+48501234567", "050 123 45 67 067 123 45 67", "немає", ""]  # fmt: skip
# Texts that a spreadsheet can hold: no control characters, no outer spaces, nothing that is a formula.
_TEXT = st.text(
    alphabet=st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp", "Cf"]
    ),
    max_size=8,
).filter(lambda text: text[:1] not in "=+-@'" or not text)
_ROW = st.tuples(
    st.one_of(st.sampled_from(_PHONES), _TEXT), _TEXT, st.sampled_from(["Київ", "007", "1,5", "TRUE", ""])
)
_SHEET = st.lists(_ROW, min_size=1, max_size=12)


def _write_csv(path: Path, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows(rows)


def _write_openpyxl(path: Path, rows: Rows) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("a")
    for row in rows:
        sheet.append([cell or None for cell in row])
    book.save(path)


def _write_xlsxwriter(path: Path, rows: Rows) -> None:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("a")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, column, cell)


def _write_xlsb(path: Path, rows: Rows) -> None:
    write_xlsb(path, "a", rows, hidden_rows=(), hidden_columns=())


def _write_ods(path: Path, rows: Rows) -> None:
    cell = '<t:table-cell o:value-type="string"><x:p>{}</x:p></t:table-cell>'
    lines = ["".join(cell.format(escape(text)) for text in row) for row in rows]
    body = "".join(f"<t:table-row>{line}</t:table-row>" for line in lines)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/manifest.xml", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml", f'<d xmlns:t="t" xmlns:o="o" xmlns:x="x"><t:table t:name="a">{body}</t:table></d>'
        )


def _write_html(path: Path, rows: Rows) -> None:
    lines = ("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    path.write_text(f"<html><meta charset=utf-8><table>{''.join(lines)}</table></html>", "utf-8")


def _write_xml(path: Path, rows: Rows) -> None:
    lines = (
        "<Row>"
        + "".join(f'<Cell><Data s:Type="String">{escape(cell)}</Data></Cell>' for cell in row)
        + "</Row>"
        for row in rows
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    path.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:s="{space}"><Worksheet s:Name="a"><Table>'
        f"{''.join(lines)}</Table></Worksheet></Workbook>",
        "utf-8",
    )


WRITERS: dict[str, Callable[[Path, Rows], None]] = {
    "a.csv": _write_csv, "openpyxl.xlsx": _write_openpyxl, "xlsxwriter.xlsm": _write_xlsxwriter,
    "a.xlsb": _write_xlsb, "a.ods": _write_ods, "page.xls": _write_html, "excel2003.xls": _write_xml,
}  # fmt: skip
FORMATS = {"page.xls": SheetFormat.HTML, "excel2003.xls": SheetFormat.XML}


@given(rows=_SHEET, name=st.sampled_from(list(WRITERS)))
@settings(
    derandomize=True,
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_row_is_somewhere_and_says_what_it_said(tmp_path: Path, rows: Rows, name: str) -> None:
    source, target = tmp_path / name, tmp_path / "list.sqlite"
    target.unlink(missing_ok=True)
    WRITERS[name](source, [("Телефон", "Ім’я", "Місто"), *rows])
    filled = [number for number, row in enumerate(rows, start=2) if any(row)]
    choices = ReadChoices(format=FORMATS.get(name), header_row=1, phone_columns=("Телефон",))
    if name == "a.csv":
        choices = ReadChoices(encoding="utf-8", delimiter=";", header_row=1, phone_columns=("Телефон",))
    if not filled:
        with pytest.raises(ImportFailed, match="no_rows"):
            make_list([Source(source, choices)], target)
        return
    make_list([Source(source, choices)], target)
    with RecipientList(target) as recipients:
        counts = recipients.counts()
        assert counts.in_file + counts.empty + counts.hidden == filled[-1] - 1
        everybody = recipients.page(RowFilter.ALL, 0, 99)
        assert [row.number for row in everybody] == filled
        for row in everybody:
            said = [" ".join(cell.split()) for cell in rows[row.number - 2]]
            assert list(row.cells) == (said + [""] * 3)[: len(row.cells)]
            assert row.phone is None or _stands_in(row.phone, rows[row.number - 2][0])


def _stands_in(phone: str, cell: str) -> bool:
    """Whether the digits of the phone, the country left out, stand in the cell in this order."""
    digits = re.sub(r"\D", "", cell)
    return phone.removeprefix("380") in digits
