"""Where the recipient lists of drafts are made: read, pasted, corrected, always judged by the stop list."""

import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from smsbat_composer.drafts import DraftShelf
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.layouts import read_layouts, remember_layouts
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.pasting import keep_pasted
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.sentences.problem_rows import write_problem_rows
from smsbat_composer.workspace.database import connect, disk_trouble_told
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace


class ListDesk:
    """The lists of one workspace's drafts. Every call reads or writes the disk."""

    def __init__(self, workspace: Workspace, drafts: DraftShelf) -> None:
        self._workspace = workspace
        self._drafts = drafts

    def import_list(
        self,
        campaign_id: str,
        sources: Sequence[Source],
        *,
        on_progress: Callable[[int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        """Read spreadsheets as the draft's list; the list it had stays until the new one is whole.

        What the user chose for a file is remembered for those with the same columns.
        """
        self.read_list(
            sources,
            self._drafts.new_list_path(campaign_id),  # for now: an erasure meanwhile puts a list there
            put=partial(self._drafts.add_list, campaign_id),
            on_progress=on_progress,
            cancel=cancel,
        )
        with RecipientList(self._drafts.list_of(campaign_id)) as recipients, disk_trouble_told():
            remember_layouts(self._workspace.layouts_file, recipients.sources)

    def read_list(
        self,
        sources: Sequence[Source],
        target: Path,
        *,
        put: Callable[[Path], None] | None = None,
        on_progress: Callable[[int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        """Read spreadsheets into a list file at `target`, or where `put` moves it, as `import_list` there."""
        import_list(
            sources,
            target,
            stop_list=self.stop_list(),
            layouts=read_layouts(self._workspace.layouts_file),
            put=put,
            on_progress=on_progress,
            cancel=cancel,
        )

    def paste_cells(self, campaign_id: str, text: str) -> Source:
        """Keep cells from the clipboard (its plain text) in the draft's folder, as a source to read."""
        with disk_trouble_told():
            return keep_pasted(text, self._drafts.new_pasted_path(campaign_id))

    def save_problem_rows(
        self, campaign_id: str, target: Path, row_filter: RowFilter = RowFilter.PROBLEMS
    ) -> Path:
        """Save the rows that are not sent (or those of a filter) with their reasons, to correct and add.

        Gives where they are: beside a target held open in Excel.

        `saved_over_source` for a file that the list was read from: rows of it would be lost.
        """
        with RecipientList(self._drafts.list_of(campaign_id)) as recipients:
            if any(_is_same_file(target, read.path) for read in recipients.sources):
                raise UserError("saved_over_source", name=target.name)
            return write_problem_rows(recipients, target, row_filter)

    def stop_list(self) -> frozenset[str]:
        """Every phone that never gets a message."""
        with closing(connect(self._workspace.database, readonly=True)) as connection:
            return StopList(connection).phones()


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False
