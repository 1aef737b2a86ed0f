"""The seven invariants of sending, held by the real journal and sender whatever happens to them.

A gateway that remembers, forgets and loses answers; a program that dies, a disk that fills up, a database
restored from a backup, a witness that is lost, clocks that jump, a new token, and a user who pauses, resumes
and decides about doubts. The gateway's own list of messages is the judge.
"""

import copy
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from delivery.desk import ACCOUNT, phone
from delivery.doubting import deciding
from delivery.exchanges import entry
from delivery.remembering_gateway import DEADLINE, Fate, Repeat, lists_of
from delivery.sending_invariants import SendingInvariants
from delivery.sending_trial import PEOPLE, REFUSED
from delivery.trusting import SENDS, check, earn_trust
from smsbat_composer.campaign.options import Options
from smsbat_composer.delivery.doubt_decisions import send_again, treat_as_sent
from smsbat_composer.delivery.journal import StatusUpdate
from smsbat_composer.delivery.provider_report import ProviderReport, ReportedMessage
from smsbat_composer.delivery.report_evidence import apply_provider_report
from smsbat_composer.delivery.sender import UNWRITABLE, Flight, Landing
from smsbat_composer.delivery.states import (
    CampaignState,
    PauseCode,
    PauseReason,
)
from smsbat_composer.delivery.trust import ReplayAnswer, TrustBook, TrustKey
from smsbat_composer.gateway.exchange import Exchange
from smsbat_composer.gateway.statuses import Channel, Status, is_final
from smsbat_composer.recipients.stop_list import StopList

FATES = st.sampled_from([*Fate, *[Fate.ANSWERED] * 5, *[Fate.LOST_REQUEST, Fate.LOST_ANSWER] * 2])
PRECAUTIONS: list[dict[str, Any]] = [
    {},
    {"canary": 5},
    {"stop_if_refused_percent": 5, "pace_per_minute": 30},
    {"canary": 7, "quiet_hours": "12:00-13:10"},  # the trial begins at half past twelve
]
STANDING_STILL = frozenset({CampaignState.PAUSED, CampaignState.NEEDS_ATTENTION})
PROOF_OF = {
    Repeat.FIRST_ANSWER: ReplayAnswer.SAME_IDS,
    Repeat.CODE_507: ReplayAnswer.REPEAT_WITH_IDS,
    Repeat.CONFLICT: ReplayAnswer.CONFLICT,
}


