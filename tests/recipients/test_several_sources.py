"""Several spreadsheets in one list: columns joined, rows numbered through, each file as it was read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.recipients.pasting import keep_pasted
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Place, Source
from smsbat_composer.sentences.rows import row_reason

FIRST = "Телефон;Ім’я;Місто\n0501234567;Олена;Київ\n\n0671234567;Андрій;Львів\n"
SECOND = "Місто,Phone,Бонуси\nКиїв,0501234567,10\nОдеса,0931234567,20\n"


@pytest.fixture
def sources(tmp_path: Path) -> list[Source]:
    first, second = tmp_path / "перший.csv", tmp_path / "other.csv"
    first.write_bytes(FIRST.encode("cp1251"))
    second.write_text(SECOND, "utf-8")
    return [Source(first), Source(second)]


@pytest.fixture
def joined(sources: list[Source], tmp_path: Path) -> Iterator[RecipientList]:
    make_list(sources, tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        yield recipients


def test_columns_of_one_title_are_one_and_phones_stand_below_phones(joined: RecipientList) -> None:
    assert joined.columns == ("Телефон", "Ім’я", "Місто", "Бонуси")
    assert joined.phone_columns == (0,)
    assert [row.cells for row in joined.page(RowFilter.ALL, 0, 9)] == [
        ("0501234567", "Олена", "Київ", ""),
        ("0671234567", "Андрій", "Львів", ""),
        ("0501234567", "", "Київ", "10"),
        ("0931234567", "", "Одеса", "20"),
    ]
    assert joined.counts() == Counts(to_send=3, duplicates=1, stop_list=0, invalid=0, empty=1)
    assert joined.empty_cells() == {"Телефон": 0, "Ім’я": 1, "Місто": 0, "Бонуси": 2}


def test_a_file_is_judged_by_its_own_phone_columns(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Телефон;Телефон 2\n06711;0501111111\n", "utf-8")
    second.write_text("Телефон;Телефон 2\n06722;0502222222\n", "utf-8")
    only_first = Source(second, ReadChoices(phone_columns=("Телефон",)))
    make_list([Source(first), only_first], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert [row.phone for row in recipients.page(RowFilter.ALL, 0, 9)] == ["380501111111", None]


def test_every_row_knows_its_file_and_its_own_number(joined: RecipientList) -> None:
    rows = joined.page(RowFilter.ALL, 0, 9)
    assert [joined.place(row.number) for row in rows] == [Place(0, 2), Place(0, 4), Place(1, 2), Place(1, 3)]
    assert [joined.row(row.number) for row in rows] == rows
    assert [row.number for row in joined.page(RowFilter.EMPTY, 0, 9)] == [3]
    (duplicate,) = joined.page(RowFilter.DIFFERING, 0, 9)
    assert row_reason(duplicate, joined) == "same as row 2 of “перший.csv”; “Ім’я”, “Бонуси” differ"


def test_each_source_can_be_read_again_as_it_was(joined: RecipientList, tmp_path: Path) -> None:
    assert [(read.name, read.rows, read.read_as.encoding) for read in joined.sources] == [
        ("перший.csv", 2, "cp1251"),
        ("other.csv", 2, "utf-8"),
    ]
    make_list([read.again() for read in joined.sources], tmp_path / "again.sqlite")
    with RecipientList(tmp_path / "again.sqlite") as again:
        assert again.page(RowFilter.ALL, 0, 9) == joined.page(RowFilter.ALL, 0, 9)
        assert again.sources == joined.sources


def test_a_late_surprise_in_the_second_file_reads_it_anew(tmp_path: Path, sources: list[Source]) -> None:
    with sources[1].path.open("a", encoding="utf-8") as file:
        file.writelines(f"Київ,063{number:07},1\n" for number in range(1500))
        file.write("Київ,0991234567,1,зайве\n")
    make_list(sources, tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.columns[-1] == "D"
        assert recipients.counts().to_send == 1504


def test_the_failure_names_the_file_at_fault(tmp_path: Path, sources: list[Source]) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing more")
    with pytest.raises(ImportFailed) as failure:
        import_list([*sources, Source(broken)], tmp_path / "list.sqlite")
    assert failure.value.values == {"name": "broken.xlsx", "source": 2}


def test_a_title_is_the_same_whatever_its_apostrophe(tmp_path: Path) -> None:
    one, two = tmp_path / "1.csv", tmp_path / "2.csv"
    one.write_text("phone;Ім'я\n0501234567;Олена\n", "utf-8")
    two.write_text("Ім’я;phone\nАндрій;0671234567\n", "utf-8")
    make_list([Source(one), Source(two)], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.columns == ("phone", "Ім'я")


def test_three_phone_columns_meet_two(tmp_path: Path) -> None:
    one, two = tmp_path / "1.csv", tmp_path / "2.csv"
    one.write_text("phone;name\n0501234567;a\n", "utf-8")
    two.write_text("phone 2;name;phone\n0440002020;b;0671234567\n", "utf-8")
    sources = [Source(one), Source(two, ReadChoices(phone_columns=("phone 2", "phone")))]
    make_list(sources, tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.phone_columns == (0, 2)
        assert [row.phone for row in recipients.to_send()] == ["380501234567", "380671234567"]
        assert [row.phone_column for row in recipients.to_send()] == [0, 2]


def test_pasted_cells_are_a_source(tmp_path: Path) -> None:
    text = 'Телефон\tІм’я\r\n0501234567\t"Олена\nК."\r\n0671234567\tТОВ; "Лілія"\r\n'
    source = keep_pasted(text, tmp_path / "pasted-0001.tsv")
    make_list([source], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.source_name == ""
        assert recipients.sources[0].is_pasted
        assert recipients.read_as.format is SheetFormat.TSV
        assert recipients.columns == ("Телефон", "Ім’я")
        assert recipients.counts().to_send == 2


@pytest.mark.parametrize("text", ["", " \r\n", "\t\t"])
def test_nothing_pasted_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportFailed) as failure:
        keep_pasted(text, tmp_path / "pasted.tsv")
    assert failure.value.fault is ImportFault.PASTED_NOTHING
    assert list(tmp_path.iterdir()) == []


def test_hidden_rows_can_be_taken_after_all(tmp_path: Path) -> None:
    hidden = Path(__file__).parent / "corpus" / "files" / "openpyxl-hidden.xlsx"
    make_list([Source(hidden)], tmp_path / "1.sqlite")
    with RecipientList(tmp_path / "1.sqlite") as without:
        read_as = without.read_as
        assert (read_as.hidden.rows, read_as.hidden.columns, read_as.hidden.sheets) == (
            3,
            ("Місто",),
            ("Прихований",),
        )
        assert (read_as.hidden.rows_taken, read_as.hidden.columns_taken) == (False, True)
        assert without.counts().hidden == 3
        again = without.sources[0].again(replace(read_as.choices, hidden_rows=True, hidden_columns=False))
    make_list([again], tmp_path / "2.sqlite")
    with RecipientList(tmp_path / "2.sqlite") as taken:
        assert taken.counts().hidden == 0
        assert taken.counts().in_file == without.counts().in_file + 3
        assert taken.read_as.hidden.rows == 3
        assert taken.columns == ("Телефон", "Ім'я")
        assert taken.read_as.hidden.columns == ("Місто",)


def test_a_hidden_column_is_no_phone_while_a_visible_one_will_do(tmp_path: Path) -> None:
    import openpyxl  # noqa: PLC0415 - only this test writes

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Мобільний", "Телефон"])
    sheet.append(["0501234567", "0671234567"])
    sheet.column_dimensions["A"].hidden = True
    book.save(tmp_path / "a.xlsx")
    make_list([Source(tmp_path / "a.xlsx")], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.read_as.phone_columns == ("Телефон",)
