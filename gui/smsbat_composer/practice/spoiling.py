"""True answers made wrong: lists that lie, JSON that breaks."""

import json
from collections.abc import Callable
from uuid import uuid4

from smsbat_composer.practice.answers import code_name
from smsbat_composer.practice.faults import Fault, FaultKind

_FOREIGN_PHONE = "380990000000"
_ABOVE_ONE_MIB = 1_100_000

Answer = dict[str, object]
Entries = list[dict[str, object]]


def spoil(answer: Answer, fault: Fault) -> Answer:
    """The answer with its lists (or, without any, its keyed items) made wrong as the fault says."""
    if fault.kind is FaultKind.NULL_RESULT:
        return {**answer, "response_result": None}
    if fault.kind is FaultKind.CODE_WITH_RESULT:
        return {**answer, "response_code": fault.code, "response_status": code_name(fault.code)}
    if fault.kind is FaultKind.TOO_LARGE:
        return {**answer, "padding": "x" * _ABOVE_ONE_MIB}
    spoil_list = _LIST_SPOILERS.get(fault.kind)
    return _spoil_lists(answer, spoil_list) if spoil_list else answer


def _spoil_lists(answer: Answer, spoil_list: Callable[[Entries], object]) -> Answer:
    result = answer["response_result"]
    if isinstance(result, list) and result:
        return {**answer, "response_result": spoil_list(result)}
    if isinstance(result, dict):
        items = {key: _spoil_lists(item, spoil_list) for key, item in result.items()}
        if spoil_list is _shorten and len(items) > 1:
            items.popitem()
        return {**answer, "response_result": items}
    return answer


def _shorten(entries: Entries) -> Entries:
    return entries[: len(entries) // 2]


def _reverse(entries: Entries) -> Entries:
    return entries[::-1]


def _repeat(entries: Entries) -> Entries:
    return [*entries, entries[0]]


def _add_foreign(entries: Entries) -> Entries:
    stranger = {**entries[0], "message_id": str(uuid4())}
    for name in ("phone", "recipient"):
        if name in stranger:
            stranger[name] = _FOREIGN_PHONE
    return [stranger, *entries]


def _key(entries: Entries) -> dict[str, object]:
    name = "phone" if "phone" in entries[0] else "message_id"
    return {
        str(entry[name]): {key: value for key, value in entry.items() if key != name} for entry in entries
    }


_LIST_SPOILERS: dict[FaultKind, Callable[[Entries], object]] = {
    FaultKind.SHORT_LIST: _shorten,
    FaultKind.REORDERED_LIST: _reverse,
    FaultKind.REPEATED_LIST: _repeat,
    FaultKind.FOREIGN_LIST: _add_foreign,
    FaultKind.KEYED_RESULT: _key,
}


def encode(answer: Answer) -> bytes:
    """The answer as it goes over the wire."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
