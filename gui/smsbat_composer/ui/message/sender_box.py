"""The sender of a channel: one of the account's names, or one typed in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.theme import dp, font

_WIDTH = 128


class SenderBox(QComboBox):
    """`named` carries what was chosen or typed; `left` that the keyboard went elsewhere."""

    named = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStyledItemDelegate(self)
        self.setItemDelegate(self._rows)  # the style sheet reaches the rows of this delegate only
        self.setProperty("measure", "toolbar")
        self.typed = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFont(font(12))
        self.view().setFont(font(12))
        self.setAccessibleName(name)
        self.setFixedWidth(dp(_WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.typed.setAccessibleName(name)
        self.typed.setFont(font(12))
        self.typed.setFrame(False)
        self.typed.textEdited.connect(self.named)
        self.typed.editingFinished.connect(self.left)
        self.setCompleter(None)  # type: ignore[arg-type] # None takes the built-in one away
        self.textActivated.connect(self.named)

    def offer(self, senders: Sequence[str]) -> None:
        """The names the account may send under."""
        if [self.itemText(row) for row in range(self.count())] == list(senders):
            return
        shown = self.currentText()
        self.clear()
        self.addItems(list(senders))
        self._show(shown)

    def show_sender(self, sender: str) -> None:
        """Show a name; the caret stays where it is while it is the one shown."""
        if self.currentText() != sender:
            self._show(sender)
        self.setToolTip(sender)

    def _show(self, sender: str) -> None:
        self.setEditText(sender)
        self.typed.setCursorPosition(0)  # of a long name its beginning is seen

    def set_invalid(self, *, invalid: bool) -> None:
        """Outline it in red, or no longer."""
        set_invalid(self, invalid=invalid)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
