"""Being asked to end from outside: Ctrl+C in the terminal, a log-out, a shutdown of the computer."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class AskedToEnd(QObject):
    """`asked` tells of a signal of the system, on the window's thread, within Qt's own waiting.

    On Windows a log-out comes as Qt's own closing of the window, and there is nothing to do here.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            return
        self._reading, writing = os.pipe()
        for end in (self._reading, writing):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for wanted in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(wanted, lambda _number, _frame: None)  # what counts is the byte in the pipe
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)

    def _take(self) -> None:
        os.read(self._reading, 64)
        self.asked.emit()
