"""What a cell may say to its delegate besides its text, by role."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

_OWN = int(Qt.ItemDataRole.UserRole)
LOOK_ROLE = _OWN + 1
"""-> StatusLook | None"""
PILL_ROLE = _OWN + 2
"""-> Pill | None"""
INK_ROLE = _OWN + 3
"""-> Ink | None, the colour of the text"""
UNDER_ROLE = _OWN + 4
"""-> Under | None"""
BAR_ROLE = _OWN + 5
"""-> MiniBar | None"""
AFTER_ROLE = _OWN + 6
"""-> StatusLook | None, a word after the text ("taken"); its icon may be empty"""
MARK_ROLE = _OWN + 7
"""-> bool, a dotted amber underline: this cell conflicts with another row's"""


def said(index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
    """What the model says in a cell, None beside the table.

    The same as `index.data(role)`, in a third of its time: the models are of Python, and a table asks
    thousands of times as it is painted.
    """
    return index.model().data(index, role) if index.isValid() else None


def teller(index: Index) -> Callable[[int], Any]:
    """`said` of one cell, role by role; whoever paints it asks for half a dozen of them."""
    model = index.model()
    of_model: Callable[[Index], Callable[[int], Any]] | None = getattr(model, "teller", None)
    return of_model(index) if of_model is not None else lambda role: said(index, role)


@dataclass(frozen=True)
class Under:
    """The second line of a tall cell: a status (or none), then quiet text."""

    text: str
    look: StatusLook | None = None


@dataclass(frozen=True)
class Pill:
    """A refused value and why, in one tinted pill; with `spread` it runs over an empty cell at its right."""

    value: str
    reason: str
    tone: Tone
    spread: bool = True
