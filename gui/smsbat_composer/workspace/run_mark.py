"""Whether the program ended properly: a file that is there while it runs, and stays where it is killed."""

import faulthandler
from pathlib import Path


class RunMark:
    """The file of this run. What Python can still write as it dies, places in the code alone, goes there.

    The mark of a run that did not end properly stays beside it as `crash.txt`, until there is a newer one.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "running.txt"
        self.last_ended_badly = self._path.exists()
        if self.last_ended_badly:
            self._path.replace(crash_file(folder))
        self._file = self._path.open("w", encoding="ascii")
        faulthandler.enable(self._file)

    def remove(self) -> None:
        """The program ends properly."""
        if not self._file.closed:
            faulthandler.disable()
            self._file.close()
            self._path.unlink(missing_ok=True)


def crash_file(folder: Path) -> Path:
    """Where the mark of the last run that did not end properly stays."""
    return folder / "crash.txt"
