"""Saving a report: written by a process of its own, which can be cancelled and leaves the window its pace."""

import logging
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.delivery.report.saved import Note, NoteKind, ReportProgress, ReportStage, SavedReport
from smsbat_composer.delivery.report.target import check_target, disk_refusals, folder_beside, put_in_place
from smsbat_composer.delivery.report.words import ReportWords
from smsbat_composer.recipients.memory_limit import limit_memory
from smsbat_composer.words import Language, current_language, use_language
from smsbat_composer.workspace.child_process import ChildCancelled, ChildDied, run_in_child
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.errors import UserError

_SECONDS_BETWEEN_NEWS = 0.1

_log = logging.getLogger(__name__)


def save_report(
    database: Path,
    campaign_id: str,
    target: Path,
    *,
    words: ReportWords,
    on_progress: Callable[[ReportProgress], None] | None = None,
    cancel: threading.Event | None = None,
) -> SavedReport:
    """Write the report to `.xlsx` or `.csv`, whole or not at all, or beside where the target is held open.

    Blocks. Times are this computer's. Raises UserError with a ReportFault, or `campaign_unknown`.
    """
    check_target(target)
    with folder_beside(target) as folder:
        draft = folder / target.name
        job = _Job(database, campaign_id, draft, target, words, current_language())
        try:
            notes = run_in_child(_write, (job,), on_news=on_progress, cancel=cancel)
        except ChildCancelled:
            raise UserError(ReportFault.CANCELLED.value) from None
        except ChildDied as died:
            raise UserError(ReportFault.CRASHED.value, reason=died.reason) from None
        place = put_in_place(draft, target)
    for note in notes:
        if "place" in note.values:
            _log.warning("A workbook was not copied: %s", note.values["place"])
    if place != target:
        notes = (Note(NoteKind.SAVED_BESIDE, {"name": place.name, "asked": target.name}), *notes)
    return SavedReport(place, notes)


@dataclass(frozen=True, slots=True)
class _Job:
    database: Path
    campaign_id: str
    draft: Path
    target: Path  # as the user named it
    words: ReportWords
    language: Language


def _write(tell: Callable[[ReportProgress], None], job: _Job) -> tuple[Note, ...]:
    """The work of the process, which alone imports openpyxl."""
    from smsbat_composer.delivery.report.writing import write_report  # noqa: PLC0415 - it costs start-up time

    use_language(job.language)
    limit_memory()
    tempfile.tempdir = str(job.draft.parent)  # openpyxl keeps half-written sheets: they go with this folder
    with closing(connect(job.database, readonly=True)) as connection, disk_refusals(job.target):
        return write_report(connection, job.campaign_id, job.draft, job.words, _Sparing(tell).tell)


class _Sparing:
    """Passes on every new stage, and rows a few times a second."""

    def __init__(self, tell: Callable[[ReportProgress], None]) -> None:
        self._tell = tell
        self._stage: ReportStage | None = None
        self._told_at = 0.0

    def tell(self, progress: ReportProgress) -> None:
        now = time.monotonic()
        if progress.stage is not self._stage or now - self._told_at >= _SECONDS_BETWEEN_NEWS:
            self._stage, self._told_at = progress.stage, now
            self._tell(progress)
