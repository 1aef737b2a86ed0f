"""The questions about what somebody hid in a spreadsheet, for it may not be part of the list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.sentences.facts import quoted_names
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.recipients.note_slot import NoteSlot
from smsbat_composer.ui.recipients.read_choices import choose
from smsbat_composer.words import tr

_SHEETS_OFFERED = 2  # as buttons; the rest is in the sheet's menu


@dataclass(frozen=True)
class _Question:
    """What is asked of one source, and the answers with the choices that each one makes."""

    source: int
    title: str
    text: str
    answers: Sequence[tuple[str, ReadChoices]]


class HiddenNote(NoteSlot):
    """Asks one thing at a time, until each is answered; `answered` carries the source and its ReadChoices."""

    answered = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: _Question | None = None

    def show_list(self, recipients: RecipientList, *, fixed: bool) -> None:
        """Ask the first open question about this list; a `fixed` one is not asked about."""
        question = None if fixed else next(_questions(recipients), None)
        if question is None:
            self._asked = None
            self.clear()
        elif question != self._asked:  # the same one stays as it is: it may have the focus
            self._ask(question)

    def _ask(self, question: _Question) -> None:
        self._asked = question
        buttons = []
        for words, choices in question.answers:
            button = outlined(words, size="toolbar")
            button.clicked.connect(
                lambda _checked=False, chosen=choices: self.answered.emit(question.source, chosen)
            )
            buttons.append(button)
        self.show_note("attention", question.title, question.text, buttons)


def _questions(recipients: RecipientList) -> Iterator[_Question]:
    """What is not answered yet, rows before columns: they decide who gets a message."""
    for index, read in enumerate(recipients.sources):
        hidden, choices = read.read_as.hidden, read.read_as.choices
        if hidden.rows and choices.hidden_rows is None:
            yield _about_rows(index, read, hidden.rows)
        if hidden.columns and choices.hidden_columns is None:
            yield _about_columns(index, read, hidden.columns)
        if hidden.sheets and choices.sheet is None:
            yield _about_sheets(index, read, hidden.sheets)


def _about_rows(index: int, read: SourceRead, rows: int) -> _Question:
    choices = read.read_as.choices
    return _Question(
        index,
        tr("{n} hidden rows of “{name}” are left out.", name=read.name, n=rows),
        tr("A filter or somebody's hand hid them in the spreadsheet. Should they get the message too?"),
        [
            (tr("Take them too"), choose(choices, "hidden_rows", value=True)),
            (tr("Leave them out"), choose(choices, "hidden_rows", value=False)),
        ],
    )


def _about_columns(index: int, read: SourceRead, columns: tuple[str, ...]) -> _Question:
    choices = read.read_as.choices
    return _Question(
        index,
        tr(
            "“{name}” has {n} hidden columns: {columns}.",
            name=read.name,
            n=len(columns),
            columns=quoted_names(columns),
        ),
        tr("They are kept as fields for placeholders, and in the report."),
        [
            (tr("Keep them"), choose(choices, "hidden_columns", value=True)),
            (tr("Leave them out"), choose(choices, "hidden_columns", value=False)),
        ],
    )


def _about_sheets(index: int, read: SourceRead, sheets: tuple[str, ...]) -> _Question:
    choices = read.read_as.choices
    answers = [
        (tr("Only “{sheet}”", sheet=read.read_as.sheet or ""), replace(choices, sheet=read.read_as.sheet))
    ]
    answers += [
        (tr("Read “{sheet}” instead", sheet=sheet), choose(choices, "sheet", sheet))
        for sheet in sheets[:_SHEETS_OFFERED]
    ]
    return _Question(
        index,
        tr(
            "“{name}” has {n} hidden sheets: {sheets}.",
            name=read.name,
            n=len(sheets),
            sheets=quoted_names(sheets),
        ),
        tr("Only one sheet is read. Another one can be chosen at any time under “Read as”."),
        answers,
    )
