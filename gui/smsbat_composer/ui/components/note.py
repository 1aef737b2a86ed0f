"""A note: one ground and outline with an icon, for a decision or a hint; never two on top of each other."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

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
        self._said = QHBoxLayout()
        self._said.setSpacing(dp(10))
        self._said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._said.addLayout(self._words, 1)
        self._doing = QHBoxLayout()
        self._doing.setSpacing(dp(10))
        self._doing.addStretch()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(dp(13), dp(11), dp(14), dp(11))
        self._whole.setSpacing(dp(10))
        self._whole.addLayout(self._said, 1)
        self._whole.addLayout(self._doing)
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
        self._doing.addWidget(button)
        self._buttons = [*(known for known in self._buttons if known is not button), button]
        keep_place(self, self._buttons)

    def add_below(self, widget: QWidget) -> None:
        """Add something under the words (a row of fixes)."""
        self._words.addSpacing(dp(4))
        self._words.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def add_beside(self, widget: QWidget) -> None:
        """Add something beside the words (a table of now and after)."""
        self._said.addWidget(widget)

    def event(self, event: QEvent) -> bool:
        """Place the buttons by the width there is, and again when they change."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place_buttons()
        return super().event(event)

    def _place_buttons(self) -> None:
        """Beside the words, or under them where the words would be pressed into a column that is higher."""
        sides, room = self._whole.contentsMargins(), self._doing.sizeHint()
        whole = self.width() - sides.left() - sides.right()
        beside = self._said.heightForWidth(whole - room.width() - self._whole.spacing())
        under = self._said.heightForWidth(whole) + self._whole.spacing() + room.height()
        way = QBoxLayout.Direction.LeftToRight if beside <= under else QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(way)


class NotePlace(QWidget):
    """A note between a page's header and its content; a note that is hidden takes no room."""

    def __init__(self, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(20), 0, dp(20), dp(12))
        row.addWidget(note)
        note.installEventFilter(self)
        self.setVisible(not note.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the note."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setVisible(isinstance(watched, QWidget) and not watched.isHidden())
        return False
