"""A folder for one piece of work: it goes with it, or after a kill with the next work of its kind."""

import glob
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from smsbat_composer.workspace.file_lock import file_lock, is_held

_LOCK = ".smsbat-lock"  # marks a folder as ours, in the user's own folders too
_SECONDS_TO_LOCK = 60  # a younger folder may be about to be locked


@contextmanager
def passing_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """A new folder for its owner alone, its name begun as said; OSError where the disk refuses it.

    Those of this prefix that no living process holds are removed first: there may be contacts in them.
    """
    remove_orphans(parent, prefix)
    with tempfile.TemporaryDirectory(dir=parent, prefix=prefix) as name:
        folder = Path(name)
        with file_lock(folder / _LOCK):  # given back first: Windows removes no open file
            yield folder


def remove_orphans(parent: Path, prefix: str) -> None:
    """Remove the folders of this prefix that no living process holds."""
    for lock in parent.glob(f"{glob.escape(prefix)}*/{_LOCK}"):
        with suppress(OSError):  # another program has just removed it
            if time.time() - lock.stat().st_mtime > _SECONDS_TO_LOCK and not is_held(lock):
                shutil.rmtree(lock.parent, ignore_errors=True)