class Sending(SendingInvariants, RuleBasedStateMachine):
    """Every rule is something that may happen; every invariant holds after each of them."""

    @initialize(
        texts=st.integers(1, 3),
        memory=st.sampled_from([200.0, 900.0, 3600.0]),
        repeat=st.sampled_from(Repeat),
        is_proven=st.sampled_from([True, True, False]),
        precautions=st.sampled_from(PRECAUTIONS),
    )
    def plan(
        self, texts: int, memory: float, repeat: Repeat, is_proven: bool, precautions: dict[str, Any]
    ) -> None:
        self.set_up(texts, memory, repeat, Options(already_sent_days=0, **precautions))
        self.backup: Path | None = None
        if is_proven:
            self.earn_trust()

    # -- the program --------------------------------------------------------------------------------------

    @precondition(lambda self: self.state in {CampaignState.SENDING, CampaignState.PAUSED})
    @rule()
    def send(self) -> None:
        """What may go now goes; the user has resumed, if it stood still."""
        if self.state is CampaignState.PAUSED:
            self.resume_sending()
        wait = self.sender.wait(self.now)
        if wait is not None:
            self.clocks.go_on(wait)
            self.hold(self.sender.send_more(self.now))

    @precondition(lambda self: self.flying)
    @rule(fate=FATES, said=st.data())
    def land(self, fate: Fate, said: st.DataObject) -> None:
        flight, exchange = self._answer(fate, said)
        self.hold(self.sender.land(Landing(flight, exchange), self.now))
        self.outside.hear(flight.claim, exchange)

    def _answer(self, fate: Fate, said: st.DataObject) -> tuple[Flight, Exchange]:
        """One flight is over; what is known outside of it."""
        flight, started = self.flying.pop(said.draw(st.integers(0, len(self.flying) - 1)))
        claim = flight.claim
        exchange = self.gateway.treat(claim.endpoint, claim.body, fate, self.clocks.seconds)
        exchange = replace(exchange, json=copy.deepcopy(exchange.json), elapsed=self.clocks.seconds - started)
        if fate is Fate.LOST_REQUEST:
            self.late.append((claim, started))
        if fate.is_evidence:
            self.outside.learn_not_executed(claim)
        for listed in lists_of(exchange):
            if fate is Fate.SHORT_LIST:
                listed[:] = [one for one in listed if said.draw(st.booleans())]
            if fate is Fate.ODD_LIST:
                listed += [entry("380990000000", 0, "stranger"), listed[0]]
                listed.reverse()
                for one in listed:
                    one["response_code"] = 999 if one["message_id"] else one["response_code"]
        return flight, exchange

    @rule(fates=st.lists(FATES, min_size=1, max_size=4), said=st.data())
    def send_and_land(self, fates: list[Fate], said: st.DataObject) -> None:
        """Several requests, one after the other."""
        for fate in fates:
            if self.state in {CampaignState.SENDING, CampaignState.PAUSED}:
                self.send()
            if self.flying:
                self.land(fate, said)

    @precondition(
        lambda self: not self.flying and self.state is CampaignState.SENDING and self.sender.is_done
    )
    @rule()
    def come_to_the_end(self) -> None:
        reached = self.desk.journal.go_on(self.campaign).state
        assert reached is not CampaignState.SENDING, "the journal holds something back"

    @precondition(lambda self: self.flying)
    @rule()
    def die(self) -> None:
        self.die_and_start_again()

    # -- the disk -----------------------------------------------------------------------------------------

    @precondition(lambda self: self.flying)
    @rule(fate=st.sampled_from(Fate), said=st.data(), dies=st.booleans())
    def land_on_a_full_disk(self, fate: Fate, said: st.DataObject, dies: bool) -> None:
        flight, exchange = self._answer(fate, said)
        with self.disk_that_takes_nothing():
            assert self.sender.land(Landing(flight, exchange), self.now) == UNWRITABLE
        if dies:
            if fate.is_evidence:
                self.outside.forget_evidence(flight.claim)
            self.die_and_start_again()
            return
        self.desk.journal.reopen()
        self.hold(self.sender.write_kept(self.now) or UNWRITABLE)
        self.outside.hear(flight.claim, exchange)

    @precondition(lambda self: self.state is CampaignState.SENDING and self.sender.wait(self.now) == 0)
    @rule(has_room=st.booleans())
    def send_on_a_full_disk(self, has_room: bool) -> None:
        """Room for the claim and none for the witness, or for neither."""
        if has_room:
            with pytest.MonkeyPatch.context() as patches:
                patches.setattr("os.fsync", _no_space)
                pause = self.sender.send_more(self.now)
        else:
            with self.disk_that_takes_nothing():
                pause = self.sender.send_more(self.now)
        assert pause == UNWRITABLE or not has_room or self.sender.is_done or self.flying
        self.desk.journal.reopen()
        self.hold(pause)

    @rule()
    def back_up(self) -> None:
        self.desk.journal._connection.pragma("wal_checkpoint", "TRUNCATE")
        self.backup = Path(shutil.copy(self.desk.database, self.folder / "backup.sqlite"))

    @precondition(lambda self: self.backup is not None)
    @rule(has_witness=st.booleans())
    def restore_the_backup(self, has_witness: bool) -> None:
        """Without the witness too, if the backup knows that there has to be one."""
        assert self.backup is not None
        self.is_restored = True
        self.desk.journal.close()
        for companion in self.folder.glob("journal.sqlite-*"):
            companion.unlink()
        shutil.copy(self.backup, self.desk.database)
        if not has_witness and self.desk.query("SELECT 1 FROM attempt LIMIT 1"):
            shutil.rmtree(self.desk.witness_folder)
            self.backup = None  # nobody can vouch for it a second time
        self.outside.heard.clear()
        self.die_and_start_again()

    # -- the user -----------------------------------------------------------------------------------------

    @precondition(lambda self: self.state is CampaignState.SENDING)
    @rule()
    def pause(self) -> None:
        self.hold(PauseReason(PauseCode.USER))

    @precondition(lambda self: self.has_doubts)
    @rule(said=st.data())
    def treat_as_sent(self, said: st.DataObject) -> None:
        keys = self._some_doubts(said)
        deciding(self.desk, lambda one: treat_as_sent(one, self.campaign, keys, self.clocks.wall))

    @precondition(lambda self: self.has_doubts and self.state in STANDING_STILL)
    @rule(said=st.data())
    def send_again(self, said: st.DataObject) -> None:
        keys = self._some_doubts(said)
        chosen = [
            one
            for one, key in self.rows("phone, coalesce(request, 0)", "state = 'needs_attention'")
            if keys is None or key in keys
        ]
        deciding(self.desk, lambda one: send_again(one, self.campaign, keys, self.clocks.wall))
        self.outside.risks_taken.update(chosen)

    def _some_doubts(self, said: st.DataObject) -> frozenset[int] | None:
        """All of them, or those of one request."""
        (*keys,) = self.rows("DISTINCT coalesce(request, 0)", "state = 'needs_attention'")
        chosen = said.draw(st.sampled_from([None, *keys]))
        return None if chosen is None else frozenset(chosen)

    @precondition(lambda self: self.has_doubts)
    @rule()
    def import_the_providers_report(self) -> None:
        """Everything the provider made, and whom it refused."""
        began = self.clocks.wall - timedelta(seconds=self.clocks.seconds)
        made = [
            (one, began + timedelta(seconds=at), Status.DELIVERED, message_id)
            for one, message_id, at in self.gateway.created
        ]
        made += [(one, self.clocks.wall, Status.REJECTED, None) for one in REFUSED]
        messages = [
            ReportedMessage(one, at, status, status, Channel.SMS, message_id)
            for one, at, status, message_id in made
        ]
        report = ProviderReport(tuple(messages), unread=0)
        deciding(self.desk, lambda one: apply_provider_report(one, self.campaign, report, self.clocks.wall))

    @rule(index=st.integers(0, 5 * PEOPLE))
    def opt_out(self, index: int) -> None:
        StopList(self.desk.journal._connection).add(phone(index), "asked by phone", "by hand")

    @precondition(lambda self: not self.flying)
    @rule(number=st.sampled_from([1, 1, 2]))
    def use_a_token(self, number: int) -> None:
        self.desk.journal.use_gateway(self.campaign, ACCOUNT.base_url, f"credential-{number}")

    @precondition(lambda self: not self.is_proven)
    @rule()
    def earn_trust(self) -> None:
        age = timedelta(seconds=self.gateway.memory)
        earn_trust(self.desk.journal._connection, age=age, answer=PROOF_OF[self.gateway.repeat])
        self.is_proven = True

    @precondition(lambda self: self.is_proven and not self.is_disproved)
    @rule(really=st.integers(0, 5))
    def disprove(self, really: int) -> None:
        if really:
            return
        for endpoint in SENDS:
            key = TrustKey(ACCOUNT.id, ACCOUNT.base_url, endpoint)
            TrustBook(self.desk.journal._connection).note(key, check(ReplayAnswer.NEW_IDS, endpoint=endpoint))
        self.is_disproved = True

    # -- the world ----------------------------------------------------------------------------------------

    @rule(seconds=st.sampled_from([1.0, 30.0, 89.0, 150.0, 330.0, 2000.0]))
    def time_goes_by(self, seconds: float) -> None:
        self.clocks.go_on(seconds)

    @rule(days=st.sampled_from([-3.0, 3.0]))
    def somebody_sets_the_clock(self, days: float) -> None:
        self.clocks.wall += timedelta(days=days)

    @rule(is_poor=st.booleans())
    def the_balance_changes(self, is_poor: bool) -> None:
        self.gateway.is_poor = is_poor

    @precondition(lambda self: self.late)
    @rule(said=st.data())
    def arrive_late(self, said: st.DataObject) -> None:
        claim, started = self.late.pop(said.draw(st.integers(0, len(self.late) - 1)))
        if self.clocks.seconds < started + DEADLINE:
            self.gateway.execute(claim.endpoint, claim.body, self.clocks.seconds)

    @rule(
        status=st.sampled_from(Status),
        channel=st.sampled_from(Channel),
        reason=st.sampled_from([None, "SRVC_NOT_VIBER_USER"]),
        gives_up=st.booleans(),
    )
    def hear_of_statuses(self, status: Status, channel: Channel, reason: str | None, gives_up: bool) -> None:
        later = self.clocks.wall + timedelta(days=9)
        due = self.desk.journal.due_for_status(self.campaign, later, 3)
        updates = [
            StatusUpdate(
                recipient_id=message.recipient_id,
                channel=channel,
                status=status,
                viber_reason=reason,
                final=is_final(status, channel),
                next_poll=None if gives_up else later,
            )
            for message in due
        ]
        self.desk.journal.record_statuses(updates, later)


def _no_space(handle: int) -> None:
    raise OSError(28, "No space left on device")


Sending.TestCase.settings = settings(
    max_examples=120, stateful_step_count=40, deadline=None, derandomize=True, database=None
)
test_sending_rules = Sending.TestCase
