"""The people in doubt as a spreadsheet, with what the provider needs to look their requests up."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.doubts import DoubtfulRequest, read_doubts
from smsbat_composer.delivery.report.cells import Cell, as_cell
from smsbat_composer.delivery.report.tables import Table, write_table
from smsbat_composer.delivery.result_rows import find_row, read_columns
from smsbat_composer.words import tr


def export_doubts(
    connection: apsw.Connection,
    campaign_id: str,
    target: Path,
    keys: Collection[int] | None,
    *,
    what_happened: Callable[[DoubtfulRequest], str],
) -> Path:
    """Everybody who waits for a decision in these requests (None: in all), `.xlsx` or `.csv`; where it is.

    Each row: the user's cells, phone, request number, its sequence_id, when it was sent, what happened.
    Changes nothing. Raises UserError with a ReportFault.
    """
    requests = {doubt.key: doubt for doubt in read_doubts(connection, campaign_id)}
    chosen = requests if keys is None else {key: requests[key] for key in keys if key in requests}
    lines = _lines(connection, campaign_id, chosen, what_happened)
    return write_table(target, Table(tr("In doubt", comment="report sheet"), lines))


def _lines(
    connection: apsw.Connection,
    campaign_id: str,
    requests: dict[int, DoubtfulRequest],
    what_happened: Callable[[DoubtfulRequest], str],
) -> Iterator[list[Cell]]:
    columns = read_columns(connection, campaign_id)
    yield [*columns, *_header()]
    waiting = connection.execute(
        "SELECT recipient.id, coalesce(recipient.request, 0), sequence_id "
        "FROM recipient LEFT JOIN item ON item.id = recipient.item "
        "WHERE campaign = ? AND display = 'needs_attention' AND state = 'needs_attention' "
        "ORDER BY recipient.id",
        (campaign_row_id(connection, campaign_id),),
    )
    for recipient, key, sequence_id in waiting:
        if key not in requests:
            continue
        row, request = find_row(connection, recipient), requests[key]
        yield [
            *(*row.cells, *[""] * (len(columns) - len(row.cells))),
            row.phone,
            request.number,
            sequence_id or "",
            None if request.attempt is None else as_cell(request.attempt.started_at),
            what_happened(request),
        ]


def _header() -> list[Cell]:
    return [
        tr("Phone", comment="report column"),
        tr("Request", comment="report column"),
        tr("Request ID", comment="report column"),
        tr("Sent at", comment="report column"),
        tr("What happened", comment="report column"),
    ]
