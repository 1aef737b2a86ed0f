"""The one way from the engine's threads to the window."""

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """Give `publish` to an engine as its callable; listen to `happened` on the window's thread.

    Events arrive in the order one thread published them. They are frozen objects and pass as they are:
    ids in a `Signal(int)` would wrap at 2**31.
    """

    happened = Signal(object)
    _handed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._handed.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def publish(self, event: object) -> None:
        """Hand an event over, from any thread; after `close` it is dropped."""
        if self._open:
            self._handed.emit(event)

    def close(self) -> None:
        """Let nothing through any more: the window is going."""
        self._open = False

    def _pass_on(self, event: object) -> None:
        if self._open:
            self.happened.emit(event)
