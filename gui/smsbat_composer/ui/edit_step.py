"""What one Ctrl+Z takes back: an edit of the open campaign, or what was typed until a word ended."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtGui import QUndoCommand

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.drafts.switched_off import SwitchedOff
from smsbat_composer.ui.message.template_tokens import differing_middle


class Content(NamedTuple):
    """Everything that undo brings back."""

    campaign: CampaignFile
    switched_off: SwitchedOff


@dataclass(frozen=True)
class TypedKey:
    """One character typed into a text, or deleted from it; a selection may have gone with the typing."""

    place: str  # a name for the text, such as its wire path
    character: str
    is_deletion: bool
    start: int
    end: int  # of what stands there now
    has_word: bool  # it, or a key it went on from

    def joined_to(self, before: "TypedKey") -> "TypedKey | None":
        """The two as one, where it goes on in the same word or the spaces behind it; else None."""
        ends_word = before.has_word and before.character.isspace()
        starts = {before.start, before.start - 1} if self.is_deletion else {before.end}  # both ways
        if (
            (self.place, self.is_deletion) != (before.place, before.is_deletion)
            or self.start not in starts
            or (ends_word and not self.character.isspace())
        ):
            return None
        return replace(self, has_word=self.has_word or before.has_word)


def typed_key(place: str, before: str, after: str) -> TypedKey | None:
    """The key that made one template of another; None where it was no single key, but a paste or a chip."""
    start, end_before, end_after = differing_middle(before, after)
    removed, added = before[start:end_before], after[start:end_after]
    character = added or removed
    if len(character) != 1 and character not in {"{{", "}}"}:  # how a template says a brace
        return None
    return TypedKey(place, character, not added, start, start + len(added), not character.isspace())


class EditStep(QUndoCommand):
    """The whole content before and after."""

    def __init__(
        self, show: Callable[[Content], None], before: Content, after: Content, key: TypedKey | None
    ) -> None:
        super().__init__()
        self._show = show
        self._before = before
        self.after = after
        self.key = key

    def id(self) -> int:
        return 1  # Qt offers merging only between equal ids; the keys decide

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditStep) or self.key is None or other.key is None:
            return False
        joined = other.key.joined_to(self.key)
        if joined is not None:
            self.after, self.key = other.after, joined
        return joined is not None

    def redo(self) -> None:
        self._show(self.after)

    def undo(self) -> None:
        self._show(self._before)
