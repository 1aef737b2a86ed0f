"""A field to search a list by: it waits until the typing rests."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from smsbat_composer.ui.theme import colour, dp, font, icon, metrics

_REST_MS = 200


class SearchField(QLineEdit):
    """`searched` carries the text 200 ms after the last key, or at once for Enter and for an emptied field.

    The shortcut's keys stand at the right while the field is empty; Esc empties it.
    """

    searched = Signal(str)

    def __init__(
        self,
        placeholder: str,
        *,
        shortcut: QKeySequence.StandardKey | None = QKeySequence.StandardKey.Find,
        measure: Literal["toolbar", "normal"] = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = ""
        self._told = ""
        self.setProperty("measure", measure)
        self.setProperty("searching", "true")
        self.setFont(font(12 if measure == "toolbar" else 13))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        glass = self.addAction(icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(placeholder)  # it is a button to Qt, which a screen reader comes to
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._tell)
        if shortcut is not None:
            self._shortcut = QShortcut(QKeySequence(shortcut), self)
            self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            self._shortcut.activated.connect(self._take_focus)
            self._keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)

    def _take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _wait(self, text: str) -> None:
        self._rest.start()
        if not text:
            self._tell()

    def _tell(self) -> None:
        self._rest.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(dp(236), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(140), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._keys and not self.text() and not self.hasFocus():
            painter = QPainter(self)
            painter.setFont(font(11))
            painter.setPen(colour("text3"))
            room = self.rect().adjusted(0, 0, -dp(10), 0)
            words = metrics(13).horizontalAdvance(self.placeholderText()) + dp(40)
            if words + metrics(11).horizontalAdvance(self._keys) < room.width():
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(room, right, self._keys)
