"""`python tests/benchmarks/import_in_window.py [--rows N]`: how long the real window is held by an import.

A timer in the window's event loop ticks every millisecond while a CSV and a workbook of 1,000,000 rows are
read and shown on the first step; the longest time between two ticks is how long a key would have waited.
Beside it stand the same without an import, for the machine may be busy, and with every filter looked at while
the campaign is judged anew. At last a reading is cancelled. Above a limit the exit code is 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from smsbat_composer.ui.campaign_page import CampaignPage

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "gui")]

HELD_LIMIT = 0.050  # s
CANCEL_LIMIT = 0.5  # s, until nothing of the import is left
LOOK = 0.01  # s, between two looks at what is waited for
A_MOMENT = 0.3  # s
IDLE = 3.0  # s
PATIENCE = 600.0  # s; what takes longer never comes


def main() -> int:
    """Measure, print each, and tell by the exit code whether all limits hold."""
    import environment  # noqa: PLC0415 - found through the line above; a spawned child has no need of it

    environment.enter(Path(__file__), environment.DEVELOP, {})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    from import_list import write_csv, write_xlsx  # noqa: PLC0415 - the neighbour's lists

    with tempfile.TemporaryDirectory() as folder:
        sheets = [Path(folder) / "list.csv", Path(folder) / "list.xlsx"]
        write_csv(sheets[0], rows)
        write_xlsx(sheets[1], rows)
        return 0 if measure(sheets, Path(folder) / "workspace") else 1


def measure(sheets: list[Path], workspace: Path) -> bool:
    """Whether the window keeps within the limits for every sheet."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only once the packages are there

    from smsbat_composer.app import Program  # noqa: PLC0415 - likewise
    from smsbat_composer.composer import Composer  # noqa: PLC0415 - likewise
    from smsbat_composer.ui.background import wait_for_background  # noqa: PLC0415 - likewise
    from smsbat_composer.workspace.folders import Workspace  # noqa: PLC0415 - likewise

    application = QApplication([])
    folder = Workspace(workspace)
    folder.create()
    composer = Composer(folder)
    window = Program(application, composer).window
    window.show()
    window.begin()
    wait(lambda: "smsbat_composer.ui.campaign_page" in sys.modules)
    page = window.open_campaign(composer.new_campaign("Benchmark"))
    if page is None:
        raise RuntimeError("the campaign did not open")
    wait(lambda: page.campaign.review is not None)
    with Ticks() as ticks:
        wait_a_moment(IDLE)
    say(f"without an import: window held for {ticks.longest * 1000:.0f} ms")
    within = [hold(page, sheet) for sheet in sheets]
    within.append(cancel(page, sheets[-1]))
    window.close()
    wait(lambda: not window.isVisible())
    wait_for_background()
    return all(within)


def hold(page: CampaignPage, sheet: Path) -> bool:
    """Whether the event loop goes on while a sheet is read and shown."""
    from smsbat_composer.recipients.list_file import RowFilter  # noqa: PLC0415 - likewise
    from smsbat_composer.recipients.source import Source  # noqa: PLC0415 - likewise

    campaign = page.campaign
    told: list[object] = []
    campaign.importing.connect(told.append)
    started = time.perf_counter()
    with Ticks() as reading:
        campaign.import_list([Source(sheet)])
        wait(lambda: not campaign.is_importing)
        wait_a_moment()
    seconds = time.perf_counter() - started - A_MOMENT
    campaign.importing.disconnect(told.append)
    if campaign.import_error is not None:
        raise campaign.import_error
    with Ticks() as looking:
        for rows in RowFilter:
            page.recipients.show_rows(rows)
            wait_a_moment()
        page.recipients.list_pane.table.scrollToBottom()
        wait_a_moment()
    say(
        f"{sheet.name}: read in {seconds:.1f} s, told {len(told)} times; window held for"
        f" {reading.longest * 1000:.0f} ms (limit {HELD_LIMIT * 1000:.0f}),"
        f" looked at for {looking.longest * 1000:.0f} ms"
    )
    wait(lambda: campaign.review is not None)
    return reading.longest <= HELD_LIMIT


def cancel(page: CampaignPage, sheet: Path) -> bool:
    """Whether a cancelled reading is over at once: told by the window, and gone with its process."""
    from smsbat_composer.recipients.source import Source  # noqa: PLC0415 - likewise

    campaign, loading = page.campaign, page.recipients.list_pane.loading
    rows: list[object] = []
    campaign.importing.connect(rows.append)
    campaign.import_list([Source(sheet)])
    wait(lambda: any(isinstance(row, int) and row > 0 for row in rows))
    pressed = time.perf_counter()
    loading.cancelled.emit()
    hidden = not loading.isVisible()
    wait(lambda: not campaign.is_importing)
    over = time.perf_counter() - pressed
    say(f"cancel: answered {'at once' if hidden else 'LATE'}, over in {over:.3f} s (limit {CANCEL_LIMIT})")
    return hidden and over <= CANCEL_LIMIT


class Ticks:
    """Inside its `with`, a timer of the event loop notes the longest time in which nothing else was done."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - likewise

        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> Self:
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def wait(until: Callable[[], bool]) -> None:
    """Let the event loop run, as it does for a user, until something is so."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415 - likewise

    loop, timer, end = QEventLoop(), QTimer(), time.perf_counter() + PATIENCE
    timer.timeout.connect(lambda: loop.quit() if until() or time.perf_counter() > end else None)
    timer.start(int(LOOK * 1000))
    loop.exec()
    timer.stop()
    if not until():
        raise TimeoutError


def wait_a_moment(seconds: float = A_MOMENT) -> None:
    """Let what was asked for be painted."""
    end = time.perf_counter() + seconds
    wait(lambda: time.perf_counter() >= end)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
