"""Writing a report, in this process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
from openpyxl import Workbook

from smsbat_composer.delivery.report.cells import Cell
from smsbat_composer.delivery.report.columns import ResultColumn, beside, place_columns, result_columns
from smsbat_composer.delivery.report.csv_text import write_csv
from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.delivery.report.new_workbook import MOST_ROWS, result_lines, write_rows
from smsbat_composer.delivery.report.original import find_original
from smsbat_composer.delivery.report.saved import Note, NoteKind, ReportProgress, ReportStage
from smsbat_composer.delivery.report.summary import read_summary
from smsbat_composer.delivery.report.summary_sheet import SummarySheet
from smsbat_composer.delivery.report.target import is_workbook
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.delivery.report.workbook_copy import WorkbookCopy
from smsbat_composer.delivery.result_rows import ResultRow, every_row, read_columns
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.log import place_of

Tell = Callable[[ReportProgress], None]


def write_report(
    connection: apsw.Connection, campaign_id: str, target: Path, words: ReportWords, tell: Tell
) -> tuple[Note, ...]:
    """Every row of the file in its order with what became of it, all of one moment; gives what to say of it.

    `.xlsx` is a copy of the user's workbook where there is one, else a new one, and has a summary;
    `.csv` has the rows alone. Raises UserError, and OSError of the disk.
    """
    connection.execute("BEGIN")  # one snapshot: rows and totals agree while the campaign goes on
    try:
        writing = _Writing(connection, campaign_id, words, tell)
        return writing.workbook(target) if is_workbook(target) else writing.csv(target)
    finally:
        connection.execute("ROLLBACK")


class _Writing:
    """One report being written."""

    def __init__(self, connection: apsw.Connection, campaign_id: str, words: ReportWords, tell: Tell) -> None:
        self._connection = connection
        self._campaign_id = campaign_id
        self._words = words
        self._tell = tell
        self._summary = read_summary(connection, campaign_id)
        self._titles = read_columns(connection, campaign_id)
        self._results = result_columns(words, self._summary.sources)
        is_removed = self._summary.record.contacts_removed_at is not None
        self._removed = (Note(NoteKind.CONTACTS_REMOVED),) if is_removed else ()

    def csv(self, target: Path) -> tuple[Note, ...]:
        """The rows as a text."""
        write_csv(target, self._lines())
        return self._removed

    def workbook(self, target: Path) -> tuple[Note, ...]:
        """The user's own workbook if it will do, else a new one."""
        if self._removed:
            self._write_new(target)
            return self._removed
        found = find_original(
            self._connection,
            self._campaign_id,
            self._summary.sources,
            lambda rows: self._tell(ReportProgress(ReportStage.CHECKING, rows)),
        )
        if isinstance(found, SourceRead):
            return self._copy(found, target)
        self._write_new(target)
        return (found,) if found is not None else ()

    def _copy(self, source: SourceRead, target: Path) -> tuple[Note, ...]:
        self._tell(ReportProgress(ReportStage.OPENING))
        try:
            made = WorkbookCopy(source)
            made.add_results(self._results, self._rows())
            self._finish(made.workbook, target)
        except (OSError, apsw.Error):
            raise
        except Exception as error:  # noqa: BLE001 - openpyxl has none of its own for what it cannot copy
            self._write_new(target)
            values = {"name": source.path.name, "place": place_of(error)}
            return (Note(NoteKind.ORIGINAL_UNREADABLE, values),)
        return (Note(NoteKind.LEFT_OUT, {"losses": made.losses}),) if made.losses else ()

    def _write_new(self, target: Path) -> None:
        if self._summary.tally.in_file >= MOST_ROWS:
            raise UserError(ReportFault.TOO_MANY_ROWS.value, limit=MOST_ROWS - 1)
        made = Workbook(write_only=True)
        widths = [column.width for column in self._added()]
        title = tr("Recipients", comment="report sheet")
        write_rows(made, title, len(self._titles), widths, self._lines())
        self._finish(made, target)

    def _finish(self, workbook: Workbook, target: Path) -> None:
        title = tr("Summary", comment="report sheet")
        SummarySheet(workbook.create_sheet(title), self._words).write(self._summary)
        self._tell(ReportProgress(ReportStage.SAVING))
        workbook.save(target)

    def _lines(self) -> Iterator[list[Cell]]:
        return result_lines(self._titles, beside(self._titles, self._added()), self._rows())

    def _added(self) -> list[ResultColumn]:
        return [*self._results, *place_columns(self._words, self._summary.sources)]

    def _rows(self) -> Iterator[ResultRow]:
        for done, row in enumerate(every_row(self._connection, self._campaign_id), start=1):
            yield row
            self._tell(ReportProgress(ReportStage.FILLING, done))
