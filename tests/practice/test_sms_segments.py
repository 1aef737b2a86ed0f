import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.sms_parts import count_parts
from smsbat_composer.practice.sms_segments import count_segments, is_too_long, utf16_units


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # the pair moves on as a whole
        ("ж" * 70, 1),
        ("ж" * 71, 2),
        ("ж" * 134, 2),
        ("ж" * 135, 3),
        ("ж" * 66 + "😀" + "ж" * 66, 3),
        ("’" + "a" * 70, 2),
    ],
)
def test_segments_are_billed_as_the_standard_splits_them(text: str, segments: int) -> None:
    assert count_segments(text) == segments


@pytest.mark.parametrize(("longest", "over"), [("a" * 1521, "a" * 1522), ("ж" * 661, "ж" * 662)])
def test_the_longest_text_is_the_documented_one(longest: str, over: str) -> None:
    assert (is_too_long(longest), is_too_long(over)) == (False, True)


def test_a_character_outside_the_basic_plane_is_two_units() -> None:
    assert utf16_units("а😀") == 3


_LETTERS = st.sampled_from("aZ0 @Δ\n€{}^~|жї’«—😀𝒳")


@settings(derandomize=True, max_examples=300)
@given(st.lists(st.tuples(_LETTERS, st.integers(1, 160)), min_size=1, max_size=6))
def test_both_sides_of_the_wire_count_the_same(runs: list[tuple[str, int]]) -> None:
    text = "".join(letter * times for letter, times in runs)
    assert count_segments(text) == count_parts(text).parts


@settings(derandomize=True, max_examples=300)
@given(st.text(min_size=1, max_size=400))
def test_both_sides_agree_on_any_text(text: str) -> None:
    assert count_segments(text) == count_parts(text).parts
