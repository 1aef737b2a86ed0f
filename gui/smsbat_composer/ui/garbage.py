"""Python's garbage is collected by the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 500  # ms


class GarbageCollector(QObject):
    """Looks for garbage in the thread it lives in, at Python's own thresholds, as long as it lives.

    Python looks in whichever thread happens to make the next object. Where that is an engine's, a closed
    page that only held itself is destroyed there, and Qt crashes over widgets and timers of another thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.destroyed.connect(gc.enable)
        timer = QTimer(self)
        timer.timeout.connect(self.collect_what_is_due)
        timer.start(_INTERVAL)

    def collect_what_is_due(self) -> None:
        """Look through the oldest generation whose threshold is passed."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in reversed(range(len(counts))):
            if counts[generation] > thresholds[generation] > 0:
                gc.collect(generation)
                return
