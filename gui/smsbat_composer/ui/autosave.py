"""An edited campaign put on disk by itself: after a rest, and after a while without one."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from smsbat_composer.ui.background import background

_REST_MS = 500
_LONGEST_MS = 5_000  # of typing that a crash may take


class Autosave(QObject):
    """`write` puts the content of the moment on disk, from any thread."""

    saved = Signal(object)  # datetime
    failed = Signal(object)  # Exception with a sentence

    def __init__(self, write: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._write = write
        self._lock = threading.Lock()  # an older content must not be written over a newer one
        self._is_saving = False
        self._is_unsaved = False
        self._rest = self._timer(_REST_MS)
        self._longest = self._timer(_LONGEST_MS)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self._save)
        return timer

    def expect(self) -> None:
        """There is something new to save."""
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()

    def finish(self) -> None:
        """Save now what is not saved yet; raises UserError where that cannot be done."""
        if self._rest.isActive() or self._is_unsaved:
            self._stop_timers()
            self._is_unsaved = True  # until it is written
            self._write_once()
            self._is_unsaved = False

    def _stop_timers(self) -> None:
        self._rest.stop()
        self._longest.stop()

    def _save(self) -> None:
        self._stop_timers()
        self._is_unsaved = True
        if not self._is_saving:
            self._save_once()

    def _save_once(self) -> None:
        self._is_saving, self._is_unsaved = True, False
        background(self._write_once, done=lambda _: self._ended(None), failed=self._ended, owner=self)

    def _write_once(self) -> None:
        with self._lock:
            self._write()

    def _ended(self, error: Exception | None) -> None:
        self._is_saving = False
        if error is not None:
            self._is_unsaved = True
            self._longest.start()  # a full disk may be cleared, a locked file let go
            self.failed.emit(error)
        elif self._is_unsaved:  # edited while the last content was being written
            self._save_once()
        else:
            self.saved.emit(datetime.now(UTC))
