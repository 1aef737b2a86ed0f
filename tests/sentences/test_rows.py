from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup, RecipientState
from smsbat_composer.delivery.tally import Reason
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.phones import PhoneProblem, read_phone
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.phones import phone_reason
from smsbat_composer.sentences.report import report_words
from smsbat_composer.sentences.rows import row_reason
from smsbat_composer.words import Language, use_language

CELLS: Mapping[str, PhoneProblem] = {
    "": PhoneProblem.EMPTY,
    "Олена": PhoneProblem.NOT_A_NUMBER,
    "050 000 12 3": PhoneProblem.TOO_SHORT,
    "050 000 12 345": PhoneProblem.TOO_LONG,
    "3.80671E+11": PhoneProblem.DIGITS_LOST,
    "50.4501": PhoneProblem.FRACTION,
    "05000012340670004518": PhoneProblem.SEVERAL,
    "044 000 20 20": PhoneProblem.LANDLINE,
    "0800 50 00 00": PhoneProblem.NOT_MOBILE,
    "+999 123 456 78": PhoneProblem.FOREIGN_INVALID,
}


def test_the_cells_show_every_problem() -> None:
    of_no_text = PhoneProblem.NOT_CALCULATED
    assert {*CELLS.values(), of_no_text} == set(PhoneProblem)


@pytest.mark.parametrize("cell", CELLS)
def test_every_phone_problem_has_its_reason(cell: str) -> None:
    verdict = read_phone(cell)
    assert verdict.problem is CELLS[cell]
    for detail in (verdict.detail, {}):  # a report does not keep the detail
        english = phone_reason(CELLS[cell], detail)
        use_language(Language.UKRAINIAN)
        ukrainian = phone_reason(CELLS[cell], detail)
        use_language(Language.ENGLISH)
        assert "" != english != ukrainian
        assert "{" not in english + ukrainian
        assert "?" not in english + ukrainian


@pytest.mark.parametrize(
    ("missing", "words"),
    [(1, "бракує 1 цифри"), (2, "бракує 2 цифр"), (5, "бракує 5 цифр"), (21, "бракує 21 цифри")],
)
def test_ukrainian_counts(missing: int, words: str) -> None:
    use_language(Language.UKRAINIAN)
    detail = {"missing": missing, "digits": 8, "needed": 9}
    assert phone_reason(PhoneProblem.TOO_SHORT, detail) == f"{words}: 8 замість 9"


def test_a_letter_that_looks_like_zero_is_called_a_letter() -> None:
    use_language(Language.ENGLISH)
    verdict = read_phone("050 ОО0 12 34")
    assert verdict.problem is PhoneProblem.NOT_A_NUMBER
    assert phone_reason(verdict.problem, verdict.detail) == "“О” is a letter, not a digit"
    assert phone_reason(PhoneProblem.NOT_A_NUMBER, {"character": "?"}) == "“?” is not a digit"


@pytest.fixture(scope="module")
def recipients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real list with a row of each kind."""
    folder = tmp_path_factory.mktemp("list")
    source = folder / "клієнти.csv"
    source.write_text(
        "Телефон;Тел. 2;Ім’я;Місто\n"
        "050 000 12 34;;Олена;Київ\n"
        "0500001234;;Олена К.;Київ\n"
        "0500001234;;Олена;Київ\n"
        "063 000 48 11;;Петро;Рівне\n"
        "044 000 20 20;095 000 90 17;Софія;Київ\n"
        "050 000 12 3;;Тарас;Вінниця\n",
        encoding="utf-8",
    )
    target = folder / "recipients.sqlite"
    choices = ReadChoices(phone_columns=("Телефон", "Тел. 2"))
    import_list([Source(source, choices)], target, stop_list=frozenset({"380630004811"}))
    return target


def test_rows_say_why_they_are_not_sent(recipients: Path, language: Language) -> None:
    with RecipientList(recipients) as opened:
        reasons = [row_reason(row, opened) for row in opened.page(RowFilter.ALL, 0, 10)]
    expected = {
        Language.UKRAINIAN: [
            "",
            "те саме, що рядок 2; інше «Ім’я»",
            "те саме, що рядок 2",
            "у стоп-листі",
            "стаціонарний",
            "бракує 1 цифри: 9 замість 10",
        ],
        Language.ENGLISH: [
            "",
            "same as row 2; “Ім’я” differs",
            "same as row 2",
            "on the stop list",
            "landline",
            "1 digit is missing: 9 instead of 10",
        ],
    }
    assert reasons == expected[language]


def _result(group: DisplayGroup, *, problem: str = "", duplicate_of: int | None = None) -> ResultRow:
    return ResultRow(
        recipient_id=1,
        row_number=2,
        phone=None,
        cells=(),
        state=RecipientState.EXCLUDED,
        reason=Reason(group),
        channel="",
        raw_status="",
        problem=problem,
        duplicate_of=duplicate_of,
        message_id=None,
        price=None,
        parts=None,
        accepted_at=None,
        status_at=None,
    )


def test_the_report_speaks_of_one_row_at_a_time() -> None:
    words, one_file = report_words(), [SimpleNamespace(rows_before=0)]
    assert [words.status(group) for group in (DisplayGroup.DUPLICATE, DisplayGroup.READ)] == [
        "duplicate",
        "read",
    ]
    assert words.reason(_result(DisplayGroup.DUPLICATE, duplicate_of=7), one_file) == "same as row 7"
    assert (
        words.reason(_result(DisplayGroup.INVALID, problem=PhoneProblem.TOO_SHORT), ())
        == "digits are missing"
    )
    assert words.reason(_result(DisplayGroup.STOP_LIST), ()) == "On your stop list"


def test_the_report_has_a_word_for_every_group(language: Language) -> None:
    words = report_words()
    assert all(words.group(group) and words.status(group) for group in DisplayGroup)
