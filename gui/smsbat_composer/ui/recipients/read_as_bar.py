"""How one spreadsheet was read, a chip for each thing that was guessed or chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from smsbat_composer.recipients.delimiter import DELIMITERS
from smsbat_composer.recipients.encoding import ENCODINGS
from smsbat_composer.recipients.layouts import is_remembered
from smsbat_composer.recipients.sheet import Hidden, ReadAs, ReadChoices, SheetFormat
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.sentences.read_as import delimiter_word, encoding_word, format_word
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.recipients.choice_menu import choice_menu
from smsbat_composer.ui.recipients.phone_menus import phones_menu
from smsbat_composer.ui.recipients.read_choices import Choice, choose
from smsbat_composer.ui.recipients.source_row import source_title
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_GAP = 6
_HEADER_ROWS = 10  # offered in the menu


class ReadAsBar(QWidget):
    """`chosen` carries the ReadChoices that a picked choice asks for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = WrappingRow(self, spacing=_GAP)
        self._about = text_label(size=12, ink="text2")
        self._row.add(self._about)
        self.format = self._add_chip(tr("Format"))
        self.encoding = self._add_chip(tr("Encoding"))
        self.delimiter = self._add_chip(tr("What separates the cells"))
        self.sheet = self._add_chip(tr("Sheet"))
        self.header = self._add_chip(tr("Header row"))
        self.phones = self._add_chip(tr("Phone columns"))
        self.hidden_rows = self._add_chip(tr("Hidden rows"))
        self.hidden_columns = self._add_chip(tr("Hidden columns"))
        self._row.add_gap()
        self._remembered = text_label(size=12, ink="text2")
        self._kept = _ticked(self._remembered)
        self._row.add(self._kept)
        self.guess = link(tr("Guess again"))
        self.guess.setToolTip(tr("Takes back everything that was chosen for this file"))
        self.guess.clicked.connect(lambda: self.chosen.emit(ReadChoices()))
        self._row.add(self.guess)

    def _add_chip(self, about: str) -> ChoiceChip:
        chip = ChoiceChip()
        chip.setAccessibleDescription(about)
        self._row.add(chip)
        return chip

    def show_source(self, read: SourceRead, *, named: bool, fixed: bool) -> None:
        """Show how this spreadsheet was read; one of several is `named`, `fixed` leaves nothing to choose."""
        read_as = read.read_as
        self._about.setText(tr("“{name}” read as:", name=source_title(read)) if named else tr("Read as:"))
        is_text = read_as.encoding is not None
        self.encoding.setVisible(is_text)
        self.delimiter.setVisible(is_text)
        self.sheet.setVisible(len(read_as.sheets) > 1)
        self.hidden_rows.setVisible(bool(read_as.hidden.rows))
        self.hidden_columns.setVisible(bool(read_as.hidden.columns))
        self._say(read_as)
        self._offer(read_as, () if fixed else read.columns)
        self._show_remembered(read)
        self.guess.setVisible(not (fixed or read.is_pasted) and read_as.choices != ReadChoices())

    def _say(self, read_as: ReadAs) -> None:
        self.format.set_text(format_word(read_as.format))
        self.encoding.set_text(encoding_word(read_as.encoding or ""))
        self.delimiter.set_text(delimiter_word(read_as.delimiter))
        self.sheet.set_text(tr("sheet “{name}”", name=read_as.sheet or ""))
        self.header.set_text(header_words(read_as.header_row))
        self.phones.set_text(_phone_words(read_as.phone_columns))
        self.hidden_rows.set_text(_hidden_rows_words(read_as.hidden))
        self.hidden_columns.set_text(_hidden_columns_words(read_as.hidden))

    def _show_remembered(self, read: SourceRead) -> None:
        self._kept.setVisible(is_remembered(read))
        told = tr("read as last time") if read.read_as.remembered else tr("remembered for such files")
        self._remembered.setText(told)

    def _offer(self, read_as: ReadAs, columns: tuple[str, ...]) -> None:
        """Give every chip its menu; without columns there is nothing to choose."""
        for chip in self.findChildren(ChoiceChip):
            chip.offer(None)
        if not columns:
            return

        def ask(choice: Choice, value: object) -> None:
            self.chosen.emit(choose(read_as.choices, choice, value))

        def offer(chip: ChoiceChip, choice: Choice, values: Sequence[tuple[str, object]]) -> None:
            present = getattr(read_as, choice)
            chip.offer(lambda: choice_menu(chip, values, lambda value: ask(choice, value), chosen=present))

        hidden = read_as.hidden
        offer(self.format, "format", [(format_word(one), one) for one in SheetFormat])
        offer(self.encoding, "encoding", [(encoding_word(name), name) for name in ENCODINGS])
        offer(self.delimiter, "delimiter", [(delimiter_word(mark), mark) for mark in DELIMITERS])
        offer(self.sheet, "sheet", [(_sheet_words(name, hidden), name) for name in read_as.sheets])
        rows = header_rows(read_as.header_row)
        offer(self.header, "header_row", [(header_words(row), row) for row in rows])
        self._offer_hidden(self.hidden_rows, hidden.rows_taken, lambda taken: ask("hidden_rows", taken))
        self._offer_hidden(
            self.hidden_columns, hidden.columns_taken, lambda taken: ask("hidden_columns", taken)
        )
        self.phones.offer(
            lambda: phones_menu(
                self.phones, columns, read_as.phone_columns, lambda names: ask("phone_columns", names)
            )
        )

    @staticmethod
    def _offer_hidden(chip: ChoiceChip, taken: bool, then: Callable[[bool], None]) -> None:  # noqa: FBT001
        choices = [(tr("Take them too"), True), (tr("Leave them out"), False)]
        chip.offer(lambda: choice_menu(chip, choices, then, chosen=taken))


def header_rows(present: int = 0) -> list[int]:
    """The header rows to choose from: 0 for none, the first ones, and the present one."""
    return sorted({*range(_HEADER_ROWS + 1), present})


def header_words(row: int) -> str:
    """What a header row is called, 0 being none."""
    return tr("header in row {row}", row=row) if row else tr("no header row")


def _sheet_words(name: str, hidden: Hidden) -> str:
    return tr("{sheet} (hidden)", sheet=name) if name in hidden.sheets else name


def _hidden_rows_words(hidden: Hidden) -> str:
    if hidden.rows_taken:
        return tr("{n} hidden rows: taken", n=hidden.rows or 0)
    return tr("{n} hidden rows: left out", n=hidden.rows or 0)


def _hidden_columns_words(hidden: Hidden) -> str:
    columns = len(hidden.columns or ())
    if hidden.columns_taken:
        return tr("{n} hidden columns: taken", n=columns)
    return tr("{n} hidden columns: left out", n=columns)


def _phone_words(names: tuple[str, ...]) -> str:
    match names:
        case (only,):
            return tr("phone: “{first}”", first=only)
        case (first, second):
            return tr("phone: “{first}”, then “{second}”", first=first, second=second)
        case (first, second, third):
            return tr("phone: “{first}”, then “{second}”, “{third}”", first=first, second=second, third=third)
    return ""


def _ticked(words: QLabel) -> QWidget:
    """Words after a tick."""
    together = QWidget()
    row = QHBoxLayout(together)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(dp(5))
    row.addWidget(TintedIcon("tick", "text2", 13))
    row.addWidget(words)
    return together
