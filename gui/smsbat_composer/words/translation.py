"""Sentences in the user's language, read straight from Qt Linguist `.ts` files.

Qt's compiled catalogues would need Qt in the command line and generated files in the repository;
a `.ts` file is plain XML, a translator edits it in Linguist, and reading it takes milliseconds.
"""

import xml.etree.ElementTree as ET  # our own files only, never a user's
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from smsbat_composer.words.language import Language, current_language
from smsbat_composer.words.numerals import number
from smsbat_composer.words.resources import resource


def _ukrainian_plural(n: int) -> int:
    """Which of the three forms a count takes: 0 for 1, 21…; 1 for 2-4, 22…; 2 for the rest."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14:
        return 1
    return 2


_PLURAL: Mapping[Language, Callable[[int], int]] = {
    Language.UKRAINIAN: _ukrainian_plural,
    Language.ENGLISH: lambda n: 0 if n == 1 else 1,
}

_Key = tuple[str, str]  # source text, comment


@dataclass(frozen=True)
class Catalogue:
    """The translations of one language: source text and comment to its forms (one, or one per plural)."""

    language: Language
    forms: Mapping[_Key, tuple[str, ...]]

    def find(self, source: str, comment: str, n: int | None) -> str:
        """The translation, or the source itself where there is none."""
        forms = self.forms.get((source, comment))
        if forms is None:
            return source
        return forms[_PLURAL[self.language](abs(n))] if n is not None else forms[0]


@cache
def read_catalogue(language: Language) -> Catalogue:
    """All `.ts` files of a language's folder as one catalogue."""
    forms: dict[_Key, tuple[str, ...]] = {}
    for path in sorted(resource("translations", language.value).glob("*.ts")):
        forms.update(_messages(path))
    return Catalogue(language, forms)


def _messages(path: Path) -> dict[_Key, tuple[str, ...]]:
    found: dict[_Key, tuple[str, ...]] = {}
    for message in ET.parse(path).iter("message"):  # noqa: S314 - shipped with the program
        translation = message.find("translation")
        if translation is None or translation.get("type") in {"unfinished", "vanished", "obsolete"}:
            continue
        plural = tuple(form.text or "" for form in translation.iter("numerusform"))
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        found[key] = plural or (translation.text or "",)
    return found


def tr(source: str, *, n: int | None = None, comment: str = "", **values: object) -> str:
    """The sentence in the current language, with `{name}` places filled.

    `n` picks the plural form and fills `{n}` as a formatted number; `comment` tells two equal
    sources apart. Without values the text is returned as it stands, braces and all.
    """
    text = read_catalogue(current_language()).find(source, comment, n)
    if n is not None:
        values = {"n": number(n), **values}
    return text.format_map(values) if values else text
