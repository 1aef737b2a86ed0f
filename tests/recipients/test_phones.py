import phonenumbers
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smsbat_composer.recipients.phones import (
    PhoneProblem,
    format_phone,
    read_every_phone,
    read_phone,
    read_ukrainian_mobiles,
)

SPELLINGS = [
    "+380500001234",
    "380500001234",
    "00380500001234",
    "80500001234",
    "0500001234",
    "500001234",
    "+38 (050) 000-12-34",
    "38 050 000 12 34",
    "8 (050) 000 12 34",
    "050.000.12.34",
    "050.0001234",
    "050\u00a0000\u00a012\u00a034",
    "050–000—12−34",
    "[050] 000 12 34",
    "'0500001234",
    "’+380500001234",
    "\u202a+380 50 000 12 34\u202c",
    "\ufeff0500001234",
    "380500001234.0",
    "500001234.0",
    "380500001234,00",
    "3.80500001234E+11",
    "3,80500001234E+11",
    "5.00001234e8",
    "  0500001234\t",
]

RARE_SPELLINGS = [
    "0500001234;",
    "0500001234, ",
    "+380 (0) 50 000 12 34",
    "tel:+380500001234",
    '="0500001234"',
    "050_000_12_34",
    "０５０ 000 12 34",
]

SEVERAL = [
    "0501234567, 0671234567",
    "050 123 45 67,067 123 45 67",
    "0501234567,0671234567",
    "+380501234567/0671234567",
    "0501234567\n0671234567",
    "0501234567 0671234567",
    "0442345678; 0501234567",
    "050-123-45-67 / 44-55-66",
    "(050) 123 45 67 або 067 123 45 67",
    "380501234567;380671234567;",
    "0501234567*",
    "+380 50 123-45-67 *",
    "+380 50 123 45 67 ::: +380 67 123 45 67",
]

FOREIGN = {
    "+48 501 234 567": "48501234567",
    "0048501234567": "48501234567",
    "48501234567": "48501234567",
    "+44 (0)7911 123456": "447911123456",
    "+1 202 555 0123": "12025550123",
    "+38671234567": "38671234567",  # a plus and no gap: Slovenia, as written
    "+77011234567": "77011234567",
}

REFUSED = {
    "": (PhoneProblem.EMPTY, {}),
    " - ": (PhoneProblem.EMPTY, {}),
    "050 000 12 3": (PhoneProblem.TOO_SHORT, {"missing": 1, "digits": 9, "needed": 10}),
    "06711": (PhoneProblem.TOO_SHORT, {"missing": 5, "digits": 5, "needed": 10}),
    "+38050000123": (PhoneProblem.TOO_SHORT, {"missing": 1, "digits": 11, "needed": 12}),
    "8050000123": (PhoneProblem.TOO_SHORT, {"missing": 1, "digits": 10, "needed": 11}),
    "101": (PhoneProblem.TOO_SHORT, {"missing": 6, "digits": 3, "needed": 9}),
    "38671234567": (PhoneProblem.TOO_SHORT, {"missing": 1, "digits": 11, "needed": 12}),
    "+38 (67) 123-45-67": (PhoneProblem.TOO_SHORT, {"missing": 1, "digits": 11, "needed": 12}),
    "0500001234 5": (PhoneProblem.TOO_LONG, {"extra": 1, "digits": 11, "needed": 10}),
    "6712345678": (PhoneProblem.TOO_LONG, {"extra": 1, "digits": 10, "needed": 9}),  # +671 is Guam
    "05012345670671234567": (PhoneProblem.SEVERAL, {}),
    "050 123 45 67 067 123 45 67": (PhoneProblem.SEVERAL, {}),
    "+1234567890123456": (PhoneProblem.TOO_LONG, {"extra": 1, "digits": 16, "needed": 15}),
    "3.80671E+11": (PhoneProblem.DIGITS_LOST, {}),
    "3,80671E+11": (PhoneProblem.DIGITS_LOST, {}),
    "3.8067123456E+11": (PhoneProblem.DIGITS_LOST, {}),
    "67123456.7": (PhoneProblem.FRACTION, {}),
    "50.4501234": (PhoneProblem.FRACTION, {}),  # a latitude
    "50123456.0": (PhoneProblem.TOO_SHORT, {"missing": 1, "digits": 8, "needed": 9}),
    "0442345678, 0322000000": (PhoneProblem.LANDLINE, {"code": "044"}),
    "0501234567/8": (PhoneProblem.NOT_A_NUMBER, {"character": "/"}),
    "0501234567, кв. 51234": (PhoneProblem.NOT_A_NUMBER, {"character": ","}),
    "044 000 20 20": (PhoneProblem.LANDLINE, {"code": "044"}),
    "+380322000000": (PhoneProblem.LANDLINE, {"code": "032"}),
    "0800 500 500": (PhoneProblem.NOT_MOBILE, {"code": "080"}),
    "0790000000"[:2] + "91234567": (PhoneProblem.NOT_MOBILE, {"code": "079"}),
    "050 ОО0 12 34": (PhoneProblem.NOT_A_NUMBER, {"character": "О"}),
    "050123456*": (PhoneProblem.NOT_A_NUMBER, {"character": "*"}),
    "+4850123456*": (PhoneProblem.NOT_A_NUMBER, {"character": "*"}),
    "немає": (PhoneProblem.NOT_A_NUMBER, {"character": "н"}),
    "+48 22 123 45 67": (PhoneProblem.LANDLINE, {}),
    "+999 123 456 789": (PhoneProblem.FOREIGN_INVALID, {"digits": 12}),
    "+0671234567": (PhoneProblem.FOREIGN_INVALID, {"digits": 10}),
    "87011234567": (PhoneProblem.FOREIGN_INVALID, {"digits": 11}),
}


