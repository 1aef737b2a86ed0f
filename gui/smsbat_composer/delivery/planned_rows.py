"""The rows of a plan, rendered and judged in temporary tables before the journal is touched.

Rendering a million rows takes long; a campaign at work must be able to write its journal meanwhile. So the
journal is locked only while finished rows are copied into it.
"""

import hashlib
import json
from collections.abc import Collection, Sequence
from types import TracebackType
from typing import Self

import apsw

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.problems import Problem
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.row_counting import RowCounting
from smsbat_composer.delivery.already_sent import SaidDigests
from smsbat_composer.delivery.states import Exclusion, RecipientState
from smsbat_composer.recipients.list_file import Row
from smsbat_composer.recipients.outcomes import Outcome

_TABLES = """
CREATE TEMP TABLE planned_content (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TEMP TABLE planned_row (
    id INTEGER PRIMARY KEY, row_number INTEGER NOT NULL, phone TEXT, cells TEXT NOT NULL, content INTEGER,
    state TEXT NOT NULL, exclusion TEXT NOT NULL, problem TEXT NOT NULL, duplicate_of INTEGER,
    said INTEGER, said_too INTEGER);
"""

_INDEX_KIB = 96 * 1024  # those of a million rows; from the disk, a row of a long list would cost more

_encode = json.JSONEncoder(ensure_ascii=False).encode
_EXCLUSIONS = {
    Outcome.DUPLICATE: Exclusion.DUPLICATE,
    Outcome.INVALID: Exclusion.INVALID,
    Outcome.STOP_LIST: Exclusion.STOP_LIST,
}


class PlannedRows:
    """Every row of a list and each distinct rendered message, kept beside the journal until copied."""

    def __init__(self, connection: apsw.Connection, campaign: CampaignFile, columns: Sequence[str]) -> None:
        self._connection = connection
        self._renderer = Renderer(campaign, columns)
        self._counting = RowCounting(campaign, self._renderer)
        self._said = SaidDigests(connection, campaign)
        self.written = 0

    def __enter__(self) -> Self:
        """The tables, empty, and room for the indexes that their rows come into in no order."""
        for schema in ("main", "temp"):
            self._connection.pragma("cache_size", -_INDEX_KIB, schema=schema)
        self._connection.execute(_TABLES)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The tables go, whatever became of the plan."""
        self._connection.execute("DROP TABLE planned_row; DROP TABLE planned_content")

    @property
    def to_send(self) -> int:
        """Rows written so far that will be sent to."""
        return self._counting.recipients

    @property
    def problems(self) -> list[Problem]:
        """What the rows written so far are in themselves wrong with, once rendered."""
        return self._counting.problems.problems()

    def write(self, page: Sequence[Row], stopped: Collection[int]) -> None:
        """Render and judge one page, in its order; `stopped` are the numbers of its rows on the stop list."""
        contents: list[tuple[bytes, bytes]] = []
        rows = [self._row(row, contents, is_stopped=row.number in stopped) for row in page]
        with self._connection:
            self._connection.executemany(
                "INSERT INTO planned_content (digest, body) VALUES (?, ?) ON CONFLICT DO NOTHING", contents
            )
            self._connection.executemany(
                "INSERT INTO planned_row (row_number, phone, cells, content, state, exclusion, problem, "
                "duplicate_of, said, said_too) "
                "VALUES (?, ?, ?, (SELECT id FROM planned_content WHERE digest = ?), ?, ?, ?, ?, ?, ?)",
                rows,
            )
        self.written += len(page)

    def leave_out(self, rows: Sequence[int]) -> None:
        """These (ids of planned rows) are not sent to: their people got the same text before."""
        if not rows:
            return
        self._connection.executemany(
            "UPDATE planned_row SET state = 'excluded', exclusion = 'already_sent', content = NULL,"
            " said = NULL, said_too = NULL WHERE id = ?",
            [(row,) for row in rows],
        )
        self._connection.execute(
            "DELETE FROM planned_content WHERE id NOT IN"
            " (SELECT content FROM planned_row WHERE content IS NOT NULL)"
        )

    def copy_to_journal(self, campaign: int) -> None:
        """Into the campaign with this row id, in sheet order, inside the caller's transaction."""
        before = self._connection.execute("SELECT coalesce(max(id), 0) FROM content").get
        self._connection.execute(
            "INSERT INTO content (id, campaign, body) "
            "SELECT ? + id, ?, body FROM planned_content ORDER BY id",
            (before, campaign),
        )
        self._connection.execute(
            "INSERT INTO recipient (campaign, row_number, phone, cells, content, state, exclusion, problem, "
            "duplicate_of, said, said_too) "
            "SELECT ?, row_number, phone, cells, ? + content, state, exclusion, problem, duplicate_of, "
            "said, said_too FROM planned_row ORDER BY id",
            (campaign, before),
        )

    def _row(
        self, row: Row, contents: list[tuple[bytes, bytes]], *, is_stopped: bool
    ) -> "tuple[apsw.SQLiteValue, ...]":
        exclusion = _EXCLUSIONS.get(row.outcome)
        if exclusion is None and is_stopped:
            exclusion = Exclusion.STOP_LIST
        digest = said = said_too = None
        if exclusion is None and row.phone is not None:
            self._counting.add(row.number, row.cells)
            rendered = self._renderer.render_content(row.cells)
            body = rendered.content_json
            said, said_too = self._said.of(row.phone, rendered)
            digest = hashlib.blake2b(body, digest_size=16).digest()
            if not contents or contents[-1][0] != digest:
                contents.append((digest, body))
        return (
            row.number,
            row.phone,
            _encode(row.cells),
            digest,
            RecipientState.PLANNED.value if exclusion is None else RecipientState.EXCLUDED.value,
            "" if exclusion is None else exclusion.value,
            "" if row.problem is None else row.problem.value,
            row.duplicate_of,
            said,
            said_too,
        )
