"""A file that does not go on as it begins reads as if it had been looked through before."""

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsbat_composer.recipients.errors import ImportFailed
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.reading import read_sheet
from smsbat_composer.recipients.sheet import NotRegular, ReadChoices
from smsbat_composer.recipients.source import Source

ReadList = Callable[..., RecipientList]

MANY = [f"050{number:07};Олена" for number in range(1500)]  # more than any sample, and than a chunk


def rows_of(recipients: RecipientList) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in recipients.page(RowFilter.ALL, 0, 5000)]


def test_a_late_row_widens_the_table(read_list: ReadList) -> None:
    recipients = read_list("\n".join(["phone;name", *MANY, "0670004518;Андрій;зайве", *MANY[:3]]))
    assert recipients.columns == ("phone", "name", "C")
    assert rows_of(recipients)[1499:1502] == [
        (1501, ("0500001499", "Олена", "")),
        (1502, ("0670004518", "Андрій", "зайве")),
        (1503, ("0500000000", "Олена", "")),
    ]


def test_a_column_that_begins_late_can_be_chosen(read_list: ReadList) -> None:
    text = "\n".join(["phone;name", *MANY, ";Андрій;0670004518"])
    recipients = read_list(text, ReadChoices(phone_columns=("C", "phone")))
    assert recipients.counts().to_send == 1501


def test_trailing_delimiters_are_no_wider_table(read_list: ReadList) -> None:
    recipients = read_list("\n".join(["phone;name", *MANY, "0670004518;Андрій; ;;"]))
    assert recipients.columns == ("phone", "name")
    assert recipients.counts().to_send == 1501


@pytest.mark.parametrize("late", ['0670004518;"Ромашка', '0670004518;"Лілія" ТОВ'])
def test_a_late_quote_swallows_nobody(read_list: ReadList, late: str) -> None:
    early = '0660003190;"Київ,\nвул. Нова"'  # in order by itself; with the late one every line is a row
    recipients = read_list("\n".join(["phone;name", early, *MANY, late, "0990000000;Юлія"]))
    assert [number for number, _cells in rows_of(recipients)] == list(range(2, 1506))
    assert recipients.counts().to_send == 1503


@pytest.mark.parametrize(("late", "rows"), [("", 120_000), ('0670004518;"Ромашка', 120_001)])
def test_a_large_file_is_read_in_a_process_of_its_own(read_list: ReadList, late: str, rows: int) -> None:
    many = (f"050{number:07};Олена Андріївна, Кам’янець {number}" for number in range(120_000))
    recipients = read_list("\n".join(["phone;name", *many, late]))
    assert recipients.counts().to_send == rows
    assert [number for number, _cells in rows_of(recipients)] == list(range(2, 5002))
    assert multiprocessing.active_children() == []


def test_a_reader_that_dies_leaves_it_to_the_survey_to_find_out_why(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    many = (f"050{number:07};Олена Андріївна, Кам’янець {number}" for number in range(120_000))
    source.write_text("\n".join(["phone;name", *many]), "utf-8")
    sheet, _read_as = read_sheet(source, ReadChoices())
    next(sheet.chunks)
    (reader,) = multiprocessing.active_children()
    reader.kill()
    with pytest.raises(NotRegular):
        list(sheet.chunks)


def test_the_first_letters_of_a_code_page_may_come_late(read_list: ReadList) -> None:
    lines = ["phone;name", *(f"050{number:07};Olena" for number in range(6000)), "0670004518;Андрій;Київ"]
    recipients = read_list("\r\n".join(lines).encode("cp1251"))
    assert recipients.read_as.encoding == "cp1251"
    assert recipients.row(6002).cells == ("0670004518", "Андрій", "Київ")  # type: ignore[union-attr] # it is there


def test_rows_are_counted_anew(tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("\n".join(["phone;name", *MANY, *MANY, "1;2;3"]), encoding="utf-8")
    told: list[int] = []
    make_list([Source(source)], tmp_path / "list.sqlite", on_rows=told.append)
    assert told[-1] == max(told) == 3001
    assert told != sorted(told)


LINE = st.one_of(
    st.sampled_from(
        ["", "0500001234;Олена", '0670004518;"а;б"', '"0990000000";"в', 'г";1', '"д" е;2', "1;2;3;;", ";"]
    ),
    st.text(alphabet='01;",\n\r \x1f\x1eї', max_size=10),
)


@given(lines=st.lists(LINE, max_size=12), repeated=st.sampled_from([0, 600]), end=LINE)
@settings(
    derandomize=True,
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_survey_changes_nothing_but_the_time(
    tmp_path: Path, lines: list[str], repeated: int, end: str
) -> None:
    source = tmp_path / "list.csv"
    text = "\n".join(["phone;name", *lines, *["0630000000;x"] * repeated, end])
    source.write_bytes(text.encode())
    choices = ReadChoices(encoding="utf-8", delimiter=";", phone_columns=("phone",))

    def read(*, survey: bool) -> Any:
        try:
            sheet, read_as = read_sheet(source, choices, survey=survey)
            chunks = [(list(chunk.numbers), list(map(list, chunk.columns))) for chunk in sheet.chunks]
        except ImportFailed as failure:
            return failure.fault, failure.values
        return sheet.header, read_as, chunks

    surveyed = read(survey=True)
    with suppress(NotRegular):  # then the survey decides
        assert read(survey=False) == surveyed
