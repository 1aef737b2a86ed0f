from smsbat_composer.campaign.plain_characters import template_to_plain, to_plain
from smsbat_composer.campaign.sms_parts import Encoding, measure


def test_typography_becomes_plain_and_the_sms_cheap() -> None:
    typographic = "“Pam’yatka” – «znyzhka»\u00a0—\u202f№5…\u200b !"
    plain = to_plain(typographic)
    assert plain == '"Pam\'yatka" - "znyzhka" - N5... !'
    assert (measure(typographic).encoding, measure(plain).encoding) == (Encoding.UCS2, Encoding.GSM7)


def test_letters_and_emoji_stay() -> None:
    assert to_plain("Привіт, Їжаче 😀 naïve") == "Привіт, Їжаче 😀 naïve"


def test_column_names_and_escaped_braces_stay() -> None:
    assert template_to_plain("«{Ім’я}» – {{’}}") == '"{Ім’я}" - {{\'}}'
