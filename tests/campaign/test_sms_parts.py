import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.sms_parts import Encoding, count_parts, forcing_characters, measure

LATIN, CYRILLIC, EURO, EMOJI = "a", "ж", "€", "😀"


@pytest.mark.parametrize(
    ("text", "encoding", "units", "parts", "left"),
    [
        ("", "gsm7", 0, 0, 160),
        (LATIN, "gsm7", 1, 1, 159),
        (LATIN * 160, "gsm7", 160, 1, 0),
        (LATIN * 161, "gsm7", 161, 2, 145),
        (LATIN * 306, "gsm7", 306, 2, 0),
        (LATIN * 307, "gsm7", 307, 3, 152),
        (LATIN * 1530, "gsm7", 1530, 10, 0),
        (LATIN * 1531, "gsm7", 1531, 11, 152),
        (CYRILLIC * 70, "ucs2", 70, 1, 0),
        (CYRILLIC * 71, "ucs2", 71, 2, 63),
        (CYRILLIC * 134, "ucs2", 134, 2, 0),
        (CYRILLIC * 135, "ucs2", 135, 3, 66),
        # An extension character takes two septets …
        (EURO * 80, "gsm7", 160, 1, 0),
        (LATIN + EURO * 80, "gsm7", 161, 2, 145),
        # … and is never split: it would begin at the 153rd septet, so the part stays one short.
        (LATIN * 152 + EURO + LATIN * 10, "gsm7", 164, 2, 141),
        (LATIN * 152 + EURO + LATIN * 152, "gsm7", 306, 3, 152),
        (EURO * 152, "gsm7", 304, 2, 1),
        (EURO * 153, "gsm7", 306, 3, 151),
        # A surrogate pair likewise, at the 67th unit of a Unicode part.
        (EMOJI * 35, "ucs2", 70, 1, 0),
        (CYRILLIC + EMOJI * 35, "ucs2", 71, 2, 63),
        (CYRILLIC * 66 + EMOJI + CYRILLIC * 10, "ucs2", 78, 2, 55),
        (CYRILLIC * 66 + EMOJI + CYRILLIC * 66, "ucs2", 134, 3, 66),
        (EMOJI * 66, "ucs2", 132, 2, 1),
        (EMOJI * 67, "ucs2", 134, 3, 65),
        # One character outside the set changes the whole text.
        (LATIN * 69 + "№", "ucs2", 70, 1, 0),
        (EURO * 69 + "№", "ucs2", 70, 1, 0),
    ],
)
def test_known_counts(text: str, encoding: str, units: int, parts: int, left: int) -> None:
    counted = count_parts(text)
    assert (counted.encoding, counted.units, counted.parts, counted.left) == (encoding, units, parts, left)


def test_the_basic_set_is_gsm_03_38() -> None:
    gsm = {chr(code) for code in range(0x3000) if measure(chr(code)).encoding is Encoding.GSM7}
    assert len(gsm) == 127 + 10
    assert {character for character in gsm if measure(character).units == 2} == set("\f^{}\\[~]|€")


@pytest.mark.parametrize("character", "’ʼ«»–—…№`ç\u00a0\tÀї😀")
def test_characters_that_force_unicode(character: str) -> None:
    counted = count_parts(f"Vitaiemo{character}!{character}")
    assert (counted.encoding, counted.per_part, counted.forcing) == ("ucs2", 70, (character,))


def test_forcing_characters_come_in_order_of_appearance() -> None:
    assert forcing_characters("«Код» — №1, «так»") == tuple("«Код»—№так")


def test_the_room_of_a_part_depends_on_whether_there_are_several() -> None:
    assert [count_parts("a" * length).per_part for length in (0, 160, 161)] == [160, 160, 153]
    assert [count_parts("ж" * length).per_part for length in (70, 71)] == [70, 67]


texts = st.text(st.sampled_from("aж€😀’ "), max_size=400)


@settings(derandomize=True, max_examples=200)
@given(texts, st.sampled_from("aж€😀"), st.integers(0, 400))
def test_a_longer_text_never_takes_fewer_parts(text: str, more: str, place: int) -> None:
    assert measure(text[:place] + more + text[place:]).parts >= measure(text).parts


@settings(derandomize=True, max_examples=200)
@given(texts)
def test_parts_can_be_cut_at_characters(text: str) -> None:
    """Against a plain model: characters put one by one into the first part with room."""
    size = measure(text)
    widths = [2 if c == "😀" or (c == "€" and size.encoding is Encoding.GSM7) else 1 for c in text]
    assert sum(widths) == size.units
    single, each = (160, 153) if size.encoding is Encoding.GSM7 else (70, 67)
    rooms = [single if size.units <= single else each] if text else []
    for width in widths:
        if rooms[-1] < width:
            rooms.append(each)
        rooms[-1] -= width
    assert len(rooms) == size.parts
    assert not rooms or rooms[-1] == count_parts(text).left
