"""The four calls without HTTP: decoded bodies in, answers out."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import uuid4

from smsbat_composer.practice.answers import Narrator, envelope, recipient_entries, unknown_item
from smsbat_composer.practice.dice import roll
from smsbat_composer.practice.faults import Call
from smsbat_composer.practice.ledger import Execution, Ledger, Result
from smsbat_composer.practice.scenario import Deduplication, Scenario
from smsbat_composer.practice.send_object import RefusedError, SendObject
from smsbat_composer.practice.validation import read_send

_PHONE = re.compile(r"380\d{9}|(?!380|0)\d{8,15}", re.ASCII)
_MESSAGE_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_IDS_LIMIT = 100


class RepeatedCallError(Exception):
    """The call repeats a sequence_id where the scenario answers that with HTTP 409; nothing was executed."""


class Gateway:
    """The gateway's memory and rules. Not thread-safe: one event loop calls it, each call in one go."""

    def __init__(self, scenario: Scenario, ledger: Ledger) -> None:
        self._scenario = scenario
        self._ledger = ledger
        self._narrator = Narrator(scenario)
        self._last_created: dict[tuple[str, str], datetime] = {}
        for execution in ledger.executions:
            self._note_created(execution)
        self._calls: Counter[Call] = Counter()
        self._repeated_sequence_ids = 0
        self._clashing_sequence_ids = 0
        self._refused_recipients = 0
        self._last_request = max((execution.request for execution in ledger.executions), default=0)

    def count_request(self, call: Call) -> int:
        """The number of a call that has just arrived; it goes on where an earlier ledger ended."""
        self._calls[call] += 1
        self._last_request += 1
        return self._last_request

    def answer(self, call: Call, body: object, request: int) -> dict[str, object]:
        """The answer to one decoded body; what it creates is in the ledger by then. RepeatedCallError."""
        try:
            if call is Call.SEND:
                self._stop_repeats([body])
                return self._send(body, Call.SEND, None, request)
            if call is Call.SENDMULTI:
                return self._sendmulti(body, request)
            return self._look_up(body, call)
        except RefusedError as refusal:
            return envelope(refusal.code)

    def describe(self) -> dict[str, object]:
        """What GET /practice/ledger shows, apart from the weather.

        A sequence_id is repeated when it came again with the same content, and clashing when it came
        with another: the client's mistake. Messages may come from before a restart, counts do not.
        """
        return {
            "messages": list(self._ledger.describe_messages()),
            "requests": self._calls.total(),
            "calls": {call.value: self._calls[call] for call in Call},
            "repeated_sequence_ids": self._repeated_sequence_ids,
            "clashing_sequence_ids": self._clashing_sequence_ids,
            "refused_recipients": self._refused_recipients,
        }

    def _sendmulti(self, body: object, request: int) -> dict[str, object]:
        if not isinstance(body, dict):
            raise RefusedError(300)
        if not body:
            raise RefusedError(104)
        if self._scenario.items_limit is not None and len(body) > self._scenario.items_limit:
            raise RefusedError(405)
        self._stop_repeats(body.values())
        answers: dict[str, object] = {}
        for key, item in body.items():
            try:
                answers[key] = self._send(item, Call.SENDMULTI, key, request)
            except RefusedError as refusal:
                answers[key] = envelope(refusal.code)
        return envelope(0, answers)

    def _send(self, body: object, call: Call, key: str | None, request: int) -> dict[str, object]:
        now = datetime.now(UTC)
        asked = read_send(body, recipients_limit=self._scenario.recipients_limit, now=now)
        earlier = self._find_repeated(asked, now)
        if earlier is not None:
            return self._answer_repeated(earlier)
        results = self._accept(asked, now)
        refused = sum(result.message_id is None for result in results)
        self._refused_recipients += refused
        execution = Execution(request, call, key, now, asked, 802 if refused else 800, results)
        self._ledger.add(execution)
        self._note_created(execution)
        return envelope(execution.code, recipient_entries(results))

    def _accept(self, asked: SendObject, now: datetime) -> tuple[Result, ...]:
        seen: set[str] = set()
        results = []
        for phone in asked.recipients:
            code = 407 if phone in seen else self._refusal_code(phone, asked, now)
            seen.add(phone)
            # Random and not by the seed: a restarted gateway must never hand out an old id again.
            results.append(Result(phone, code, None if code else str(uuid4())))
        return tuple(results)

    def _refusal_code(self, phone: str, asked: SendObject, now: datetime) -> int:
        """The response_code that this phone gets; 0 where the message is created."""
        if not _PHONE.fullmatch(phone):
            return 305
        if phone in self._scenario.refused_phones:
            return self._scenario.refused_phones[phone]
        if self._scenario.refusals:
            point = roll(self._scenario.seed, "refusal", phone)
            for code, share in sorted(self._scenario.refusals.items()):
                point -= share
                if point < 0:
                    return code
        if self._scenario.same_message_seconds:
            last = self._last_created.get((phone, _same_message(asked)))
            if last and (now - last).total_seconds() < self._scenario.same_message_seconds:
                return 427
        return 0

    def _note_created(self, execution: Execution) -> None:
        if self._scenario.same_message_seconds:
            message = _same_message(execution.asked)
            for result in execution.results:
                if result.message_id is not None:
                    self._last_created[result.phone, message] = execution.at

    def _find_repeated(self, asked: SendObject, now: datetime) -> Execution | None:
        """The execution whose answer counts for this sequence_id too, where the scenario de-duplicates."""
        earlier = self._ledger.find_executed(asked.sequence_id) if asked.sequence_id else None
        if earlier is None:
            return None
        if (asked.content, asked.recipients) == (earlier.asked.content, earlier.asked.recipients):
            self._repeated_sequence_ids += 1
        else:
            self._clashing_sequence_ids += 1
        return earlier if self._remembers(earlier, now) else None

    def _answer_repeated(self, earlier: Execution) -> dict[str, object]:
        match self._scenario.deduplication:
            case Deduplication.REPLAY:
                return envelope(earlier.code, recipient_entries(earlier.results))
            case Deduplication.BARE_507:
                return envelope(507)
            case _:
                return envelope(507, recipient_entries(earlier.results))

    def _stop_repeats(self, items: Iterable[object]) -> None:
        if self._scenario.deduplication is not Deduplication.CONFLICT:
            return
        now = datetime.now(UTC)
        for item in items:
            sequence_id = item.get("sequence_id") if isinstance(item, dict) else None
            earlier = self._ledger.find_executed(sequence_id) if isinstance(sequence_id, str) else None
            if earlier is not None and self._remembers(earlier, now):
                self._repeated_sequence_ids += 1
                raise RepeatedCallError

    def _remembers(self, earlier: Execution, now: datetime) -> bool:
        if self._scenario.deduplication is Deduplication.OFF:
            return False
        limit = self._scenario.remember_sequence_ids
        return limit is None or (now - earlier.at).total_seconds() < limit

    def _look_up(self, body: object, call: Call) -> dict[str, object]:
        ids = body.get("messages") if isinstance(body, dict) else None
        if not isinstance(ids, list) or not 0 < len(ids) <= _IDS_LIMIT:
            raise RefusedError(300)
        describe = self._narrator.status_item if call is Call.STATUS else self._narrator.details_item
        now = datetime.now(UTC)
        items = []
        for message_id in ids:
            if not isinstance(message_id, str) or not _MESSAGE_ID.fullmatch(message_id):
                items.append(unknown_item(message_id, 307))
            elif message_id not in self._ledger.messages:
                items.append(unknown_item(message_id, 414))
            else:
                items.append(describe(self._ledger.messages[message_id], now))
        return envelope(0, items)


def _same_message(asked: SendObject) -> str:
    """What makes two messages the same to their reader."""
    said = {name: value for name, value in asked.content.items() if name not in ("sequence_id", "start_time")}
    return json.dumps(said, sort_keys=True)
