"""The little window in which one says what stands for a column's empty cells."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.message.insert_item import ColumnState
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr

_WIDTH = 300


class IfEmptyPopup(Panel):
    """`decided` carries the column and its value, at each letter, so that the preview shows it at once.

    Enter with nothing typed decides that nothing stands there; Esc brings back what was decided before,
    None where nothing was.
    """

    decided = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("bg", "all", parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self._column = ""
        self._before: str | None = None
        self._title = text_label(weight=MEDIUM, wrap=True)
        self._hint = text_label(
            tr("It stands there in the text of these recipients. It may be nothing."),
            size=12,
            ink="text2",
            wrap=True,
        )
        self.value = QLineEdit()
        self.value.textEdited.connect(lambda text: self.decided.emit(self._column, text))
        done = outlined(tr("Done"))
        done.clicked.connect(self._finish)
        line = QHBoxLayout()
        line.setSpacing(dp(8))
        line.addWidget(self.value, 1)
        line.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(14), dp(12), dp(14), dp(14))
        column.setSpacing(dp(8))
        column.addWidget(self._title)
        column.addLayout(line)
        column.addWidget(self._hint)
        self.setFixedWidth(dp(_WIDTH))

    def ask(self, state: ColumnState, at: QPoint) -> None:
        """Open for a column, the upper left corner at this point of the screen."""
        self._column = state.name
        self._before = state.if_empty
        title = tr("When “{column}” is empty", column=state.name)
        self._title.setText(f"{title}: {tr('{n} recipients', n=state.empty_rows)}")
        self.value.setAccessibleName(title)
        self.value.setText(state.if_empty or "")
        self.value.selectAll()
        self.adjustSize()
        self.move(at)
        self.show()
        self.value.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.decided.emit(self._column, self._before)
            self.close()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        self.decided.emit(self._column, self.value.text())
        self.close()
