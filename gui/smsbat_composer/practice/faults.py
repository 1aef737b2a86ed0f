"""Bad weather: which calls go wrong, and how."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from smsbat_composer.practice.dice import roll


class Call(StrEnum):
    """The four calls of the gateway."""

    SEND = "send"
    SENDMULTI = "sendmulti"
    STATUS = "status"
    DETAILS = "details"


class Moment(StrEnum):
    """Whether the fault strikes before the messages are created or after."""

    BEFORE = "before"
    AFTER = "after"


class FaultKind(StrEnum):
    """What goes wrong."""

    DELAY = "delay"  # wait `seconds`, then go on as usual
    DROP = "drop"  # close the connection without an answer
    RESET = "reset"  # the same with a TCP reset
    CUT_ANSWER = "cut_answer"  # headers and half of the announced body, then close
    DRIP = "drip"  # the answer one byte each `seconds`
    HTTP = "http"  # HTTP `status`, with Retry-After when `retry_after` is given
    CODE = "code"  # HTTP 200 with response_code `code` and no result
    CODE_WITH_RESULT = "code_with_result"  # response_code `code` over the true result: a contradiction
    BAD_JSON = "bad_json"
    TRUNCATED_JSON = "truncated_json"  # half of the JSON under a Content-Length that fits it
    HTML = "html"  # HTTP 200 with a page
    EMPTY = "empty"  # HTTP 200 with no body
    TOO_LARGE = "too_large"  # a true answer, blown up above 1 MiB
    NULL_RESULT = "null_result"
    SHORT_LIST = "short_list"  # some recipients (items, ids) are missing
    REORDERED_LIST = "reordered_list"
    REPEATED_LIST = "repeated_list"  # one entry twice
    FOREIGN_LIST = "foreign_list"  # an entry nobody asked about
    KEYED_RESULT = "keyed_result"  # an object keyed by phone in place of the list


# Faults that spoil a true answer: they have nothing to spoil before the messages exist.
_SPOILING = frozenset(
    {
        FaultKind.CUT_ANSWER,
        FaultKind.DRIP,
        FaultKind.CODE_WITH_RESULT,
        FaultKind.TRUNCATED_JSON,
        FaultKind.TOO_LARGE,
        FaultKind.NULL_RESULT,
        FaultKind.SHORT_LIST,
        FaultKind.REORDERED_LIST,
        FaultKind.REPEATED_LIST,
        FaultKind.FOREIGN_LIST,
        FaultKind.KEYED_RESULT,
    }
)


class Fault(BaseModel):
    """One way to go wrong: for `share` of the calls, or for the `nth` of them (from 1).

    Calls are counted together over `calls`, in the order in which they arrive. Of several faults that
    hit one call, every delay is waited for and the first other one is carried out. `when` says on which
    side of the messages' creation it strikes; kinds that spoil a true answer always come after it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: FaultKind
    calls: tuple[Call, ...] = (Call.SEND, Call.SENDMULTI)
    when: Moment = Moment.BEFORE
    share: float | None = Field(default=None, gt=0, le=1)
    nth: tuple[Annotated[int, Field(ge=1)], ...] = ()
    seconds: float = Field(default=1, ge=0, le=600)
    status: int = Field(default=500, ge=300, le=599)
    retry_after: int | None = Field(default=None, ge=0)
    code: int = 999

    @model_validator(mode="after")
    def _make_sense(self) -> Self:
        if (self.share is None) == (not self.nth):
            raise ValueError("give either share or nth")
        if self.kind in _SPOILING and "when" in self.model_fields_set and self.when is Moment.BEFORE:
            raise ValueError(f"{self.kind} spoils a true answer: it cannot strike before there is one")
        return self

    @property
    def moment(self) -> Moment:
        """When it strikes, by its kind and its choice."""
        return Moment.AFTER if self.kind in _SPOILING else self.when


class Weather:
    """Tells for each arriving call which faults hit it. Repeats itself for the same seed."""

    def __init__(self, faults: Iterable[Fault], seed: int) -> None:
        self._faults = tuple(faults)
        self._seed = seed
        self._calls_seen = [0] * len(self._faults)
        self.struck: dict[str, int] = {}

    def strike(self, call: Call) -> tuple[tuple[Fault, ...], Fault | None]:
        """The delays and the one other fault that this call gets."""
        hits = [fault for place, fault in enumerate(self._faults) if self._hits(place, fault, call)]
        delays = tuple(fault for fault in hits if fault.kind is FaultKind.DELAY)
        other = next((fault for fault in hits if fault.kind is not FaultKind.DELAY), None)
        for fault in (*delays, *((other,) if other else ())):
            self.struck[fault.kind] = self.struck.get(fault.kind, 0) + 1
        return delays, other

    def _hits(self, place: int, fault: Fault, call: Call) -> bool:
        if call not in fault.calls:
            return False
        self._calls_seen[place] += 1
        number = self._calls_seen[place]
        if fault.share is None:
            return number in fault.nth
        return roll(self._seed, "fault", place, number) < fault.share
