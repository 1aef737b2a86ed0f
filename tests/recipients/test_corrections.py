"""Rows that were saved to be corrected, and read again: each counts once, and nobody is passed over."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsbat_composer.recipients.corrections import mark_row
from smsbat_composer.recipients.header import OWN_COLUMN
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.outcomes import Counts, Outcome
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.rows import sent_twice_warning
from smsbat_composer.words import Language, use_language

LIST = "phone;name\n0501234567;Олена\n05012;Тарас\n0501234567;Олена\n067;Марія\n"
HEADER = f"phone;name;{OWN_COLUMN}Row;{OWN_COLUMN}What is wrong\n"

WAS = {
    2: ("0501234567", "Олена"),
    3: ("05012", "Тарас"),
    4: ("0501234567", "Олена"),
    5: ("067", "Марія"),
}  # by row of the list


def was(row: int, *cells: str, file: str = "a.csv") -> str:
    return f"{row} у «{file}» · {mark_row(file, row, cells or WAS[row])}"


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
    recipients = read(a=LIST, b=f"0671111111;Тарас;{was(3)};бракує\n067;Марія;{was(5)};бракує\n")
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
    saved = f"0671111111;Тарас;{was(3)};\n0501234567;Олена;{was(4)};\n067;Марія;{was(5)};\n"
    once = read(a=LIST, b=saved).counts()
    twice = read(a=LIST, b=saved, c=saved)
    assert once == Counts(to_send=2, duplicates=1, stop_list=0, invalid=1, corrected=3)
    assert twice.counts().in_file == once.in_file == 4
    assert twice.counts().to_send == once.to_send
    assert corrected(twice)[:2] == [(3, (1, 2)), (4, (2, 3))]


def test_what_is_sent_to_is_never_taken_out(read: Read) -> None:
    saved = f"0672222222;Олена;{was(2)};\n0671111111;Тарас;{was(3)};\n"
    recipients = read(a=LIST, b=saved, c=f"0673333333;Тарас;{was(3)};\n")
    phones = [row.phone for row in recipients.to_send()]
    assert phones == ["380501234567", "380672222222", "380671111111", "380673333333"]
    assert corrected(recipients) == [(3, (1, 3))]
    assert recipients.sent_twice == ((2, 7), (8, 10))
    where = "(row 2 of “a.csv”, row 2 of “b.csv”)"
    warning = f"2 rows are corrected twice: both phones get the message {where}"
    assert sent_twice_warning(recipients) == warning
    use_language(Language.UKRAINIAN)
    assert sent_twice_warning(recipients).startswith("2 рядки виправлено двічі: ")
    assert sent_twice_warning(read(a=LIST)) == ""


def test_a_correction_that_is_worse_changes_nothing(read: Read) -> None:
    recipients = read(a=LIST, b=f"05;Олена;{was(2)};\n05;Тарас;{was(3)};\n")
    assert [row.phone for row in recipients.to_send()] == ["380501234567"]
    assert corrected(recipients) == [
        (3, (1, 3)),
        (7, (0, 2)),
    ]  # the second row of b names a row that is sent to
    assert recipients.counts().in_file == 4


def test_a_correction_is_corrected_in_its_turn(read: Read) -> None:
    again = was(2, "05", "Тарас", file="b.csv")
    recipients = read(a=LIST, b=f"05;Тарас;{was(3)};\n", c=f"0671111111;Тарас;{again};\n")
    assert corrected(recipients) == [(3, (2, 2)), (7, (2, 2))]
    assert recipients.counts() == Counts(to_send=2, duplicates=1, stop_list=0, invalid=1, corrected=2)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "3",
        "3 of “a.csv”",
        "3 digits are missing: 2 instead of 10",
        was(3).removeprefix("3"),
        was(3, *WAS[3], file="a.csv.csv"),  # another file
        was(77, *WAS[3]),
        was(3, *WAS[5]),  # the file has changed since
        was(3, "05012", "Тарас К."),
    ],
)
def test_a_row_that_names_none_is_one_more(read: Read, said: str) -> None:
    counts = read(a=LIST, b=f"0671111111;Тарас;{said};\n").counts()
    assert counts == Counts(to_send=2, duplicates=1, stop_list=0, invalid=2)


def test_a_row_that_stands_twice_in_a_file_is_no_correction(read: Read) -> None:
    """Somebody copied it, to add a person: it is not known which of both the row has become."""
    recipients = read(a=LIST, b=f"0671111111;Тарас;{was(3)};\n05;Юрій;{was(3)};\n")
    assert recipients.counts() == Counts(to_send=2, duplicates=1, stop_list=0, invalid=3)


def test_a_row_of_one_of_two_files_of_one_name_is_not_known(tmp_path: Path) -> None:
    paths = [tmp_path / "1" / "a.csv", tmp_path / "2" / "a.csv", tmp_path / "b.csv"]
    texts = ["phone\n05\n0671111111\n", "phone\n05\n", f"phone;{HEADER[11:]}0672222222;{was(2, '05')};\n"]
    for path, text in zip(paths, texts, strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    make_list([Source(path) for path in paths], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.counts() == Counts(to_send=2, duplicates=0, stop_list=0, invalid=2)


def test_a_column_that_was_deleted_keeps_what_it_said(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("phone;name;code\n05;Тарас;K2\n06;Юрій;K3\n", "utf-8")
    second.write_text(f"{HEADER}0671111111;Т.;{was(2, '05', 'Тарас', 'K2')};\n0672222222;Н.;;\n", "utf-8")
    make_list([Source(first), Source(second)], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert [row.cells for row in recipients.to_send()] == [
            ("0671111111", "Т.", "K2"),
            ("0672222222", "Н.", ""),
        ]
        assert recipients.empty_cells()["code"] == 1


@pytest.mark.parametrize("chosen", [("Контакти",), ("Контакти", "Телефон")])
def test_saved_rows_have_their_phones_where_the_list_has(tmp_path: Path, chosen: tuple[str, ...]) -> None:
    """However wrong they are, and whatever else would look like a phone."""
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    header = "ПІБ;Контакти;Телефон"
    first.write_text(f"{header}\nОлена;0671111111;\nТарас;05;0509999999\n", "utf-8")
    second.write_text(f"{header};{HEADER[11:]}Тарас;05;0509999999;;\nЮрій;06;0509999999;;\n", "utf-8")
    make_list([Source(first, ReadChoices(phone_columns=chosen)), Source(second)], tmp_path / "list.sqlite")
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert [read.read_as.phone_columns for read in recipients.sources] == [chosen, chosen]


def test_rows_that_are_saved_while_they_are_read_are_read_anew(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(LIST, "utf-8")
    second.write_text(f"{HEADER}0671111111;Тарас;{was(3)};\n067;Марія;{was(5)};\n", "utf-8")
    begun: list[int] = []

    def save_between(source: int) -> None:
        begun.append(source)
        if begun == [1, 0]:
            second.write_text(f"{HEADER}0671111111;Тарас;{was(3)};\n", "utf-8")

    make_list([Source(first), Source(second)], tmp_path / "list.sqlite", on_source=save_between)
    assert begun == [1, 0, 1, 1, 0, 1]
    with RecipientList(tmp_path / "list.sqlite") as recipients:
        assert recipients.counts() == Counts(to_send=2, duplicates=1, stop_list=0, invalid=1, corrected=1)


def test_pages_of_a_long_list_still_join(read: Read) -> None:
    """Whole chunks may go, and places stay without gaps."""
    wrong = "".join(f"05;{number}\n" for number in range(2500))
    saved = "".join(
        f"067{number:07};{number};{was(number + 2, '05', str(number))};\n" for number in range(0, 2500, 2)
    )
    recipients = read(a="phone;name\n" + wrong, b=saved)
    assert recipients.counts() == Counts(
        to_send=1250, duplicates=0, stop_list=0, invalid=1250, corrected=1250
    )
    for row_filter in (RowFilter.ALL, RowFilter.INVALID, RowFilter.TO_SEND, RowFilter.CORRECTED):
        whole = recipients.page(row_filter, 0, 9999)
        parts = [row for at in range(0, len(whole), 700) for row in recipients.page(row_filter, at, 700)]
        assert parts == whole
        assert len(whole) == recipients.count(row_filter)
