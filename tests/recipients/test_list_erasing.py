"""Erasing a person from a list: nothing of them is left in the file, and every number of it adds up."""

from collections import Counter
from pathlib import Path

import pytest

from leaks.leak_search import leaks_under
from smsbat_composer.recipients.list_erasing import count_in_list, erase_from_list
from smsbat_composer.recipients.list_file import RecipientList, Row, RowFilter
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.spellings import PhoneSpellings

PHONE, NATIONAL = "380501234567", "501234567"


def write(path: Path) -> None:
    """1,200 rows, so several blocks; the person stands in each of them, in a cell beside, and twice."""
    rows = [f"06700{index:05d};;Олена {index};{'' if index % 7 else 'є'}" for index in range(1200)]
    rows.insert(0, "Телефон;Телефон 2;Ім’я;Нотатка")
    rows[5] = "+380 (50) 123-45-67;;Марія Зникла;мама"
    rows[700] = "050.123.45.67;;Марія Зникла;"  # again, and says something else
    rows[900] = "0671112233;050 123 45 67;Тарас;"  # her phone is his second one
    rows[901] = "0671112233;;Тарас;інше"
    rows[1000] = "нема;0501234567;Марія Зникла;"
    rows[1100] = "44;;Ніхто;"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write(tmp_path / "people.csv")
    target = tmp_path / "lists" / "list.sqlite"
    target.parent.mkdir()
    choices = ReadChoices(phone_columns=("Телефон", "Телефон 2"))
    make_list([Source(tmp_path / "people.csv", choices)], target, stop_list=frozenset({"380670000003"}))
    return target


def erased(path: Path) -> Path:
    """The list without her, while somebody is reading it as it was."""
    target = path.parent / "without.sqlite"
    with RecipientList(path) as recipients:
        rows = recipients.to_send()
        first = next(rows)
        erase_from_list(path, PHONE, target)
        assert [first, *rows] == list(recipients.to_send())
        assert any(row.phone == PHONE for row in recipients.to_send())
    path.unlink()
    assert [left.name for left in path.parent.iterdir()] == [target.name]
    return target


def everybody(path: Path) -> list[Row]:
    with RecipientList(path) as recipients:
        return recipients.page(RowFilter.ALL, 0, 5000)


def test_nothing_of_the_person_is_left_and_nobody_else_is_changed(path: Path) -> None:
    before = everybody(path)
    assert count_in_list(path, PHONE) == 4
    path = erased(path)
    assert count_in_list(path, PHONE) == 0
    assert [leaks_under(path.parent, text) for text in (NATIONAL, "123-45-67", "123.45.67", "Зникла")] == [
        []
    ] * 4
    after = everybody(path)
    changed = {old.number for old, new in zip(before, after, strict=True) if old != new}
    assert changed == {6, 701, 901, 1001}
    rows = {row.number: row for row in after}
    for number in (6, 701, 1001):
        assert (rows[number].outcome, rows[number].cells) == (Outcome.INVALID, ("", "", "", ""))
    assert rows[901].cells == ("0671112233", "", "Тарас", "")
    assert rows[901].outcome is Outcome.TO_SEND


def test_every_number_adds_up_anew(path: Path) -> None:
    path = erased(path)
    rows = everybody(path)
    with RecipientList(path) as recipients:
        counts = recipients.counts()
        by_outcome = Counter(row.outcome for row in rows)
        assert counts.in_file == len(rows) == 1200
        assert (counts.to_send, counts.duplicates, counts.stop_list, counts.invalid) == tuple(
            by_outcome[one]
            for one in (Outcome.TO_SEND, Outcome.DUPLICATE, Outcome.STOP_LIST, Outcome.INVALID)
        )
        for outcome in (Outcome.DUPLICATE, Outcome.STOP_LIST, Outcome.INVALID):
            of_it = [row for row in rows if row.outcome is outcome]
            assert recipients.page(RowFilter(outcome.value), 0, 5000) == of_it
            assert recipients.page(RowFilter(outcome.value), 1, 1) == of_it[1:2]
        sent = [row for row in rows if row.outcome is Outcome.TO_SEND]
        assert [recipients.to_send_at(index) for index in (0, 4, 5, 690, 1190)] == [
            sent[index] for index in (0, 4, 5, 690, 1190)
        ]
        assert recipients.page(RowFilter.PROBLEMS, 0, 5000) == [row for row in rows if row not in sent]
        differing = [row for row in rows if row.differing_columns]
        assert recipients.page(RowFilter.DIFFERING, 0, 9) == differing
        assert recipients.count(RowFilter.DIFFERING) == len(differing) == 1
        assert recipients.empty_cells() == {
            name: sum(not row.cells[place] for row in sent) for place, name in enumerate(recipients.columns)
        }
        assert [recipients.row(row.number) for row in rows[::97]] == rows[::97]


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("+38 (050) 123-45-67", True),
        ("80501234567", True),
        ("тел. 0 5 0 1 2 3 4 5 6 7!", True),
        ("38050_123_45_67", True),
        ("https://shop.example/?phone=%2B380%2050%20123%2045%2067", True),
        ("0501234568", False),
        ('["050123","4567"]', False),
    ],
)
def test_every_spelling_of_a_phone_is_seen(text: str, is_there: bool) -> None:
    assert PhoneSpellings(PHONE).stand_in(text) is is_there
