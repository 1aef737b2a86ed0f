"""A few words inside an editor of one line, at its right end: a length, or what is right about it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import SEMIBOLD, Ink, dp


class EndMark(QWidget):
    """The text makes room for it."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._icon = TintedIcon("ok", "text3", 13)
        self._words = text_label(size=12, ink="text3", tabular=True)
        # A label of its own: a font that is changed later is lost when the theme changes.
        self._strong = text_label(size=12, weight=SEMIBOLD, ink="text3", tabular=True)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusProxy(editor)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(6), 0, dp(10), 0)
        row.setSpacing(dp(5))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words)
        row.addWidget(self._strong)
        editor.installEventFilter(self)
        self.show_words("")

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def show_words(
        self, words: str, *, icon: str = "", ink: Ink = "text3", is_strong: bool = False, why: str = ""
    ) -> None:
        """Say something else, `why` in a tooltip; nothing takes no room."""
        self._words.setToolTip(why)
        self._words.setAccessibleDescription(why)
        for label in (self._words, self._strong):
            label.setText(words)
            set_ink(label, ink)
        self._words.setVisible(not is_strong)
        self._strong.setVisible(is_strong)
        self._icon.show_icon(icon, ink)
        self._icon.setVisible(bool(icon))
        self.setVisible(bool(words))
        self._place()

    def _place(self) -> None:
        width = self.sizeHint().width() if self._words.text() else 0
        margins = self._editor.viewportMargins()
        if margins.right() != width:
            self._editor.setViewportMargins(0, 0, width, 0)
        self.setGeometry(self._editor.width() - width, 0, width, self._editor.height())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the end of an editor that grows or shrinks."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False
