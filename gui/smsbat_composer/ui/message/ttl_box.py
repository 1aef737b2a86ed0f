"""How long Viber may take: one of the usual durations, or one typed in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from smsbat_composer.campaign.limits import VIBER_TTL_DEFAULT
from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.message.durations import OFFERED, duration_words, read_duration
from smsbat_composer.ui.theme import dp, font, metrics
from smsbat_composer.words import tr

_AROUND_TEXT, _NARROWEST, _WIDEST = 54, 110, 230


class TtlBox(QComboBox):
    """`chosen` carries seconds, or None for the provider's own default; `unread` what is no duration.

    That stands there in red, until something else is chosen.
    """

    chosen = Signal(object)
    unread = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStyledItemDelegate(self)
        self.setItemDelegate(self._rows)  # the style sheet reaches the rows of this delegate only
        self.setProperty("measure", "toolbar")
        self._seconds: int | None = None
        self._unread = ""
        self.typed = QLineEdit()
        self.typed.setFrame(False)
        self.setEditable(True)
        self.setLineEdit(self.typed)
        self.setCompleter(None)  # type: ignore[arg-type] # None takes the built-in one away
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for part in (self, self.typed, self.view()):
            part.setFont(font(12))
        for part in (self, self.typed):
            part.setAccessibleName(name)
            part.setToolTip(tr("Choose, or type it: 45 minutes, 1 hour 30 minutes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for seconds in OFFERED:
            self.addItem(duration_words(seconds), seconds)
        self.addItem(_default_words(), None)
        self.activated.connect(lambda row: self._tell(self.itemData(row)))
        self.typed.editingFinished.connect(self._read)
        self.typed.textEdited.connect(lambda _: set_invalid(self, invalid=False))
        self._show_words()  # else the first row's, which a Tab would choose

    def show_wait(self, seconds: int | None, unread: str) -> None:
        """Show what is chosen, None being the provider's default, or what was typed and is no duration."""
        if (seconds, unread) != (self._seconds, self._unread):
            self._seconds, self._unread = seconds, unread
            self._show_words()

    def _show_words(self) -> None:
        chosen = _default_words() if self._seconds is None else duration_words(self._seconds)
        words = self._unread or chosen
        self.setEditText(words)
        self.typed.setCursorPosition(0)
        set_invalid(self, invalid=bool(self._unread))
        width = metrics(12).horizontalAdvance(words) + dp(_AROUND_TEXT)
        self.setFixedWidth(min(max(width, dp(_NARROWEST)), dp(_WIDEST)))

    def _read(self) -> None:
        text = self.typed.text()
        seconds = read_duration(text)
        if not text.strip():
            self._tell(self._seconds)  # what it was
        elif text == _default_words():
            self._tell(None)
        elif seconds is None:
            self._tell_unread(text)
        else:
            self._tell(seconds)

    def _tell_unread(self, text: str) -> None:
        changed = text != self._unread
        self._unread = text
        set_invalid(self, invalid=True)
        if changed:
            self.unread.emit(text)

    def _tell(self, seconds: int | None) -> None:
        changed = seconds != self._seconds or bool(self._unread)
        self._seconds, self._unread = seconds, ""
        self._show_words()
        if changed:
            self.chosen.emit(seconds)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _default_words() -> str:
    return tr("default ({duration})", duration=duration_words(VIBER_TTL_DEFAULT.value))
