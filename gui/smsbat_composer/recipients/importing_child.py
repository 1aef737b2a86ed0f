"""The child process of an import: reads the spreadsheets, writes the list file, reports by a pipe.

Whatever a hostile file does to it, the program sees a process that ended.
"""

import gc
import os
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

import apsw

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.layouts import Layouts
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.memory_limit import limit_memory
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.errors import UserError

_SECONDS_BETWEEN_REPORTS = 0.1
_LOCKED = frozenset({32, 33})  # Windows: sharing violation, lock violation


@dataclass(frozen=True, slots=True)
class ImportJob:
    """What the child is to do; `target` does not exist yet."""

    sources: tuple[Source, ...]
    target: Path
    stop_list: frozenset[str] = field(repr=False)
    layouts: Layouts = field(repr=False)


@dataclass(frozen=True, slots=True)
class RowsRead:
    """Rows read so far."""

    rows: int


@dataclass(frozen=True, slots=True)
class SourceBegun:
    """Which source (from 0) is read now."""

    source: int


@dataclass(frozen=True, slots=True)
class Written:
    """The list file is whole and on disk."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The import ended without a list."""

    fault: ImportFault
    values: dict[str, object]


Report = RowsRead | SourceBegun | Written | Failed


def run_import(reports: Connection, job: ImportJob) -> None:
    """The main function of the child: RowsRead reports, then one Written or Failed.

    If the program that waits has died, the unfinished list goes with it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer: it kills us
    _silence_standard_error()
    limit_memory()
    gc.disable()  # millions of short-lived cells and no cycles: to look for those only takes time
    try:
        reports.send(_import(reports, job))
    except BrokenPipeError:
        job.target.unlink(missing_ok=True)


def _import(reports: Connection, job: ImportJob) -> Written | Failed:
    progress = _Progress(reports)
    try:
        make_list(
            job.sources,
            job.target,
            stop_list=job.stop_list,
            layouts=job.layouts,
            on_rows=progress.tell,
            on_source=progress.begin,
        )
    except BrokenPipeError:
        raise
    except BaseException as error:  # noqa: BLE001 - the reader's panics are no Exception; all are reported
        failed = _explain(error, job.sources[progress.source].path.name)
        if len(job.sources) > 1:
            failed.values["source"] = progress.source
        return failed
    return Written()


def _explain(error: BaseException, name: str) -> Failed:
    match error:
        case ImportFailed():
            return Failed(error.fault, dict(error.values))
        case FileNotFoundError():
            return Failed(ImportFault.FILE_MISSING, {"name": name})
        case OSError():
            locked = getattr(error, "winerror", None) in _LOCKED
            fault = ImportFault.FILE_LOCKED if locked else ImportFault.FILE_UNREADABLE
            return Failed(fault, {"name": name, "reason": error.strerror or type(error).__name__})
        case apsw.Error() | UserError():
            return Failed(ImportFault.LIST_UNWRITABLE, {"reason": type(error).__name__})
        case MemoryError():
            return Failed(ImportFault.OUT_OF_MEMORY, {"name": name})
        case _:
            return Failed(ImportFault.IMPORT_CRASHED, {"name": name, "reason": _describe(error)})


class _Progress:
    """Reports each source, and the rows read a few times a second at most."""

    def __init__(self, reports: Connection) -> None:
        self._reports = reports
        self._reported_at = time.monotonic()
        self.source = 0

    def begin(self, source: int) -> None:
        self.source = source
        self._reports.send(SourceBegun(source))

    def tell(self, rows: int) -> None:
        now = time.monotonic()
        if now - self._reported_at >= _SECONDS_BETWEEN_REPORTS:
            self._reported_at = now
            self._reports.send(RowsRead(rows))


def _silence_standard_error() -> None:
    """A panic inside the reader prints what it choked on, which may be somebody's name and phone."""
    if sys.stderr is not None:
        sys.stderr.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _describe(error: BaseException) -> str:
    """The class of an exception and the place it came from: its text may quote a cell."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + place
