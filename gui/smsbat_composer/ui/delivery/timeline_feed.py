"""The chart's data: read from the journal in the background, with the newest numbers at its end."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.timeline import Milestone
from smsbat_composer.ui.background import background

_REST = 5.0  # s between two readings


class TimelineFeed(QObject):
    """`changed` carries the milestones to show, oldest first."""

    changed = Signal(object)

    def __init__(
        self, campaign_id: str, open_results: Callable[[], Results], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._campaign_id = campaign_id
        self._open_results = open_results
        self._kept: list[Milestone] = []
        self._newest: Milestone | None = None
        self._is_reading = False
        self._read_at = float("-inf")

    def follow(self, newest: Milestone | None) -> None:
        """Go on to this moment; None once nothing moves any more: the journal alone knows the end."""
        self._newest = newest
        if not self._is_reading and (newest is None or time.monotonic() - self._read_at >= _REST):
            self._is_reading, self._read_at = True, time.monotonic()
            background(self._read, done=self._take, failed=self._leave, owner=self)
        self._tell()

    def _read(self) -> list[Milestone]:
        with self._open_results() as results:
            return results.milestones(self._campaign_id)

    def _take(self, milestones: Sequence[Milestone]) -> None:
        self._is_reading = False
        self._kept = list(milestones)
        self._tell()

    def _leave(self, _error: Exception) -> None:
        """The line stays as it is; whatever hinders the reading, the table says it."""
        self._is_reading = False

    def _tell(self) -> None:
        newest = self._newest
        is_later = newest is not None and self._kept and newest.at > self._kept[-1].at
        self.changed.emit([*self._kept, newest] if is_later else list(self._kept))
