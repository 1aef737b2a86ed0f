"""Why a spreadsheet gave no list, in place, with the ways out of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from smsbat_composer.recipients.encoding import ENCODINGS
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.sentences.read_as import encoding_word
from smsbat_composer.ui.components.buttons import icon_button, outlined, set_icon
from smsbat_composer.ui.components.note import Note, NoteKind
from smsbat_composer.ui.open_campaign import Reading
from smsbat_composer.ui.recipients.choice_menu import choice_menu
from smsbat_composer.ui.recipients.read_as_bar import header_rows, header_words
from smsbat_composer.ui.recipients.read_choices import Choice, choose
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr

# What may go better at the second attempt, without any other choice.
_PASSING = frozenset(
    {
        ImportFault.FILE_LOCKED,
        ImportFault.FILE_UNREADABLE,
        ImportFault.IMPORT_CRASHED,
        ImportFault.LIST_UNWRITABLE,
        ImportFault.OUT_OF_MEMORY,
    }
)


class ImportNote(QWidget):
    """Hidden until there is something to say; one note at a time.

    `read_asked` carries the Reading of a way out, `open_asked` wants the file dialog, `dismissed` says
    that the user goes on with the list there is.
    """

    read_asked = Signal(object)
    open_asked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: Note | None = None
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(dp(20), dp(12), dp(20), 0)
        self.hide()

    def show_error(self, error: Exception, asked: Reading | None, kept: RecipientList | None) -> None:
        """Say why there is no new list; `kept` is the old one, which is still shown."""
        buttons: list[QPushButton] = []
        if asked is not None and isinstance(error, ImportFailed):
            buttons = self._ways_out(error, asked)
        buttons.append(self._open_button(tr("Open another file…")))
        text = tr("What is shown below is still “{name}” as it was.", name=kept.source_name) if kept else ""
        self._show("error", _title(error, asked), text, buttons, can_dismiss=kept is not None)

    def ask_for_file(self, name: str) -> None:
        """Say that the file has to be found again before it can be read in another way."""
        self._show(
            "attention",
            tr("To read “{name}” in another way, show where the file is.", name=name),
            tr("The program keeps the rows and the name of the file, not its place."),
            [self._open_button(tr("Find the file…"))],
            can_dismiss=True,
        )

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()
        if self._note is not None:
            self._around.removeWidget(self._note)
            self._note.deleteLater()
            self._note = None

    def _show(
        self, kind: NoteKind, title: str, text: str, buttons: Sequence[QPushButton], *, can_dismiss: bool
    ) -> None:
        self.clear()
        note = self._note = Note(kind, title, text)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, dp(2), 0, 0)
        layout.setSpacing(dp(8))
        for button in buttons:
            layout.addWidget(button)
        note.add_below(row)
        if can_dismiss:
            close = icon_button("close", tr("Hide"))
            close.clicked.connect(self._dismiss)
            note.add_button(close)
        self._around.addWidget(note)
        self.show()

    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()

    # --- ways out

    def _ways_out(self, error: ImportFailed, asked: Reading) -> list[QPushButton]:
        sheets = _names(error, "sheets")
        buttons = []
        match error.fault:
            case ImportFault.NO_PHONE_COLUMN | ImportFault.COLUMN_MISSING:
                columns = [(name, (name,)) for name in _names(error, "columns")]
                buttons.append(self._choice(tr("Choose the phone column"), "phone_columns", columns, asked))
            case ImportFault.ENCODING_MISMATCH | ImportFault.ENCODING_UNKNOWN:
                encodings = [(encoding_word(name), name) for name in ENCODINGS]
                buttons.append(self._choice(tr("Choose the encoding"), "encoding", encodings, asked))
            case ImportFault.HEADER_ROW_MISSING | ImportFault.NO_ROWS:
                rows = [(header_words(row), row) for row in header_rows()]
                buttons.append(self._choice(tr("Choose the header row"), "header_row", rows, asked))
            case fault if fault in _PASSING:
                buttons.append(self._retry_button(asked))
        if len(sheets) > 1:
            named = [(name, name) for name in sheets]
            buttons.append(self._choice(tr("Choose the sheet"), "sheet", named, asked))
        return buttons

    def _choice(
        self, text: str, choice: Choice, choices: Sequence[tuple[str, object]], asked: Reading
    ) -> QPushButton:
        button = outlined(text, size="toolbar")
        set_icon(button, "chevron-down", at_end=True)

        def pick(value: object) -> None:
            self._ask(asked, choose(asked.choices, choice, value))

        menu = choice_menu(button, choices, pick)
        button.clicked.connect(lambda: self._open_menu(button, menu))
        return button

    @staticmethod
    def _open_menu(button: QPushButton, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _retry_button(self, asked: Reading) -> QPushButton:
        button = outlined(tr("Try again"), "refresh", size="toolbar")
        button.clicked.connect(lambda: self._ask(asked, asked.choices))
        return button

    def _ask(self, asked: Reading, choices: ReadChoices) -> None:
        self.read_asked.emit(Reading(asked.source, choices))

    def _open_button(self, text: str) -> QPushButton:
        button = outlined(text, "folder", size="toolbar")
        button.clicked.connect(self.open_asked)
        return button


def _title(error: Exception, asked: Reading | None) -> str:
    """The sentence, after the file's name where the sentence does not name it itself."""
    sentence = trouble_words(error)
    if asked is None or not isinstance(error, ImportFailed) or asked.source.name in sentence:
        return sentence
    return f"{asked.source.name}: {sentence}"


def _names(error: ImportFailed, value: str) -> list[str]:
    found = error.values.get(value)
    return [str(name) for name in found] if isinstance(found, list | tuple) else []
