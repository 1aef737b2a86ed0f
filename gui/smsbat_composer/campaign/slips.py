"""Cyrillic letters that slipped into Latin words: nobody sees them, and the whole SMS is Unicode for one."""

import re

from smsbat_composer.campaign.transliteration import to_latin

_CYRILLIC = "\u0400-\u04ff"
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
_ANY_CYRILLIC = re.compile(f"[{_CYRILLIC}]")
_ANY_LATIN = re.compile(f"[{_LATIN}]")
_TWINNED, _TWIN = "АВЕЅІЈКМНОРСТУХаеѕіјорсух", "ABESIJKMHOPCTYXaesijopcyx"
_TWINS = str.maketrans(_TWINNED, _TWIN)
_LETTER = f"[{_LATIN}{_CYRILLIC}]"
_WORD = re.compile(f"{_LETTER}+")
# Two letters and more are meant, a name, say; and so is one that looks like no other.
_MEANT = re.compile(f"(?<!{_LETTER})(?:[{_CYRILLIC}]{{2,}}|(?![{_TWINNED}])[{_CYRILLIC}])(?!{_LETTER})")


def has_only_slips(text: str) -> bool:
    """Whether the text is Latin but for letters inside Latin words, or alone."""
    if _MEANT.search(text) is not None:
        return False
    slips = len(_ANY_CYRILLIC.findall(text))
    return 0 < slips < len(_ANY_LATIN.findall(text))


def mend_slips(text: str) -> str:
    """The same to the eye in Latin letters; what looks like none of them is transliterated."""
    return _WORD.sub(_mend, text)


def _mend(match: re.Match[str]) -> str:
    word = match.group()
    if _ANY_CYRILLIC.search(word) is None or _MEANT.fullmatch(word):
        return word
    twin = word.translate(_TWINS)
    return to_latin(word) if _ANY_CYRILLIC.search(twin) else twin
