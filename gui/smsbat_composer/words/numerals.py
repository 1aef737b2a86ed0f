"""Figures as the current language writes them."""

from smsbat_composer.words.language import Language, current_language

_MARKS = {
    Language.UKRAINIAN: {ord(","): "\N{NO-BREAK SPACE}", ord("."): ","},
    Language.ENGLISH: {},
}


def number(value: float, digits: int = 0) -> str:
    """1 000 or 1,000; with `digits` decimals where asked."""
    return localised(f"{value:,.{digits}f}")


def localised(figure: str) -> str:
    """`1,234.5` as Python writes it, in the current language's marks."""
    return figure.translate(_MARKS[current_language()])
