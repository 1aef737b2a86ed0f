"""Everything the gateway has created: the judge of every test, and its memory across restarts."""

import json
import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Self

from smsbat_composer.practice.faults import Call
from smsbat_composer.practice.send_object import RefusedError, SendObject
from smsbat_composer.practice.validation import read_send
from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.errors import UserError

_ANY_NUMBER = 1_000_000


@dataclass(frozen=True, slots=True)
class Result:
    """The answer for one recipient: `message_id` where a message was created, else None."""

    phone: str = field(repr=False)
    code: int
    message_id: str | None


@dataclass(frozen=True, slots=True)
class Execution:
    """One send object that was executed. `request` is the number of the HTTP call that brought it."""

    request: int
    call: Call
    key: str | None
    at: datetime
    asked: SendObject
    code: int
    results: tuple[Result, ...]

    @property
    def begins(self) -> datetime:
        """When the messages' lives begin: now, or at a start time that lies ahead."""
        return max(self.at, self.asked.start) if self.asked.start else self.at

    def without(self, phones: Collection[str]) -> Self | None:
        """The same without what went to these phones; None where nothing else did."""
        results = tuple(result for result in self.results if result.phone not in phones)
        if len(results) == len(self.results):
            return self
        asked = replace(self.asked, recipients=tuple(result.phone for result in results))
        return replace(self, asked=asked, results=results) if results else None


@dataclass(frozen=True, slots=True)
class Message:
    """One created message."""

    message_id: str
    phone: str = field(repr=False)
    execution: Execution


class Ledger:
    """The executions in order, found again by message_id and sequence_id.

    With a file, each execution is one JSON line, handed to the operating system before the answer is
    given; what the file holds is known again at the start. `ledger_unusable` where it cannot be opened.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.executions: list[Execution] = []
        self.messages: dict[str, Message] = {}
        self._by_sequence_id: dict[str, Execution] = {}
        self._path = file
        self._file: BinaryIO | None = None
        if file is not None:
            with _trouble_told(file):
                self._reload(file)
                self._file = _open_private(file)

    def add(self, execution: Execution) -> None:
        """Remember one execution, in the file too."""
        self._remember(execution)
        if self._file is not None:
            self._file.write(_written(execution))
            self._file.flush()

    def forget(self, sequence_ids: Collection[str], phones: Collection[str]) -> None:
        """Forget what came under these ids, and all that went to these phones, in the file too."""
        sequence_ids, phones = frozenset(sequence_ids), frozenset(phones)
        kept = [
            left
            for execution in self.executions
            if execution.asked.sequence_id not in sequence_ids
            and (left := execution.without(phones)) is not None
        ]
        if kept == self.executions:
            return
        self.executions, self.messages, self._by_sequence_id = [], {}, {}
        for execution in kept:
            self._remember(execution)
        if self._path is not None and self._file is not None:
            with _trouble_told(self._path):
                self._file.close()  # Windows replaces no file that is open
                write_atomically(self._path, b"".join(map(_written, kept)))
                self._file = _open_private(self._path)

    def close(self) -> None:
        """Give the file back."""
        if self._file is not None:
            self._file.close()

    def find_executed(self, sequence_id: str) -> Execution | None:
        """The first execution under this sequence_id."""
        return self._by_sequence_id.get(sequence_id)

    def describe_messages(self) -> Iterator[dict[str, object]]:
        """Every created message in order of creation, as GET /practice/ledger shows it."""
        for execution in self.executions:
            asked = execution.asked
            shared = {
                "sequence_id": asked.sequence_id,
                "request": execution.request,
                "call": execution.call,
                "key": execution.key,
                "created": execution.at.isoformat(),
                "viber": asked.viber and {"sender": asked.viber.sender, "text": asked.viber.text},
                "sms": asked.sms
                and {"sender": asked.sms.sender, "text": asked.sms.text, "segments": asked.sms.segments},
                "content": asked.content,
            }
            for result in execution.results:
                if result.message_id is not None:
                    yield {"message_id": result.message_id, "phone": result.phone, **shared}

    def _remember(self, execution: Execution) -> None:
        self.executions.append(execution)
        if execution.asked.sequence_id is not None:
            self._by_sequence_id.setdefault(execution.asked.sequence_id, execution)
        for result in execution.results:
            if result.message_id is not None:
                self.messages[result.message_id] = Message(result.message_id, result.phone, execution)

    def _reload(self, file: Path) -> None:
        if not file.exists():
            return
        content = file.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        for number, line in enumerate(whole.splitlines(), start=1):
            try:
                self._remember(_read_line(line))
            except (ValueError, LookupError, TypeError, RefusedError) as error:
                raise UserError("ledger_broken", path=file, line=number) from error
        if len(whole) < len(content):  # the gateway was killed within a line, so nobody got its answer
            with file.open("r+b") as torn:
                torn.truncate(len(whole))


def _open_private(file: Path) -> BinaryIO:
    """The file for appending; it holds contacts, so a new one is its owner's alone."""
    return os.fdopen(
        os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "ab"
    )


@contextmanager
def _trouble_told(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError("ledger_unusable", path=file, reason=error.strerror or "") from error


def _written(execution: Execution) -> bytes:
    return json.dumps(_as_line(execution), ensure_ascii=False).encode() + b"\n"


def _as_line(execution: Execution) -> dict[str, object]:
    return {
        "at": execution.at.isoformat(),
        "request": execution.request,
        "call": execution.call,
        "key": execution.key,
        "content": execution.asked.content,
        "code": execution.code,
        "results": [[result.phone, result.code, result.message_id] for result in execution.results],
    }


def _read_line(line: bytes) -> Execution:
    plain = json.loads(line)
    at = datetime.fromisoformat(plain["at"]).astimezone(UTC)
    results = tuple(Result(*result) for result in plain["results"])
    body = {**plain["content"], "recipients": [result.phone for result in results]}
    return Execution(
        request=plain["request"],
        call=Call(plain["call"]),
        key=plain["key"],
        at=at,
        asked=read_send(body, recipients_limit=_ANY_NUMBER, now=at),
        code=plain["code"],
        results=results,
    )
