"""Short jobs away from the window's thread, with their end always on it."""

import logging
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid
from shibokensupport import feature  # type: ignore[import-not-found] # made by PySide as it is imported

from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.log import place_of

Result = TypeVar("Result")

_log = logging.getLogger(__name__)

# A job that computes in Python lets the window go on at most so often (s), and a key needs that many times:
# with Python's own 5 ms a letter came a sixth of a second late while a long list was counted.
sys.setswitchinterval(0.0005)

# PySide reads the source of every imported module, for a feature that is not used here, and it cannot do so
# for two threads at once: pydantic, imported by one job while another imported anything, failed.
feature._mod_uses_pyside = lambda _module: False  # noqa: SLF001 - there is no public way to say so


class ProgramError(Exception):
    """A bug of ours in a background job; its text is a sentence for the user, the log has the rest."""


class _Job(QObject):
    """Carries a job's end to the thread it was started from."""

    _ended = Signal(object, object)

    def __init__(
        self,
        done: Callable[[object], object],
        failed: Callable[[Exception], object],
        owner: QObject | None,
    ) -> None:
        super().__init__()
        self._owner = owner
        self._done = done
        self._failed = failed
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def end(self, result: object, error: Exception | None) -> None:
        self._ended.emit(result, error)

    @Slot(object, object)
    def _finish(self, result: object, error: Exception | None) -> None:
        thread = _jobs.pop(self, None)
        if thread is not None:
            thread.join()  # it is ending, and must not be the last to hold this object
        if self._owner is not None and not isValid(self._owner):
            return
        if error is None:
            self._done(result)
        else:
            self._failed(error)


_jobs: dict[_Job, threading.Thread] = {}


def background(
    fn: Callable[[], Result],
    done: Callable[[Result], object],
    failed: Callable[[Exception], object],
    *,
    owner: QObject | None = None,
) -> None:
    """Run `fn` in a thread of its own and call `done` or `failed` on this one; both need its event loop.

    Neither is called once `owner` has been deleted: whoever shows the end may have been left meanwhile.
    A UserError reaches `failed` as it is. Anything else is a bug: it is logged, and `failed` gets a
    ProgramError that says so in the user's words.
    """

    def work() -> None:
        try:
            result = fn()
        except UserError as problem:
            _forget_frames(problem)
            job.end(None, problem)
        except Exception as bug:  # noqa: BLE001 - the edge of a thread: nobody above would see it
            _log.error("background job failed: %s", place_of(bug))
            job.end(None, ProgramError(tr("Something went wrong in the program. Details are in the log.")))
        else:
            job.end(result, None)

    job = _Job(done, failed, owner)  # type: ignore[arg-type] # the result passes through Qt as a plain object
    thread = threading.Thread(target=work, name="background job")
    _jobs[job] = thread
    thread.start()


def _forget_frames(error: BaseException | None) -> None:
    """Whoever keeps the error must not keep the frames it came through.

    They hold the job, and the job its callbacks: a circle, collected by and by on any thread, and with
    it Qt objects that only their own thread may delete.
    """
    while error is not None:
        error.__traceback__ = None
        error = error.__context__


def wait_for_background() -> None:
    """Join the jobs under way, as the program closes; their `done` and `failed` are no longer called."""
    while _jobs:
        _job, thread = _jobs.popitem()
        thread.join()
