"""The invariants of sending, held against random claims, answers, kills, restored backups and resumes."""

import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from delivery.desk import NOT_SENT, NOW, REFUSED_BEFORE, Desk, answered, campaign_file, doubted, phone
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.journal import StatusUpdate
from smsbat_composer.delivery.states import CampaignState, DisplayGroup, RecipientState, VerdictKind
from smsbat_composer.gateway.statuses import Channel, Status, is_final

KINDS = st.sampled_from(VerdictKind)


@dataclass
class Outside:
    """What really left, as nobody inside can know it."""

    bodies: dict[tuple[str, ...], bytes] = field(default_factory=dict)
    may_have_it: set[str] = field(default_factory=set)


class Sending(RuleBasedStateMachine):
    """A campaign of 30 people, sent by a program that dies whenever it likes."""

    @initialize(texts=st.integers(1, 3))
    def plan(self, texts: int) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk(self.folder)
        rows = [(phone(index), f"Ім’я {index % texts}") for index in range(30)]
        rows += [(phone(0), "Двійник"), ("0", "Помилка"), (phone(99), "Стоп")]
        self.campaign = self.desk.plan(rows, campaign_file(sms="{Ім’я}"), frozenset({phone(99)}))
        self.results = self.desk.results()
        self.under_way: list[Claim] = []
        self.outside = Outside()
        self.backup: Path | None = None

    def teardown(self) -> None:
        if hasattr(self, "results"):
            self.results.close()
            self.desk.journal.close()
            shutil.rmtree(self.folder)

    @rule(recipients=st.integers(1, 12), items=st.integers(1, 4))
    def claim(self, recipients: int, items: int) -> None:
        claim = self.desk.journal.claim(self.campaign, max_recipients=recipients, max_items=items, now=NOW)
        if claim is None:
            return
        phones = [number for people in claim.items.values() for number in people]
        assert self.outside.may_have_it.isdisjoint(phones), "sent twice"
        self.outside.may_have_it.update(phones)
        assert self.outside.bodies.setdefault(tuple(claim.items), claim.body) == claim.body
        self.under_way.append(claim)

    @precondition(lambda self: self.under_way)
    @rule(said=st.data())
    def answer(self, said: st.DataObject) -> None:
        claim = self.under_way.pop(said.draw(st.integers(0, len(self.under_way) - 1)))
        phones = [number for people in claim.items.values() for number in people]
        kinds = {number: said.draw(KINDS) for number in phones}
        self.desk.record(claim, answered(claim, kinds))
        cleared = {number for number, kind in kinds.items() if kind is VerdictKind.HELD}
        self.outside.may_have_it -= cleared

    @precondition(lambda self: self.under_way)
    @rule(judgement=st.sampled_from([NOT_SENT, REFUSED_BEFORE]))
    def refuse_all(self, judgement: object) -> None:
        claim = self.under_way.pop()
        self.desk.record(claim, judgement)
        self.outside.may_have_it.difference_update(*claim.items.values())

    @precondition(lambda self: self.under_way)
    @rule()
    def lose_the_answer(self) -> None:
        claim = self.under_way.pop()
        self.desk.record(claim, doubted(claim))

    @rule()
    def resume(self) -> None:
        self.desk.journal.release_held(self.campaign)
        self.desk.journal.set_state(self.campaign, CampaignState.SENDING)

    @rule()
    def die_and_start_again(self) -> None:
        self.under_way.clear()
        self.desk.restart()
        self.desk.journal.sweep(self.campaign, NOW)

    @precondition(lambda self: self.backup is None and not self.under_way)
    @rule()
    def back_up(self) -> None:
        self.desk.journal._connection.pragma("wal_checkpoint", "TRUNCATE")
        self.backup = Path(shutil.copy(self.desk.database, self.folder / "backup.sqlite"))

    @precondition(lambda self: self.backup is not None)
    @rule()
    def restore_the_backup(self) -> None:
        self.results.close()
        self.desk.journal.close()
        for companion in self.folder.glob("journal.sqlite-*"):
            companion.unlink()
        shutil.copy(self.backup, self.desk.database)
        self.backup = None
        self.results = self.desk.results()
        self.die_and_start_again()

    @rule(
        status=st.sampled_from(Status),
        channel=st.sampled_from(Channel),
        reason=st.sampled_from([None, "SRVC_NOT_VIBER_USER"]),
        gives_up=st.booleans(),
    )
    def hear_of_statuses(self, status: Status, channel: Channel, reason: str | None, gives_up: bool) -> None:
        later = NOW + timedelta(days=1)
        due = self.desk.journal.due_for_status(self.campaign, later, 3)
        self.desk.journal.record_statuses(
            [
                StatusUpdate(
                    recipient_id=message.recipient_id,
                    channel=channel,
                    status=status,
                    viber_reason=reason,
                    final=is_final(status, channel),
                    next_poll=None if gives_up else later,
                )
                for message in due
            ],
            later,
        )

    @invariant()
    def the_tally_is_what_counting_gives(self) -> None:
        counted = self.desk.query(
            "SELECT state, display, channel, status, code, code_name, problem, viber_reason, count(*) "
            "FROM recipient GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"
        )
        kept = {
            (line.state, line.group, line.channel, line.status, line.code, line.code_name, line.problem,
             line.viber_reason, line.recipients)
            for line in self.results.tally(self.campaign).lines
        }  # fmt: skip
        assert kept == set(counted)

    @invariant()
    def every_line_adds_up_to_the_file(self) -> None:
        tally = self.results.tally(self.campaign)
        assert tally.in_file == 33
        assert sum(map(tally.in_state, RecipientState)) == 33
        assert sum(map(tally.in_group, DisplayGroup)) == 33
        assert tally.excluded == tally.duplicates + tally.stop_list + tally.invalid == 3
        assert sum(tally.statuses.values()) == tally.accepted
        assert tally.lane(Channel.SMS).total + tally.lane(Channel.VIBER).total == tally.accepted

    @invariant()
    def nobody_is_lost(self) -> None:
        phones = Counter(
            number for (number,) in self.desk.query("SELECT phone FROM recipient WHERE state <> 'excluded'")
        )
        assert phones == Counter(phone(index) for index in range(30))


Sending.TestCase.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, derandomize=True, database=None
)
test_sending_rules = Sending.TestCase
