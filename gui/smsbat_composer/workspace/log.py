"""The program's log: what happened, never to whom."""

import logging
import traceback
from contextlib import suppress
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_MOST_FRAMES = 20  # what calls itself for ever is told without its thousand calls
_LARGE = 1_000_000  # bytes


def start_log(path: Path) -> None:
    """Write warnings, and our own notices, to a file; one of over 1 MB becomes `….old.log` first.

    Rotated at the start only: logging's own rotating handler brings the network modules along, and
    the first window waits for imports. Libraries are kept to warnings: at lower levels they print URLs,
    headers and bodies.
    """
    logging.raiseExceptions = False  # a full disk must not print tracebacks into somebody's output
    with suppress(OSError):  # nothing there yet, or another window has it open
        if path.stat().st_size > _LARGE:
            path.replace(path.with_suffix(".old.log"))
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("smsbat_composer").setLevel(logging.INFO)


def place_of(bug: BaseException) -> str:
    """`ValueError at journal.py:12 claim < sender.py:40 send_more`: innermost first, and the nearest only.

    Without the exception's own text, which may hold a contact.
    """
    frames = traceback.extract_tb(bug.__traceback__, limit=-_MOST_FRAMES)[::-1]
    way = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{type(bug).__name__} at {way}"
