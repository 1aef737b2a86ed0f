"""Fonts and lengths that grow with the system's text size.

The drawings are made for a base text of 13 px. Where the user's system text is larger, every font and
every length asked for here grows in proportion, so nothing is cut at 125-200 %.
"""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics

BASE = 13
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600


@cache
def base_pixels() -> int:
    """The height of plain text: the system's own, never under the 13 px the small sizes need."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(BASE, QFontInfo(system).pixelSize())


def dp(length: float) -> int:
    """A length of the drawings in pixels of this system; never 0 for a length above 0."""
    return max(round(length * base_pixels() / BASE), 1 if length > 0 else 0)


@cache
def font(size: int = BASE, weight: int = REGULAR, *, tabular: bool = False) -> QFont:
    """The system's font in a size of the drawings (11…20); `tabular` gives all figures one width."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    made.setPixelSize(dp(size))
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def metrics(size: int = BASE, weight: int = REGULAR, *, tabular: bool = False) -> QFontMetrics:
    """What `font` of the same arguments measures."""
    return QFontMetrics(font(size, weight, tabular=tabular))


@cache
def monospace(size: int = BASE) -> QFont:
    """The system's font of equal widths, for request numbers and codes."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(dp(size))
    return made
