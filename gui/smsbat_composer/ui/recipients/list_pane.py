"""The first step with a list: its files, how each was read, the adding-up line and the rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.ui.components.adding_up_line import AddingUpLine
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.list_terms import list_terms
from smsbat_composer.ui.recipients.hidden_note import HiddenNote
from smsbat_composer.ui.recipients.list_sources import read_otherwise, without_read
from smsbat_composer.ui.recipients.preview_table import PreviewTable
from smsbat_composer.ui.recipients.read_as_bar import ReadAsBar
from smsbat_composer.ui.recipients.read_choices import choose
from smsbat_composer.ui.recipients.source_bar import SourceBar
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number


class ListPane(QWidget):
    """Shows one list; `sources_asked` carries the sources of another one that is asked for.

    `filtered` carries the rows that are shown from now on.
    """

    sources_asked = Signal(object)
    filtered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipients: RecipientList | None = None
        self._fixed = False
        self._source = 0  # whose reading is shown
        self._filter = RowFilter.ALL
        self.source = SourceBar()
        self.read_as = ReadAsBar()
        self.hidden = HiddenNote()
        self.line = AddingUpLine()
        self.only_problems = outlined(_only_problems(0), "funnel")
        self.only_problems.setCheckable(True)
        self.save_problems = outlined(tr("Save problem rows…"), "download")
        self.table = PreviewTable()
        self.loading = Loading()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(dp(20), dp(12), dp(20), dp(8))
        top.setSpacing(dp(8))
        top.addWidget(self.source)
        top.addWidget(self.read_as)
        sums = QHBoxLayout()
        sums.setContentsMargins(0, 0, dp(20), 0)
        sums.setSpacing(dp(8))
        sums.addWidget(self.line, 1)
        sums.addWidget(self.only_problems)
        sums.addWidget(self.save_problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hidden)
        column.addLayout(top)
        column.addWidget(rule())
        column.addLayout(sums)
        column.addWidget(self.table, 1)
        column.addWidget(self.loading)  # under the rows: appearing, it moves nothing that is read

    def _connect(self) -> None:
        self.source.chosen.connect(self._show_reading)
        self.source.removed.connect(self._remove)
        self.source.rows_asked.connect(self.show_rows)
        self.read_as.chosen.connect(lambda choices: self._read_otherwise(self._source, choices))
        self.hidden.answered.connect(self._read_otherwise)
        self.line.chosen.connect(self.show_rows)
        self.only_problems.clicked.connect(self._toggle_problems)
        self.table.all_asked.connect(lambda: self.show_rows(RowFilter.ALL))
        self.table.phones_asked.connect(self._ask_for_phones)

    def show_list(self, recipients: RecipientList, *, fixed: bool) -> None:
        """Show this list with the rows chosen before; a `fixed` one can only be looked at."""
        self._recipients, self._fixed = recipients, fixed
        self._source = min(self._source, len(recipients.sources) - 1)
        self.source.show_list(recipients, self._source, fixed=fixed)
        self._show_reading(self._source)
        self.hidden.show_list(recipients, fixed=fixed)
        self.line.set_terms(list_terms(recipients.counts()))
        problems = recipients.count(RowFilter.PROBLEMS)
        self.only_problems.setText(_only_problems(problems))
        self.only_problems.setEnabled(problems > 0)
        self.save_problems.setEnabled(problems > 0)
        self.table.show_list(recipients, self._filter, fixed=fixed)
        self._mark_filter()

    def show_nothing(self) -> None:
        """Let go of the list."""
        self._recipients = None
        self.table.show_nothing()

    def show_rows(self, row_filter: RowFilter) -> None:
        """Show only these rows."""
        self._filter = row_filter
        self.table.show_rows(row_filter)
        self._mark_filter()
        self.filtered.emit(row_filter)

    def shown_rows(self) -> RowFilter:
        """The rows that are shown."""
        return self._filter

    def _mark_filter(self) -> None:
        self.line.select(self._filter)
        self.only_problems.setChecked(self._filter is RowFilter.PROBLEMS)

    def _toggle_problems(self) -> None:
        showing = self._filter is RowFilter.PROBLEMS
        self.show_rows(RowFilter.ALL if showing else RowFilter.PROBLEMS)

    # --- other sources

    def _show_reading(self, index: int) -> None:
        """Show how this source (from 0) was read."""
        if self._recipients is not None:
            self._source = index
            several = len(self._recipients.sources) > 1
            self.read_as.show_source(self._recipients.sources[index], named=several, fixed=self._fixed)

    def _read_otherwise(self, index: int, choices: ReadChoices) -> None:
        if self._recipients is not None:
            self.sources_asked.emit(read_otherwise(self._recipients, index, choices))

    def _remove(self, index: int) -> None:
        if self._recipients is not None:
            self.sources_asked.emit(without_read(self._recipients, index))

    def _ask_for_phones(self, names: tuple[str, ...]) -> None:
        """A header is a column of the only source: with several, the chip asks for each."""
        if self._recipients is not None:
            choices = self._recipients.sources[0].read_as.choices
            self._read_otherwise(0, choose(choices, "phone_columns", names))


def _only_problems(count: int) -> str:
    return tr("Only problems: {count}", count=number(count))
