import pytest

from smsbat_composer.campaign.plain_characters import template_to_plain, to_plain
from smsbat_composer.campaign.sms_parts import Encoding, measure


def test_typography_becomes_plain_and_the_sms_cheap() -> None:
    typographic = "“Pam’yatka” – «znyzhka»\u00a0—\u202f№5…\u200b !"
    plain = to_plain(typographic)
    assert plain == '"Pam\'yatka" - "znyzhka" - N5... !'
    assert (measure(typographic).encoding, measure(plain).encoding) == (Encoding.UCS2, Encoding.GSM7)


def test_letters_and_emoji_stay() -> None:
    assert to_plain("Привіт, Їжаче 😀 à la café") == "Привіт, Їжаче 😀 à la café"


def test_accents_that_the_alphabet_of_sms_lacks_are_left_out() -> None:
    assert to_plain("naïve á cafe\u0301 Ç ç ø ÿ™") == "naive a café Ç c ø y(TM)"
    assert measure("naive a café Ç c ø y(TM)").encoding is Encoding.GSM7


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("Znyzhka, prom\u043ek\u043ed {Код}", "Znyzhka, promokod {Код}"),
        ("kava \u0456 chai", "kava i chai"),
        ("Vash k\u043eд A1", "Vash kod A1"),
        ("\u0406vanna {Код}, prom\u043e", "Ivanna {Код}, promo"),
        ("Vitaiemo, Олено! Prom\u043ekod", "Vitaiemo, Олено! Prom\u043ekod"),
        ("Знижка в Zatyshok \u0456 iPhone\u0456в", "Знижка в Zatyshok \u0456 iPhone\u0456в"),
        ("TV \u0432 kredyt", "TV \u0432 kredyt"),
    ],
)
def test_letters_that_slipped_into_latin_words_are_latin_again(source: str, mended: str) -> None:
    assert template_to_plain(source) == mended


def test_column_names_and_escaped_braces_stay() -> None:
    assert template_to_plain("«{Ім’я}» – {{’}}") == '"{Ім’я}" - {{\'}}'
