"""Which columns hold the phones: the menu of the chip, and the menu of one column's header."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from smsbat_composer.recipients.sheet import MOST_PHONE_COLUMNS
from smsbat_composer.ui.recipients.choice_menu import choice_menu, fill_menu
from smsbat_composer.ui.recipients.read_choices import put_phone
from smsbat_composer.words import tr

Phones = tuple[str, ...]
_NONE = ""  # no column is named so


def phones_menu(
    parent: QWidget, columns: tuple[str, ...], phones: Phones, then: Callable[[Phones], None]
) -> QMenu:
    """A submenu for the first, second and third phone; `then` gets the new phone columns by priority."""
    menu = QMenu(parent)
    for place in range(min(len(phones) + 1, MOST_PHONE_COLUMNS, len(columns))):
        present = phones[place] if place < len(phones) else _NONE
        named = tr("Phone {number}: {column}", number=place + 1, column=present or tr("none"))
        submenu = menu.addMenu(named.replace("&", "&&"))

        def pick(column: str, place: int = place, present: str = present) -> None:
            then(put_phone(phones, column or present, place if column else None))

        choices = [(column, column) for column in columns]
        if place or len(phones) > 1:
            choices.insert(0, (tr("none"), _NONE))
        fill_menu(submenu, choices, pick, chosen=present)
    return menu


def header_menu(parent: QWidget, column: str, phones: Phones, then: Callable[[Phones], None]) -> QMenu:
    """What one column is taken for: a phone of some priority, or a field for placeholders."""
    places = min(len(phones) + (column not in phones), MOST_PHONE_COLUMNS)
    choices: list[tuple[str, int]] = [(phone_title(place), place) for place in range(places)]
    if column not in phones or len(phones) > 1:
        choices.append((tr("A field for placeholders"), -1))
    present = phones.index(column) if column in phones else -1
    return choice_menu(
        parent,
        choices,
        lambda place: then(put_phone(phones, column, place if place >= 0 else None)),
        chosen=present,
    )


def phone_title(place: int) -> str:
    """What a phone column of this priority (from 0) is called."""
    return tr("Phone {number}", number=place + 1)
