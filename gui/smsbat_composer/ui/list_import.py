"""Reading spreadsheets into a campaign: one import at a time, told of on the window's thread."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smsbat_composer.ui.background import background
from smsbat_composer.ui.bridge import Bridge

Import = Callable[[Callable[[int], None], threading.Event], object]
"""Takes what to tell the rows read so far, and the event that cancels it."""


class ListImport(QObject):
    """Runs an import; a newer one begins when the one before has let go, so that the last asked for wins.

    Cancel is answered at once, though the thread takes a moment to end.
    """

    progressed = Signal(object)  # rows read so far; None when nothing is told any more, and when it is over
    ended = Signal(
        object
    )  # Exception with a sentence; None when there may be another list, or all is as it was

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancel: threading.Event | None = None  # of the thread at work, set where it is to stop
        self._next: Import | None = None
        self._is_closed = False
        self._news = Bridge(self)
        self._news.happened.connect(self._tell)

    @property
    def is_running(self) -> bool:
        """Whether there may be another list in a moment: a cancelled import has not let go at once."""
        return self._next is not None or self._cancel is not None

    @property
    def is_wanted(self) -> bool:
        """Whether a list is on its way that nobody has cancelled."""
        return self._next is not None or (self._cancel is not None and not self._cancel.is_set())

    def start(self, work: Import) -> None:
        """Run this import; the one under way is cancelled."""
        self._next = work
        if self._cancel is not None:
            self._cancel.set()
        else:
            self._begin()
        self.progressed.emit(0)

    def cancel(self) -> None:
        """Stop reading; what was there stays."""
        if self.is_wanted:
            self._stop()
            self.progressed.emit(None)

    def close(self) -> None:
        """Stop, and tell nothing any more: the campaign is being left."""
        self._is_closed = True
        self._news.close()
        self._stop()

    def _stop(self) -> None:
        self._next = None
        if self._cancel is not None:
            self._cancel.set()

    def _begin(self) -> None:
        work, self._next = self._next, None
        if work is None:
            return
        cancel = self._cancel = threading.Event()
        background(
            lambda: work(lambda rows: self._news.publish((cancel, rows)), cancel),
            done=lambda _: self._end(cancel, None),
            failed=lambda error: self._end(cancel, error),
            owner=self,
        )

    def _tell(self, news: tuple[threading.Event, int]) -> None:
        cancel, rows = news
        if cancel is self._cancel and not cancel.is_set():
            self.progressed.emit(rows)

    def _end(self, cancel: threading.Event, error: Exception | None) -> None:
        self._cancel = None
        if self._is_closed:
            return
        self._begin()
        if not self.is_running:
            self.progressed.emit(None)
        # A cancelled one may have been through before it heard of it: its error is nobody's, its list is.
        self.ended.emit(None if cancel.is_set() else error)
