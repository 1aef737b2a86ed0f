"""Characters that nobody sees: in an address or a sender they make it another one."""

import unicodedata
from functools import lru_cache

_EMPTY_CATEGORIES = {"Cc", "Cf", "Zl", "Zp", "Zs"}
_UNKNOWN_CATEGORIES = {"Cn", "Co"}  # a phone newer than this program may have a shape for it: a new emoji
# Fillers and selectors that Unicode counts among letters, marks and symbols.
_SHAPELESS = frozenset(
    "\u034f\u115f\u1160\u2800\u3164\uffa0\u180b\u180c\u180d" + "".join(map(chr, range(0xFE00, 0xFE10)))
)


def invisible_in(text: str) -> tuple[str, ...]:
    """The distinct characters without a shape, in their order; the common space is none of them."""
    return tuple(dict.fromkeys(character for character in text if _is_invisible(character)))


def without_invisible(text: str) -> str:
    """The text without them, and without spaces around it."""
    return "".join(character for character in text if not _is_invisible(character)).strip()


def is_unseen(text: str) -> bool:
    """Whether nothing of it is to be seen: spaces count as nothing, as an empty text does."""
    return all(map(_is_empty, text))


@lru_cache(maxsize=4096)  # asked for every cell of a list
def _is_empty(character: str) -> bool:
    return character in _SHAPELESS or unicodedata.category(character) in _EMPTY_CATEGORIES


def _is_invisible(character: str) -> bool:
    if character == " ":
        return False
    return _is_empty(character) or unicodedata.category(character) in _UNKNOWN_CATEGORIES
