"""One engine per campaign, across programs: the window and the command line may both be open.

The operating system holds the lock for as long as the process lives, so a crash leaves none behind. It is a
courtesy (what is safe, the journal's compare-and-set makes safe): a second engine would take the first one's
requests in flight for cut off.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from smsbat_composer.workspace.errors import UserError

_BETWEEN_TRIES = 0.01  # s; who only looks (`is_at_work`) holds the lock for microseconds
_TRIES = 20


@contextmanager
def campaign_lock(folder: Path, campaign_id: str) -> Iterator[None]:
    """Hold the campaign; UserError `campaign_at_work` when another engine does."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(_path(folder, campaign_id), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _take(handle, _lock, tries=_TRIES):
            raise UserError("campaign_at_work", campaign=campaign_id)
        yield
    finally:
        os.close(handle)  # gives the lock back; the file stays, for removing it would let two in


def is_at_work(folder: Path, campaign_id: str) -> bool:
    """Whether an engine holds the campaign at this moment, in this program or another."""
    try:
        handle = os.open(_path(folder, campaign_id), os.O_RDWR)
    except OSError:
        return False  # no engine ever came as far as the lock, or none can
    try:
        return not _take(handle, _look, tries=_LOOKS)
    finally:
        os.close(handle)


def _path(folder: Path, campaign_id: str) -> Path:
    return folder / f"{campaign_id}.lock"


def _take(handle: int, lock: Callable[[int], None], *, tries: int) -> bool:
    for left in reversed(range(tries)):
        try:
            lock(handle)
        except OSError:
            if left:
                time.sleep(_BETWEEN_TRIES)
        else:
            return True
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    _look, _LOOKS = _lock, 5  # there is no shared lock here: two who look get in each other's way

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _look(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)

    _LOOKS = 1
