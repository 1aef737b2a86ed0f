"""Importing spreadsheets into a list file, in a child process that can be cancelled and may crash.

Whatever a hostile file does to it, the program sees a process that ended.
"""

import signal
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.layouts import Layouts
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.memory_limit import limit_memory
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.child_process import ChildCancelled, ChildDied, run_in_child
from smsbat_composer.workspace.errors import UserError

PARTIAL = ".partial"
"""How the name of a list file ends that is not whole yet."""

_PROGRAM = uuid.uuid4().hex[:8]  # this run of the program: what another one left is nobody's any more
_SECONDS_BETWEEN_REPORTS = 0.1
_LOCKED = frozenset({32, 33})  # Windows: sharing violation, lock violation


@dataclass(frozen=True, slots=True)
class ImportJob:
    """What the child is to do; `target` does not exist yet."""

    sources: tuple[Source, ...]
    target: Path
    stop_list: frozenset[str] = field(default=frozenset(), repr=False)
    layouts: Layouts = field(default_factory=Layouts, repr=False)


@dataclass(frozen=True, slots=True)
class RowsRead:
    """Rows read so far."""

    rows: int


@dataclass(frozen=True, slots=True)
class SourceBegun:
    """Which source (from 0) is read now."""

    source: int


Tell = Callable[[RowsRead | SourceBegun], None]


def import_list(
    sources: Sequence[Source],
    target: Path,
    *,
    stop_list: frozenset[str] = frozenset(),
    layouts: Layouts | None = None,
    put: Callable[[Path], None] | None = None,
    on_progress: Callable[[int], None] | None = None,
    cancel: threading.Event | None = None,
) -> None:
    """Read the sources and leave the list file at `target`, or raise ImportFailed and leave nothing new.

    Blocks; `on_progress` is called here with the rows read so far, a few times a second; they begin
    anew where the beginning of a file misled. An earlier list at `target` is replaced at the end and
    not touched before; where there is a `put`, that moves the whole file to a place of its own choice.
    Of several sources, `source` in the values of the failure is the one at fault.
    """
    remove_leftovers(target.parent)
    partial = partial_beside(target)
    try:
        _run(ImportJob(tuple(sources), partial, stop_list, layouts or Layouts()), on_progress, cancel)
        _put_in_place(partial, target, put)
    finally:
        partial.unlink(missing_ok=True)


def partial_beside(target: Path) -> Path:
    """A name of its own for the unfinished list, by which this program knows its own."""
    return target.with_name(f"{target.name}.{_PROGRAM}.{uuid.uuid4().hex[:8]}{PARTIAL}")


def remove_leftovers(folder: Path) -> None:
    """Remove unfinished lists of a program that was killed; those that are being written stay."""
    written = [path.name for path in folder.glob(f"*{PARTIAL}") if _is_being_written(path)]
    for path in folder.glob(f"*{PARTIAL}*"):
        if not path.name.startswith(tuple(written)):
            with suppress(OSError):  # gone meanwhile, or open on Windows
                path.unlink()


def _is_being_written(partial: Path) -> bool:
    """By this program, or by another one, which holds the database for as long as it writes."""
    if f".{_PROGRAM}." in partial.name:
        return True
    try:
        with closing(apsw.Connection(str(partial), flags=apsw.SQLITE_OPEN_READWRITE)) as connection:
            connection.execute("BEGIN IMMEDIATE; ROLLBACK")
    except apsw.BusyError:
        return True
    except apsw.Error:
        return False
    return False


def read_into_list(tell: Tell, job: ImportJob) -> None:
    """The work of the child: the list file whole and on disk. Raises ImportFailed.

    If the program that waits has died, the unfinished list goes with it.
    """
    limit_memory()
    progress = _Progress(tell)
    try:
        with _failures_told(lambda: job.sources[progress.source].path.name):
            make_list(
                job.sources,
                job.target,
                stop_list=job.stop_list,
                layouts=job.layouts,
                on_rows=progress.tell,
                on_source=progress.begin,
            )
    except BrokenPipeError:
        job.target.unlink(missing_ok=True)
        raise


@contextmanager
def _failures_told(name: Callable[[], str]) -> Iterator[None]:
    """What the file or the system is to blame for becomes an ImportFailed; a bug stays one."""
    try:
        yield
    except (ImportFailed, BrokenPipeError):
        raise
    except FileNotFoundError as error:
        raise ImportFailed(ImportFault.FILE_MISSING, name=name()) from error
    except OSError as error:
        locked = getattr(error, "winerror", None) in _LOCKED
        fault = ImportFault.FILE_LOCKED if locked else ImportFault.FILE_UNREADABLE
        raise ImportFailed(fault, name=name(), reason=error.strerror or type(error).__name__) from error
    except (apsw.Error, UserError) as error:
        raise ImportFailed(ImportFault.LIST_UNWRITABLE, reason=type(error).__name__) from error
    except MemoryError as error:
        raise ImportFailed(ImportFault.OUT_OF_MEMORY, name=name()) from error


class _Progress:
    """Reports each source, and the rows read a few times a second at most."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._reported_at = time.monotonic()
        self.source = 0

    def begin(self, source: int) -> None:
        self.source = source
        self._tell(SourceBegun(source))

    def tell(self, rows: int) -> None:
        now = time.monotonic()
        if now - self._reported_at >= _SECONDS_BETWEEN_REPORTS:
            self._reported_at = now
            self._tell(RowsRead(rows))


# --- beside the child


def _run(job: ImportJob, on_progress: Callable[[int], None] | None, cancel: threading.Event | None) -> None:
    source = 0

    def hear(news: RowsRead | SourceBegun) -> None:
        nonlocal source
        match news:
            case SourceBegun(source):
                pass
            case RowsRead(rows) if on_progress is not None:
                on_progress(rows)

    try:
        run_in_child(read_into_list, (job,), on_news=hear, cancel=cancel)
    except ChildCancelled:
        raise ImportFailed(ImportFault.IMPORT_CANCELLED) from None
    except ChildDied as died:
        failed = _explain_death(died, job.sources[source].path.name)
    except UserError as refused:
        failed = ImportFailed(ImportFault(refused.code), **refused.values)
    else:
        return
    if len(job.sources) > 1:
        failed.values["source"] = source
    raise failed


def _explain_death(died: ChildDied, source_name: str) -> ImportFailed:
    # The reader of workbooks aborts when memory runs out: a stray cell far away makes a huge sheet.
    if sys.platform != "win32" and died.exit_code == -signal.SIGABRT:
        return ImportFailed(ImportFault.OUT_OF_MEMORY, name=source_name)
    return ImportFailed(ImportFault.IMPORT_CRASHED, name=source_name, reason=died.reason)


def _put_in_place(partial: Path, target: Path, put: Callable[[Path], None] | None) -> None:
    try:
        if put is not None:
            put(partial)
        else:
            partial.replace(target)
    except OSError as error:
        raise ImportFailed(
            ImportFault.LIST_UNWRITABLE, reason=error.strerror or type(error).__name__
        ) from error
