"""One window for a workspace: a later start asks the first one to come forward, and ends.

The operating system's lock tells who is first, so a program that was killed stands in nobody's way. What a
later start asks for is a file in the workspace, which the first one watches: that needs neither Qt's network
module, which start-up would wait for, nor a socket that others on this computer could reach.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.file_lock import file_lock

_PATIENCE = 15.0  # s; opening takes one or two, closing as long as a request on its way
_BETWEEN_LOOKS = 0.05  # s
_REQUEST = "ask-"  # its own names: the folder keeps other files of the window, too
_ACTIVATION = "XDG_ACTIVATION_TOKEN"  # Wayland: the leave to come forward, given to whoever was started


class Turn(Enum):
    """What a start is to do."""

    OPEN = auto()  # it is the first, and stays so until it ends
    HANDED_OVER = auto()  # the first has taken what was asked for
    UNANSWERED = auto()  # there is a first one, which takes nothing


@contextmanager
def window_turn(folder: Path, file: Path | None, patience: float = _PATIENCE) -> Iterator[Turn]:
    """Be the only window, or hand over the file to it; where that one is just closing, take its place.

    `folder` is the workspace's for this; `patience` in seconds. UserError `workspace_unwritable`.
    """
    try:
        folder.mkdir(exist_ok=True)
        (folder / "lock").touch()
    except OSError as error:
        raise UserError("workspace_unwritable", folder=folder.parent, reason=error.strerror or "") from error
    request: Path | None = None
    deadline = time.monotonic() + patience
    while True:
        with file_lock(folder / "lock") as is_ours:
            if is_ours:
                if request is not None:
                    request.unlink(missing_ok=True)
                yield Turn.OPEN
                return
        if request is None:
            request = _ask(folder, file)
        elif not request.exists():
            yield Turn.HANDED_OVER
            return
        elif time.monotonic() > deadline:
            request.unlink(missing_ok=True)
            yield Turn.UNANSWERED
            return
        time.sleep(_BETWEEN_LOOKS)


def _ask(folder: Path, file: Path | None) -> Path:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        # Only who was just started may choose which window comes forward; any process may now.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    asked = {"file": None if file is None else str(file), "activation": os.environ.get(_ACTIVATION)}
    request = folder / f"{_REQUEST}{os.urandom(16).hex()}.json"
    write_atomically(request, json.dumps(asked).encode())
    return request


@contextmanager
def activation(leave: str | None) -> Iterator[None]:
    """Come forward by the leave of whoever was started; Qt looks for it in the environment."""
    if leave is not None:
        os.environ[_ACTIVATION] = leave
    try:
        yield
    finally:
        os.environ.pop(_ACTIVATION, None)


class LaterStarts(QObject):
    """What later starts ask for, while it listens."""

    asked = Signal(object, object)  # the file as a Path or None; the leave to come forward or None

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._take)

    def listen(self) -> None:
        """Take requests from now on; those that were made while the window opened, at once."""
        self._watcher.addPath(str(self._folder))
        self._take()

    def close(self) -> None:
        """Take none any more: whoever asks waits, and opens a window of its own once this one has gone."""
        self._watcher.removePath(str(self._folder))
        self._watcher.directoryChanged.disconnect(self._take)

    def _take(self) -> None:
        for request in self._folder.glob(f"{_REQUEST}*.json"):
            asked: object = None
            with suppress(OSError, ValueError, RecursionError):
                asked = json.loads(request.read_bytes())
            request.unlink(missing_ok=True)
            told = asked if isinstance(asked, dict) else {}
            file, leave = (
                value if isinstance(value := told.get(key), str) else None for key in ("file", "activation")
            )
            self.asked.emit(None if file is None else Path(file), leave)
