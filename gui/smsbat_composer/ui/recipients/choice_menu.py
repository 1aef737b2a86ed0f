"""A menu of choices, the present one ticked."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from smsbat_composer.ui.theme import icon

Value = TypeVar("Value")

_LONGEST = 60  # characters of one line


def choice_menu(
    parent: QWidget,
    choices: Sequence[tuple[str, Value]],
    then: Callable[[Value], None],
    *,
    chosen: Value | None = None,
) -> QMenu:
    """A menu of (text, value); `then` gets the value of the one that was picked, if it is another."""
    menu = QMenu(parent)
    fill_menu(menu, choices, then, chosen=chosen)
    return menu


def fill_menu(
    menu: QMenu,
    choices: Sequence[tuple[str, Value]],
    then: Callable[[Value], None],
    *,
    chosen: Value | None = None,
) -> None:
    """Add choices to a menu; one that is the present one does nothing when it is picked again."""
    for text, value in choices:
        action = QAction(_one_line(text), menu)
        if value == chosen:
            action.setIcon(icon("tick", "accent_text"))
        else:
            action.triggered.connect(lambda _checked=False, picked=value: then(picked))
        menu.addAction(action)


def _one_line(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return shown.replace("&", "&&")  # a single one would mark a key
