"""The rows that are not sent, as a spreadsheet to correct: with the reason beside each."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from smsbat_composer.delivery.report.cells import Cell
from smsbat_composer.delivery.report.tables import Table, write_table
from smsbat_composer.recipients.header import OWN_COLUMN
from smsbat_composer.recipients.list_file import RecipientList, Row, RowFilter
from smsbat_composer.sentences.read_as import source_word
from smsbat_composer.sentences.rows import outcome_word, row_reason
from smsbat_composer.words import tr

_ROWS_AT_ONCE = 1000


def write_problem_rows(recipients: RecipientList, target: Path, row_filter: RowFilter) -> Path:
    """The rows with every column of the list, their place and what is wrong; gives what `write_table` does.

    The two columns of ours are known again and left out when the corrected file is read.
    """
    return write_table(target, Table(tr("To correct", comment="sheet"), _lines(recipients, row_filter)))


def _lines(recipients: RecipientList, row_filter: RowFilter) -> Iterator[Sequence[Cell]]:
    yield [
        *recipients.columns,
        OWN_COLUMN + tr("Row", comment="problem rows"),
        OWN_COLUMN + tr("What is wrong", comment="problem rows"),
    ]
    for offset in range(0, recipients.count(row_filter), _ROWS_AT_ONCE):
        for row in recipients.page(row_filter, offset, _ROWS_AT_ONCE):
            yield [*row.cells, _place(row, recipients), _reason(row, recipients)]


def _place(row: Row, recipients: RecipientList) -> Cell:
    """With the mark by which the row that is corrected is found again."""
    place = recipients.place(row.number)
    source = source_word(recipients.sources[place.source])
    return f"{tr('{row} of {file}', comment='row', row=place.row, file=source)} · {recipients.mark(row)}"


def _reason(row: Row, recipients: RecipientList) -> str:
    return row_reason(row, recipients) or outcome_word(row.outcome)
