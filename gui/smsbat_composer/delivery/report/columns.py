"""What the report adds to every row, as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from smsbat_composer.delivery.report.cells import Cell, as_cell
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.recipients.header import name_columns
from smsbat_composer.recipients.source import SourceRead, place_of
from smsbat_composer.words import tr


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """One column; `width` in characters."""

    title: str
    width: int
    value: Callable[[ResultRow], Cell]


def result_columns(words: ReportWords, sources: Sequence[SourceRead]) -> list[ResultColumn]:
    """What became of the row."""
    return [
        ResultColumn(tr("Status", comment="report column"), 16, lambda row: words.status(row.group)),
        ResultColumn(tr("Channel", comment="report column"), 10, lambda row: words.channel(row.channel)),
        ResultColumn(tr("Sent at", comment="report column"), 20, lambda row: as_cell(row.accepted_at)),
        ResultColumn(tr("Status at", comment="report column"), 20, lambda row: as_cell(row.status_at)),
        ResultColumn(tr("Parts", comment="report column"), 9, lambda row: row.parts),
        ResultColumn(tr("Price", comment="report column"), 10, price_of),
        ResultColumn(tr("Reason", comment="report column"), 38, lambda row: words.reason(row, sources)),
        ResultColumn(tr("Message ID", comment="report column"), 38, lambda row: row.message_id or ""),
    ]


def place_columns(words: ReportWords, sources: Sequence[SourceRead]) -> list[ResultColumn]:
    """Where the row stands in the user's own file, and in which one if there are several."""
    row_column = ResultColumn(
        tr("Row in the file", comment="report column"),
        16,
        lambda row: place_of(row.row_number, sources).row,
    )
    file_column = ResultColumn(
        tr("File", comment="report column"),
        28,
        lambda row: words.source(sources[place_of(row.row_number, sources).source]),
    )
    return [row_column] if len(sources) == 1 else [file_column, row_column]


def price_of(row: ResultRow) -> Decimal | None:
    """What the row cost; a refused one nothing, for the gateway made no message."""
    return Decimal(0) if row.group is DisplayGroup.REFUSED else row.price


def beside(titles: Sequence[str], columns: Sequence[ResultColumn]) -> list[ResultColumn]:
    """The columns under titles that the user's own do not have yet."""
    wanted = [*titles, *(column.title for column in columns)]
    free = name_columns(wanted, len(wanted), 0)[len(titles) :]
    return [replace(column, title=title) for column, title in zip(columns, free, strict=True)]
