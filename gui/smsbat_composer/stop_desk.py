"""Where the stop list is kept: phones added one by one or from a spreadsheet, found, taken off, exported."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from smsbat_composer.delivery.report.cells import Cell, as_cell
from smsbat_composer.delivery.report.tables import Table, write_table
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList, Row, RowFilter
from smsbat_composer.recipients.phones import read_every_phone
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import StopList, Stopped
from smsbat_composer.sentences.stop_list import reason_words, source_words
from smsbat_composer.words import tr
from smsbat_composer.words.folding import fold_name
from smsbat_composer.workspace.database import connect, disk_trouble_told, transaction
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.passing_folder import passing_folder

_ROWS_AT_ONCE = 2_000
_REASON_TITLES = frozenset(map(fold_name, ("Причина", "Reason", "Коментар", "Примітка", "Comment")))


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a spreadsheet's rows: phones added, phones that were on the list, rows without one."""

    added: int
    known: int
    invalid: int


class StopDesk:
    """The stop list of one workspace. Every call reads or writes the disk."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def count(self, text: str = "") -> int:
        """How many phones are on it, or of those how many a search finds."""
        with self._reading() as stop_list:
            return stop_list.count(text)

    def page(self, text: str, offset: int, limit: int) -> list[Stopped]:
        """The phones that a search finds ("" for all), the newest first."""
        with self._reading() as stop_list:
            return stop_list.page(text, offset, limit)

    def add(self, phone: str, reason: str) -> None:
        """Put a phone on it, or several, as a person writes them in a cell.

        UserError `stop_phone_unusable`, or `stop_known` where none is new.
        """
        phones = read_every_phone(phone)
        if not phones:
            raise UserError("stop_phone_unusable")
        with self._writing() as stop_list:
            new = [digits for digits in phones if stop_list.add(digits, reason.strip(), "")]
            if not new:
                raise UserError("stop_known")

    def remove(self, phones: Sequence[str]) -> None:
        """Take phones (digits) off it: they may get messages again."""
        with self._writing() as stop_list:
            stop_list.remove(phones)

    def import_phones(
        self,
        path: Path,
        *,
        on_progress: Callable[[int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> Imported:
        """Put every phone of a spreadsheet on it, those of all its phone columns; raises as an import does.

        A column called as a reason gives each phone its reason.
        """
        with passing_folder(self._workspace.root, ".stop-") as folder:
            read = folder / "phones.sqlite"
            import_list([Source(path)], read, on_progress=on_progress, cancel=cancel)
            with RecipientList(read) as rows, self._writing() as stop_list:
                return _add_all(stop_list, rows, path.name)

    def export(self, target: Path) -> Path:
        """Save the whole list as `.xlsx` or `.csv`; gives and raises what `write_table` does."""
        with self._reading() as stop_list:
            return write_table(target, Table(tr("Stop list", comment="sheet"), _lines(stop_list)))

    @contextmanager
    def _reading(self) -> Iterator[StopList]:
        with closing(connect(self._workspace.database, readonly=True)) as connection:
            yield StopList(connection)

    @contextmanager
    def _writing(self) -> Iterator[StopList]:
        with (
            disk_trouble_told(),
            closing(connect(self._workspace.database)) as connection,
            transaction(connection),
        ):
            yield StopList(connection)


def _add_all(stop_list: StopList, rows: RecipientList, source: str) -> Imported:
    reason = next(
        (place for place, name in enumerate(rows.columns) if fold_name(name) in _REASON_TITLES), None
    )
    added = known = invalid = offset = 0
    while page := rows.page(RowFilter.ALL, offset, _ROWS_AT_ONCE):
        offset += len(page)
        for row in page:
            phones = _phones(row, rows.phone_columns)
            invalid += not phones
            for phone in phones:
                is_new = stop_list.add(phone, "" if reason is None else row.cells[reason].strip(), source)
                added += is_new
                known += not is_new
    return Imported(added, known, invalid)


def _phones(row: Row, columns: Sequence[int]) -> list[str]:
    """Every phone of a row: those of its other phone columns too, and further ones of a cell."""
    cells = (row.cells[column] for column in columns if column < len(row.cells))
    return list(dict.fromkeys(chain.from_iterable(map(read_every_phone, cells))))


def _lines(stop_list: StopList) -> Iterator[Sequence[Cell]]:
    yield [
        tr("Phone", comment="table column"),
        tr("Reason", comment="table column"),
        tr("Where from", comment="table column"),
        tr("Added", comment="table column"),
    ]
    for stopped in stop_list.all():
        yield [
            f"+{stopped.phone}",
            reason_words(stopped),
            source_words(stopped),
            as_cell(stopped.added_at),
        ]
