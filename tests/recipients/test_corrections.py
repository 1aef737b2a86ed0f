"""Rows that were saved to be corrected, and read again: each counts once, and nobody is passed over."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsbat_composer.recipients.header import OWN_COLUMN
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.outcomes import Counts, Outcome
from smsbat_composer.recipients.source import Source

LIST = "phone;name\n0501234567;Олена\n05012;Тарас\n0501234567;Олена\n067;Марія\n"
HEADER = f"phone;name;{OWN_COLUMN}Row;{OWN_COLUMN}What is wrong\n"

Read = Callable[..., RecipientList]


@pytest.fixture
def read(tmp_path: Path) -> Iterator[Read]:
    """The list of texts, each under a name; those but the first have the header of saved rows."""
    opened: list[RecipientList] = []

    def make(**texts: str) -> RecipientList:
        paths = [tmp_path / f"{name}.csv" for name in texts]
        for place, (path, text) in enumerate(zip(paths, texts.values(), strict=True)):
            path.write_text(text if place == 0 else HEADER + text, "utf-8")
        target = tmp_path / f"list-{len(opened)}.sqlite"
        make_list([Source(path) for path in paths], target)
        opened.append(RecipientList(target))
        return opened[-1]

    yield make
    for recipients in opened:
        recipients.close()


def corrected(recipients: RecipientList) -> list[tuple[int, tuple[int, int]]]:
    """The rows that count no more (of the first sheet), each with the source and row that counts instead."""
    rows = recipients.page(RowFilter.CORRECTED, 0, 99)
    assert {row.outcome for row in rows} <= {Outcome.CORRECTED}
    counting = [recipients.place(row.duplicate_of or 0) for row in rows]
    return [(row.number, (at.source, at.row)) for row, at in zip(rows, counting, strict=True)]


def test_a_corrected_row_takes_the_place_of_the_one_it_names(read: Read) -> None:
    assert read(a=LIST).counts() == Counts(to_send=1, duplicates=1, stop_list=0, invalid=2)
    recipients = read(a=LIST, b="0671111111;Тарас;3 у «a.csv»;бракує\n067;Марія;5 у «a.csv»;бракує\n")
    assert recipients.counts() == Counts(to_send=2, duplicates=1, stop_list=0, invalid=1, corrected=2)
    assert corrected(recipients) == [(3, (1, 2)), (5, (1, 3))]
    assert [row.cells for row in recipients.page(RowFilter.ALL, 0, 9)] == [
        ("0501234567", "Олена"),
        ("0501234567", "Олена"),
        ("0671111111", "Тарас"),
        ("067", "Марія"),
    ]
    assert [read.rows for read in recipients.sources] == [2, 2]
    assert recipients.count(RowFilter.CORRECTED) == 2


def test_the_same_file_twice_does_no_harm(read: Read) -> None:
    saved = "0671111111;Тарас;3 of “a.csv”;\n0501234567;Олена;4 of “a.csv”;\n067;Марія;5 of “a.csv”;\n"
    once = read(a=LIST, b=saved).counts()
    twice = read(a=LIST, b=saved, c=saved)
    assert once == Counts(to_send=2, duplicates=1, stop_list=0, invalid=1, corrected=3)
    assert twice.counts().in_file == once.in_file == 4
    assert twice.counts().to_send == once.to_send
    assert corrected(twice)[:2] == [(3, (1, 2)), (4, (2, 3))]


def test_what_is_sent_to_is_never_taken_out(read: Read) -> None:
    saved = "0672222222;Олена;2 of “a.csv”;\n0671111111;Тарас;3 of “a.csv”;\n"
    recipients = read(a=LIST, b=saved, c="0673333333;Тарас;3 of “a.csv”;\n")
    phones = [row.phone for row in recipients.to_send()]
    assert phones == ["380501234567", "380672222222", "380671111111", "380673333333"]
    assert corrected(recipients) == [(3, (1, 3))]


def test_a_correction_that_is_worse_changes_nothing(read: Read) -> None:
    recipients = read(a=LIST, b="05;Олена;2 of “a.csv”;\n05;Тарас;3 of “a.csv”;\n")
    assert [row.phone for row in recipients.to_send()] == ["380501234567"]
    assert corrected(recipients) == [
        (3, (1, 3)),
        (7, (0, 2)),
    ]  # the second row of b names a row that is sent to
    assert recipients.counts().in_file == 4


def test_a_correction_is_corrected_in_its_turn(read: Read) -> None:
    recipients = read(a=LIST, b="05;Тарас;3 of “a.csv”;\n", c="0671111111;Тарас;2 of “b.csv”;\n")
    assert corrected(recipients) == [(3, (2, 2)), (7, (2, 2))]
    assert recipients.counts() == Counts(to_send=2, duplicates=1, stop_list=0, invalid=1, corrected=2)


@pytest.mark.parametrize(
    "said", ["", "3", "3 of “other.csv”", "x of “a.csv”", "77 of “a.csv”", "3 of “b.csv”"]
)
def test_a_row_that_names_none_is_one_more(read: Read, said: str) -> None:
    counts = read(a=LIST, b=f"0671111111;Тарас;{said};\n").counts()
    assert counts == Counts(to_send=2, duplicates=1, stop_list=0, invalid=2)


def test_the_longest_name_is_the_one_that_is_meant(read: Read) -> None:
    recipients = read(a=LIST, ba="05;Тарас;;\n", c="0671111111;Тарас;2 of “ba.csv”;\n")
    assert corrected(recipients) == [(7, (2, 2))]


def test_pages_of_a_long_list_still_join(read: Read) -> None:
    """Whole chunks may go, and places stay without gaps."""
    wrong = "".join(f"05;{number}\n" for number in range(2500))
    saved = "".join(f"067{number:07};{number};{number + 2} of “a.csv”;\n" for number in range(0, 2500, 2))
    recipients = read(a="phone;name\n" + wrong, b=saved)
    assert recipients.counts() == Counts(
        to_send=1250, duplicates=0, stop_list=0, invalid=1250, corrected=1250
    )
    for row_filter in (RowFilter.ALL, RowFilter.INVALID, RowFilter.TO_SEND, RowFilter.CORRECTED):
        whole = recipients.page(row_filter, 0, 9999)
        parts = [row for at in range(0, len(whole), 700) for row in recipients.page(row_filter, at, 700)]
        assert parts == whole
        assert len(whole) == recipients.count(row_filter)
