"""The witness: one line on disk for every claim, in another folder than the database.

A database restored from a backup does not know what was sent after it; the witness does. It holds no
contacts and no token: ids, a hash of the body and the time.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# In an attempt's evidence, in place of an exception class: its line could not be written, so it never left.
TAKEN_BACK = "WitnessUnwritable"


@dataclass(frozen=True, slots=True)
class WitnessLine:
    """What was about to leave; `recipients` are row ids of the journal, `time` is ISO-8601 UTC."""

    request: int
    attempt: int
    recipients: tuple[int, ...]
    sequence_ids: tuple[str, ...]
    body_hash: str
    time: str

    def written(self) -> bytes:
        """The line as it stands in the file."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps(plain, separators=(",", ":")).encode() + b"\n"


class Witness:
    """The append-only file of one campaign; `is_new` while it has never held a line."""

    def __init__(self, folder: Path, campaign_id: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{campaign_id}.jsonl"
        self.is_new = not self._path.exists()
        self._handle = os.open(
            self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600
        )
        if self.is_new:
            _fsync_folder(folder)
        # A line cut by a crash never let its bytes out; the next line must not grow on it.
        self._is_torn = _last_byte(self._path) not in (b"", b"\n")

    def close(self) -> None:
        """Give the file back."""
        os.close(self._handle)

    def append(self, line: WitnessLine) -> None:
        """Write the line; it is on disk when the call returns. Raises OSError."""
        content = line.written()
        if self._is_torn:
            content = b"\n" + content
            self._is_torn = False
        while content:
            content = content[os.write(self._handle, content) :]
        _fsync(self._handle)
        self.is_new = False

    def lines(self) -> Iterator[WitnessLine]:
        """Every whole line, oldest first."""
        with self._path.open("rb") as file:
            for raw in file:
                line = _read_line(raw)
                if line is not None:
                    yield line


def remembers(folder: Path, campaign_id: str) -> bool:
    """Whether anything of this campaign was ever about to leave; creates no file."""
    path = folder / f"{campaign_id}.jsonl"
    if not path.exists():
        return False
    with path.open("rb") as file:
        return any(_read_line(raw) is not None for raw in file)


def _read_line(raw: bytes) -> WitnessLine | None:
    try:
        plain = json.loads(raw)
        return WitnessLine(
            request=plain["request"],
            attempt=plain["attempt"],
            recipients=tuple(plain["recipients"]),
            sequence_ids=tuple(plain["sequence_ids"]),
            body_hash=plain["body_hash"],
            time=plain["time"],
        )
    except (ValueError, KeyError, TypeError):
        return None


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 1))
        return file.read(1)


def _fsync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - exists on this system only

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync alone stops at the disk's cache
    else:
        os.fsync(handle)


def _fsync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # NTFS journals names by itself, and a folder cannot be opened
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
