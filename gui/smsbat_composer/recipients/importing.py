"""Importing spreadsheets into a list file, in a child process that can be cancelled and may crash."""

import multiprocessing
import signal
import sys
import threading
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.importing_child import (
    Failed,
    ImportJob,
    RowsRead,
    SourceBegun,
    Written,
    run_import,
)
from smsbat_composer.recipients.layouts import Layouts
from smsbat_composer.recipients.source import Source

_SECONDS_BETWEEN_LOOKS = 0.05  # at the cancel event
_PARTIAL = ".partial"
_PROGRAM = uuid.uuid4().hex[:8]  # this run of the program: what another one left is nobody's any more


def import_list(
    sources: Sequence[Source],
    target: Path,
    *,
    stop_list: frozenset[str] = frozenset(),
    layouts: Layouts | None = None,
    on_progress: Callable[[int], None] | None = None,
    cancel: threading.Event | None = None,
) -> None:
    """Read the sources and leave the list file at `target`, or raise ImportFailed and leave nothing new.

    Blocks; `on_progress` is called here with the rows read so far, a few times a second; they begin
    anew where the beginning of a file misled. An earlier list at `target` is replaced at the end and
    not touched before. Of several sources, `source` in the values of the failure is the one at fault.
    """
    _remove_leftovers(target.parent)
    partial = target.with_name(f"{target.name}.{_PROGRAM}.{uuid.uuid4().hex[:8]}{_PARTIAL}")
    try:
        job = ImportJob(tuple(sources), partial, stop_list, layouts or Layouts())
        _run_child(job, on_progress, cancel)
        _put_in_place(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _remove_leftovers(folder: Path) -> None:
    """Unfinished lists of a program that was killed; those of this run are being written."""
    for partial in folder.glob(f"*{_PARTIAL}*"):
        if f".{_PROGRAM}." not in partial.name:
            with suppress(OSError):  # Windows: another program is writing it
                partial.unlink()


def _run_child(
    job: ImportJob, on_progress: Callable[[int], None] | None, cancel: threading.Event | None
) -> None:
    context = multiprocessing.get_context("spawn")
    reports, childs_end = context.Pipe(duplex=False)
    child = context.Process(target=run_import, args=(childs_end, job), name="import", daemon=True)
    with reports:
        try:
            with childs_end:  # only the child keeps it, so that its death closes the pipe
                child.start()
            _follow(child, reports, job.sources, on_progress, cancel)
        finally:
            _end(child)


def _follow(
    child: BaseProcess,
    reports: Connection,
    sources: Sequence[Source],
    on_progress: Callable[[int], None] | None,
    cancel: threading.Event | None,
) -> None:
    source = 0
    while True:
        if cancel is not None and cancel.is_set():
            raise ImportFailed(ImportFault.IMPORT_CANCELLED)
        if not wait([reports], timeout=_SECONDS_BETWEEN_LOOKS):
            continue
        try:
            report = reports.recv()
        except (EOFError, OSError) as error:
            child.join()
            raise _explain_death(child.exitcode, sources[source].path.name) from error
        match report:
            case SourceBegun(source):
                pass
            case RowsRead(rows):
                if on_progress is not None:
                    on_progress(rows)
            case Failed(fault, values):
                raise ImportFailed(fault, **values)
            case Written():
                return


def _explain_death(exit_code: int | None, source_name: str) -> ImportFailed:
    # The reader of workbooks aborts when memory runs out: a stray cell far away makes a huge sheet.
    if sys.platform != "win32" and exit_code == -signal.SIGABRT:
        return ImportFailed(ImportFault.OUT_OF_MEMORY, name=source_name)
    return ImportFailed(ImportFault.IMPORT_CRASHED, name=source_name, reason=f"exit code {exit_code}")


def _end(child: BaseProcess) -> None:
    """Leave no process behind: it has nothing more to say, or nobody wants to hear it."""
    if child.pid is not None:
        child.kill()
        child.join()
        child.close()


def _put_in_place(partial: Path, target: Path) -> None:
    try:
        partial.replace(target)
    except OSError as error:
        raise ImportFailed(
            ImportFault.LIST_UNWRITABLE, reason=error.strerror or type(error).__name__
        ) from error
