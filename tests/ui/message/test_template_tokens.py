"""A template becomes what stands in an editor, and the editor's content a template again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.placeholders import Literal, parse
from smsbat_composer.ui.message.template_tokens import (
    ChipToken,
    FaultToken,
    differing_middle,
    template_of,
    tokens_of,
    tokens_of_pasted,
    units,
)


def test_placeholders_are_one_thing_each_and_doubled_braces_one_brace() -> None:
    assert tokens_of("a{{{ Місто }b") == ["a", "{", ChipToken("Місто"), "b"]


def test_every_typed_brace_goes_out_as_a_brace() -> None:
    source = template_of(list("{Місто}"))
    assert source == "{{Місто}}"
    assert parse(source).columns == ()


@pytest.mark.parametrize("template", ["{Ім’я, вітаємо", "a } b", "{} {  }", "{a {b} c}"])
def test_a_brace_fault_survives_editing_elsewhere(template: str) -> None:
    faults = parse(template).faults
    assert len(parse(template_of([*tokens_of(template), "!"])).faults) == len(faults) > 0


def test_taking_a_faulty_brace_out_mends_the_template() -> None:
    tokens = [token for token in tokens_of("{Ім’я, вітаємо") if not isinstance(token, FaultToken)]
    assert template_of(tokens) == "Ім’я, вітаємо"


@given(st.text(alphabet="a{}\n ії«😀", max_size=30))
@settings(derandomize=True, max_examples=400)
def test_showing_and_reading_back_keeps_the_meaning(template: str) -> None:
    once = template_of(tokens_of(template))
    assert template_of(tokens_of(once)) == once
    if not parse(template).faults:
        assert _meant(once) == _meant(template)


def _meant(template: str) -> list[tuple[str, str]]:
    return [(type(p).__name__, p.text if isinstance(p, Literal) else p.key) for p in parse(template).pieces]


@pytest.mark.parametrize("pasted", ["{Місто}", "{{Місто}}", "{{ Місто }}"])
def test_pasted_placeholders_of_other_programs_become_chips(pasted: str) -> None:
    assert tokens_of_pasted(pasted) == [ChipToken("Місто")]


def test_pasted_text_has_plain_line_ends_and_no_control_characters() -> None:
    assert "".join(map(str, tokens_of_pasted("a\r\nb\u2029c\td\x00\ufffc"))) == "a\nb\nc d"


def test_a_whole_pasted_book_is_cut_far_above_every_limit() -> None:
    assert len(tokens_of_pasted("x" * 1_000_000)) == 20_000


def test_positions_count_in_utf16() -> None:
    assert units(["a", "😀", ChipToken("Місто"), "\n"]) == 5


@given(st.lists(st.sampled_from("ab"), max_size=8), st.lists(st.sampled_from("ab"), max_size=8))
@settings(derandomize=True, max_examples=300)
def test_only_the_middle_differs(old: list[str], new: list[str]) -> None:
    start, old_end, new_end = differing_middle(old, new)
    assert old[:start] + new[start:new_end] + old[old_end:] == new
