"""Answers to send and sendmulti: everything the gateway said, whatever shape it came in.

What cannot be read becomes an anomaly and leaves its recipient unnamed, which the judgement takes for an
unknown outcome.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from smsbat_composer.gateway.answers.json_values import (
    as_object,
    read_id,
    read_phone,
    read_text,
    read_whole_number,
)

_SHORTEST_PHONE = 7  # digits; a shorter key is the number of a place in the list


class AnomalyKind(StrEnum):
    """What was wrong with a piece of an answer."""

    NOT_AN_OBJECT = "not_an_object"  # the answer, or an item of it, has no envelope
    RESULT_MISSHAPEN = "result_misshapen"  # response_result is a text, a number, …
    ENTRY_NOT_AN_OBJECT = "entry_not_an_object"
    PHONE_MISSING = "phone_missing"
    PHONE_CONTRADICTS_KEY = "phone_contradicts_key"
    MESSAGE_ID_UNREADABLE = "message_id_unreadable"


@dataclass(frozen=True)
class Anomaly:
    """A misshapen piece and where it stood; never its content, which may be a contact."""

    kind: AnomalyKind
    place: str = ""  # "" the answer itself, "[3]" its fourth entry


@dataclass(frozen=True)
class RecipientResult:
    """What an answer says of one recipient."""

    phone: str = field(repr=False)  # digits; empty when the entry names nobody for certain
    code: int | None
    name: str | None
    message_id: str | None


@dataclass(frozen=True)
class SendAnswer:
    """A whole answer to send, or one item's answer inside sendmulti.

    `results` keep the gateway's order, repeats and strangers; None when no list was given at all.
    """

    code: int | None
    name: str | None
    results: tuple[RecipientResult, ...] | None
    anomalies: tuple[Anomaly, ...] = ()


@dataclass(frozen=True)
class MultiAnswer:
    """An answer to sendmulti: its outer code proves nothing, the items' own answers do."""

    code: int | None
    name: str | None
    items: Mapping[str, SendAnswer] | None  # under our own keys; None when no object was given
    anomalies: tuple[Anomaly, ...] = ()


def parse_send(json: object) -> SendAnswer:
    """Read an answer to send; an array without an envelope is taken for its list."""
    code, name = read_envelope(json)
    anomalies = [] if isinstance(json, dict) else [Anomaly(AnomalyKind.NOT_AN_OBJECT)]
    listed = json if isinstance(json, list) else as_object(json).get("response_result")
    if not isinstance(listed, list | dict):
        if listed is not None:
            anomalies.append(Anomaly(AnomalyKind.RESULT_MISSHAPEN))
        return SendAnswer(code, name, None, tuple(anomalies))
    results = []
    for place, key, entry in _entries(listed):
        if isinstance(entry, dict):
            result, troubles = _read_recipient(key, entry)
            results.append(result)
            anomalies.extend(Anomaly(kind, place) for kind in troubles)
        else:
            anomalies.append(Anomaly(AnomalyKind.ENTRY_NOT_AN_OBJECT, place))
    return SendAnswer(code, name, tuple(results), tuple(anomalies))


def parse_sendmulti(json: object) -> MultiAnswer:
    """Read an answer to sendmulti; a key that was not ours is kept for the judgement to see."""
    code, name = read_envelope(json)
    if not isinstance(json, dict):
        return MultiAnswer(code, name, None, (Anomaly(AnomalyKind.NOT_AN_OBJECT),))
    listed = json.get("response_result")
    if isinstance(listed, dict):
        return MultiAnswer(code, name, {key: parse_send(item) for key, item in listed.items()})
    if listed is None or listed == []:  # PHP writes an empty object as an empty array
        return MultiAnswer(code, name, None)
    return MultiAnswer(code, name, None, (Anomaly(AnomalyKind.RESULT_MISSHAPEN),))


def read_envelope(json: object) -> tuple[int | None, str | None]:
    """The response code and its name; None for each that is missing or misshapen."""
    envelope = as_object(json)
    return read_whole_number(envelope.get("response_code")), read_text(envelope.get("response_status"))


def _entries(listed: list[object] | dict[str, object]) -> Iterator[tuple[str, str | None, object]]:
    """(place, key or None, entry) of an array, of an object keyed by phone, or of a single bare entry."""
    if isinstance(listed, list):
        yield from ((f"[{index}]", None, entry) for index, entry in enumerate(listed))
    elif "phone" in listed or "message_id" in listed:
        yield "[0]", None, listed
    else:
        yield from ((f"[{index}]", key, entry) for index, (key, entry) in enumerate(listed.items()))


def _read_recipient(
    key: str | None, entry: Mapping[str, object]
) -> tuple[RecipientResult, tuple[AnomalyKind, ...]]:
    phone, phone_trouble = _agreed_phone(key, read_phone(entry.get("phone")))
    troubles = [] if phone_trouble is None else [phone_trouble]
    code, name = read_envelope(entry)
    raw_id = entry.get("message_id")
    message_id = read_id(raw_id)
    if message_id is None and raw_id is not None and raw_id != "":
        troubles.append(AnomalyKind.MESSAGE_ID_UNREADABLE)
        code = None  # something was created, so no code may call it refused
    return RecipientResult(phone, code, name, message_id), tuple(troubles)


def _agreed_phone(key: str | None, inner: str) -> tuple[str, AnomalyKind | None]:
    """The phone that the entry's key and its own field agree on, or none and why."""
    keyed = read_phone(key)
    if len(keyed) < _SHORTEST_PHONE:
        keyed = ""
    if keyed and inner and keyed != inner:
        return "", AnomalyKind.PHONE_CONTRADICTS_KEY
    phone = inner or keyed
    return phone, None if phone else AnomalyKind.PHONE_MISSING
