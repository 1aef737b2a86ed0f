"""The characters that make an SMS Unicode, shown where they stand: amber ground, and a line under it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument, QTextFormat

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
        position = 0
        for character in text:
            width = 2 if character > "\uffff" else 1  # positions count in UTF-16
            if character in self._characters:
                self.setFormat(position, width, _forcing_format())
            position += width


def _forcing_format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(colour(theme().tone(Tone.ATTENTION).ground))
    made.setProperty(_FORCING, 1)
    return made


def forcing_places(document: QTextDocument) -> Iterator[QRectF]:
    """Where the marked characters stand, in the document's coordinates."""
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
        for position in range(marked.start, marked.start + marked.length):
            line = layout.lineForTextPosition(position)
            if line.isValid():
                left, right = _x(line.cursorToX(position)), _x(line.cursorToX(position + 1))
                top = origin.y() + line.y()
                yield QRectF(origin.x() + left, top, right - left, line.height())


def _x(found: object) -> float:
    """The coordinate, which PySide gives together with the position it stands for."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type] # a float else
