"""Whether there is a newer version: asked once a day at most, with the user's yes, never while sending."""

import json
import logging
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.words.resources import resource
from smsbat_composer.workspace.atomic_file import write_atomically

_log = logging.getLogger(__name__)

_SELDOM = timedelta(days=1)
_TICK_MS = 10 * 60 * 1000
_AT_FIRST_MS = 20_000  # once what the user came for is there


def release_key() -> Path:
    """The makers' public key; a copy that was built without one looks for nothing."""
    return resource("release-key.pem")


class ReleaseWatch(QObject):
    """`found` carries the Release, once in a run; a failure is for the log alone."""

    found = Signal(object)

    def __init__(
        self, composer: Composer, deliveries: Deliveries, parent: QObject, *, key: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._deliveries = deliveries
        self._key = key or release_key()
        self._asked_file = composer.workspace.window_folder / "release-asked.json"
        self._is_asking = False
        self._is_told = False
        timer = QTimer(self, interval=_TICK_MS)
        timer.timeout.connect(self.look)
        timer.start()
        QTimer.singleShot(_AT_FIRST_MS, self, self.look)

    def look(self) -> None:
        """Ask, if it is time and nothing stands against it."""
        if self._is_told or self._is_asking or not self._may_ask():
            return
        self._is_asking = True
        self._note_asking()
        key = self._key
        background(lambda: _newer(key), done=self._end, failed=lambda _: self._end(None), owner=self)

    def _may_ask(self) -> bool:
        return (
            self._composer.settings.looks_for_releases
            and self._key.is_file()
            and not self._is_sending()
            and self._is_time()
        )

    def _is_sending(self) -> bool:
        return bool(self._deliveries.at_work())

    def _is_time(self) -> bool:
        asked = None
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            asked = datetime.fromisoformat(json.loads(self._asked_file.read_bytes())["asked"])
        passed = datetime.now(UTC) - asked if asked is not None and asked.tzinfo else None
        return passed is None or not timedelta() <= passed < _SELDOM  # a clock that was set back

    def _note_asking(self) -> None:
        with suppress(OSError):
            self._asked_file.parent.mkdir(exist_ok=True)
            content = {"asked": datetime.now(UTC).isoformat(timespec="seconds")}
            write_atomically(self._asked_file, json.dumps(content).encode())

    def _end(self, release: object) -> None:
        self._is_asking = False
        if release is None:
            return
        if self._is_sending():  # begun meanwhile: asked again, and told, once it is over
            self._asked_file.unlink(missing_ok=True)
            return
        self._is_told = True
        self.found.emit(release)


def _newer(key: Path) -> object:
    """The release that is newer than this program, or None."""
    from smsbat_composer.gateway.release_notice import (  # noqa: PLC0415 - not for the first window
        NoticeRefusedError,
        fetch_notice,
        is_newer,
    )
    from smsbat_composer.workspace.versions import program_version  # noqa: PLC0415 - likewise

    try:
        release = fetch_notice(key.read_bytes())
    except NoticeRefusedError as refused:
        _log.info("a newer version could not be looked for: %s", refused)
        return None
    if not is_newer(release.version, program_version()):
        _log.info("no newer version was found")
        return None
    return release
