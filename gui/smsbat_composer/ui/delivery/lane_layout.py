"""Where the pieces of the two lanes stand: pure arithmetic, painted by lanes.py."""

from collections.abc import Sequence
from dataclasses import dataclass

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Lane
from smsbat_composer.sentences.states import group_word
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_THINNEST = 3  # px: who is there is seen


@dataclass(frozen=True, slots=True)
class Piece:
    """One status of a lane: its word (lower case), how many, and from where to where it reaches."""

    word: str
    recipients: int
    tone: Tone
    left: int
    right: int

    @property
    def width(self) -> int:
        """Its length."""
        return self.right - self.left

    @property
    def label(self) -> str:
        """What stands beside it."""
        return f"{self.word} {number(self.recipients)}"

    @property
    def title(self) -> str:
        """What stands inside it."""
        return self.label[:1].upper() + self.label[1:]


def viber_pieces(lane: Lane, left: int, right: int) -> list[Piece]:
    """The Viber lane; those who went to SMS come last, so that their SMS lane stands under them."""
    return _lay(
        [
            *_own(lane),
            (tr("to SMS", comment="recipients"), lane.went_to_sms, Tone.SMS),
        ],
        left,
        right,
    )


def sms_pieces(lane: Lane, left: int, right: int) -> list[Piece]:
    """The SMS lane."""
    return _lay(_own(lane), left, right)


def _own(lane: Lane) -> list[tuple[str, int, Tone]]:
    return [
        (group_word(DisplayGroup.READ), lane.read, Tone.READ),
        (group_word(DisplayGroup.DELIVERED), lane.delivered, Tone.DELIVERED),
        (group_word(DisplayGroup.QUEUED), lane.queued, Tone.WAITING),
        (group_word(DisplayGroup.NOT_DELIVERED), lane.not_delivered, Tone.NOT_DELIVERED),
    ]


def _lay(parts: Sequence[tuple[str, int, Tone]], left: int, right: int) -> list[Piece]:
    """Side by side from `left` to `right`, each as long as its share; nobody is left out as too thin."""
    shown = [part for part in parts if part[1]]
    total = sum(recipients for _, recipients, _ in shown)
    widths = [max(round((right - left) * recipients / total), _THINNEST) for _, recipients, _ in shown]
    if widths:  # what the thin ones took too much, and what rounding left over, is the longest's
        widths[widths.index(max(widths))] += right - left - sum(widths)
    pieces = []
    at = left
    for (word, recipients, tone), width in zip(shown, widths, strict=True):
        pieces.append(Piece(word, recipients, tone, at, at + width))
        at += width
    return pieces
