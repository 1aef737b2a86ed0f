"""Durations are written as people write them, and read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.ui.message.durations import OFFERED, duration_words, read_duration
from smsbat_composer.words import Language, use_language


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90 хв", 5400),
        ("1 год 30 хв", 5400),
        ("1год30хв", 5400),
        ("1,5 години", 5400),
        ("1.5 h", 5400),
        ("1:30", 5400),
        ("45", 2700),
        ("45 minutes", 2700),
        ("30 с", 30),
        ("2 доби", 172_800),
        ("1 hour, 5 min", None),
        ("", None),
        ("завтра", None),
        ("5 тижнів", None),
        ("5 hv", None),
        ("5 hv.", None),
        ("1 год. 5 секунд", 3605),
        ("-5 хв", None),
        ("1:75", None),
        ("9999999999 хв", None),
    ],
)
def test_what_people_write(text: str, seconds: int | None) -> None:
    assert read_duration(text) == seconds


@pytest.mark.parametrize("language", list(Language))
@settings(derandomize=True, max_examples=60)
@given(st.integers(0, 200_000) | st.sampled_from(OFFERED))
def test_what_is_said_is_read_as_it_was_meant(language: Language, seconds: int) -> None:
    use_language(language)
    assert read_duration(duration_words(seconds)) == seconds
