"""The newest lines of the program's log, as they can be shown; a large log is read from its end only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_MOST_BYTES = 256_000  # of each of the two files: some thousands of lines
_LINE = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),(\d{3}) (INFO|WARNING|ERROR|CRITICAL) ([\w.]+): (.*)")


@dataclass(frozen=True)
class LogLine:
    """One entry. `level` is logging's own number, `area` the logger's name."""

    at: datetime
    level: str
    area: str
    message: str

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.level} {self.area}: {self.message}"


def newest_lines(log: Path) -> list[LogLine]:
    """The entries of the log and of the one before it, the newest first."""
    found = [line for path in (log.with_suffix(".old.log"), log) for line in _parse(_tail(path))]
    return found[::-1]


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(size - _MOST_BYTES, 0))
            text = file.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return text if size <= _MOST_BYTES else text.partition("\n")[2]  # its first line is a half


def _parse(text: str) -> Iterator[LogLine]:
    """What is no beginning of an entry goes on with the one before it."""
    last: LogLine | None = None
    for row in text.splitlines():
        if begun := _LINE.fullmatch(row):
            if last is not None:
                yield last
            at = datetime.fromisoformat(begun[1]).astimezone().astimezone(UTC)  # written in local time
            last = LogLine(at, begun[3], begun[4], begun[5])
        elif last is not None:
            last = LogLine(last.at, last.level, last.area, f"{last.message}\n{row}")
    if last is not None:
        yield last
