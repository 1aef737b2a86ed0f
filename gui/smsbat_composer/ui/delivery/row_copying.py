"""Rows on their way to the clipboard: text that a spreadsheet program takes apart again, and does not run."""

import csv
import io
import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from smsbat_composer.delivery.report.cells import unrun
from smsbat_composer.delivery.result_query import ResultSort
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.results import Results
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.paged_model import Column

MOST_COPIED = 20_000  # a clipboard is no way to move more: the report is
_ROWS_AT_ONCE = 10  # a thousandth of a second's work
_BREAK = 0.001  # s


class RowCopying(QObject):
    """Reads and copies in the background; `copied` carries how many rows were, `failed` the error."""

    copied = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[ResultRow]],
        open_results: Callable[[], Results],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._open_results = open_results

    def copy(self, recipient_ids: Sequence[int]) -> None:
        """Copy these recipients as the table shows them."""
        wanted = list(recipient_ids)
        if not wanted:
            return

        def read() -> str:
            with self._open_results() as results:
                return copied_text(self._columns, _unhurried(map(results.row, wanted)))

        def take(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(len(wanted))

        background(read, done=take, failed=self.failed.emit, owner=self)


def _unhurried(rows: Iterable[ResultRow]) -> Iterator[ResultRow]:
    """The rows with breaks between them: thousands in one go would hold the interpreter, and the window."""
    for number, row in enumerate(rows, start=1):
        yield row
        if number % _ROWS_AT_ONCE == 0:
            time.sleep(_BREAK)


def copied_text(columns: Sequence[Column[ResultRow]], rows: Iterable[ResultRow]) -> str:
    """A header and the rows, tabs between cells; quotes where a cell has a line break or a tab in it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow([column.title for column in columns])
    writer.writerows([unrun(_cell(column, row)) for column in columns] for row in rows)
    return text.getvalue()


def _cell(column: Column[ResultRow], row: ResultRow) -> str:
    """What the table shows, but for figures: those are written as a spreadsheet program reads them."""
    match column.key:
        case ResultSort.ROW:
            return str(row.row_number)
        case ResultSort.PHONE:
            return row.phone or ""
        case ResultSort.TIME:
            moment = row.status_at or row.accepted_at
            return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}" if moment else ""
        case _:
            return column.text(row)
