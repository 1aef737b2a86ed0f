"""Changing one thing of how a file was read."""

import pytest

from smsbat_composer.recipients.sheet import ReadAs, ReadChoices, SheetFormat
from smsbat_composer.ui.recipients.read_choices import choices_of, choose, put_phone

READ_AS = ReadAs(SheetFormat.CSV, "cp1251", ";", None, (), 2, ("Телефон", "Тел. 2"))


def test_what_is_read_after_the_changed_thing_is_guessed_again() -> None:
    before = choices_of(READ_AS)
    assert choose(before, "encoding", "utf-8") == ReadChoices(format=SheetFormat.CSV, encoding="utf-8")
    assert choose(before, "header_row", 3) == ReadChoices(
        format=SheetFormat.CSV, encoding="cp1251", delimiter=";", header_row=3
    )


def test_other_phone_columns_leave_all_else_as_it_was() -> None:
    changed = choose(choices_of(READ_AS), "phone_columns", ("Тел. 2",))
    assert changed == ReadChoices(SheetFormat.CSV, "cp1251", ";", None, 2, ("Тел. 2",))


@pytest.mark.parametrize(
    ("phones", "column", "place", "expected"),
    [
        (("A",), "B", 0, ("B",)),
        (("A",), "B", 1, ("A", "B")),
        (("A", "B"), "B", 0, ("B", "A")),
        (("A", "B"), "A", 1, ("B", "A")),
        (("A", "B", "C"), "C", 0, ("C", "B", "A")),
        (("A", "B"), "C", 0, ("C", "B")),
        (("A", "B"), "A", 2, ("B", "A")),
        (("A", "B"), "A", None, ("B",)),
        (("A",), "A", None, ("A",)),
        (("A",), "A", 1, ("A",)),
    ],
)
def test_putting_a_column_at_a_priority(
    phones: tuple[str, ...], column: str, place: int | None, expected: tuple[str, ...]
) -> None:
    assert put_phone(phones, column, place) == expected
