"""The people of one request in doubt: how many, a search, and their rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.delivery.doubts import DOUBT_GROUPS, DoubtfulRequest
from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.results import Results
from smsbat_composer.ui.attention.requests_table import request_name
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.paged_model import Column
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.delivery.recipients_table import RecipientsTable
from smsbat_composer.ui.delivery.row_order import RowOrder
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr

# Of people in doubt nothing else is known.
_SHOWN = frozenset({ResultSort.ROW, ResultSort.PHONE, ResultSort.STATUS})
_SEARCH_WIDTH = 196
_STATUS_WIDTH = 190


def _widened(column: Column[ResultRow]) -> Column[ResultRow]:
    """With room for the longest status of people in doubt."""
    return replace(column, width=_STATUS_WIDTH) if column.key == ResultSort.STATUS else column


class RequestPeople(QWidget):
    """Shows the rows of one request; `rows_seen` as RecipientsTable tells it."""

    rows_seen = Signal(int, int, int)

    def __init__(
        self,
        campaign_id: str,
        open_results: Callable[[], Results],
        columns: Sequence[Column[ResultRow]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._query = ResultQuery(groups=DOUBT_GROUPS)
        self._title = text_label(weight=MEDIUM)
        self.search = SearchField(tr("Phone or name"), shortcut=None, measure="toolbar")
        self.search.setFixedWidth(dp(_SEARCH_WIDTH))
        self.table = RecipientsTable(
            [_widened(column) for column in columns if column.key in _SHOWN or "field " in column.key],
            RowOrder(campaign_id, open_results),
        )
        head = QHBoxLayout()
        head.setContentsMargins(dp(20), dp(9), dp(20), dp(9))
        head.addWidget(self._title, 1)
        head.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        self.search.searched.connect(lambda text: self._ask(replace(self._query, text=text.strip())))
        self.table.clear_asked.connect(self.search.clear)
        self.table.sort_asked.connect(self._sort)
        self.table.rows_seen.connect(self.rows_seen)

    def show_request(self, doubt: DoubtfulRequest) -> None:
        """Show the people of another request, or what became of those shown."""
        self._title.setText(
            tr("{n} recipients of request {name}", n=doubt.recipients, name=request_name(doubt))
        )
        self._ask(replace(self._query, request=doubt.key))
        self.table.refresh()

    def _ask(self, query: ResultQuery) -> None:
        self._query = query
        self.table.show_query(query)

    def _sort(self, column: ResultSort | int) -> None:
        """The same column again turns the order round."""
        descending = self._query.sort == column and not self._query.descending
        self._ask(replace(self._query, sort=column, descending=descending))
