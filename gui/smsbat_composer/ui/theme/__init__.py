"""Colours, type and icons of the design language."""

from smsbat_composer.ui.theme.apply import ThemeChoice, apply_theme
from smsbat_composer.ui.theme.current import Ink, colour, theme
from smsbat_composer.ui.theme.icons import app_icon, icon, paint_icon, pixmap
from smsbat_composer.ui.theme.tokens import DARK, LIGHT, Theme, Tone, Tones
from smsbat_composer.ui.theme.type import MEDIUM, REGULAR, SEMIBOLD, dp, font, metrics, monospace

__all__ = [
    "DARK",
    "LIGHT",
    "MEDIUM",
    "REGULAR",
    "SEMIBOLD",
    "Ink",
    "Theme",
    "ThemeChoice",
    "Tone",
    "Tones",
    "app_icon",
    "apply_theme",
    "colour",
    "dp",
    "font",
    "icon",
    "metrics",
    "monospace",
    "paint_icon",
    "pixmap",
    "theme",
]
