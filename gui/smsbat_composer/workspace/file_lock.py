"""A lock on a file, across programs.

The operating system holds it for as long as the process lives, so a crash leaves none behind.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_BETWEEN_TRIES = 0.01  # s; who only looks (`is_held`) holds the lock for microseconds
_TRIES = 20


@contextmanager
def file_lock(path: Path) -> Iterator[bool]:
    """Hold the lock on a file, made where there is none; tells whether it is ours, or another's already.

    The file stays, for removing it would let two in.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _take(handle, _lock, tries=_TRIES)
    finally:
        os.close(handle)  # gives the lock back


def is_held(path: Path) -> bool:
    """Whether a process holds the lock on this file at this moment; not where there is no such file."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _take(handle, _look, tries=_LOOKS)
    finally:
        os.close(handle)


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
