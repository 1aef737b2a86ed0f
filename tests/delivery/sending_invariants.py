"""The seven invariants of sending, and what the gateway's own list of messages says of them.

1 (nothing leaves before its attempt and witness line) and what cannot wait until the step is over of 2 and 7
are in `SendingTrial` and `Outside`, at the moment in which the first byte may leave.
"""

from collections import Counter

from hypothesis.stateful import invariant

from delivery.desk import phone
from delivery.sending_trial import PEOPLE, ROWS, SendingTrial
from smsbat_composer.delivery.states import CampaignState, DisplayGroup, RecipientState
from smsbat_composer.gateway.statuses import Channel


class SendingInvariants(SendingTrial):
    """Each holds after every step of a state machine that inherits them."""

    @invariant()
    def a_request_never_changes(self) -> None:
        """Invariant 2."""
        kept = self.desk.journal._connection.execute(
            "SELECT sequence_id, body FROM item JOIN request ON request.id = item.request"
        )
        for sequence_id, body in kept:
            assert self.outside.bodies.get(sequence_id, body) == body

    @invariant()
    def one_live_row_and_one_live_request_for_each(self) -> None:
        """Invariant 3."""
        live = self.rows("phone", "state NOT IN ('excluded', 'superseded')")
        stopped = self.rows("phone", "exclusion = 'stop_list'")
        assert sorted(live + stopped) == [(phone(index),) for index in [*range(PEOPLE), 99]]
        in_the_air = [
            one for flight, _ in self.flying for people in flight.claim.items.values() for one in people
        ]
        assert len(in_the_air) == len(set(in_the_air))

    @invariant()
    def only_evidence_brings_anybody_back(self) -> None:
        """Invariant 4: who is planned (or taken from there by the stop list) has nothing under way."""
        for (one,) in self.rows("phone", "state = 'planned' OR exclusion = 'stop_list'"):
            assert len(self.outside.may_have_it_by[one]) <= self.outside.risks_taken[one]

    @invariant()
    def the_numbers_add_up(self) -> None:
        """Invariant 5."""
        tally = self.desk.journal.tally(self.campaign)
        counted = self.rows(
            "state, display, channel, status, code, code_name, problem, viber_reason, count(*)",
            "state <> 'superseded' GROUP BY 1, 2, 3, 4, 5, 6, 7, 8",
        )
        assert set(counted) == {
            (line.state, line.group, line.channel, line.status, line.code, line.code_name, line.problem,
             line.viber_reason, line.recipients)
            for line in tally.lines
        }  # fmt: skip
        assert tally.in_file == ROWS
        assert ROWS == sum(map(tally.in_state, RecipientState)) == sum(map(tally.in_group, DisplayGroup))
        assert tally.in_state(RecipientState.SUPERSEDED) == tally.in_group(DisplayGroup.SENT_AGAIN) == 0
        assert tally.excluded == tally.duplicates + tally.stop_list + tally.invalid
        assert sum(tally.statuses.values()) == tally.accepted
        assert tally.lane(Channel.SMS).total + tally.lane(Channel.VIBER).total == tally.accepted
        if self.state is CampaignState.FINISHED:
            assert not tally.planned + tally.in_flight + tally.unknown + tally.needs_attention

    @invariant()
    def an_id_that_was_heard_is_kept(self) -> None:
        """Invariant 6."""
        rows = self.rows("(SELECT sequence_id FROM item WHERE id = item), phone, message_id", "item NOTNULL")
        known = {(key, one): message_id for key, one, message_id in rows}
        assert {whose: known.get(whose) for whose in self.outside.heard} == self.outside.heard

    @invariant()
    def nobody_gets_it_twice_but_by_the_users_word(self) -> None:
        """Invariant 7, by the gateway's own list."""
        for one, times in Counter(one for one, _, _ in self.gateway.created).items():
            assert times <= 1 + self.outside.risks_taken[one]

    @invariant()
    def no_row_lies(self) -> None:
        whose = {message_id: one for one, message_id, _ in self.gateway.created}
        for one, message_id in self.rows("phone, message_id", "state = 'accepted'"):
            assert whose[message_id] == one if message_id else self.gateway.times_created(one)
        for (one,) in self.rows("phone", "state = 'refused'"):
            assert not self.gateway.times_created(one)

    @invariant()
    def a_doubt_waits_only_where_the_program_may_ask(self) -> None:
        if not self.is_proven:
            assert self.desk.journal.tally(self.campaign).unknown == 0
