"""What a query found: the rows' ids in their order, any page of a million of them at once.

The ids stand in a table of the connection's own, made by the database in one step. In Python a million ids
would take a second of the interpreter, and the window would stand still for every one of them.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.result_query import ResultQuery, order_by, where
from smsbat_composer.delivery.result_rows import ROW_COLUMNS, ResultRow, result_row
from smsbat_composer.workspace.database import connect

_TABLE = "CREATE TEMP TABLE found (place INTEGER PRIMARY KEY, recipient INTEGER NOT NULL)"  # places from 1


class FoundRows:
    """Made in any thread, then read in one; later changes show in the rows, not in which there are.

    `kept_at` is the place (from 0) of the recipient that was to be kept in sight; None when it was not found.
    """

    def __init__(self, database: Path, campaign_id: str, query: ResultQuery, keep: int | None = None) -> None:
        self._connection = connect(database, readonly=True)
        self._connection.pragma("temp_store", "memory")
        condition, values = where(campaign_row_id(self._connection, campaign_id), query)
        self._connection.execute(_TABLE)
        self._connection.execute(
            f"INSERT INTO found (recipient) SELECT id FROM recipient WHERE {condition} "  # noqa: S608 - values are bound
            f"ORDER BY {order_by(query)}",
            values,
        )
        self._count = self._connection.changes()
        self.keep = keep
        self.kept_at = self._place(keep) if keep is not None else None

    def close(self) -> None:
        """Give the ids' memory and the file back."""
        self._connection.close()

    def __len__(self) -> int:
        """How many rows there are."""
        return self._count

    def page(self, offset: int, limit: int) -> list[ResultRow]:
        """At most `limit` rows after the first `offset`, as they are now, in a single step of the database.

        A step gives other threads their turn: beside an engine at full speed two hundred of them take as
        long as a blink, and the window would stand still for it.
        """
        found: str = self._connection.execute(
            f"SELECT json_group_array(json_array(place, {ROW_COLUMNS})) "  # noqa: S608 - our own words
            "FROM found JOIN recipient ON recipient.id = found.recipient WHERE place BETWEEN ? AND ?",
            (offset + 1, offset + limit),
        ).get
        return [result_row(columns) for _place, *columns in sorted(json.loads(found))]

    def ids(self, offset: int, limit: int) -> Sequence[int]:
        """The ids of at most `limit` rows after the first `offset`; 20,000 take a hundredth of a second."""
        found: str = self._connection.execute(
            "SELECT json_group_array(recipient) FROM "
            "(SELECT recipient FROM found WHERE place BETWEEN ? AND ? ORDER BY place)",
            (offset + 1, offset + limit),
        ).get
        ids: list[int] = json.loads(found)
        return ids

    def _place(self, recipient_id: int) -> int | None:
        found = self._connection.execute("SELECT place FROM found WHERE recipient = ?", (recipient_id,)).get
        return None if found is None else int(found) - 1
