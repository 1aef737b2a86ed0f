"""The invariants of sending with replays, held against a gateway that remembers for so long and no longer.

The gateway here is the judge: what it created, it alone knows. It loses answers, executes late, cuts lists
and forgets every sequence_id at the very age that was proven, so that a replay too late is a double.
"""

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from delivery.desk import ACCOUNT, NOT_SENT, REFUSED_BEFORE, Desk, campaign_file, doubted, phone
from delivery.trusting import Clocks, check, earn_trust
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.states import CampaignState, OutcomeClass, RecipientState, VerdictKind
from smsbat_composer.delivery.trust import ReplayAnswer, TrustBook, TrustKey
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.recipients.stop_list import StopList

PEOPLE = 12
DEADLINE = 90.0  # s after its start: no request is executed later than the client's own deadline
WRONG_NUMBERS = frozenset({phone(3), phone(7)})
MEMORY = Path("/dev/shm")  # noqa: S108 - an fsync costs nothing there
SEND = TrustKey(ACCOUNT.id, ACCOUNT.base_url, Endpoint.SEND)


@dataclass
class Execution:
    at: float
    ids: dict[str, str | None]


@dataclass
class RememberingGateway:
    """Creates one message a phone for a sequence_id that it does not remember."""

    memory: float
    tells_repeats: bool
    executed: dict[str, Execution] = field(default_factory=dict)
    created: list[tuple[str, str]] = field(default_factory=list)

    def take(self, claim: Claim, now: float) -> Judgement:
        """The true answer; what it creates exists by then."""
        verdicts: dict[str, tuple[Verdict, ...]] = {}
        is_repeat = False
        for key, phones in claim.items.items():
            earlier = self.executed.get(key)
            if earlier is None or now - earlier.at >= self.memory:
                self.executed[key] = earlier = Execution(now, {one: self._create(one) for one in phones})
            else:
                is_repeat = self.tells_repeats
            verdicts[key] = tuple(_verdict(one, earlier.ids[one]) for one in phones)
        code = 507 if is_repeat else 800
        return Judgement(OutcomeClass.ANSWERED, verdicts, code=code, is_repeat=is_repeat)

    def _create(self, one: str) -> str | None:
        if one in WRONG_NUMBERS:
            return None
        self.created.append((one, f"m{len(self.created)}"))
        return self.created[-1][1]


def _verdict(one: str, message_id: str | None) -> Verdict:
    if message_id is None:
        return Verdict(one, VerdictKind.REFUSED, None, 305, "INVALID_PHONE", is_listed=True)
    return Verdict(one, VerdictKind.ACCEPTED, message_id, 0, "OK", is_listed=True)


@dataclass
class Flight:
    claim: Claim
    started: float


