import pytest

from smsbat_composer.recipients.columns import guess_phone_columns, is_phone_title

PHONE, LANDLINE, NAME, ORDER, ID = "0500001234", "0440002020", "Олена", "12345", "950000001"


@pytest.mark.parametrize(
    "title",
    [
        "Телефон", "ТЕЛЕФОН", "Тел.", "Тел. 2", "Номер телефону", "Номер телефона", "Моб.", "Моб. тел.",
        "Мобільний", "Мобильный", "Сотовый", "Вайбер", "Viber", "Phone", "phone_number", "PhoneNumber",
        "Mobile", "Cell", "Tel", "MSISDN", "Телефон клієнта", "Номер", "contact phone",
    ],
)  # fmt: skip
def test_titles_of_phone_columns(title: str) -> None:
    assert is_phone_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Ім’я",
        "Автомобіль",
        "Телефон менеджера",
        "Факс",
        "Номер замовлення",
        "Модель телефону",
        "Місто",
        "Telegram",
    ],
)
def test_titles_of_other_columns(title: str) -> None:
    assert not is_phone_title(title)


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        (["Ім’я", "Телефон"], [NAME, PHONE], [1]),
        (["Телефон", "Тел. 2", "Ім’я"], [PHONE, PHONE, NAME], [0, 1]),
        (["Домашній телефон", "Телефон", "Viber"], [PHONE, PHONE, PHONE], [2, 1, 0]),
        (["Телефон", "Телефон 2"], [PHONE, LANDLINE], [0]),
        (["Телефон", "Ім’я"], [LANDLINE, NAME], [0]),
        (["Номер", "Телефон"], ["501234567", PHONE], [1]),
        (["Номер", "Хто"], [ORDER, PHONE], [1]),
        (["A", "B"], [NAME, PHONE], [1]),
        (["Телефон", "Телефон менеджера"], [PHONE, PHONE], [0]),
        (["Тел. 1", "Тел. 2", "Тел. 3", "Тел. 4"], [PHONE] * 4, [0, 1, 2]),
        (["Ім’я", "Місто"], [NAME, "Київ"], []),
        # A phone is not made out of an ID.
        (["ID", "Номер", "Ім’я"], [ID, PHONE, NAME], [1]),
        (["Код клієнта", "Контакт"], [ID, PHONE], [1]),
        (["Номер", "Одержувач"], [ID, PHONE], [1]),
        (["ID", "Номер"], [ID, "501234567"], [1]),
        (["A", "B"], [ID, PHONE], [1]),
        (["A", "B"], [ID, "501234567"], []),
        (["A", "B"], ["501234567", NAME], [0]),
        (["Код клієнта", "Ім’я"], [ID, NAME], []),
        (["Хто", "Кому"], [PHONE, PHONE], [0]),
        # Somebody else's phone takes no message in the recipient's place.
        (["Ім’я", "Мобільний", "Телефон магазину"], [NAME, PHONE, PHONE], [1]),
        (["Телефон водія", "Телефон"], [PHONE, PHONE], [1]),
        (["Мобільний Івана", "Телефон клієнта"], [PHONE, PHONE], [1]),
        (["Телефон кур’єра", "Seller phone", "Тел."], [PHONE, PHONE, LANDLINE], [2]),
        (["Телефон замовника", "Телефон одержувача"], [PHONE, PHONE], [0]),
        (["Billing Phone", "Shipping Phone"], [PHONE, PHONE], [0]),
        (["Мобільний", "Робочий телефон"], [PHONE, PHONE], [0]),
        (["Телефон клієнта", "Телефон клієнта 2", "Додатковий"], [PHONE] * 3, [0, 1]),
        (["Ім’я", "Телефон менеджера"], [NAME, PHONE], [1]),
        (["Одержувач", "Контакт", "Телефон відділення"], [NAME, PHONE, PHONE], [1]),
        (["Телефон підтримки", "Номер"], [PHONE, PHONE], [1]),
        (["Номер", "Телефон відділення"], [ID, PHONE], [1]),
        (["Контакт", "Телефон відділення"], [NAME, PHONE], [1]),
        (["Номер", "Телефон для SMS"], [PHONE, PHONE], [1]),
    ],
)
def test_phone_columns_by_title_and_content(header: list[str], row: list[str], columns: list[int]) -> None:
    assert guess_phone_columns(header, [row] * 3) == columns


def test_a_column_with_a_few_phone_like_numbers_is_not_guessed() -> None:
    rows = [["501234567"], ["101234567"], ["111234567"]]
    assert guess_phone_columns(["Код"], rows) == []
