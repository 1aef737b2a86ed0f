"""Sizes in words: of the worst recipient, or of what is written while there is no list."""

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Estimate, estimate
from smsbat_composer.ui.message.counters import line_counter, sms_counter, viber_counter
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.settings import Prices
from ui.message.content import HYBRID, ROWS, with_sms, with_viber


def _estimated(campaign: CampaignFile) -> Estimate:
    return estimate(campaign, ROWS[0], list(enumerate(ROWS[1:], start=2)), Prices())


def test_the_sms_range_goes_over_all_rows() -> None:
    counter = sms_counter(HYBRID, _estimated(HYBRID))
    assert counter.size == "45–69 characters, Unicode: 70 fit into one part"
    assert counter.parts == "1 part"


def test_ukrainian_plural_forms() -> None:
    use_language(Language.UKRAINIAN)
    campaign = with_sms("я" * 200)
    counter = sms_counter(campaign.model_copy(update={"transliterate_sms": False}), None)
    assert (counter.size, counter.parts) == ("200 символів, Unicode: по 67 у частині", "3 частини")


def test_a_constant_text_is_counted_at_once_whatever_was_known() -> None:
    campaign = with_sms("a" * 161)
    counter = sms_counter(campaign, _estimated(HYBRID))
    assert (counter.size, counter.parts) == ("161 characters, Latin: 153 to a part", "2 parts")


def test_latin_letters_are_counted_as_sent() -> None:
    assert sms_counter(with_sms("щука"), None).size == "7 characters, Latin: 160 fit into one part"


def test_without_a_list_the_values_are_said_to_be_missing() -> None:
    counter = sms_counter(HYBRID, None)
    assert counter.size == "36 characters and the values of the columns"
    assert counter.parts == ""


def test_mixed_encodings_are_told_apart() -> None:
    campaign = with_sms("{Звертання}", latin=False)
    rows = [(2, ("", "", "Olena", "")), (3, ("", "", "Олено", ""))]
    counted = estimate(campaign, ROWS[0], rows, Prices())
    assert sms_counter(campaign, counted).size == "5 characters, Unicode for 1 of 2"


def test_over_the_limit_says_so() -> None:
    counter = sms_counter(with_sms("a" * 1600), None)
    assert counter.is_over
    assert counter.parts == "11 of 10 parts"


@pytest.mark.parametrize(
    ("letter", "count", "is_over"),
    [("я", 661, False), ("я", 662, True), ("я", 671, True), ("a", 1521, False), ("a", 1522, True)],
)
def test_the_counter_judges_as_the_review_does(*, letter: str, count: int, is_over: bool) -> None:
    constant, filled = with_sms(letter * count, latin=False), with_sms("{Звертання}", latin=False)
    counted = estimate(filled, ROWS[0], [(2, ("", "", letter * count, ""))], Prices())
    assert sms_counter(constant, None).is_over is sms_counter(filled, counted).is_over is is_over


def test_viber_counts_its_longest_message_in_utf16() -> None:
    assert viber_counter(HYBRID, _estimated(HYBRID)).size == "Longest message: 52 of 1,000 characters"
    assert viber_counter(with_viber(text="😀" * 501), None).size == "1,002 of 1,000 characters"
    assert viber_counter(with_viber(text="😀" * 501), None).is_over


def test_a_caption_made_of_columns_has_the_length_of_its_longest() -> None:
    path = "viber.caption"
    plain = with_viber(text="x", caption="Go", action="https://x")
    assert line_counter(plain, path, None).size == "2 of 30"
    columns = with_viber(text="x", caption="До {Місто}", action="https://x")
    assert line_counter(columns, path, None).size == ""
    assert line_counter(columns, path, _estimated(columns)).size == "25 of 30"
    long = with_viber(text="x", caption="Чекаємо вас: {Місто}", action="https://x")
    assert line_counter(long, path, _estimated(long)).is_over
