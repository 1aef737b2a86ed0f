"""Why spreadsheets gave no list, in place, with the ways out of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from smsbat_composer.recipients.encoding import ENCODINGS
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.read_as import encoding_word
from smsbat_composer.ui.components.buttons import outlined, set_icon
from smsbat_composer.ui.recipients.choice_menu import choice_menu
from smsbat_composer.ui.recipients.list_sources import Sources, replaced, without
from smsbat_composer.ui.recipients.note_slot import NoteSlot
from smsbat_composer.ui.recipients.read_as_bar import header_rows, header_words
from smsbat_composer.ui.recipients.read_choices import Choice, choose
from smsbat_composer.ui.recipients.spreadsheet_dialog import ask_for_spreadsheet
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


class ImportNote(NoteSlot):
    """`read_asked` carries the sources of a way out, `dismissed` says that the old list is gone on with."""

    read_asked = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: Sources = ()

    def show_error(self, error: Exception, asked: Sequence[Source], kept: RecipientList | None) -> None:
        """Say why there is no new list; `kept` is the old one, which is still shown."""
        self._asked = tuple(asked)
        at_fault = _at_fault(error, asked)
        buttons = self._ways_out(error, at_fault) if isinstance(error, ImportFailed) else []
        if at_fault is not None:
            buttons += self._other_files(error, at_fault, kept)
        text = tr("What is shown below is the list as it was.") if kept else ""
        self.show_note(
            "error",
            _title(error, None if at_fault is None else self._asked[at_fault]),
            text,
            buttons,
            close=self.dismissed.emit if kept else None,
        )

    # --- ways out

    def _ways_out(self, error: ImportFailed, at_fault: int | None) -> list[QPushButton]:
        if error.fault in _PASSING and self._asked:
            return [self._button(tr("Try again"), "refresh", lambda: self.read_asked.emit(self._asked))]
        if at_fault is None:
            return []
        sheets = _names(error, "sheets")
        buttons = []
        match error.fault:
            case ImportFault.NO_PHONE_COLUMN | ImportFault.COLUMN_MISSING:
                columns = [(name, (name,)) for name in _names(error, "columns")]
                buttons.append(
                    self._choice(at_fault, tr("Choose the phone column"), "phone_columns", columns)
                )
            case ImportFault.ENCODING_MISMATCH | ImportFault.ENCODING_UNKNOWN:
                encodings = [(encoding_word(name), name) for name in ENCODINGS]
                buttons.append(self._choice(at_fault, tr("Choose the encoding"), "encoding", encodings))
            case ImportFault.HEADER_ROW_MISSING | ImportFault.NO_ROWS:
                rows = [(header_words(row), row) for row in header_rows()]
                buttons.append(self._choice(at_fault, tr("Choose the header row"), "header_row", rows))
        if len(sheets) > 1:
            named = [(name, name) for name in sheets]
            buttons.append(self._choice(at_fault, tr("Choose the sheet"), "sheet", named))
        return buttons

    def _other_files(self, error: Exception, at_fault: int, kept: RecipientList | None) -> list[QPushButton]:
        """Another file in place of the one at fault, or none where there are others."""
        source, rest = self._asked[at_fault], without(self._asked, at_fault)
        buttons = []
        if rest and len(rest) != len(kept.sources if kept else ()):
            buttons.append(
                self._button(tr("Go on without this file"), "", lambda: self.read_asked.emit(rest))
            )
        if isinstance(error, ImportFailed) and error.fault is ImportFault.FILE_MISSING:
            find = tr("Find the file…")
            buttons.append(self._open_button(find, at_fault, lambda path: replace(source, path=path)))
        elif not source.is_pasted:
            buttons.append(self._open_button(tr("Open another file…"), at_fault, Source))
        return buttons

    def _open_button(self, text: str, at_fault: int, make: Callable[[Path], Source]) -> QPushButton:
        near = self._asked[at_fault].path

        def take(path: Path) -> None:
            self.read_asked.emit(replaced(self._asked, at_fault, make(path)))

        return self._button(text, "folder", lambda: ask_for_spreadsheet(self, near, take))

    def _choice(
        self, at_fault: int, text: str, choice: Choice, choices: Sequence[tuple[str, object]]
    ) -> QPushButton:
        button = self._button(text, "", lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        set_icon(button, "chevron-down", at_end=True)
        source = self._asked[at_fault]

        def pick(value: object) -> None:
            otherwise = replace(source, choices=choose(source.choices, choice, value))
            self.read_asked.emit(replaced(self._asked, at_fault, otherwise))

        menu = choice_menu(button, choices, pick)
        return button

    @staticmethod
    def _button(text: str, icon_name: str, then: Callable[[], object]) -> QPushButton:
        button = outlined(text, icon_name, size="toolbar")
        button.clicked.connect(lambda _checked=False: then())
        return button


def _at_fault(error: Exception, asked: Sequence[Source]) -> int | None:
    """The source (from 0) that could not be read; None where it was none of them."""
    if not isinstance(error, ImportFailed):
        return None
    told = error.values.get("source")
    if isinstance(told, int) and told < len(asked):
        return told
    return 0 if len(asked) == 1 else None


def _title(error: Exception, source: Source | None) -> str:
    """The sentence, after the file's name where the sentence does not name it itself."""
    sentence = trouble_words(error)
    if source is None or source.is_pasted or source.path.name in sentence:
        return sentence
    return f"{source.path.name}: {sentence}"


def _names(error: ImportFailed, value: str) -> list[str]:
    found = error.values.get(value)
    return [str(name) for name in found] if isinstance(found, list | tuple) else []
