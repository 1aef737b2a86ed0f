"""What answers held that sound ones do not: the anomaly lines of the journal, for people to look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.findings import AnomalyKind
from smsbat_composer.delivery.instants import from_ms
from smsbat_composer.delivery.report.cells import Cell, as_cell
from smsbat_composer.delivery.report.tables import Table, write_table
from smsbat_composer.words import tr


@dataclass(frozen=True, slots=True)
class SecondMessage:
    """Somebody who had a message and was given another one by a replay that should have created nothing."""

    at: datetime
    request_number: int
    phone: str = field(repr=False)
    message_id: str = field(repr=False)


def export_second_messages(connection: apsw.Connection, campaign_id: str, target: Path) -> Path:
    """Everybody who got a campaign twice, as a spreadsheet; what it gives and raises: see write_table."""
    header: list[Cell] = [
        tr("Phone", comment="report column"),
        tr("Sent again at", comment="report column"),
        tr("Request", comment="report column"),
        tr("Second message", comment="report column"),
    ]
    lines: Iterator[list[Cell]] = (
        [second.phone, as_cell(second.at), second.request_number, second.message_id]
        for second in read_second_messages(connection, campaign_id)
    )
    return write_table(target, Table(tr("Sent twice", comment="report sheet"), chain([header], lines)))


def read_second_messages(connection: apsw.Connection, campaign_id: str) -> list[SecondMessage]:
    """Everybody who got a campaign twice, in the order in which it was found out; nobody who was erased."""
    return [
        SecondMessage(from_ms(at), number, phone, message_id)
        for at, number, phone, message_id in connection.execute(
            "SELECT at, request_number, phone, message_id FROM anomaly WHERE campaign = ? AND what = ? "
            "AND phone GLOB '[0-9]*' ORDER BY id",
            (campaign_row_id(connection, campaign_id), AnomalyKind.CREATED_AGAIN.value),
        )
    ]
