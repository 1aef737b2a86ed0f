"""Writing a list file: rows in a stream, then the indexes and the summary."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from types import TracebackType
from typing import Self

import apsw

from smsbat_composer.recipients.corrections import Member
from smsbat_composer.recipients.joining import JoinedColumns
from smsbat_composer.recipients.judge import Judge
from smsbat_composer.recipients.list_schema import INDEXES, TABLES, VERSION
from smsbat_composer.recipients.listed_rows import ListedRows
from smsbat_composer.recipients.repeats import compare_repeats
from smsbat_composer.recipients.sheet import Chunk, ReadAs, Sheet
from smsbat_composer.recipients.source import Source, SourceRead
from smsbat_composer.recipients.source_storing import encode_source
from smsbat_composer.workspace.database import connect

_CACHE_KIB = 64 << 10  # the remarks on a list of a million rows, so that none is read back from the disk

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ListWriter:
    """A new list file, complete and on disk after `finish`; one file, no companions.

    `on_rows` is told after every few rows how many are in.
    """

    def __init__(self, target: Path, stop_list: frozenset[str], on_rows: Callable[[int], None]) -> None:
        self._started = time.monotonic()
        self._on_rows = on_rows
        self._connection = connection = connect(target)
        # Nobody reads the file before it is whole, and a broken one is deleted: no journal to fall
        # back on, and none to be left beside it. The commit still waits for the disk.
        connection.pragma("journal_mode", "off")
        _widen_pages(connection)
        connection.pragma("cache_size", -_CACHE_KIB)
        self._columns = JoinedColumns()
        self._rows = ListedRows(connection, Judge(stop_list))

    def __enter__(self) -> Self:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute(TABLES)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()  # what `finish` did not commit is gone

    def add(
        self,
        source: Source,
        sheet: Sheet,
        read_as: ReadAs,
        layout: str,
        find_members: Callable[[Chunk], Mapping[int, Member]],
    ) -> None:
        """Every row of one more source, below those there are; some may have a part in a correction."""
        rows = self._rows
        rows_before, listed_before = rows.last_number, rows.written
        width_before = len(self._columns.names)
        places, own_phones = self._columns.add(sheet.header, read_as.phone_columns)
        rows.widen(len(self._columns.names) - width_before)
        rows.begin(sheet, read_as, places, own_phones, find_members)
        for chunk in sheet.chunks:
            rows.write(chunk)
            self._on_rows(rows.written)
        if read_as.hidden.rows is not None:
            read_as = replace(read_as, hidden=replace(read_as.hidden, rows=rows.hidden))
        self._connection.execute(
            _INSERT_SOURCE,
            encode_source(
                SourceRead(
                    path=source.path,
                    is_pasted=source.is_pasted,
                    bytes=source.path.stat().st_size,
                    read_as=read_as,
                    layout=layout,
                    columns=sheet.header,
                    rows=rows.written - listed_before,
                    rows_before=rows_before,
                )
            ),
        )

    def phones_among(self, header: Sequence[str]) -> tuple[str, ...] | None:
        """As `JoinedColumns` has it of the list so far."""
        return self._columns.phones_among(header)

    def finish(self) -> None:
        """Indexes, the comparison of duplicates, the sums; then everything is on disk."""
        connection, rows, names = self._connection, self._rows, self._columns.names
        rows.finish()
        connection.execute(INDEXES)
        differing = compare_repeats(connection, len(names), self._columns.phone_columns)
        connection.execute(
            _INSERT_SUMMARY,
            (
                _encode(names),
                _encode(self._columns.phone_columns),
                _encode(asdict(rows.counts())),
                _encode({name: rows.empty_cells[index] for index, name in enumerate(names)}),
                differing,
                _encode(rows.sent_twice),
                time.monotonic() - self._started,
            ),
        )
        connection.pragma("user_version", VERSION)
        connection.execute("COMMIT")


def _widen_pages(connection: apsw.Connection) -> None:
    """A block fills two of these pages; of the usual ones it would be a chain of twenty."""
    connection.pragma("page_size", 1 << 15)
    connection.execute("VACUUM")  # from here on: the database, still empty, has pages already


_INSERT_SOURCE = (
    "INSERT INTO source (path, is_pasted, bytes, read_as, layout, columns, rows, rows_before)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_SUMMARY = (
    "INSERT INTO summary (columns, phone_columns, counts, empty_cells, differing_duplicates, sent_twice,"
    " seconds) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
