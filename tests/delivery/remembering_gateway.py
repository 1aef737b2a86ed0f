"""A gateway without a network: it reads real bodies, creates messages, and remembers requests for so long.

What it has created it alone knows, so it can be the judge. Its clock is the test's.
"""

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from delivery.exchanges import answered, entry, envelope, failed
from smsbat_composer.gateway.exchange import Endpoint, Exchange

DEADLINE = 90.0  # s after its start: no request is executed later than the client's own deadline


class Repeat(StrEnum):
    """How a remembered request is answered."""

    FIRST_ANSWER = "the first answer"
    CODE_507 = "507 and the first list"
    CONFLICT = "HTTP 409"


class Fate(StrEnum):
    """What becomes of a transmission: what the gateway does with it, and what comes back."""

    ANSWERED = "answered"
    SHORT_LIST = "some are missing from the list"
    ODD_LIST = "a stranger, somebody twice, another order, ids beside a failure"
    LOST_ANSWER = "executed, and no answer"
    FATAL_AFTER = "executed, and code 999"
    PROXY_AFTER = "executed, and HTTP 502"
    LOST_REQUEST = "on its way for longer than anybody waits"
    FATAL_BEFORE = "code 999 and nothing done"
    PROXY_BEFORE = "HTTP 503 and nothing done"
    NO_CONNECTION = "no connection"
    BUSY = "HTTP 429"
    TOKEN_REFUSED = "HTTP 401"
    NO_MONEY = "code 203 for all"

    @property
    def is_executed(self) -> bool:
        """Whether the messages exist."""
        return self in _EXECUTED

    @property
    def is_evidence(self) -> bool:
        """Whether what comes back proves that nothing was created this time."""
        return self in {Fate.NO_CONNECTION, Fate.BUSY, Fate.TOKEN_REFUSED, Fate.NO_MONEY}


_EXECUTED = frozenset(
    {
        *(Fate.ANSWERED, Fate.SHORT_LIST, Fate.ODD_LIST),
        *(Fate.LOST_ANSWER, Fate.FATAL_AFTER, Fate.PROXY_AFTER),
    }
)
_WITHOUT_A_WORD: dict[Fate, Exchange] = {
    Fate.LOST_ANSWER: failed("ReadTimeout", started=True),
    Fate.FATAL_AFTER: answered(envelope(999)),
    Fate.PROXY_AFTER: answered(None, 502),
    Fate.LOST_REQUEST: failed("ReadError", started=True),
    Fate.FATAL_BEFORE: answered(envelope(999)),
    Fate.PROXY_BEFORE: answered(None, 503),
    Fate.NO_CONNECTION: failed("ConnectError", started=False),
    Fate.BUSY: answered(None, 429),
    Fate.TOKEN_REFUSED: answered(None, 401),
    Fate.NO_MONEY: answered(envelope(203)),
}


@dataclass
class RememberingGateway:
    """Creates one message a phone for each sequence_id that it has not executed within `memory` seconds.

    `refused` gives the code of a phone that gets none. While `is_poor`, the last of each item has no
    money; an item with nobody else is not executed.
    """

    memory: float
    repeat: Repeat
    refused: dict[str, int]
    is_poor: bool = False
    created: list[tuple[str, str, float]] = field(default_factory=list)  # phone, message_id, when
    _executed: dict[str, tuple[float, list[dict[str, Any]]]] = field(default_factory=dict)

    def times_created(self, phone: str) -> int:
        return sum(phone == one for one, _, _ in self.created)

    def treat(self, endpoint: Endpoint, body: bytes, fate: Fate, now: float) -> Exchange:
        """What the client gets to know of a transmission with this fate."""
        true_answer = self.execute(endpoint, body, now) if fate.is_executed else None
        return _WITHOUT_A_WORD.get(fate) or true_answer  # type: ignore[return-value] # one of them is there

    def execute(self, endpoint: Endpoint, body: bytes, now: float) -> Exchange:
        """The true answer; what it creates exists by then."""
        read = json.loads(body)
        items = read if endpoint is Endpoint.SENDMULTI else {"only": read}
        is_repeat = any(self._remembers(item["sequence_id"], now) for item in items.values())
        results = {key: self._take(item, now) for key, item in items.items()}
        if is_repeat and self.repeat is Repeat.CONFLICT:
            return answered(None, 409)
        code = 507 if is_repeat and self.repeat is Repeat.CODE_507 else 800
        told = {key: envelope(code, result) for key, result in results.items()}
        return answered(envelope(0, told) if endpoint is Endpoint.SENDMULTI else told["only"])

    def _remembers(self, sequence_id: str, now: float) -> bool:
        executed = self._executed.get(sequence_id)
        return executed is not None and now - executed[0] < self.memory

    def _take(self, item: dict[str, Any], now: float) -> list[dict[str, Any]]:
        sequence_id, phones = item["sequence_id"], item["recipients"]
        if self._remembers(sequence_id, now):
            return self._executed[sequence_id][1]
        poor = phones[-1] if self.is_poor else None
        entries = [self._create(one, now, poor) for one in phones]
        if any(one["response_code"] != 203 for one in entries):
            self._executed[sequence_id] = now, entries
        return entries

    def _create(self, phone: str, now: float, poor: str | None) -> dict[str, Any]:
        if phone in self.refused or phone == poor:
            return entry(phone, self.refused.get(phone, 203))
        message_id = f"m{len(self.created)}"
        self.created.append((phone, message_id, now))
        return entry(phone, 0, message_id)


def lists_of(answer: Exchange) -> list[list[dict[str, Any]]]:
    """The entry lists of an answer, to be changed in place; none in an answer without."""
    told = answer.json
    if not isinstance(told, dict):
        return []
    result = told["response_result"]
    if isinstance(result, dict):
        return [item["response_result"] for item in result.values()]
    return [result] if isinstance(result, list) else []
