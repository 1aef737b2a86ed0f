"""One campaign at work: what to do next, and which state that leaves the campaign in."""

import logging
import queue
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from smsbat_composer.delivery.announcer import Announcer
from smsbat_composer.delivery.chronicle import Chronicle
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.crew import Crew, CrewFailure
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.journal import Journal, JournalUnwritable
from smsbat_composer.delivery.journal_repair import JournalRepair
from smsbat_composer.delivery.orders import Order
from smsbat_composer.delivery.sender import UNWRITABLE, Landing, Sender
from smsbat_composer.delivery.sleep_watch import TICK, Gap, SleepWatch
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.tracker import Answer, Tracker
from smsbat_composer.workspace.errors import UserError

logger = logging.getLogger(__name__)

_OVER = frozenset({CampaignState.FINISHED, CampaignState.NEEDS_ATTENTION, CampaignState.STOPPED})


Message = Order | Landing | Answer | CrewFailure
Inbox = queue.SimpleQueue[Message]


class CampaignRun:
    """The engine's loop; everything here happens in the engine's thread.

    Only `inbox` is waited on, so an order is obeyed at once. `work` returns when the campaign has nothing
    left to send or learn, or after CLOSE, always with no request in flight. A bug is raised: then `give_up`.
    """

    def __init__(
        self,
        campaign_id: str,
        *,
        journal: Journal,
        sender: Sender,
        tracker: Tracker,
        crew: Crew,
        announcer: Announcer,
        inbox: Inbox,
    ) -> None:
        self._campaign_id = campaign_id
        self._journal = journal
        self._sender = sender
        self._tracker = tracker
        self._crew = crew
        self._announcer = announcer
        self._inbox = inbox
        record = journal.campaign(campaign_id)
        self._state, self._pause = record.state, record.pause
        self._paused_at = record.paused_at
        self._chronicle = Chronicle(journal, campaign_id)
        self._tally = journal.tally(campaign_id)
        self._is_stopping = False
        self._is_closing = False
        self._repair = JournalRepair()
        self._watch: SleepWatch | None = None
        self._quiet_until: datetime | None = None

    def begin(self, *, send: bool) -> None:
        """Clear up what an earlier run left; without `send` nothing is sent before somebody orders RESUME.

        Raises JournalUnwritable: then there is nothing to work with.
        """
        moment = Moment.now()
        self._announcer.note()
        if send and self._state not in {CampaignState.FINISHED, CampaignState.STOPPED}:
            self._start_sending(moment)
            return
        self._journal.sweep(self._campaign_id, moment.wall)
        if self._state is CampaignState.SENDING:
            self._enter(CampaignState.PAUSED, PauseReason(PauseCode.RESTARTED))

    def work(self) -> None:
        """Run the campaign to its end, or until CLOSE; the last progress is always told."""
        while not self._is_over():
            for message in self._messages():
                self._handle(message, Moment.now())
            self._go_on(Moment.now())
        if self._repair.is_needed:
            self._reopen_journal(Moment.now())
        self._announcer.tell(self._progress(is_last=True))

    def give_up(self) -> None:
        """After a bug: wait for what is in flight, write down what still can be, pause and say so.

        What the user has stopped is stopped.
        """
        while self._sender.in_flight or not self._inbox.empty():
            match self._inbox.get():
                case Landing() as landing:
                    with suppress(Exception):  # the next start finds it in flight and calls it a doubt
                        self._sender.land(landing, Moment.now())
                case Order.STOP:
                    self._obey(Order.STOP, Moment.now())
        with suppress(Exception):  # of whoever is in flight still nothing was written down
            self._journal.sweep(self._campaign_id, Moment.now().wall)
        if self._is_stopping or self._state is CampaignState.STOPPED:
            self._enter(CampaignState.STOPPED)
        else:
            self._enter(CampaignState.PAUSED, PauseReason(PauseCode.INTERNAL_ERROR))
        self._announcer.tell(self._progress(is_last=True))

    def _start_sending(self, moment: Moment) -> None:
        if not self._sender.in_flight and not self._sender.holds_unwritten:
            self._journal.sweep(self._campaign_id, moment.wall)
        self._journal.release_held(self._campaign_id)
        self._sender.start_again(moment)
        self._enter(CampaignState.SENDING)

    # -- the loop -----------------------------------------------------------------------------------------

    def _messages(self) -> Iterator[Message]:
        """Everything in the inbox; waits for the first until the next thing is due."""
        timeout = self._wait(Moment.now())
        try:
            yield self._inbox.get(timeout=timeout)
            while True:
                yield self._inbox.get_nowait()
        except queue.Empty:
            return

    def _wait(self, moment: Moment) -> float | None:
        waits = [self._announcer.wait(moment.seconds), self._repair.wait(moment)]
        if not self._repair.is_needed:
            if self._may_send:
                waits.append(self._sender.wait(moment))
            if not self._is_closing:
                waits.append(self._tracker.wait(moment))
        if self._may_send or self._sender.in_flight:
            waits.append(TICK)
        return min((wait for wait in waits if wait is not None), default=None)

    @property
    def _may_send(self) -> bool:
        return (
            self._state is CampaignState.SENDING
            and not self._is_stopping
            and not self._is_closing
            and not self._repair.is_needed
        )

    def _handle(self, message: Message, moment: Moment) -> None:
        self._announcer.note()
        match message:
            case Order():
                self._obey(message, moment)
            case Landing():
                self._hold(self._sender.land(message, moment))
            case CrewFailure():
                raise message.error
            case _:
                try:
                    self._tracker.take(message, moment)
                except JournalUnwritable:  # the same is asked again later
                    self._hold(UNWRITABLE)

    def _obey(self, order: Order, moment: Moment) -> None:
        match order:
            case Order.PAUSE:
                self._hold(PauseReason(PauseCode.USER))
            case Order.RESUME:
                self._resume(moment)
            case Order.LOOK_AGAIN:
                if not self._repair.is_needed:  # at once: a RESUME may come right behind
                    self._settle()
            case Order.STOP:
                self._is_stopping = self._state in {CampaignState.SENDING, CampaignState.PAUSED}
            case Order.CLOSE:
                self._is_closing = True

    def _resume(self, moment: Moment) -> None:
        self._tracker.start_again()
        if self._state is not CampaignState.PAUSED or self._is_stopping:
            return
        if self._repair.is_needed:
            self._reopen_journal(moment)
            if self._pause is not None and self._pause.code is PauseCode.CREATED_TWICE:
                return  # an answer that waited for the disk told so: the user has not heard of it yet
        if not self._repair.is_needed:
            try:
                self._start_sending(moment)
            except JournalUnwritable:
                self._hold(UNWRITABLE)

    def _hold(self, pause: PauseReason | None) -> None:
        """Claim nothing more for this reason; what is in flight still lands.

        A campaign that stands still keeps its reason, unless people got the message twice.
        """
        if pause is None:
            return
        if pause == UNWRITABLE and not self._repair.is_needed:
            self._repair.note_failure(Moment.now())
        is_worst = self._state is CampaignState.PAUSED and pause.code is PauseCode.CREATED_TWICE
        if self._state is CampaignState.SENDING or is_worst:
            self._enter(CampaignState.PAUSED, pause)

    def _go_on(self, moment: Moment) -> None:
        self._look_for_sleep(moment)
        self._look_for_quiet(moment)
        if self._repair.wait(moment) == 0:
            self._reopen_journal(moment)
        if not self._repair.is_needed:
            if self._may_send:
                before = self._sender.in_flight
                self._hold(self._sender.send_more(moment))
                if self._sender.in_flight != before:
                    self._announcer.note()
            if not self._is_closing:
                self._tracker.ask_more(moment)
            self._settle()
        self._announcer.announce(self._progress, moment.seconds)

    def _look_for_quiet(self, moment: Moment) -> None:
        """In its quiet hours a campaign stays SENDING and goes on by itself afterwards."""
        until = self._sender.quiet_until(moment.wall) if self._may_send else None
        if until != self._quiet_until:
            self._quiet_until = until
            self._announcer.note()

    def _look_for_sleep(self, moment: Moment) -> None:
        """After a sleep nobody knows what became of the requests, nor whether it is still a decent hour.

        The quiet hours tell when it is decent: whoever waits for their end may sleep. Only a clock that was
        put back out of them does not make the night a day.
        """
        if not self._sender.in_flight and self._state is not CampaignState.SENDING:
            self._watch = None
            return
        wall = moment.wall.timestamp()
        if self._watch is None:
            self._watch = SleepWatch(wall, moment.seconds)
            return
        gap = self._watch.look(wall, moment.seconds)
        is_early = gap is Gap.BACK and self._sender.quiet_until(moment.wall) is None
        if self._quiet_until is not None and not self._sender.in_flight and not is_early:
            return
        if gap is not None:
            self._crew.drop_connections()
            self._hold(PauseReason(PauseCode.COMPUTER_SLEPT))

    # -- the state ----------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """The state that follows once nothing is in flight."""
        if self._sender.in_flight or self._sender.holds_unwritten:
            return
        if self._is_stopping:
            self._is_stopping = False
            self._enter(CampaignState.STOPPED)
        elif self._state is CampaignState.SENDING and not self._sender.is_done:
            if not self._is_closing:
                return
            self._enter(CampaignState.PAUSED, PauseReason(PauseCode.RESTARTED))
        if not self._repair.is_needed:
            self._follow_journal()

    def _follow_journal(self) -> None:
        """Stand where the rows leave the campaign: all is sent, the last status came, a doubt was settled."""
        try:
            record = self._journal.go_on(self._campaign_id)
        except JournalUnwritable:
            self._hold(UNWRITABLE)
            return
        if record.state is CampaignState.SENDING:
            raise RuntimeError("the journal gives no claim and still has something to send")
        if (record.state, record.pause) != (self._state, self._pause):
            self._announcer.note()
        self._state, self._pause, self._paused_at = record.state, record.pause, record.paused_at

    def _enter(self, state: CampaignState, pause: PauseReason | None = None) -> None:
        """Stand in this state from now on; written when the journal takes it, else by the next repair."""
        self._paused_at = Moment.now().wall if state is CampaignState.PAUSED else None
        self._state, self._pause = state, pause
        self._announcer.note()
        if self._repair.is_needed:
            return
        try:
            self._journal.set_state(self._campaign_id, state, pause)
        except JournalUnwritable:
            self._hold(UNWRITABLE)

    def _reopen_journal(self, moment: Moment) -> None:
        """After a failed write: write down what was kept in memory, if the disk takes it now."""
        try:
            self._journal.reopen()
            self._pause = self._sender.write_kept(moment) or self._pause
            self._journal.set_state(self._campaign_id, self._state, self._pause)
        except UserError as error:
            logger.warning("the journal still takes nothing: %s", error.code)
            self._repair.note_failure(moment)
        else:
            self._repair.note_success()
            self._announcer.note()

    def _is_over(self) -> bool:
        if self._sender.in_flight:
            return False
        if self._is_closing:
            return not self._is_stopping or self._repair.is_needed
        if self._is_stopping or self._state not in _OVER:
            return False
        if self._repair.is_needed or self._tracker.is_asking:
            return False
        return self._journal.nothing_left_to_learn(self._campaign_id)

    def _progress(self, *, is_last: bool = False) -> Progress:
        if not self._repair.is_needed:
            self._tally = self._journal.tally(self._campaign_id)
            note = self._chronicle.end if is_last else self._chronicle.note
            note(self._tally, self._state, Moment.now().wall)
        moment, left = Moment.now(), self._tally.not_sent_yet
        return Progress(
            campaign_id=self._campaign_id,
            state=self._state,
            tally=self._tally,
            in_flight_requests=self._sender.in_flight,
            rate_per_minute=self._sender.people_per_minute(moment.seconds),
            pause=self._pause,
            tracking_pause=self._tracker.pause,
            paused_at=self._paused_at,
            holdup=self._sender.holdup if self._may_send else None,
            quiet_until=self._quiet_until if self._may_send else None,
            quiet_ahead=self._sender.quiet_ahead(left, moment) if self._may_send else timedelta(),
        )
