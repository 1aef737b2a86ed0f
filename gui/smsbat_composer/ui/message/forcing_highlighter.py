"""The characters that make an SMS Unicode, shown where they stand: amber ground, and a line under it."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument, QTextFormat

from smsbat_composer.campaign.limits import utf16_units
from smsbat_composer.ui.theme import Tone, colour, theme

_FORCING = QTextFormat.Property.UserProperty.value + 3


class ForcingHighlighter(QSyntaxHighlighter):
    """Gives the ground; the line is painted by the editor, for a format's own is too thin."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._characters: frozenset[str] = frozenset()

    def mark(self, characters: frozenset[str]) -> bool:
        """Mark these characters from now on; whether they are others than before."""
        changed = characters != self._characters
        if changed:
            self._characters = characters
            self.rehighlight()
        return changed

    def highlightBlock(self, text: str) -> None:
        if not self._characters:
            return
        runs = re.compile(f"[{re.escape(''.join(self._characters))}]+")
        position = end = 0
        for run in runs.finditer(text):
            position += utf16_units(text[end : run.start()])
            width, end = utf16_units(run[0]), run.end()
            self.setFormat(position, width, _forcing_format())
            position += width


def _forcing_format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(colour(theme().tone(Tone.ATTENTION).ground))
    made.setProperty(_FORCING, 1)
    return made


def forcing_places(document: QTextDocument) -> Iterator[QRectF]:
    """Where the marked characters stand, side by side as one, in the document's coordinates."""
    block = document.begin()
    while block.isValid():
        yield from _places_in(document, block)
        block = block.next()


def _places_in(document: QTextDocument, block: QTextBlock) -> Iterator[QRectF]:
    layout = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    for marked in layout.formats():
        if not marked.format.intProperty(_FORCING):
            continue
        start, end = marked.start, marked.start + marked.length
        while start < end and (line := layout.lineForTextPosition(start)).isValid():
            stop = max(min(end, line.textStart() + line.textLength()), start + 1)
            left, right = _x(line.cursorToX(start)), _x(line.cursorToX(stop))
            place = QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())
            yield place.normalized()  # of a text from right to left, say
            start = stop


def _x(found: object) -> float:
    """The coordinate, which PySide gives together with the position it stands for."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type] # a float else
