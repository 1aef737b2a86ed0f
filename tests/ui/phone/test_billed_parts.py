"""The phone cuts an SMS where the counter does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.sms_parts import EACH_PART, measure
from smsbat_composer.ui.phone.billed_parts import billed_parts, units_of


@given(st.text(alphabet="a€{я😀", max_size=400) | st.text(alphabet="ab[", min_size=150, max_size=500))
@settings(derandomize=True, max_examples=300)
def test_pieces_are_as_many_as_are_billed_and_fit(text: str) -> None:
    found, parts = measure(text), billed_parts(text)
    assert "".join(parts) == text
    assert len(parts) == found.parts
    if len(parts) > 1:
        assert max(units_of(parts)) <= EACH_PART[found.encoding]


def test_a_character_of_two_units_goes_whole_into_the_next_part() -> None:
    text = "я" * 66 + "😀" + "я" * 10
    assert units_of(billed_parts(text)) == (66, 12)