class Reconciling(RuleBasedStateMachine):
    """Twelve people, a gateway with a memory, and every way in which an answer can be lost."""

    @initialize(
        texts=st.integers(1, 3),
        memory=st.sampled_from([200.0, 900.0, 3600.0]),
        tells_repeats=st.booleans(),
        is_proven=st.sampled_from([True, True, False]),
    )
    def plan(self, texts: int, memory: float, tells_repeats: bool, is_proven: bool) -> None:
        self.patches = pytest.MonkeyPatch()
        self.clocks = Clocks(self.patches)
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
        self.desk = Desk(self.folder)
        rows = [(phone(index), f"Ім’я {index % texts}") for index in range(PEOPLE)]
        self.campaign = self.desk.plan(rows, campaign_file(sms="{Ім’я}"))
        self.gateway = RememberingGateway(memory, tells_repeats)
        self.under_way: list[Flight] = []
        self.late: list[Flight] = []
        self.bodies: dict[tuple[str, ...], bytes] = {}
        self.is_proven = False
        self.is_disproved = False
        if is_proven:
            self.earn()

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.journal.close()
            shutil.rmtree(self.folder)
            self.patches.undo()

    @precondition(lambda self: not self.is_proven)
    @rule()
    def earn(self) -> None:
        earn_trust(self.desk.journal._connection, age=timedelta(seconds=self.gateway.memory))
        self.is_proven = True

    @rule(recipients=st.integers(1, 6), items=st.integers(1, 3))
    def claim(self, recipients: int, items: int) -> None:
        claim = self.desk.journal.claim(
            self.campaign, max_recipients=recipients, max_items=items, now=self.clocks.wall
        )
        if claim is None:
            return
        assert self.bodies.setdefault(tuple(claim.items), claim.body) == claim.body
        has_left = any(flight.claim.request_id == claim.request_id for flight in self.late) or any(
            key in self.gateway.executed for key in claim.items
        )
        assert not has_left or (self.is_proven and not self.is_disproved), "asked again without trust"
        self.under_way.append(Flight(claim, self.clocks.seconds))

    def _pick(self, said: st.DataObject, flights: list[Flight]) -> Flight:
        return flights[said.draw(st.integers(0, len(flights) - 1))]

    @precondition(lambda self: self.late)
    @rule(said=st.data())
    def arrive_late(self, said: st.DataObject) -> None:
        flight = self._pick(said, self.late)
        self.late.remove(flight)
        if self.clocks.seconds < flight.started + DEADLINE:
            self.gateway.take(flight.claim, self.clocks.seconds)

    @precondition(lambda self: self.under_way)
    @rule(
        said=st.data(),
        arrives=st.sampled_from([True, True, False]),
        how=st.sampled_from(["true", "lost", "short"]),
    )
    def land(self, said: st.DataObject, arrives: bool, how: str) -> None:
        flight = self._pick(said, self.under_way)
        self.under_way.remove(flight)
        claim = flight.claim
        answer = self.gateway.take(claim, self.clocks.seconds) if arrives else None
        if answer is None and how == "true":
            judgement = said.draw(st.sampled_from([NOT_SENT, REFUSED_BEFORE]))
        elif answer is None or how == "lost":
            judgement = doubted(claim)
            if answer is None:
                self.late.append(flight)
        else:
            judgement = self._cut(answer, said) if how == "short" else answer
        self.desk.journal.record(
            claim,
            judgement,
            request_started=True,
            http_status=200,
            exception=None,
            elapsed=self.clocks.seconds - flight.started,
            now=self.clocks.wall,
        )

    def _cut(self, answer: Judgement, said: st.DataObject) -> Judgement:
        """Some are missing from the list."""
        verdicts = {
            key: tuple(
                Verdict(one.phone, VerdictKind.UNKNOWN) if said.draw(st.booleans()) else one for one in listed
            )
            for key, listed in answer.verdicts.items()
        }
        is_empty = all(one.kind is VerdictKind.UNKNOWN for listed in verdicts.values() for one in listed)
        outcome = OutcomeClass.UNKNOWN if is_empty else OutcomeClass.ANSWERED
        return replace(answer, outcome=outcome, verdicts=verdicts)

    @rule(seconds=st.sampled_from([1.0, 30.0, 89.0, 150.0, 210.0, 330.0, 2000.0]))
    def time_goes_by(self, seconds: float) -> None:
        self.clocks.go_on(seconds)

    @rule(days=st.sampled_from([-3.0, 3.0]))
    def somebody_sets_the_clock(self, days: float) -> None:
        self.clocks.wall += timedelta(days=days)

    @rule()
    def resume(self) -> None:
        self.desk.journal.release_held(self.campaign)
        self.desk.journal.set_state(self.campaign, CampaignState.SENDING)

    @rule()
    def die_and_start_again(self) -> None:
        self.late += self.under_way
        self.under_way.clear()
        self.desk.restart()
        self.desk.journal.sweep(self.campaign, self.clocks.wall)

    @rule(index=st.integers(0, 5 * PEOPLE))
    def opt_out(self, index: int) -> None:
        StopList(self.desk.journal._connection).add(phone(index), "asked by phone", "by hand")

    @precondition(lambda self: self.is_proven and not self.is_disproved)
    @rule(really=st.integers(0, 5))
    def disprove(self, really: int) -> None:
        if really:
            return
        for endpoint in (Endpoint.SEND, Endpoint.SENDMULTI):
            key = replace(SEND, endpoint=endpoint)
            TrustBook(self.desk.journal._connection).note(key, check(ReplayAnswer.NEW_IDS, endpoint=endpoint))
        self.is_disproved = True

    @rule(number=st.sampled_from([1, 1, 1, 1, 2]))
    def use_a_token(self, number: int) -> None:
        self.desk.journal.use_gateway(self.campaign, ACCOUNT.base_url, f"credential-{number}")

    @invariant()
    def nobody_gets_it_twice(self) -> None:
        counted = Counter(one for one, _ in self.gateway.created)
        assert not counted or max(counted.values()) == 1

    @invariant()
    def every_row_tells_the_truth(self) -> None:
        created = dict(self.gateway.created)
        for one, state, message_id in self.desk.query("SELECT phone, state, message_id FROM recipient"):
            if state == "accepted":
                assert created.get(str(one)) == message_id
            elif state in ("planned", "refused", "excluded"):
                assert one not in created, f"{state}, and it exists"

    @invariant()
    def everybody_is_somewhere(self) -> None:
        tally = self.desk.journal.tally(self.campaign)
        assert tally.in_file == PEOPLE == sum(map(tally.in_state, RecipientState))

    @invariant()
    def a_doubt_waits_only_where_a_replay_may_come(self) -> None:
        if not self.is_proven:
            assert self.desk.journal.tally(self.campaign).unknown == 0


Reconciling.TestCase.settings = settings(
    max_examples=50, stateful_step_count=40, deadline=None, derandomize=True, database=None
)
test_reconciliation_rules = Reconciling.TestCase
