"""The characters that make an SMS Unicode for nothing, and the plain ones that do not."""

import re
import unicodedata

from smsbat_composer.campaign.placeholders import change_literals, literal_text
from smsbat_composer.campaign.slips import has_only_slips, mend_slips

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´′＇", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ")
    | dict.fromkeys(
        "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff", ""
    )  # invisible: from copied web pages
    | {"…": "...", "№": "N", "•": "-", "×": "x", "™": "(TM)", "®": "(R)", "©": "(c)"}
)
_ACCENTED = re.compile("[À-ÿ]")
_ACCENTED_GSM = frozenset("ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùü")


def to_plain(text: str) -> str:
    """The text with plain apostrophes, quotes, dashes and spaces, and without the accents GSM 7-bit lacks."""
    composed = unicodedata.normalize("NFC", text).translate(_PLAIN)
    return _ACCENTED.sub(_without_accent, composed)


def template_to_plain(source: str) -> str:
    """The same for a text with placeholders, column names in braces staying as they are.

    Where it is Latin but for slipped letters (see slips.py), those are Latin too.
    """
    change = _to_plain_latin if has_only_slips(literal_text(source)) else to_plain
    return change_literals(source, change)


def _to_plain_latin(text: str) -> str:
    return mend_slips(to_plain(text))


def _without_accent(match: re.Match[str]) -> str:
    letter = match.group()
    base = unicodedata.normalize("NFD", letter)[0]
    return base if letter not in _ACCENTED_GSM and base.isascii() else letter
