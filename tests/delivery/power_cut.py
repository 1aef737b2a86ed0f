"""What a disk may hold after a power cut: everything synced, and any part of what was not.

A cut is a place in the log. Of the writes that were not synced by then a share has arrived, whichever (disks
write in any order), the last of them only in part. A name is safe once its file, or its folder, was synced
after it was made. Choices are dice with a seed.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from delivery.disk_log import Create, Delete, Entry, Note, Sync, Truncate, Write

Pending = Create | Write | Truncate | Delete


@dataclass
class _File:
    """`safe`: what no cut can take away; None while there is no such file."""

    safe: bytearray | None = None
    pending: list[Pending] = field(default_factory=list)


class Disk:
    """The state of a disk as the log goes on; `files` were on it before, safe as they are."""

    def __init__(self, files: Mapping[Path, bytes]) -> None:
        self._files = defaultdict[Path, _File](_File)
        for path, contents in files.items():
            self._files[path].safe = bytearray(contents)

    def take(self, entry: Entry) -> None:
        """Carry out the next entry of the log."""
        match entry:
            case Note():
                pass
            case Sync(path) if path.is_dir():
                for name, file in self._files.items():
                    if name.parent == path and file.pending and isinstance(file.pending[0], Create):
                        file.safe = bytearray()
                        del file.pending[0]
            case Sync(path):
                file = self._files[path]
                file.safe, file.pending = _applied(file.safe, file.pending), []
            case _:
                self._files[entry.path].pending.append(entry)

    @property
    def unsynced(self) -> int:
        """How many writes a power cut may take now."""
        return sum(len(file.pending) for file in self._files.values())

    def after_power_cut(self, share: float, seed: object) -> dict[Path, bytes]:
        """Path -> contents of every file that is there when the power is back."""
        dice = random.Random(f"{seed}")
        found = {}
        for path, file in sorted(self._files.items()):
            arrived = _arrived(file.pending, share, dice)
            contents = _applied(file.safe, arrived)
            if contents is not None:
                found[path] = bytes(contents)
        return found


def _arrived(pending: Sequence[Pending], share: float, dice: random.Random) -> list[Pending]:
    chosen = sorted(dice.sample(range(len(pending)), round(share * len(pending))))
    arrived = [pending[place] for place in chosen]
    if arrived and share < 1 and isinstance(last := arrived[-1], Write):
        arrived[-1] = Write(last.path, last.offset, last.data[: dice.randrange(len(last.data) + 1)])
    return arrived


def _applied(safe: bytearray | None, entries: Sequence[Pending]) -> bytearray | None:
    """The contents after these; what follows a creation or a deletion that did not arrive is not there."""
    contents = None if safe is None else bytearray(safe)
    for entry in entries:
        match entry:
            case Create():
                contents = bytearray()
            case Delete():
                contents = None
            case Write(_, offset, data) if contents is not None:
                contents.extend(bytes(max(0, offset - len(contents))))
                contents[offset : offset + len(data)] = data
            case Truncate(_, size) if contents is not None:
                del contents[size:]
                contents.extend(bytes(size - len(contents)))
            case _:
                pass
    return contents
