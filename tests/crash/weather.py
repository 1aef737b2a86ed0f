"""Bad weather for the practice gateway: every kind of fault, together on about 30 % of the requests."""

from collections.abc import Mapping
from itertools import count
from typing import Any

Keys = Mapping[str, Any]

_SHARE = 0.02
_LATE = 1.3  # s: longer than the campaign process reads
_DRIP = 0.05  # s between two bytes: an answer takes longer than the campaign process waits in all

# What leaves the client in doubt about somebody: it could not tell this from the opposite case.
DOUBTED: Mapping[str, Keys] = {
    "drop before": {"kind": "drop", "when": "before"},
    "drop after": {"kind": "drop", "when": "after"},
    "reset before": {"kind": "reset", "when": "before"},
    "reset after": {"kind": "reset", "when": "after"},
    "late before": {"kind": "delay", "when": "before", "seconds": _LATE},
    "late after": {"kind": "delay", "when": "after", "seconds": _LATE},
    "drip": {"kind": "drip", "seconds": _DRIP},
    "cut answer": {"kind": "cut_answer"},
    "500 before": {"kind": "http", "status": 500, "when": "before"},
    "502 after": {"kind": "http", "status": 502, "when": "after"},
    "503 before": {"kind": "http", "status": 503, "when": "before"},
    "503 after": {"kind": "http", "status": 503, "when": "after"},
    "999 before": {"kind": "code", "code": 999, "when": "before"},
    "999 after": {"kind": "code", "code": 999, "when": "after"},
    "bad JSON": {"kind": "bad_json", "when": "after"},
    "truncated JSON": {"kind": "truncated_json"},
    "page": {"kind": "html", "when": "after"},
    "empty body": {"kind": "empty", "when": "after"},
    "too large": {"kind": "too_large"},
    "null result": {"kind": "null_result"},
    "short list": {"kind": "short_list"},
}
# What the client can tell for what it is.
SEEN_THROUGH: Mapping[str, Keys] = {
    "429": {"kind": "http", "status": 429, "retry_after": 0},
    "reordered list": {"kind": "reordered_list"},
    "repeated list": {"kind": "repeated_list"},
    "foreign list": {"kind": "foreign_list"},
    "keyed result": {"kind": "keyed_result"},
    "999 over ids": {"kind": "code_with_result", "code": 999},
    "a moment late": {"kind": "delay", "seconds": 0.05},
}
ALL = {**DOUBTED, **SEEN_THROUGH}
_SLOW = frozenset({"late before", "late after", "drip"})


def storm(seed: int, **keys: Any) -> dict[str, Any]:
    """A scenario with every fault: each on 2 % of the requests, the slow ones on a few."""
    faults = []
    for number, (name, fault) in enumerate(ALL.items()):
        when = {"nth": [7 + 11 * number, 107 + 13 * number]} if name in _SLOW else {"share": _SHARE / 1.4}
        faults.append({**fault, **when})
    return {"seed": seed, "faults": faults, **keys}


def one_by_one(**keys: Any) -> dict[str, Any]:
    """A scenario in which every third request is struck, by each fault in turn."""
    faults = [{**fault, "nth": [number]} for number, fault in zip(count(3, 3), ALL.values(), strict=False)]
    return {"faults": faults, **keys}


def is_executed(fault: Keys) -> bool:
    """Whether the struck request creates its messages all the same."""
    return fault.get("when") != "before" or fault["kind"] == "delay"
