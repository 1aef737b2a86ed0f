"""Characters that cannot be seen, and the fixes for them, in words for the cost note."""

import unicodedata

from smsbat_composer.ui.message.forcing_characters import PlainFix
from smsbat_composer.words import tr


def character_words(characters: tuple[str, ...]) -> str:
    """The characters one behind the other; spaces and invisible ones by what they are."""
    return " ".join(dict.fromkeys(map(_character_word, characters)))


def fix_words(fix: PlainFix) -> str:
    """What a fix does: one character for others, or taking out what cannot be seen."""
    if not fix.plain:
        return tr("Take out invisible characters")
    if fix.plain == " ":
        return tr("Plain spaces")
    return tr("{characters} to {plain}", characters=character_words(fix.characters), plain=fix.plain)


def _character_word(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Zs":
        return tr("[special space]")
    if kind in {"Cf", "Cc"}:
        return tr("[invisible]")
    return character