@pytest.mark.parametrize("text", SPELLINGS + RARE_SPELLINGS)
def test_every_ukrainian_spelling_gives_the_same_digits(text: str) -> None:
    assert read_phone(text).digits == "380500001234"


@pytest.mark.parametrize("text", SEVERAL)
def test_of_several_phones_the_first_mobile_is_taken(text: str) -> None:
    assert read_phone(text).digits == "380501234567"


@pytest.mark.parametrize("between", [", ", "; ", "/", " ::: ", "\n", " або ", " "])
@pytest.mark.parametrize("dress", ["{}", "'{}", "{}'", "tel:{}", '="{}"', " \u200e’{};", "０{}"])
def test_every_phone_of_a_cell_is_known_however_it_is_dressed(dress: str, between: str) -> None:
    first = "501234567" if dress == "０{}" else "0501234567"
    cell = dress.format(between.join([first, "0671234567", "0671234568 0671234569"]))
    assert read_phone(cell).digits == "380501234567"
    assert read_every_phone(cell) == ["380501234567", "380671234567", "380671234568", "380671234569"]


@pytest.mark.parametrize(("text", "digits"), FOREIGN.items())
def test_valid_mobile_numbers_of_other_countries_pass(text: str, digits: str) -> None:
    assert read_phone(text).digits == digits


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_a_refusal_says_why(text: str, expected: tuple[PhoneProblem, dict[str, object]]) -> None:
    verdict = read_phone(text)
    assert (verdict.digits, verdict.problem, dict(verdict.detail)) == (None, *expected)


@pytest.mark.parametrize("code", range(100))
def test_our_codes_are_those_of_libphonenumber(code: int) -> None:
    national = f"{code:02}0001234"
    number = phonenumbers.parse("+380" + national)
    kind = phonenumbers.number_type(number)
    verdict = read_phone("+380" + national)
    assert (verdict.digits is not None) == (kind == phonenumbers.PhoneNumberType.MOBILE)
    assert (verdict.problem is PhoneProblem.LANDLINE) == (kind == phonenumbers.PhoneNumberType.FIXED_LINE)


@given(st.text(alphabet="0123456789+ -().,'/eE\u00a0ОO", max_size=24))
@settings(derandomize=True, max_examples=500)
@example("67123456.7")
@example("3.80671E+11")
def test_no_phone_is_invented(text: str) -> None:
    verdict = read_phone(text)
    assert (verdict.digits is None) != (verdict.problem is None)
    assert read_every_phone(text)[:1] == ([] if verdict.digits is None else [verdict.digits])
    if verdict.digits is not None:
        written = "".join(filter(str.isdigit, text))
        assert verdict.digits.isdigit()
        assert verdict.digits[-9:] in written
        assert 10 <= len(verdict.digits) <= 15


@given(
    st.sampled_from(["050", "067", "093"]),
    st.integers(0, 9_999_999),
    st.lists(st.sampled_from(" -()\u00a0"), max_size=6),
    st.data(),
)
@settings(derandomize=True, max_examples=200)
def test_separators_do_not_matter(code: str, rest: int, separators: list[str], data: st.DataObject) -> None:
    spelled = list(f"{code}{rest:07}")
    for separator in separators:
        spelled.insert(data.draw(st.integers(0, len(spelled))), separator)
    assert read_phone("".join(spelled)).digits == f"38{code}{rest:07}"


TABLES = [*SPELLINGS, *FOREIGN, *REFUSED, *(f"+380{code:02}0001234" for code in range(100))]
NEARLY = [
    ["", " ", "("],
    ["", "+"],
    ["380", "00380", "80", "0", ""],
    ["", " ", ")", "-"],
    ["50", "67", "79", "44"],
]
CELL = st.one_of(
    st.sampled_from(TABLES),
    st.text(max_size=20),
    st.text(alphabet="0123456789+ -().,'/eE\u00a0\n\x1fОO", max_size=24),
    st.builds(
        "".join, st.tuples(*map(st.sampled_from, NEARLY), st.text("0123456789 -", min_size=6, max_size=10))
    ),
)


@given(st.lists(CELL, max_size=10))
@settings(derandomize=True, max_examples=300)
@example(TABLES)
@example(["0500001234\x1f0500001234", "0500001234"])
def test_a_column_reads_as_its_cells(texts: list[str]) -> None:
    found = read_ukrainian_mobiles(texts)
    assert len(found) == len(texts)
    for text, digits in zip(texts, found, strict=True):
        assert digits in {"", read_phone(text).digits}


@pytest.mark.parametrize("text", [text for text in SPELLINGS if not set(text) & set("'’.,Ee")], ids=ascii)
def test_a_column_knows_the_usual_spellings(text: str) -> None:
    assert read_ukrainian_mobiles(["?", text]) == ["", "380500001234"]


def test_a_phone_is_shown_in_groups() -> None:
    assert format_phone("380500001234") == "+380 50 000 12 34"
    assert format_phone("48501234567") == "+48 501 234 567"


def test_a_verdict_shows_no_contact() -> None:
    assert "380500001234" not in repr(read_phone("0500001234"))
