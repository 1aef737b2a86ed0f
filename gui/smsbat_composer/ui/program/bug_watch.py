"""Bugs, wherever Python tells of them: logged by their place, counted, and told on the window's thread."""

import logging
import sys
import threading
import time
from collections import Counter
from datetime import UTC, datetime
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from smsbat_composer.workspace.log import place_of

_log = logging.getLogger(__name__)

_MOST_PLACES = 20  # in a report
_REST = 5.0  # s; one that comes again and again, with every paint say, was told once


class BugWatch(QObject):
    """`happened` tells of a bug after the code that had it was left, on the thread this object lives on."""

    happened = Signal(bool)  # whether it is news: not when the same one was told a moment ago
    interrupted = Signal()  # Ctrl+C in the terminal
    _raised = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Counter[str] = Counter()
        self._last_times: dict[str, float] = {}
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._raised.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Be told from now on, in place of Python's own telling, which would print the exceptions' texts."""
        sys.excepthook = self._take_exception
        threading.excepthook = self._take_thread
        sys.unraisablehook = self._take_unraisable

    def stop(self) -> None:
        """Leave it to whoever was told before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def report(self) -> str:
        """What support needs: versions, the time, and where in the program; no text of any exception."""
        from smsbat_composer.workspace.versions import made_of  # noqa: PLC0415 - start-up does not wait for it

        lines = [f"{name} {version}" for name, version in made_of().items()]
        lines.append(datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"))
        for place, count in self._counts.most_common(_MOST_PLACES):
            lines += ["", place if count == 1 else f"{count} × {place}"]
        return "\n".join(lines)

    def count(self) -> int:
        """How many bugs there were so far."""
        return self._counts.total()

    def _take_exception(
        self, kind: type[BaseException], bug: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.interrupted.emit()
            return
        place = place_of(bug)
        _log.error("a bug on the window's thread: %s", place)
        self._raised.emit(place)

    def _take_thread(self, thrown: threading.ExceptHookArgs) -> None:
        if thrown.exc_value is not None and thrown.exc_type is not SystemExit:
            place = place_of(thrown.exc_value)
            _log.error("a bug on a thread of its own: %s", place)
            self._raised.emit(place)

    def _take_unraisable(self, thrown: "sys.UnraisableHookArgs") -> None:
        """While something was being cleaned up: the user misses nothing, so only the log is told."""
        if thrown.exc_value is not None:
            _log.error("a bug in a clean-up: %s", place_of(thrown.exc_value))

    def _take(self, place: str) -> None:
        now = time.monotonic()
        rested = now - self._last_times.get(place, -_REST) >= _REST
        self._counts[place] += 1
        self._last_times[place] = now
        self.happened.emit(rested)
