"""Characters in a sentence: those that cannot be seen, or look like others, by what they are."""

import unicodedata
from collections.abc import Iterable

from smsbat_composer.campaign.hidden_characters import invisible_in
from smsbat_composer.words import tr


def character_words(characters: Iterable[str]) -> str:
    """The characters one behind the other."""
    return " ".join(dict.fromkeys(map(_character_word, characters)))


def _character_word(character: str) -> str:
    if character == " ":
        return tr("[space]")
    if unicodedata.category(character) == "Zs":
        return tr("[special space]")
    if invisible_in(character):
        return tr("[invisible]")
    if unicodedata.name(character, "").startswith("CYRILLIC"):
        return tr("{letter} (Cyrillic)", letter=character)
    return character
