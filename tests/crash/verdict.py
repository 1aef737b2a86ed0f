"""What became of everybody, judged by the gateway's ledger; the journal is only heard as the accused."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smsbat_composer.workspace.database import connect

_OPEN = ("unknown", "needs_attention")
_UNFINISHED = ("planned", "in_flight")


@dataclass(frozen=True)
class Message:
    """One created message; `request` is the gateway's number of the call that brought it."""

    phone: str
    message_id: str
    sequence_id: str
    request: int


class LedgerFile:
    """The practice gateway's own file, read as it grows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read_to = 0

    def read_on(self) -> list[Message]:
        """What has been created since the last look."""
        created: list[Message] = []
        if not self.path.exists():
            return created
        with self.path.open("rb") as file:
            file.seek(self._read_to)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self._read_to += len(line)
                created += _read_execution(json.loads(line))
        return created


def _read_execution(line: dict[str, Any]) -> Iterable[Message]:
    for phone, _, message_id in line["results"]:
        if message_id is not None:
            yield Message(phone, message_id, line["content"]["sequence_id"], line["request"])


@dataclass(frozen=True)
class Claimed:
    """What the program says of one person."""

    phone: str
    state: str
    message_id: str | None
    request: int | None


@dataclass(frozen=True)
class Verdict:
    """The findings: sets of phones, but for `executed_twice` (sequence_ids)."""

    reached: frozenset[str]
    duplicated: frozenset[str]
    lost: frozenset[str]
    strangers: frozenset[str]
    mistaken: frozenset[str]  # shown under a message that is another's, or nobody's
    executed_twice: frozenset[str]
    in_doubt: frozenset[str]
    requests_in_doubt: int
    unfinished: int
    integrity: str

    def assert_nobody_doubled_or_lost(self) -> None:
        """The first promise of the program."""
        assert not self.duplicated, f"{len(self.duplicated)} people got it twice"
        assert not self.lost, f"{len(self.lost)} people were lost without a word"
        assert not self.strangers
        assert not self.mistaken
        assert not self.executed_twice
        assert not self.unfinished
        assert self.integrity == "ok"


def judge(messages: Sequence[Message], expected: Iterable[str], database: Path, campaign_id: str) -> Verdict:
    """Compare what the gateway created with whom it should have reached and what the program says."""
    expected = frozenset(expected)
    created = Counter(message.phone for message in messages)
    whose = {message.message_id: message.phone for message in messages}
    executed = Counter(key for key, _ in {(message.sequence_id, message.request) for message in messages})
    with closing(connect(database, readonly=True)) as connection:
        claimed = [
            Claimed(*row)
            for row in connection.execute(
                "SELECT phone, recipient.state, message_id, request FROM recipient "
                "JOIN campaign ON campaign.id = recipient.campaign "
                "WHERE campaign_id = ? AND recipient.state <> 'excluded'",
                (campaign_id,),
            )
        ]
        integrity = str(connection.pragma("integrity_check"))
    doubts = [one for one in claimed if one.state in _OPEN]
    in_doubt = frozenset(one.phone for one in doubts)
    return Verdict(
        reached=frozenset(created),
        duplicated=frozenset(phone for phone, number in created.items() if number > 1),
        lost=expected - created.keys() - in_doubt,
        strangers=frozenset(created.keys() - expected),
        mistaken=frozenset(
            one.phone for one in claimed if one.message_id and whose.get(one.message_id) != one.phone
        ),
        executed_twice=frozenset(key for key, number in executed.items() if number > 1),
        in_doubt=in_doubt,
        requests_in_doubt=len({one.request for one in doubts}),
        unfinished=sum(one.state in _UNFINISHED for one in claimed),
        integrity=integrity,
    )
