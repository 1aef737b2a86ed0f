"""Buttons by what they are for; the style sheet knows them by their `kind` and `measure`.

One `primary` button a view. None is the automatic answer to Enter: a dialog says which one is (dialog.py).
"""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Ink, dp, font, icon

ButtonSize = Literal["small", "toolbar", "normal", "large"]
Kind = Literal["primary", "outlined", "flat", "danger", "link"]

_INKS: dict[Kind, Ink] = {
    "primary": "on_accent",
    "outlined": "text",
    "flat": "text2",
    "danger": "refused",
    "link": "accent_text",
}


def primary(
    text: str, icon_name: str = "", *, size: ButtonSize = "normal", icon_at_end: bool = False
) -> QPushButton:
    """The one filled button of a view."""
    return _button("primary", text, icon_name, size, at_end=icon_at_end)


def outlined(text: str, icon_name: str = "", *, size: ButtonSize = "normal") -> QPushButton:
    """An ordinary button."""
    return _button("outlined", text, icon_name, size)


def flat(text: str, icon_name: str = "", *, size: ButtonSize = "normal") -> QPushButton:
    """Quiet text that shows it is a button under the pointer."""
    return _button("flat", text, icon_name, size)


def danger(text: str, icon_name: str = "", *, size: ButtonSize = "normal") -> QPushButton:
    """What deletes or stops: outlined, with red text."""
    return _button("danger", text, icon_name, size)


def link(text: str, icon_name: str = "", *, size: ButtonSize = "small") -> QPushButton:
    """An action inside a sentence or at the end of a line."""
    return _button("link", text, icon_name, size)


def icon_button(icon_name: str, name: str, *, ink: Ink = "text2", pixels: int = 16) -> QToolButton:
    """A button without text; `name` is its tooltip and what a screen reader says."""
    button = QToolButton()
    button.setIcon(icon(icon_name, ink))
    button.setIconSize(QSize(dp(pixels), dp(pixels)))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _button(kind: Kind, text: str, icon_name: str, size: ButtonSize, *, at_end: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setProperty("measure", size)
    small = size in {"small", "toolbar"}
    button.setFont(font(12 if small else 13, SEMIBOLD if kind == "primary" else MEDIUM))
    button.setAutoDefault(False)
    if kind == "link":
        button.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        set_icon(button, icon_name, at_end=at_end)
    return button


def set_icon(button: QPushButton, icon_name: str, *, at_end: bool = False) -> None:
    """Give a button of this module an icon in its own ink, with a gap before its text."""
    small = button.property("measure") in {"small", "toolbar"}
    pixels = dp(14 if small else 16)
    gap = dp(4)  # on top of the 4 px the style leaves
    ink = _INKS[button.property("kind")]
    button.setIcon(icon(icon_name, ink, at_end=at_end))
    button.setIconSize(QSize(pixels + gap if button.text() else pixels, pixels))
    if at_end:
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
