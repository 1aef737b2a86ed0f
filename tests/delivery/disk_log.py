"""What the program writes to a disk, in one ordered log: every write, cut, sync, creation and deletion.

SQLite writes through a VFS of ours and the witness through an `os` of ours; both do the real thing as well.
Notes stand between the writes: what the world outside had seen by then.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw
import pytest

from smsbat_composer.delivery import witness

_RECORDING = "recording"


@dataclass(frozen=True)
class Create:
    """A file that was not there."""

    path: Path


@dataclass(frozen=True)
class Write:
    path: Path
    offset: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    path: Path
    size: int


@dataclass(frozen=True)
class Sync:
    """Everything written to the file before this stays; of a folder, the names in it."""

    path: Path


@dataclass(frozen=True)
class Delete:
    path: Path


@dataclass(frozen=True)
class Note:
    """Something that happened outside the disk."""

    what: Any


Entry = Create | Write | Truncate | Sync | Delete | Note


@contextmanager
def recorded_disk(patches: pytest.MonkeyPatch) -> Iterator[list[Entry]]:
    """The log of everything that databases and witnesses opened from here on do to the disk."""
    log: list[Entry] = []
    before = apsw.vfs_names()[0]
    vfs = _RecordingVfs(before, log)
    apsw.set_default_vfs(_RECORDING)
    patches.setattr(witness, "os", _RecordingOs(log))
    try:
        yield log
    finally:
        patches.undo()
        apsw.set_default_vfs(before)
        vfs.unregister()


class _RecordingVfs(apsw.VFS):
    def __init__(self, base: str, log: list[Entry]) -> None:
        super().__init__(_RECORDING, base)
        self._base = base
        self._log = log

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        path = _path(name)
        is_new = path is not None and not path.exists()
        if path is None:
            return apsw.VFSFile(self._base, name, flags)
        if is_new and flags[0] & apsw.SQLITE_OPEN_CREATE:
            self._log.append(Create(path))
        return _RecordingFile(self._base, path, name, flags, self._log)

    def xDelete(self, name: str, syncdir: bool) -> None:  # noqa: N802
        super().xDelete(name, syncdir)
        self._log.append(Delete(Path(name)))


class _RecordingFile(apsw.VFSFile):
    def __init__(self, base: str, path: Path, name: Any, flags: list[int], log: list[Entry]) -> None:
        super().__init__(base, name, flags)
        self._path = path
        self._log = log

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        super().xWrite(data, offset)
        self._log.append(Write(self._path, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        super().xTruncate(size)
        self._log.append(Truncate(self._path, size))

    def xSync(self, flags: int) -> None:  # noqa: N802
        super().xSync(flags)
        self._log.append(Sync(self._path))


class _RecordingOs:
    """The `os` of the witness."""

    def __init__(self, log: list[Entry]) -> None:
        self._log = log
        self._paths: dict[int, Path] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def open(self, path: Path, flags: int, mode: int = 0o777) -> int:
        is_new = not path.exists()
        handle = os.open(path, flags, mode)
        self._paths[handle] = path
        if is_new:
            self._log.append(Create(path))
        return handle

    def write(self, handle: int, data: bytes) -> int:
        size = os.fstat(handle).st_size
        written = os.write(handle, data)
        self._log.append(Write(self._paths[handle], size, data[:written]))
        return written

    def fsync(self, handle: int) -> None:
        os.fsync(handle)
        self._log.append(Sync(self._paths[handle]))


def _path(name: Any) -> Path | None:
    """None for a temporary file, which nobody misses after a power cut."""
    if name is None:
        return None
    return Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
