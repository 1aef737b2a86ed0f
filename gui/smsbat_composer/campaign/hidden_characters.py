"""Characters that nobody sees: in an address or a sender they make it another one."""

import unicodedata

_SHAPELESS_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Zl", "Zp", "Zs"}
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


def _is_invisible(character: str) -> bool:
    if character in _SHAPELESS:
        return True
    return character != " " and unicodedata.category(character) in _SHAPELESS_CATEGORIES
