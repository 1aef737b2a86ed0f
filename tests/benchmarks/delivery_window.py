"""`python tests/benchmarks/delivery_window.py [--recipients N]`: the delivery step while the engine runs.

A campaign of 1,000,000 recipients goes out at full speed to a practice gateway on this computer. Meanwhile
its delivery step is opened in the real window, filtered in every way, sorted by every column and scrolled. A
timer in the window's event loop ticks every millisecond: the longest time between two ticks after an action
is how long it held the window, and the 99th percentile of all of them is what a key has to wait. Beside it
stand the window's own work in that time, and the same in an empty window, for the machine may be busy. Above
a limit the exit code is 1. Of fewer than 10,000 recipients nothing is learned, and nothing is waited for.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsbat_composer.ui.delivery.delivery_view import DeliveryView
    from smsbat_composer.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "gui")]

ACTION_LIMIT = 0.100  # s, for which one action may hold the window
DELAY_LIMIT = 0.050  # s, the 99th percentile of the event loop's delay
NAME = 1  # the column of the list
MANY = 10_000  # recipients


@dataclass(frozen=True)
class Manner:
    """How long it is looked at (s): while nothing is done but what the engine asks, and after an action."""

    scrolls: int
    quiet: float
    moment: float


THOROUGH, BRIEF = Manner(40, 2.0, 0.3), Manner(2, 0.1, 0.02)


def main() -> int:
    """Measure, print each, and tell by the exit code whether all limits hold."""
    import environment  # noqa: PLC0415 - found through the line above; a spawned child has no need of it

    environment.enter(Path(__file__), environment.DEVELOP, {})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipients", type=int, default=1_000_000)
    recipients = parser.parse_args().recipients
    with tempfile.TemporaryDirectory() as folder:
        return 0 if measure(Path(folder), recipients) else 1


def measure(folder: Path, recipients: int) -> bool:
    """Whether the window keeps within the limits while a campaign of so many goes out."""
    from campaign_runs import CAMPAIGN, TEMPO, run_gateway, write_list  # noqa: PLC0415 - the neighbour's
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only once the packages are there

    from smsbat_composer.app import Program  # noqa: PLC0415 - likewise
    from smsbat_composer.composer import Composer  # noqa: PLC0415 - likewise
    from smsbat_composer.recipients.source import Source  # noqa: PLC0415 - likewise
    from smsbat_composer.ui.background import wait_for_background  # noqa: PLC0415 - likewise
    from smsbat_composer.workspace.folders import Workspace  # noqa: PLC0415 - likewise

    application = QApplication([])
    composer = Composer(Workspace(folder / "workspace"), tempo=TEMPO)
    write_list(folder / "list.csv", recipients)
    campaign_id = composer.drafts.create(CAMPAIGN)
    composer.lists.import_list(campaign_id, [Source(folder / "list.csv")])
    with closing(composer), run_gateway(folder / "gateway.jsonl") as gateway:
        account = replace(composer.account, base_url=gateway.base_url)
        composer.settings = composer.settings.with_account(account)
        composer.plan(campaign_id, CAMPAIGN, account)
        window = Program(application, composer).window
        within = watch(window, campaign_id, THOROUGH if recipients >= MANY else BRIEF)
        window.close()
        wait_for_background()
    return within


def watch(window: MainWindow, campaign_id: str, manner: Manner) -> bool:
    """Whether all that a user does in the step holds the window no longer than it may; prints each."""
    from import_in_window import say, wait, wait_a_moment  # noqa: PLC0415 - the neighbour's event loop

    window.show()
    window.begin()
    wait(lambda: "smsbat_composer.ui.campaign_page" in sys.modules)
    wait_a_moment()
    with Delays() as idle:
        wait_a_moment(manner.quiet)
    say(f"an empty window: p99 {idle.p99 * 1000:.1f} ms, longest {idle.longest * 1000:.0f} ms")
    open_step(window, campaign_id).note.resume_asked.emit()
    wait(lambda: is_under_way(open_view(window)))
    with Delays() as running:
        wait_a_moment(manner.quiet)
    say(f"sending, nothing done: p99 {running.p99 * 1000:.1f} ms, longest {running.longest * 1000:.0f} ms")
    delays: list[float] = []
    longest: dict[str, float] = {}
    for name, act in actions(window, campaign_id, manner.scrolls):
        with Delays() as held:
            act()
            wait_until_shown(open_view(window), manner.moment)
        delays += held.seconds
        longest[name] = held.longest
        say(f"{name}: held for {held.longest * 1000:.0f} ms, its own work {held.work * 1000:.0f} ms")
    told = open_view(window).standing
    if told is None or not told.is_sending:
        say("the sending ended before everything was done: take more recipients")
    p99, worst = percentile(delays), max(longest.values())
    say(f"handed over by then: {told.handed_over if told else 0:,}")
    say(f"p99 {p99 * 1000:.1f} ms (limit {DELAY_LIMIT * 1000:.0f})")
    say(f"the longest {worst * 1000:.0f} ms (limit {ACTION_LIMIT * 1000:.0f})")
    return p99 <= DELAY_LIMIT and worst <= ACTION_LIMIT


def actions(window: MainWindow, campaign_id: str, scrolls: int) -> list[tuple[str, Callable[[], object]]]:
    """Everything a user does in the step, each by its name."""
    from import_in_window import wait_a_moment  # noqa: PLC0415 - the neighbour's event loop

    from smsbat_composer.delivery.result_query import ResultSort  # noqa: PLC0415 - likewise
    from smsbat_composer.delivery.states import DisplayGroup  # noqa: PLC0415 - likewise
    from smsbat_composer.gateway.statuses import Channel  # noqa: PLC0415 - likewise

    dice = random.Random(1)

    def view() -> DeliveryView:
        return open_view(window)

    def leave_and_open() -> None:
        window.show_campaigns()
        open_step(window, campaign_id)

    def scroll() -> None:
        bar = view().table.table.verticalScrollBar()
        for _ in range(scrolls):
            bar.setValue(dice.randrange(bar.maximum() + 1))
            wait_a_moment(0.03)

    def sort(by: ResultSort | int) -> None:
        view().table.sort_asked.emit(by)

    def choose(group: DisplayGroup | None) -> None:
        view().line.chosen.emit(group)

    def choose_channel(channel: Channel | None) -> None:
        view().filters.channel_chosen.emit(channel)

    def look_for(text: str) -> None:
        view().filters.searched.emit(text)

    channels = (Channel.VIBER, None)
    groups = (DisplayGroup.QUEUED, DisplayGroup.NOT_SENT_YET, DisplayGroup.READ, None)
    return [
        ("open the step", leave_and_open),
        ("scroll", scroll),
        *((f"sort by {by}", partial(sort, by)) for by in (*ResultSort, NAME, ResultSort.ROW)),
        *((f"filter {group or 'all'}", partial(choose, group)) for group in groups),
        *((f"filter {channel or 'all channels'}", partial(choose_channel, channel)) for channel in channels),
        *((f"look for {text!r}", partial(look_for, text)) for text in ("Олена", "38067123", "")),
        ("scroll again", scroll),
        ("select all", partial(select_all, window)),
        ("copy", partial(copy_selected, window)),
    ]


def select_all(window: MainWindow) -> None:
    """As Ctrl+A does."""
    open_view(window).table.table.selectAll()


def copy_selected(window: MainWindow) -> None:
    """As Ctrl+C does."""
    table = open_view(window).table
    table.copy_asked.emit(table.selected_ids())


def open_step(window: MainWindow, campaign_id: str) -> DeliveryView:
    """Open the campaign at its delivery step, as a click on its line does; back when its table is there."""
    from import_in_window import wait  # noqa: PLC0415 - the neighbour's event loop

    page = window.open_campaign(campaign_id)
    if page is None:
        raise RuntimeError("the campaign did not open")
    wait(page.is_open)
    return open_view(window)


def open_view(window: MainWindow) -> DeliveryView:
    """The delivery that is open."""
    page = window.page
    if page is None or page.delivery.view is None:
        raise RuntimeError("the delivery did not open")
    return page.delivery.view


def is_under_way(view: DeliveryView) -> bool:
    """Whether requests go out and are answered."""
    return view.standing is not None and view.standing.handed_over > 0


def wait_until_shown(view: DeliveryView, moment: float) -> None:
    """Until the table shows what was asked for, and it is painted."""
    from import_in_window import wait, wait_a_moment  # noqa: PLC0415 - the neighbour's event loop

    wait(lambda: not view.table.is_looking())
    wait_a_moment(moment)


class Delays:
    """Inside its `with`, a timer of the event loop notes how long it waited each time, above its interval.

    `work`: the most processor time (s) that the window's thread itself took between two ticks.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - likewise

        self.seconds: list[float] = []
        self.work = 0.0
        self._last = self._worked = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)

    def __enter__(self) -> Delays:
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.seconds.append(now - self._last)
        self.work = max(self.work, worked - self._worked)
        self._last, self._worked = now, worked

    @property
    def longest(self) -> float:
        return max(self.seconds, default=0.0)

    @property
    def p99(self) -> float:
        return percentile(self.seconds)


def percentile(seconds: list[float]) -> float:
    """What 99 of 100 waits stay below."""
    return statistics.quantiles(seconds, n=100)[-1] if len(seconds) > 1 else max(seconds, default=0.0)


if __name__ == "__main__":
    sys.exit(main())
