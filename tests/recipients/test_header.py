import pytest

from smsbat_composer.recipients.header import column_letters, find_header_row, name_columns

PHONE = "0671234567"


@pytest.mark.parametrize(
    ("rows", "header_row"),
    [
        ([["Телефон", "Ім’я"], ["0500001234", "Олена"]], 1),
        ([["Наші клієнти"], [], ["Телефон", "Ім’я"], ["0500001234", "Олена"]], 3),
        ([["Телефонна база", ""], ["Телефон", "Ім’я"], ["0500001234", "Олена"]], 2),
        ([["Звіт за 2025 рік"], ["Хто", "Куди"], ["Олена", "0500001234"]], 2),
        ([["0500001234", "Олена"], ["0670004518", "Андрій"]], 0),
        ([["050 000 12 3", "Олена"], ["0670004518", "Андрій"]], 0),
        ([["0501", "Олена"], ["0670004518", "Андрій"]], 0),
        ([["Телефон", "2024", "2025"], ["0500001234", "1", "2"]], 1),
        ([["Телефон", "Ім’я"], ["050 000 12 3", "Олена"], ["0670004518", "Андрій"]], 1),
        ([["Телефон"], ["немає"], ["ще немає"]], 1),
        ([["Олена", "немає"], ["Тарас", PHONE]], 0),
        ([["Немає", "Куди"], ["Тарас", PHONE]], 1),
        ([["Хто", "Куди"], ["Олена", "немає"], ["Тарас", PHONE]], 1),
        ([["Телефон: 050 000 12 34"], ["0670004518"]], 0),
        ([], 0),
        # The shop's own phone stands above the table.
        ([["Звіт"], ["Телефон магазину", PHONE], [], ["ПІБ", "Телефон"], ["Іван", PHONE]], 4),
        ([["Телефон", PHONE], ["ПІБ", "Телефон"], ["Іван", "050 12"], [], ["Оля", PHONE]], 2),
        ([["ПІБ", "Телефон"], ["Іван", PHONE], ["ПІБ", "Телефон"], ["Оля", PHONE]], 1),
        ([*[["Іван", PHONE]] * 4, ["ПІБ", "Телефон"], ["Оля", PHONE]], 0),
        ([["Іван", PHONE], ["Телефон", "Хто"], ["Оля", PHONE]], 0),
    ],
)
def test_the_header_row_is_found(rows: list[list[str]], header_row: int) -> None:
    assert find_header_row(rows) == header_row


def test_columns_have_the_letters_of_a_sheet() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702, 16_383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]


def test_names_are_unique_without_regard_to_case() -> None:
    assert name_columns(["Ім’я", "ім’я", "", "Ім’я", "c"], 6, 0) == (
        "Ім’я",
        "ім’я 2",
        "C 2",
        "Ім’я 3",
        "c",
        "F",
    )


def test_names_are_unique_whatever_the_apostrophe() -> None:
    assert name_columns(["Ім'я", "Ім’я", "и\u0306", "й"], 4, 0) == ("Ім'я", "Ім’я 2", "и\u0306", "й 2")


def test_a_title_is_one_line() -> None:
    assert name_columns(["Номер\n телефону "], 1, 0) == ("Номер телефону",)


def test_unnamed_columns_count_from_the_first_in_use() -> None:
    assert name_columns([], 2, 3) == ("D", "E")
