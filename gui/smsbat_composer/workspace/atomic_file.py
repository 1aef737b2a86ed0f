"""Files that are there whole or not at all."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_UNFINISHED = ".smsbat-unfinished"  # of nobody else: folders of a workspace may hold files of the user's
_SECONDS_TO_WRITE = 60  # a younger file may be being written


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file in one step, on disk before the call returns; the old one stays if anything fails."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_UNFINISHED)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def place_new(made: Path, target: Path) -> None:
    """Move a whole file to where none is, in one step; FileExistsError where there is one: it stays."""
    if os.name == "nt":
        made.rename(target)  # replaces nothing there
        return
    try:
        target.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        if target.exists():
            raise FileExistsError(target) from None
        made.rename(target)
    else:
        made.unlink()


def remove_unfinished(folder: Path) -> None:
    """Remove what a killed program left here of files it was replacing: nobody will ever read it."""
    for path in folder.glob(f".*{_UNFINISHED}"):
        with suppress(OSError):  # gone meanwhile, or open on Windows
            if path.is_file() and time.time() - path.stat().st_mtime > _SECONDS_TO_WRITE:
                path.unlink()
