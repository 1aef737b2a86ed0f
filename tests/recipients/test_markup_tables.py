"""Tables of web pages and of Excel 2003 XML, whose cells span, nest and carry comments."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.recipients.workbooks.html_reader import read_html

ReadList = Callable[..., RecipientList]


def cells(recipients: RecipientList) -> list[tuple[str, ...]]:
    return [row.cells for row in recipients.page(RowFilter.ALL, 0, 100)]


def page(*rows: str) -> str:
    return (
        "<html><meta charset=utf-8><table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table></html>"
    )


SHOPS = "<th>Магазин<th>Покупець<th>Телефон<th>Касир"


def test_a_cell_that_spans_rows_shifts_nobody(read_list: ReadList) -> None:
    rows = [
        '<td rowspan=3>Львів<td>Іван<td>0671111111<td rowspan="2">0509999999',
        "<td>Оля<td>0672222222",
        "<td colspan=2 rowspan=2>0673333333<td>Юлія",
        "<td>Київ<td>Ірина",
        "<td>Одеса<td>Петро<td>0674444444",
    ]
    assert cells(read_list(page(SHOPS, *rows), name="shops.xls")) == [
        ("Львів", "Іван", "0671111111", "0509999999"),
        ("", "Оля", "0672222222", ""),
        ("", "0673333333", "", "Юлія"),
        ("Київ", "", "", "Ірина"),
        ("Одеса", "Петро", "0674444444", ""),
    ]


def test_a_span_ends_with_its_table(read_list: ReadList) -> None:
    text = page(SHOPS, "<td rowspan=9>Львів<td>Іван<td>0671111111<td>x")
    text += page("<td>Київ<td>Оля<td>0672222222<td>y")
    assert cells(read_list(text, name="shops.xls"))[1] == ("Київ", "Оля", "0672222222", "y")


def test_a_table_in_a_cell_is_a_part_of_it(read_list: ReadList) -> None:
    inner = "<table><tr><td>Київ<td>вул. Нова</tr><tr><td>2 <table><tr><td>поверх</table></table>"
    text = page("<th>Ім’я<th>Адреса<th>Телефон", f"<td>Іван<td>{inner}<td>0671111111", "<td>Оля<td>м<td>067")
    assert cells(read_list(text, name="nested.xls")) == [
        ("Іван", "Київ вул. Нова\n2\nповерх", "0671111111"),
        ("Оля", "м", "067"),
    ]


def test_a_table_in_the_first_cell_is_a_part_of_it_too(read_list: ReadList) -> None:
    inner = "<table><tr><td>Іван<td>0509999999</table>"
    text = page("<th>Ім’я<th>Телефон", f"<td>{inner}<td>0671111111", "<td>Оля<td>0672222222")
    assert cells(read_list(text, name="nested.xls")) == [
        ("Іван 0509999999", "0671111111"),
        ("Оля", "0672222222"),
    ]


def test_a_page_laid_out_by_tables(read_list: ReadList) -> None:
    two = (page("<th>Ім’я<th>Телефон", "<td>Іван<td>0671111111"), page("<td>Оля<td>0672222222"))
    text = page("<td colspan=2>Наші клієнти", *("<td>" + each for each in two))
    assert cells(read_list(text, name="layout.xls")) == [("Іван", "0671111111"), ("Оля", "0672222222")]


@pytest.mark.parametrize(
    "torn", ["<a " * 8000, "<td a='" * 5000, "<tr><td>Оля<td><table><tr><td>0672222222" * 3]
)
def test_what_never_ends_is_refused_at_once(read_list: ReadList, torn: str) -> None:
    text = page("<th>Ім’я<th>Телефон", "<td>Іван<td>0671111111").removesuffix("</table></html>")
    with pytest.raises(ImportFailed) as failure:
        read_list(text + torn, name="torn.xls")
    assert failure.value.fault is ImportFault.WORKBOOK_BROKEN


def test_a_comment_is_not_the_value_of_its_cell(read_list: ReadList) -> None:
    comment = '<Comment ss:Author="x"><ss:Data><B>Іра:</B> 0503333333</ss:Data></Comment>'
    rows = [("Ім’я", "Телефон", ""), ("Іван", "0671111111", comment), ("Оля", "0672222222", comment)]
    text = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="L"><Table>'
    )
    for name, phone, note in rows:
        text += f"<Row><Cell><Data>{name}</Data></Cell><Cell><Data>{phone}</Data>{note}</Cell></Row>"
    recipients = read_list(text + "</Table></Worksheet></Workbook>", name="comments.xls")
    assert recipients.read_as.format is SheetFormat.XML
    assert cells(recipients) == [("Іван", "0671111111"), ("Оля", "0672222222")]


@given(spans=st.lists(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), max_size=4), max_size=6))
@settings(
    derandomize=True,
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_cell_stands_where_the_page_shows_it(
    tmp_path: Path, spans: list[list[tuple[int, int]]]
) -> None:
    taken: set[tuple[int, int]] = set()
    shown: dict[tuple[int, int], str] = {}
    rows = []
    for row, cells_spanned in enumerate(spans):
        column, html = 0, ""
        for text, (across, down) in enumerate(cells_spanned):
            while (row, column) in taken:
                column += 1
            shown[row, column] = f"{row}/{text}"
            taken |= {(row + y, column + x) for y in range(down) for x in range(across)}
            html += f"<td colspan={across} rowspan={down}>{row}/{text}"
            column += across
        rows.append(html)
    path = tmp_path / "spans.html"
    path.write_text(page(*rows, "<td>end"), "utf-8")
    read = [
        cells for chunk in read_html(path, ReadChoices()).chunks for cells in zip(*chunk.columns, strict=True)
    ]
    found = {
        (row, column): cell for row, cells in enumerate(read) for column, cell in enumerate(cells) if cell
    }
    assert {place: cell for place, cell in found.items() if cell != "end"} == shown
