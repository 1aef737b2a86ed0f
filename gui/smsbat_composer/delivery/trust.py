"""Trust in `sequence_id`: whether a gateway was seen to recognise a request it had executed before.

It is earned per account, base URL and endpoint, and a single message created twice ends it for good. There
is no stored verdict beside the history of checks: the history is what the verdict is read from.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import apsw

from smsbat_composer.delivery.instants import from_ms, to_ms
from smsbat_composer.gateway.exchange import Endpoint

LONGEST_AGE = timedelta(hours=12)  # however long a memory was seen: sending.md
_MILLISECOND = timedelta(milliseconds=1)


class TrustLevel(StrEnum):
    """What is known of a gateway's memory."""

    UNPROVEN = "unproven"
    PROVEN = "proven"
    DISPROVED = "disproved"


class ReplayAnswer(StrEnum):
    """What the gateway did when the same bytes came a second time, or why there was no second time."""

    SAME_IDS = "same_ids"  # the first answer again, without a word about it
    REPEAT_WITH_IDS = "repeat_with_ids"  # 507 and the first answer's list
    REPEAT_WITHOUT_IDS = "repeat_without_ids"  # 507 alone
    NEW_IDS = "new_ids"  # it created the message again
    CONFLICT = "conflict"  # HTTP 409
    REFUSED = "refused"
    NO_ANSWER = "no_answer"  # or one that proves nothing
    FIRST_REFUSED = "first_refused"
    FIRST_NOT_SENT = "first_not_sent"
    FIRST_LOST = "first_lost"

    @property
    def has_replay(self) -> bool:
        """Whether the bytes went a second time at all."""
        return self not in {self.FIRST_REFUSED, self.FIRST_NOT_SENT, self.FIRST_LOST}


class CheckOrigin(StrEnum):
    """Where a replay was seen: in a test the user asked for, or while a campaign was reconciled."""

    PROOF = "proof"
    RECONCILIATION = "reconciliation"


_LEVEL_OF_ANSWER = {
    ReplayAnswer.SAME_IDS: TrustLevel.PROVEN,
    ReplayAnswer.REPEAT_WITH_IDS: TrustLevel.PROVEN,
    ReplayAnswer.REPEAT_WITHOUT_IDS: TrustLevel.PROVEN,
    ReplayAnswer.CONFLICT: TrustLevel.PROVEN,
    ReplayAnswer.NEW_IDS: TrustLevel.DISPROVED,
}
_WITHOUT_IDS = frozenset({ReplayAnswer.REPEAT_WITHOUT_IDS, ReplayAnswer.CONFLICT})


def verdict_on(answer: ReplayAnswer) -> TrustLevel:
    """What one check proves by itself; UNPROVEN where it proves nothing."""
    return _LEVEL_OF_ANSWER.get(answer, TrustLevel.UNPROVEN)


@dataclass(frozen=True, slots=True)
class TrustKey:
    """What trust is earned by: another address, another call or another account starts from nothing."""

    account_id: str
    base_url: str
    endpoint: Endpoint


@dataclass(frozen=True, slots=True)
class TrustCheck:
    """One replay that was seen, `age` after the first transmission had ended."""

    at: datetime
    origin: CheckOrigin
    endpoint: Endpoint
    age: timedelta
    answer: ReplayAnswer
    http_status: int | None = None
    code: int | None = None

    @property
    def verdict(self) -> TrustLevel:
        """What this check proves by itself."""
        return verdict_on(self.answer)

    @property
    def bare_answers(self) -> frozenset[ReplayAnswer]:
        """The answer, if it held no ids and its first transmission is known to have created the message."""
        return _WITHOUT_IDS & {self.answer} if self.origin is CheckOrigin.PROOF else frozenset()


@dataclass(frozen=True, slots=True)
class Trust:
    """How far a gateway is trusted; `age` is zero unless PROVEN.

    `bare_answers`: those without ids that it gave to the repeat of a message known to exist. By themselves
    they may mean anything (HTTP 409) or be half an answer (507 without its list).
    """

    level: TrustLevel = TrustLevel.UNPROVEN
    age: timedelta = timedelta(0)
    bare_answers: frozenset[ReplayAnswer] = frozenset()

    def after(self, check: TrustCheck) -> "Trust":
        """The trust that one more check leaves: it grows with a longer age and never comes back."""
        if TrustLevel.DISPROVED in (self.level, check.verdict):
            return Trust(TrustLevel.DISPROVED)
        if check.verdict is TrustLevel.PROVEN:
            return Trust(
                TrustLevel.PROVEN,
                age=max(self.age, min(check.age, LONGEST_AGE)),
                bare_answers=self.bare_answers | check.bare_answers,
            )
        return self


def trust_after(checks: Iterable[TrustCheck]) -> Trust:
    """The trust that a history leaves, in whatever order it is told."""
    trust = Trust()
    for check in checks:
        trust = trust.after(check)
    return trust


class TrustBook:
    """The checks in the journal's database."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def trust(self, key: TrustKey) -> Trust:
        """How far this gateway is trusted now."""
        return trust_after(self._checks(key.account_id, key.base_url, key.endpoint))

    def history(self, account_id: str, base_url: str) -> list[TrustCheck]:
        """Every check of an account at this address, the newest first."""
        return self._checks(account_id, base_url)

    def note(self, key: TrustKey, check: TrustCheck) -> None:
        """Keep a check, in the caller's transaction if there is one."""
        self._connection.execute(
            "INSERT INTO trust_check (account_id, base_url, endpoint, at, origin, age, answer, verdict, "
            "http_status, code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key.account_id,
                key.base_url,
                key.endpoint.value,
                to_ms(check.at),
                check.origin.value,
                max(0, check.age // _MILLISECOND),
                check.answer.value,
                check.verdict.value,
                check.http_status,
                check.code,
            ),
        )

    def note_news(self, key: TrustKey, check: TrustCheck) -> None:
        """Keep a check that changes the trust; bad weather would fill the history with the rest."""
        trust = self.trust(key)
        if trust.after(check) != trust:
            self.note(key, check)

    def _checks(self, account_id: str, base_url: str, endpoint: Endpoint | None = None) -> list[TrustCheck]:
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT at, origin, endpoint, age, answer, http_status, code FROM trust_check "
            "WHERE account_id = ?1 AND base_url = ?2 AND (?3 IS NULL OR endpoint = ?3) "
            "ORDER BY at DESC, id DESC",
            (account_id, base_url, endpoint and endpoint.value),
        ).fetchall()
        return [
            TrustCheck(
                at=from_ms(at),
                origin=CheckOrigin(origin),
                endpoint=Endpoint(path),
                age=age * _MILLISECOND,
                answer=ReplayAnswer(answer),
                http_status=http_status,
                code=code,
            )
            for at, origin, path, age, answer, http_status, code in rows
        ]
