"""The first step with a list: its source, how it was read, the adding-up line and the rows."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.ui.components.adding_up_line import AddingUpLine
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.list_terms import list_terms
from smsbat_composer.ui.recipients.preview_table import PreviewTable
from smsbat_composer.ui.recipients.read_as_bar import ReadAsBar
from smsbat_composer.ui.recipients.read_choices import choices_of, choose
from smsbat_composer.ui.recipients.source_bar import SourceBar
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number


class ListPane(QWidget):
    """Shows one list; another reading is asked for by `read_as.chosen` and `source.replace_asked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipients: RecipientList | None = None
        self._filter = RowFilter.ALL
        self.source = SourceBar()
        self.read_as = ReadAsBar()
        self.line = AddingUpLine()
        self.only_problems = outlined(_only_problems(0), "funnel")
        self.only_problems.setCheckable(True)
        self.table = PreviewTable()
        self.loading = Loading()
        self._lay_out()
        self.line.chosen.connect(self.show_rows)
        self.only_problems.clicked.connect(self._toggle_problems)
        self.table.all_asked.connect(lambda: self.show_rows(RowFilter.ALL))
        self.table.phones_asked.connect(self._ask_for_phones)

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(rule())
        column.addLayout(sums)
        column.addWidget(self.table, 1)
        column.addWidget(self.loading)  # under the rows: appearing, it moves nothing that is read

    def show_list(self, recipients: RecipientList, *, fixed: bool) -> None:
        """Show this list with the rows chosen before; a `fixed` one can only be looked at."""
        self._recipients = recipients
        self.source.show_list(recipients, fixed=fixed)
        self.read_as.show_list(recipients, fixed=fixed)
        self.line.set_terms(list_terms(recipients.counts()))
        problems = recipients.count(RowFilter.PROBLEMS)
        self.only_problems.setText(_only_problems(problems))
        self.only_problems.setEnabled(problems > 0)
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

    def _mark_filter(self) -> None:
        self.line.select(self._filter)
        self.only_problems.setChecked(self._filter is RowFilter.PROBLEMS)

    def _toggle_problems(self) -> None:
        showing = self._filter is RowFilter.PROBLEMS
        self.show_rows(RowFilter.ALL if showing else RowFilter.PROBLEMS)

    def _ask_for_phones(self, names: tuple[str, ...]) -> None:
        if self._recipients is not None:
            choices = choices_of(self._recipients.read_as)
            self.read_as.chosen.emit(choose(choices, "phone_columns", names))


def _only_problems(count: int) -> str:
    return tr("Only problems: {count}", count=number(count))
