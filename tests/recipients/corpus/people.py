"""Who is in the files of the corpus, and what must become of each: written down, not computed."""

from typing import NamedTuple

STOP_LIST = frozenset({"380631234567"})


class Person(NamedTuple):
    """One row: its phone as somebody typed it, and what must become of it."""

    spelled: str
    name: str
    town: str
    outcome: str = "to_send"
    phone: str | None = None
    problem: str | None = None
    repeats: int | None = None  # the place (from 0) of the person with the same phone


PEOPLE = (
    Person("0501234567", "Олена", "Київ", phone="380501234567"),
    Person("+380 (67) 123-45-67", "Андрій", "Львів", phone="380671234567"),
    Person("380931234567", "Їжак Ґалаґан", "Одеса", phone="380931234567"),
    Person("80 97 000 62 15", "Богдан", "Кам'янець", phone="380970006215"),
    Person("050 123 45 67", "Олена К.", "Київ", "duplicate", "380501234567", repeats=0),
    Person("063.123.45.67", "Петро", "Рівне", "stop_list", "380631234567"),
    Person("044 000 20 20", "Софія", "Київ", "invalid", problem="landline"),
    Person("050 000 12 3", "Тарас", "Вінниця", "invalid", problem="too_short"),
    Person("3,80671E+11", "Марія", "Харків", "invalid", problem="digits_lost"),
    Person("", "Юлія", "Полтава", "invalid", problem="empty"),
    Person("+48 501 234 567", "Єва", "Суми", phone="48501234567"),
    Person("0991234567; 0671112233", "Наталія", "Луцьк", phone="380991234567"),
    Person("101", "Дмитро", "Ковель", "invalid", problem="too_short"),
    Person("немає", "Ярослав", "Ужгород", "invalid", problem="not_a_number"),
)

# As numbers in the cells of a workbook; a number has no zero before it.
NUMBERS = (
    (380501234567, Person("380501234567", "Олена", "Київ", phone="380501234567")),
    (671234567, Person("671234567", "Андрій", "Львів", phone="380671234567")),
    (80970006215.0, Person("80970006215", "Богдан", "Дніпро", phone="380970006215")),
    (501234567, Person("501234567", "Олена", "Київ", "duplicate", "380501234567", repeats=0)),
    (631234567, Person("631234567", "Петро", "Рівне", "stop_list", "380631234567")),
    (440002020, Person("440002020", "Софія", "Київ", "invalid", problem="landline")),
    (67123456.5, Person("67123456.5", "Тарас", "Вінниця", "invalid", problem="fraction")),
    (12345, Person("12345", "Юлія", "Полтава", "invalid", problem="too_short")),
)
