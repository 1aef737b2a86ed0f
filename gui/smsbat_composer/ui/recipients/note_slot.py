"""The place for one note of the step: what it says can be taken back, and nothing else moves."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.components.note import Note, NoteKind
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


class NoteSlot(QWidget):
    """Hidden until there is something to say; one note at a time. `changed` comes with every other word."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: Note | None = None
        self._stands_back = False
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(dp(20), dp(12), dp(20), 0)
        self.hide()

    def show_note(
        self,
        kind: NoteKind,
        title: str,
        text: str,
        buttons: Sequence[QPushButton],
        *,
        close: Callable[[], object] | None = None,
    ) -> None:
        """Say this and offer the buttons under it; with `close` the note can be closed."""
        self._remove()
        note = self._note = Note(kind, title, text)
        if buttons:
            note.add_below(_row(buttons))
        if close is not None:
            cross = icon_button("close", tr("Hide"))
            cross.clicked.connect(self.clear)
            cross.clicked.connect(close)
            note.add_button(cross)
        self._around.addWidget(note)
        self.setVisible(not self._stands_back)
        self.changed.emit()

    @property
    def says_something(self) -> bool:
        """Whether there is a note, though it may stand back."""
        return self._note is not None

    def stand_back(self, *, behind: bool) -> None:
        """Hide `behind` another note that comes first: there are never two at once."""
        self._stands_back = behind
        self.setVisible(self.says_something and not behind)

    def clear(self) -> None:
        """Say nothing any more."""
        if self.says_something:
            self._remove()
            self.changed.emit()

    def _remove(self) -> None:
        self.hide()
        if self._note is not None:
            self._around.removeWidget(self._note)
            self._note.deleteLater()
            self._note = None


def _row(buttons: Sequence[QPushButton]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, dp(2), 0, 0)
    layout.setSpacing(dp(8))
    for button in buttons:
        layout.addWidget(button)
    return row
