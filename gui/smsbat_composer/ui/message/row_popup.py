"""The little window in which one says which row of the sheet the phone shall show."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.theme import MEDIUM, Tone, dp
from smsbat_composer.words import tr

_WIDTH = 260
_MOST_ROWS = 99_999_999


class RowPopup(Panel):
    """`go_to` is called with the number and says in words why it cannot be shown, "" when it is."""

    def __init__(self, go_to: Callable[[int], str], parent: QWidget) -> None:
        super().__init__("bg", "all", parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self._go_to = go_to
        self._opener = parent
        title = tr("Row of the spreadsheet")
        self._refusal = text_label(size=12, ink=Tone.REFUSED, wrap=True)
        self.number = NumberBox(1, _MOST_ROWS, 1)
        self.number.setAccessibleName(title)
        self.number.valueChanged.connect(lambda _: self._refusal.hide())
        show = outlined(tr("Show", comment="a row"))
        show.clicked.connect(self._try)
        line = QHBoxLayout()
        line.setSpacing(dp(8))
        line.addWidget(self.number, 1)
        line.addWidget(show)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(14), dp(12), dp(14), dp(14))
        column.setSpacing(dp(8))
        column.addWidget(text_label(title, weight=MEDIUM))
        column.addLayout(line)
        column.addWidget(self._refusal)
        self.setFixedWidth(dp(_WIDTH))

    def ask(self, row: int, over: QPoint) -> None:
        """Open with this row, right over a point of the screen, and inside the window."""
        self.number.setValue(row)
        self.number.selectAll()
        self._refusal.hide()
        self.adjustSize()
        window = self._opener.window()
        right = window.mapToGlobal(QPoint(window.width() - dp(8), 0)).x()
        left = min(over.x() - self.width() // 2, right - self.width())
        self.move(left, over.y() - self.height())
        self.show()
        self.number.setFocus()

    def refusal(self) -> str:
        """Why the row that was asked for cannot be shown; "" where nothing is wrong."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._try()
        else:
            super().keyPressEvent(event)

    def _try(self) -> None:
        self.number.interpretText()
        refusal = self._go_to(self.number.value())
        if not refusal:
            self.close()
            return
        self._refusal.setText(refusal)
        self._refusal.show()
        self.adjustSize()
        self.number.setFocus()
        self.number.selectAll()
