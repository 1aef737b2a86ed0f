"""Who a campaign goes to by its journal, whatever its list or the stop list say by now."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id

_ROWS_AT_ONCE = 1_000


def sent_rows(connection: apsw.Connection, campaign_id: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Row number and cells of everybody sent to or to be sent to, once each; nobody who was erased.

    Read some at a time: between them the journal's writer has its turn.
    """
    campaign, last = campaign_row_id(connection, campaign_id), 0
    while True:
        rows: list[tuple[Any, ...]] = connection.execute(
            "SELECT id, row_number, cells FROM recipient WHERE campaign = ? AND id > ? "
            "AND state NOT IN ('excluded', 'superseded') ORDER BY id LIMIT ?",
            (campaign, last, _ROWS_AT_ONCE),
        ).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        for _, number, cells in rows:
            if kept := json.loads(cells):
                yield number, kept


def rows_with_the_same_text(connection: apsw.Connection, campaign_id: str) -> tuple[int, ...]:
    """The numbers of the rows left out because their people had got the same text, in sheet order."""
    found: list[tuple[Any, ...]] = connection.execute(
        "SELECT row_number FROM recipient WHERE campaign = ? AND display = 'already_sent' ORDER BY id",
        (campaign_row_id(connection, campaign_id),),
    ).fetchall()
    return tuple(number for (number,) in found)
