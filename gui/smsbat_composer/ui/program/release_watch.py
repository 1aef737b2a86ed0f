"""Whether there is a newer version: asked once a day, with the user's yes, never during a campaign."""

import json
import logging
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.words.resources import resource
from smsbat_composer.workspace.atomic_file import write_atomically

if TYPE_CHECKING:
    from smsbat_composer.gateway.release_notice import NoticeFetch, Release

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
        self._asked: float | None = None  # by the monotonic clock, in this run
        self._fetch: NoticeFetch | None = None  # on its way
        self._untold: Release | None = None
        self._is_over = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(_AT_FIRST_MS, self, self.look)
        deliveries.left.connect(self._tell)

    def look(self) -> None:
        """Ask, if it is time and nothing stands against it; tell what was kept until a campaign's end."""
        if self._untold is not None:
            self._tell()
        elif not self._is_over and self._fetch is None and self._may_ask() and self._note_asking():
            self._ask()

    def let_go(self) -> None:
        """The window is going: nobody waits for an answer, and nobody asks any more."""
        self._is_over = True
        self._timer.stop()
        if self._fetch is not None:
            self._fetch.abort()

    def _may_ask(self) -> bool:
        return (
            self._composer.settings.looks_for_releases
            and self._key.is_file()
            and self._is_time()
            and not self._deliveries.is_busy()
        )

    def _is_time(self) -> bool:
        if self._asked is not None and time.monotonic() - self._asked < _SELDOM.total_seconds():
            return False
        asked = None
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            asked = datetime.fromisoformat(json.loads(self._asked_file.read_bytes())["asked"])
        passed = datetime.now(UTC) - asked if asked is not None and asked.tzinfo else None
        return passed is None or not timedelta() <= passed < _SELDOM  # a clock that was set back

    def _note_asking(self) -> bool:
        """Whether the next run will know of it; where it cannot, this one does not ask either."""
        try:
            self._asked_file.parent.mkdir(exist_ok=True)
            content = {"asked": datetime.now(UTC).isoformat(timespec="seconds")}
            write_atomically(self._asked_file, json.dumps(content).encode())
        except OSError as error:
            _log.info("a newer version is not looked for: %s", type(error).__name__)
            return False
        self._asked = time.monotonic()
        return True

    def _ask(self) -> None:
        from smsbat_composer.gateway.release_notice import NoticeFetch  # noqa: PLC0415 - not for the first window

        fetch, key = NoticeFetch(), self._key
        self._fetch = fetch
        background(lambda: _newer(fetch, key), done=self._end, failed=lambda _: self._end(None), owner=self)

    def _end(self, release: "Release | None") -> None:
        self._fetch = None
        self._untold = release
        self._tell()

    def _tell(self) -> None:
        """Unless a campaign began meanwhile: then once it is over. Who takes the yes back hears nothing."""
        release = self._untold
        if release is None or self._is_over or self._deliveries.is_busy():
            return
        self._untold = None
        if self._composer.settings.looks_for_releases:
            self._is_over = True
            self.found.emit(release)


def _newer(fetch: "NoticeFetch", key: Path) -> "Release | None":
    """The release that is newer than this program."""
    from smsbat_composer.gateway.release_notice import (  # noqa: PLC0415 - not for the first window
        NoticeRefusedError,
        is_newer,
    )
    from smsbat_composer.workspace.versions import program_version  # noqa: PLC0415 - likewise

    try:
        release = fetch.fetch(key.read_bytes())
    except NoticeRefusedError as refused:
        _log.info("a newer version could not be looked for: %s", refused)
        return None
    if not is_newer(release.version, program_version()):
        _log.info("no newer version was found")
        return None
    return release
