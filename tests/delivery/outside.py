"""What has left the program, as it looks from outside: who may have the message, and by the fault of whom."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from delivery.remembering_gateway import lists_of
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.gateway.exchange import Exchange

Key = tuple[str, ...]
"""The sequence_ids of a request, which tell it from every other, whatever a restored database numbers it."""


def phones_of(claim: Claim) -> frozenset[str]:
    return frozenset(one for people in claim.items.values() for one in people)


@dataclass
class Outside:
    """Told of everything that leaves and of all evidence that comes back."""

    bodies: dict[str, bytes] = field(default_factory=dict)  # by sequence_id
    open_attempts: Counter[Key] = field(default_factory=Counter)  # transmissions that may have been executed
    may_have_it_by: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))  # by phone
    risks_taken: Counter[str] = field(default_factory=Counter)  # second requests by the user's word, by phone
    heard: dict[tuple[str, str], str] = field(default_factory=dict)  # (sequence_id, phone) -> message_id

    def leave(self, claim: Claim) -> None:
        """Invariants 2 and 7, at the moment in which the first byte may leave."""
        key = tuple(claim.items)
        for sequence_id in key:
            assert self.bodies.setdefault(sequence_id, claim.body) == claim.body, "other bytes"
        for one in phones_of(claim):
            assert len(self.may_have_it_by[one] - {key}) <= self.risks_taken[one], "without the user's word"
            self.may_have_it_by[one].add(key)
        self.open_attempts[key] += 1

    def learn_not_executed(self, claim: Claim, people: Collection[str] | None = None) -> None:
        """Evidence that one attempt created nothing, for all or some; of the others it tells nothing."""
        key = tuple(claim.items)
        if self.open_attempts[key] == 1:
            for one in phones_of(claim) if people is None else people:
                self.may_have_it_by[one].discard(key)
        if people is None:
            self.open_attempts[key] -= 1

    def forget_evidence(self, claim: Claim) -> None:
        """Nobody heard of it: the program died before it was written down."""
        key = tuple(claim.items)
        self.open_attempts[key] += 1
        for one in phones_of(claim):
            self.may_have_it_by[one].add(key)

    def hear(self, claim: Claim, exchange: Exchange) -> None:
        """What an answer that the journal has taken told of each: an id, or that there was no money."""
        no_money: set[str] = set()
        for (sequence_id, people), listed in zip(claim.items.items(), lists_of(exchange), strict=False):
            for said in listed:
                if said["phone"] in people and said["message_id"]:
                    self.heard.setdefault((sequence_id, said["phone"]), said["message_id"])
            no_money |= {said["phone"] for said in listed if said["response_code"] == 203}
        self.learn_not_executed(claim, None if no_money == phones_of(claim) else no_money)
