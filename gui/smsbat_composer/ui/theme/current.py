"""The theme the running application shows, and colours asked for by meaning."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from smsbat_composer.ui.theme.tokens import LIGHT, Theme, Tone

Ink = Tone | str
"""A colour by meaning: a tone or its name (its text colour), a token's name (`"text2"`), or `#RRGGBB`."""


@dataclass
class _Shown:
    theme: Theme


_shown = _Shown(LIGHT)


def theme() -> Theme:
    """The colours in use now; ask again at every painting, they change while the window is open."""
    return _shown.theme


def show_theme(chosen: Theme) -> None:
    """Make `theme()` give these colours from now on (`apply_theme` also repaints)."""
    _shown.theme = chosen


def colour(ink: Ink) -> QColor:
    """The colour of an ink in the theme in use now; shared, so whoever changes it takes a copy."""
    return _made(_name_of(ink))


@cache
def _made(name: str) -> QColor:
    """Once: a table asks for each colour hundreds of times as it is painted."""
    return QColor(name)


def _name_of(ink: Ink) -> str:
    if not isinstance(ink, Tone):
        token = ink if ink.startswith("#") else getattr(theme(), ink, None)
        if isinstance(token, str):
            return token
    return theme().tone(Tone(ink)).text
