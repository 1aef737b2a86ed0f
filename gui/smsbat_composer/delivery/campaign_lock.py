"""One engine per campaign, across programs: the window and the command line may both be open.

The operating system holds the lock for as long as the process lives, so a crash leaves none behind. It is a
courtesy (what is safe, the journal's compare-and-set makes safe): a second engine would take the first one's
requests in flight for cut off.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smsbat_composer.workspace.errors import UserError


@contextmanager
def campaign_lock(folder: Path, campaign_id: str) -> Iterator[None]:
    """Hold the campaign; UserError `campaign_at_work` when another engine does."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / f"{campaign_id}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _lock(handle)
        except OSError as error:
            raise UserError("campaign_at_work", campaign=campaign_id) from error
        yield
    finally:
        os.close(handle)  # gives the lock back; the file stays, for removing it would let two in


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
