import random
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.workspace.errors import UserError

ReadList = Callable[..., RecipientList]


def thousand_rows() -> str:
    """1,000 rows: 956 to send, 31 duplicates, 9 on the stop list, 4 without a valid phone."""
    rows = [f"050{number:07};Олена;{number}" for number in range(956)]
    rows += [f"+38050{number:07};Олена К.;" for number in range(31)]
    rows += [f"067{number:07};Петро;" for number in range(9)]
    rows += ["0440002020;Софія;", ";Тарас;", "3,8067E+11;Марія;", "050 000 12 3;Юлія;"]
    head, tail = rows[:500], rows[500:]
    random.Random(7).shuffle(tail)
    return "\n".join(["Телефон;Ім’я;Бонуси", *head, *tail])


STOP_LIST = frozenset(f"38067{number:07}" for number in range(100))


@pytest.fixture
def thousand(read_list: ReadList) -> RecipientList:
    return read_list(thousand_rows(), stop_list=STOP_LIST)


def test_the_numbers_add_up(thousand: RecipientList) -> None:
    assert thousand.counts() == Counts(to_send=956, duplicates=31, stop_list=9, invalid=4)
    assert thousand.counts().in_file == 1000
    assert {row_filter: thousand.count(row_filter) for row_filter in RowFilter} == {
        "all": 1000,
        "to_send": 956,
        "duplicate": 31,
        "stop_list": 9,
        "invalid": 4,
        "problems": 44,
        "differing": 31,
        "empty": 0,
        "hidden": 0,
        "corrected": 0,
    }


@pytest.mark.parametrize("row_filter", RowFilter)
def test_pages_join_without_gap_or_overlap(thousand: RecipientList, row_filter: RowFilter) -> None:
    total = thousand.count(row_filter)
    joined = [row for offset in range(0, total, 7) for row in thousand.page(row_filter, offset, 7)]
    assert joined == thousand.page(row_filter, 0, 2000)
    assert len(joined) == total
    numbers = [row.number for row in joined]
    assert numbers == sorted(numbers)
    assert thousand.page(row_filter, total, 7) == []


def test_rows_to_send_can_be_walked_and_picked(thousand: RecipientList) -> None:
    walked = list(thousand.to_send())
    assert walked == thousand.page(RowFilter.TO_SEND, 0, 1000)
    assert thousand.to_send_at(955) == walked[955]
    assert thousand.to_send_at(956) is None
    assert thousand.row(walked[700].number) == walked[700]
    assert thousand.row(1) is None


def test_empty_cells_are_counted_among_rows_to_send(read_list: ReadList) -> None:
    recipients = read_list("phone;name;town\n0500001234;;Київ\n0670004518;Андрій;\n0500001234;;\n;;Одеса\n")
    assert recipients.empty_cells() == {"phone": 0, "name": 1, "town": 1}


def test_the_list_remembers_its_source(read_list: ReadList) -> None:
    recipients = read_list("phone;name\n0500001234;Олена\n", name="клієнти.csv")
    assert recipients.source_name == "клієнти.csv"
    assert recipients.source_bytes == len("phone;name\n0500001234;Олена\n".encode())
    assert recipients.phone_columns == (0,)
    assert recipients.seconds >= 0


def test_separators_of_ours_inside_a_cell_do_no_harm(read_list: ReadList) -> None:
    recipients = read_list("phone;name\n0500001234;a\x1fb\n0670004518;c\x1e\x1fd\n0500001234;e\x1ef\n")
    cells = [row.cells for row in recipients.page(RowFilter.ALL, 0, 9)]
    assert cells == [("0500001234", "a b"), ("0670004518", "c  d"), ("0500001234", "e f")]
    assert recipients.row(4) == recipients.page(RowFilter.DUPLICATE, 0, 1)[0]
    assert recipients.row(4).differing_columns == (1,)  # type: ignore[union-attr] # it is there


def test_a_long_list_with_gaps_and_far_duplicates(read_list: ReadList) -> None:
    """Several blocks; every place is found from every side."""
    dice = random.Random(7)
    phones = [f"050{dice.randrange(3000):07}" if dice.random() < 0.9 else "050" for _ in range(6000)]
    lines = ["" if dice.random() < 0.1 else f"{phone};{at}" for at, phone in enumerate(phones)]
    recipients = read_list("\n".join(["phone;name", *lines]))
    expected = [(number, *line.split(";")) for number, line in enumerate(lines, start=2) if line]
    everybody = recipients.page(RowFilter.ALL, 0, 9999)
    assert [(row.number, *row.cells) for row in everybody] == expected
    for row_filter in (RowFilter.TO_SEND, RowFilter.DUPLICATE, RowFilter.INVALID):
        chosen = [row for row in everybody if row.outcome == row_filter.value]
        assert recipients.count(row_filter) == len(chosen)
        for offset in (0, 1, len(chosen) // 2, len(chosen) - 1, len(chosen)):
            assert recipients.page(row_filter, offset, 50) == chosen[offset : offset + 50]
    for row in everybody[::97]:
        assert recipients.row(row.number) == row
    first_rows: dict[str, int] = {}
    for row in everybody:
        if row.phone is not None:
            first = first_rows.setdefault(row.phone, row.number)
            assert row.duplicate_of == (None if first == row.number else first)
            assert row.differing_columns == (() if first == row.number else (1,))
    assert not any(recipients.row(number) for number, line in enumerate(lines, start=2) if not line)


@pytest.mark.parametrize("offset", [0, 1, 2, 3, 4, 199_999, 200_000, 300_000])
def test_empty_rows_are_paged_from_anywhere_and_take_no_room(
    read_list: ReadList, tmp_path: Path, offset: int
) -> None:
    gaps = ["\n" * 2, "\n", "\n" * 200_000]
    phones = [f"050{number:07}\n" for number in range(4)]
    recipients = read_list("phone\n" + "".join(map("".join, zip(phones, [*gaps, ""], strict=True))))
    empty = [3, 4, 6, *range(8, 200_008)]
    assert recipients.counts() == Counts(4, 0, 0, 0, empty=200_003)
    rows = recipients.page(RowFilter.EMPTY, offset, 5)
    assert [(row.number, row.outcome, row.cells, row.phone) for row in rows] == [
        (number, "empty", ("",), None) for number in empty[offset : offset + 5]
    ]
    assert (tmp_path / "list-0.sqlite").stat().st_size < 1 << 19


def test_a_row_shows_no_contact(thousand: RecipientList) -> None:
    assert "Олена" not in repr(thousand.row(2))
    assert "050" not in repr(thousand.row(2))


def test_a_missing_list(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="list_missing"):
        RecipientList(tmp_path / "list.sqlite")


def test_a_list_of_another_version(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "list.sqlite"))
    connection.execute("CREATE TABLE t (a); PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(UserError, match="list_outdated"):
        RecipientList(tmp_path / "list.sqlite")
