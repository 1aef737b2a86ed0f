"""A campaign at work, watched from the terminal until there is nothing more to wait for."""

import queue
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from rich.live import Live
from rich.table import Table

from smsbat_composer.cli.console import Console, plain_table
from smsbat_composer.delivery.events import EngineLeft, Event, Progress
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.sentences.pauses import pause_sentence, quiet_title
from smsbat_composer.sentences.states import group_word, state_word
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number
from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from smsbat_composer.delivery.engine import Engine

_STANDS_STILL = frozenset({CampaignState.PAUSED, CampaignState.STOPPED})
_TO_SEND = (
    DisplayGroup.READ,
    DisplayGroup.DELIVERED,
    DisplayGroup.QUEUED,
    DisplayGroup.NOT_DELIVERED,
    DisplayGroup.REFUSED,
    DisplayGroup.NEEDS_ATTENTION,
    DisplayGroup.TREATED_AS_SENT,
    DisplayGroup.NOT_SENT_YET,
)
_LISTEN_SECONDS = 0.25  # so that Ctrl+C is heard between events on every system

Events = queue.SimpleQueue[Event]


class Until(Enum):
    """What is waited for. Live reading may come a day later: nobody keeps a terminal open for that."""

    HANDED_OVER = auto()
    ARRIVED = auto()  # or failed: nothing is queued any more
    FINISHED = auto()


def watch(engine: "Engine", events: Events, console: Console, until: Until) -> Progress:
    """Show the campaign's progress until that is reached.

    It also ends when the campaign stands still. What it gives is where the engine left the campaign.
    Ctrl+C lets what is in flight finish, then is raised again. Raises the UserError that kept the engine
    from working.
    """
    with Live(console=console.messages, auto_refresh=False, transient=True) as live:
        try:
            last = _follow(engine, events, live, console, until)
        except KeyboardInterrupt:
            console.say(tr("Finishing the requests on their way…"))
            raise
        finally:
            engine.close()
            engine.join()
    while not events.empty():  # told while it was leaving
        event = events.get()
        if isinstance(event, Progress):
            last = event
    return last


def _follow(engine: "Engine", events: Events, live: Live, console: Console, until: Until) -> Progress:
    last: Progress | None = None
    quiet_until: datetime | None = None
    while True:
        try:
            event = events.get(timeout=_LISTEN_SECONDS)
        except queue.Empty:
            continue
        if isinstance(event, EngineLeft):
            if event.error is not None:
                raise event.error
            if last is None:
                raise UserError("engine_left", campaign=engine.campaign_id)
            return last
        last = event
        if event.quiet_until is not None and event.quiet_until != quiet_until:
            _tell_quiet(event.quiet_until, console)
        quiet_until = event.quiet_until
        live.update(progress_table(event), refresh=True)
        if _is_enough(event, until):
            return event


def _tell_quiet(until: datetime, console: Console) -> None:
    """In a line of its own: where nobody looks at the table, the command seems to hang."""
    console.say(quiet_title(until))
    console.say(tr("The command waits and goes on by itself. Ctrl+C ends it; “resume” goes on later."))


def _is_enough(progress: Progress, until: Until) -> bool:
    if progress.state is CampaignState.SENDING:
        return False  # whatever holds the asking after statuses
    if progress.state in _STANDS_STILL or progress.tracking_pause is not None:
        return not progress.in_flight_requests
    return until is Until.HANDED_OVER or (until is Until.ARRIVED and not progress.tally.queued)


def progress_table(progress: Progress) -> Table:
    """The campaign now: its state, and its recipients by what became of them."""
    table = plain_table(state_word(progress.state, is_quiet=progress.quiet_until is not None), ">")
    for label, count in group_counts(progress.tally, progress.state):
        table.add_row(label, number(count))
    if progress.pause is not None:
        table.caption = pause_sentence(progress.pause)
    elif progress.quiet_until is not None:
        table.caption = quiet_title(progress.quiet_until)
    return table


def group_counts(tally: Tally, state: CampaignState) -> list[tuple[str, int]]:
    """The adding-up line of delivery, its sum first."""
    return [
        (tr("to send", comment="terminal"), tally.to_send),
        *((group_word(group, state), tally.in_group(group)) for group in _TO_SEND),
    ]
