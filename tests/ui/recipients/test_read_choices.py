"""Changing one thing of how a file was read."""

from dataclasses import replace

import pytest

from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.ui.recipients.read_choices import choose, put_phone

CHOSEN = ReadChoices(
    encoding="cp1251", delimiter=";", header_row=2, phone_columns=("Телефон", "Тел. 2"), hidden_rows=True
)


def test_what_is_read_after_the_changed_thing_is_guessed_again() -> None:
    assert choose(CHOSEN, "encoding", "utf-8") == ReadChoices(encoding="utf-8", hidden_rows=True)
    assert choose(CHOSEN, "header_row", 3) == ReadChoices(
        encoding="cp1251", delimiter=";", header_row=3, hidden_rows=True
    )
    assert choose(CHOSEN, "format", SheetFormat.TXT) == ReadChoices(SheetFormat.TXT, hidden_rows=True)


def test_other_phone_columns_leave_all_else_as_it_was() -> None:
    changed = choose(CHOSEN, "phone_columns", ("Тел. 2",))
    assert changed == ReadChoices(None, "cp1251", ";", None, 2, ("Тел. 2",), hidden_rows=True)


def test_what_is_done_with_hidden_rows_leaves_all_else_as_it_was() -> None:
    assert choose(CHOSEN, "hidden_rows", value=False) == replace(CHOSEN, hidden_rows=False)


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
