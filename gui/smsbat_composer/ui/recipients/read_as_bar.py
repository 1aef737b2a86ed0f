"""How the file was read, a chip for each thing that was guessed or chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.recipients.delimiter import DELIMITERS
from smsbat_composer.recipients.encoding import ENCODINGS
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.sheet import ReadAs
from smsbat_composer.sentences.read_as import delimiter_word, encoding_word, format_word
from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.recipients.choice_menu import choice_menu
from smsbat_composer.ui.recipients.phone_menus import phones_menu
from smsbat_composer.ui.recipients.read_choices import Choice, choices_of, choose
from smsbat_composer.words import tr

_GAP = 6
_HEADER_ROWS = 10  # offered in the menu


class ReadAsBar(QWidget):
    """`chosen` carries the ReadChoices that a picked choice asks for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = WrappingRow(self, spacing=_GAP)
        self._row.add(text_label(tr("Read as:"), size=12, ink="text2"))
        self.format = self._add_chip(tr("Format"))
        self.encoding = self._add_chip(tr("Encoding"))
        self.delimiter = self._add_chip(tr("What separates the cells"))
        self.sheet = self._add_chip(tr("Sheet"))
        self.header = self._add_chip(tr("Header row"))
        self.phones = self._add_chip(tr("Phone columns"))

    def _add_chip(self, about: str) -> ChoiceChip:
        chip = ChoiceChip()
        chip.setAccessibleDescription(about)
        self._row.add(chip)
        return chip

    def show_list(self, recipients: RecipientList, *, fixed: bool) -> None:
        """Show how this list was read; `fixed` leaves nothing to choose."""
        read_as = recipients.read_as
        is_text = read_as.encoding is not None
        self.format.set_text(format_word(read_as.format))
        self.encoding.setVisible(is_text)
        self.delimiter.setVisible(is_text)
        self.sheet.setVisible(len(read_as.sheets) > 1)
        if is_text:
            self.encoding.set_text(encoding_word(read_as.encoding or ""))
            self.delimiter.set_text(delimiter_word(read_as.delimiter))
        self.sheet.set_text(tr("sheet “{name}”", name=read_as.sheet))
        self.header.set_text(header_words(read_as.header_row))
        self.phones.set_text(_phone_words(read_as.phone_columns))
        for chip in (self.encoding, self.delimiter, self.sheet, self.header, self.phones):
            chip.set_menu(None)
        if not fixed:
            self._offer_choices(read_as, recipients.columns)

    def _offer_choices(self, read_as: ReadAs, columns: tuple[str, ...]) -> None:
        def ask(choice: Choice, value: object) -> None:
            self.chosen.emit(choose(choices_of(read_as), choice, value))

        self.encoding.set_menu(
            choice_menu(
                self.encoding,
                [(encoding_word(name), name) for name in ENCODINGS],
                lambda name: ask("encoding", name),
                chosen=read_as.encoding,
            )
        )
        self.delimiter.set_menu(
            choice_menu(
                self.delimiter,
                [(delimiter_word(mark), mark) for mark in DELIMITERS],
                lambda mark: ask("delimiter", mark),
                chosen=read_as.delimiter,
            )
        )
        self.sheet.set_menu(
            choice_menu(
                self.sheet,
                [(name, name) for name in read_as.sheets],
                lambda name: ask("sheet", name),
                chosen=read_as.sheet,
            )
        )
        self.header.set_menu(
            choice_menu(
                self.header,
                [(header_words(row), row) for row in header_rows(read_as.header_row)],
                lambda row: ask("header_row", row),
                chosen=read_as.header_row,
            )
        )
        self.phones.set_menu(
            phones_menu(
                self.phones, columns, read_as.phone_columns, lambda names: ask("phone_columns", names)
            )
        )


def header_rows(present: int = 0) -> list[int]:
    """The header rows to choose from: 0 for none, the first ones, and the present one."""
    return sorted({*range(_HEADER_ROWS + 1), present})


def header_words(row: int) -> str:
    """What a header row is called, 0 being none."""
    return tr("header in row {row}", row=row) if row else tr("no header row")


def _phone_words(names: tuple[str, ...]) -> str:
    match names:
        case (only,):
            return tr("phone: “{first}”", first=only)
        case (first, second):
            return tr("phone: “{first}”, then “{second}”", first=first, second=second)
        case (first, second, third):
            return tr("phone: “{first}”, then “{second}”, “{third}”", first=first, second=second, third=third)
    return ""
