"""The report: the user's own rows with what became of each, as a workbook or as CSV."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from smsbat_composer.delivery.report_file import (
    MOST_ROWS,
    Cell,
    ReportFault,
    Table,
    as_cell,
    check_target,
    is_workbook,
    write_tables,
)
from smsbat_composer.delivery.result_rows import ResultRow, every_row, read_columns, read_tally
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError

__all__ = ["ReportFault", "ReportWords", "check_target", "write_report"]

_CHANNELS = {"viber": "Viber", "sms": "SMS"}


@dataclass(frozen=True, slots=True)
class ReportWords:
    """The sentences of the report, which are not delivery's to know."""

    group: Callable[[DisplayGroup], str]
    reason: Callable[[ResultRow], str]


def write_report(connection: apsw.Connection, campaign_id: str, target: Path, *, words: ReportWords) -> None:
    """Every row of the file, in its order, with status, channel, time, parts, price, reason and message id.

    `.xlsx` (with a second sheet that adds up) or `.csv` (UTF-8 with BOM), replaced whole or not at all. No
    cell of the user's becomes a formula. Times are this computer's. Raises UserError with a ReportFault.
    """
    check_target(target)
    tally = read_tally(connection, campaign_id)
    if is_workbook(target) and tally.in_file >= MOST_ROWS:
        raise UserError(ReportFault.TOO_MANY_ROWS.value, limit=MOST_ROWS - 1)
    recipients = Table(tr("Recipients", comment="report sheet"), _lines(connection, campaign_id, words))
    summary = Table(tr("Summary", comment="report sheet"), _summary(tally, words), has_header=False)
    write_tables(target, [recipients, summary])


def _lines(connection: apsw.Connection, campaign_id: str, words: ReportWords) -> Iterator[list[Cell]]:
    columns = read_columns(connection, campaign_id)
    yield [*columns, *_header()]
    for row in every_row(connection, campaign_id):
        cells = (*row.cells, *[""] * (len(columns) - len(row.cells)))
        yield [
            *cells,
            words.group(row.group),
            _CHANNELS.get(row.channel, ""),
            as_cell(row.status_at),
            row.parts,
            row.price,
            words.reason(row),
            row.message_id or "",
        ]


def _header() -> list[Cell]:
    return [
        tr("Status", comment="report column"),
        tr("Channel", comment="report column"),
        tr("Time", comment="report column"),
        tr("Parts", comment="report column"),
        tr("Price", comment="report column"),
        tr("Reason", comment="report column"),
        tr("Message ID", comment="report column"),
    ]


def _summary(tally: Tally, words: ReportWords) -> list[list[Cell]]:
    counted = [group for group in DisplayGroup if group is not DisplayGroup.SENT_AGAIN]
    groups: list[list[Cell]] = [[words.group(group), tally.in_group(group)] for group in counted]
    return [
        [tr("Rows in the file", comment="report summary"), tally.in_file],
        *groups,
        [tr("SMS parts", comment="report summary"), tally.parts],
        [tr("Price as the gateway tells it", comment="report summary"), tally.price],
    ]
