"""A note: one ground and outline with an icon, for a decision or a hint; never two on top of each other."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.reading_order import keep_place
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp

NoteKind = Literal["attention", "plain", "error"]

_ICONS: dict[NoteKind, tuple[str, Ink]] = {
    "attention": ("warning", Tone.ATTENTION),
    "plain": ("info", "text2"),
    "error": ("error", Tone.REFUSED),
}


class Note(QFrame):
    """`attention` for a decision, `plain` for a hint, `error` for what stopped."""

    def __init__(
        self, kind: NoteKind = "attention", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("note", kind)
        name, ink = _ICONS[kind]
        self._buttons: list[QWidget] = []
        self._icon = TintedIcon(name, ink, 18)
        self._title = text_label(weight=SEMIBOLD, wrap=True)
        self._text = text_label(ink="text2", wrap=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(dp(3))
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(13), dp(11), dp(14), dp(11))
        self._row.setSpacing(dp(10))
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self.set_text(title, text)

    def set_text(self, title: str, text: str = "") -> None:
        """Say something else; an empty line takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def set_icon(self, name: str, ink: Ink) -> None:
        """Show another icon than the kind's own."""
        self._icon.show_icon(name, ink)

    def add_button(self, button: QWidget) -> None:
        """Add what can be done about it, at the right."""
        self._row.addWidget(button)
        self._buttons = [*(known for known in self._buttons if known is not button), button]
        keep_place(self, self._buttons)

    def add_below(self, widget: QWidget) -> None:
        """Add something under the words (a row of fixes)."""
        self._words.addSpacing(dp(4))
        self._words.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def add_beside(self, widget: QWidget) -> None:
        """Add something beside the words (a table of now and after)."""
        self._row.addWidget(widget)
