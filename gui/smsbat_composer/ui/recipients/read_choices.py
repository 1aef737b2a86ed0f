"""How a spreadsheet is to be read when the user changes one thing of how it was read."""

from dataclasses import replace
from typing import Any, Literal

from smsbat_composer.recipients.sheet import MOST_PHONE_COLUMNS, ReadChoices

Choice = Literal[
    "format",
    "encoding",
    "delimiter",
    "sheet",
    "header_row",
    "phone_columns",
    "hidden_rows",
    "hidden_columns",
]

_IN_ORDER: tuple[Choice, ...] = ("format", "encoding", "delimiter", "sheet", "header_row", "phone_columns")


def choose(choices: ReadChoices, choice: Choice, value: object) -> ReadChoices:
    """The user's choices with one of them changed; what is read after it is guessed again.

    Another encoding or sheet has other titles, so a header row and phone columns chosen before it would
    name what is no longer there. What is done with hidden rows and columns stays.
    """
    after = _IN_ORDER[_IN_ORDER.index(choice) + 1 :] if choice in _IN_ORDER else ()
    changed: dict[str, Any] = {choice: value} | dict.fromkeys(after)
    return replace(choices, **changed)


def put_phone(phones: tuple[str, ...], column: str, place: int | None) -> tuple[str, ...]:
    """The phone columns with `column` at this place of priority (from 0); None takes it out.

    It changes places with the column that stood there. The last phone column cannot be taken out.
    """
    names = list(phones)
    if place is None:
        return tuple(name for name in names if name != column) or phones
    if column in names:
        names[names.index(column)] = names[min(place, len(names) - 1)]
    names[place : place + 1] = [column]
    return tuple(dict.fromkeys(names))[:MOST_PHONE_COLUMNS]
