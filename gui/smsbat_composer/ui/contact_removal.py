"""The removal of old contact data: at the program's start, then once a day while it runs."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background

_FIRST_MS = 5_000  # after the start, which has enough to read
_EVERY_MS = 24 * 60 * 60 * 1000

_log = logging.getLogger(__name__)


class ContactRemoval(QObject):
    """`removed`: contacts of some campaigns are gone; what could not be removed is tried the next time."""

    removed = Signal()

    def __init__(self, composer: Composer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look soon, and every day."""
        QTimer.singleShot(_FIRST_MS, self, self.look)
        self._timer.start()

    def look(self) -> None:
        """Remove what is due, in the background."""
        composer = self._composer
        background(
            lambda: composer.contacts.remove_due(composer.settings.keep_contacts_days),
            done=self._tell,
            failed=lambda error: _log.warning("Old contacts stay for now: %s", type(error).__name__),
            owner=self,
        )

    def _tell(self, campaigns: int) -> None:
        if campaigns:
            self.removed.emit()
