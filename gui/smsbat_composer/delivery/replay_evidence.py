"""What the answer to a replay showed of the gateway itself: it remembers the request, or it sent it again.

Runs in its caller's transaction.
"""

from datetime import timedelta
from typing import Any

import apsw

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.findings import Anomaly, AnomalyKind
from smsbat_composer.delivery.instants import from_ms
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.reconciliation import ReplaySchedule
from smsbat_composer.delivery.trust import CheckOrigin, ReplayAnswer, Trust, TrustBook, TrustCheck, TrustKey


def created_again(connection: apsw.Connection, claim: Claim, judgement: Judgement) -> tuple[Anomaly, ...]:
    """One line for everybody whom an earlier attempt had a message for and who got another one now."""
    known = _known_ids(connection, claim)
    return tuple(
        Anomaly(
            AnomalyKind.CREATED_AGAIN,
            item_key=key,
            phone=said.phone,
            message_id=said.message_id,
            code=said.code,
        )
        for key, listed in judgement.verdicts.items()
        for said in listed
        if said.message_id and known.get((key, said.phone), said.message_id) != said.message_id
    )


def answer_to_replay(
    connection: apsw.Connection, claim: Claim, judgement: Judgement, doubles: tuple[Anomaly, ...]
) -> ReplayAnswer | None:
    """What the gateway did with the repeated bytes; None when it might have been their first time."""
    if doubles:
        return ReplayAnswer.NEW_IDS
    known = _known_ids(connection, claim)
    has_ids = any(said.message_id for listed in judgement.verdicts.values() for said in listed)
    if judgement.is_repeat:
        return ReplayAnswer.REPEAT_WITH_IDS if has_ids else ReplayAnswer.REPEAT_WITHOUT_IDS
    is_same = any(
        said.message_id and known.get((key, said.phone)) == said.message_id
        for key, listed in judgement.verdicts.items()
        for said in listed
    )
    return ReplayAnswer.SAME_IDS if is_same else None


def note_replay(
    connection: apsw.Connection,
    claim: Claim,
    judgement: Judgement,
    answer: ReplayAnswer,
    *,
    http_status: int | None,
    schedule: ReplaySchedule,
) -> None:
    """Let the trust in this gateway grow, or end."""
    started, age = _age(connection, claim, schedule)
    check = TrustCheck(
        at=started.wall,
        origin=CheckOrigin.RECONCILIATION,
        endpoint=claim.endpoint,
        age=age,
        answer=answer,
        http_status=http_status,
        code=judgement.code,
    )
    TrustBook(connection).note_news(_key(connection, claim), check)


def read_trust(connection: apsw.Connection, claim: Claim) -> Trust:
    """How far the gateway that the claim went to is trusted."""
    return TrustBook(connection).trust(_key(connection, claim))


def _key(connection: apsw.Connection, claim: Claim) -> TrustKey:
    account_id, base_url = connection.execute(
        "SELECT account_id, base_url FROM campaign WHERE campaign_id = ?", (claim.campaign_id,)
    ).get
    return TrustKey(account_id, base_url, claim.endpoint)


def _known_ids(connection: apsw.Connection, claim: Claim) -> dict[tuple[str, str], str]:
    """Item key and phone -> the message_id that the gateway had told before this answer.

    A provider's report may spell an id otherwise: what it told is no evidence of a second message.
    """
    return {
        (key, phone): message_id
        for key, phone, message_id in connection.execute(
            "SELECT sequence_id, phone, message_id FROM recipient JOIN item ON item.id = recipient.item "
            "LEFT JOIN audit ON audit.id = recipient.decision "
            "WHERE recipient.request = ? AND message_id IS NOT NULL "
            "AND audit.decision IS NOT 'provider_report'",
            (claim.request_id,),
        )
    }


def _age(connection: apsw.Connection, claim: Claim, schedule: ReplaySchedule) -> tuple[Instant, timedelta]:
    """The replay's start, and how long before it the first attempt had ended at the latest."""
    attempts: list[tuple[Any, ...]] = connection.execute(
        "SELECT started_at, boot_id, boot_clock, elapsed FROM attempt "
        "WHERE request = ? AND (number = ? OR outcome IN ('unknown', 'answered')) ORDER BY number",
        (claim.request_id, claim.attempt),
    ).fetchall()
    first, *_, replay = attempts
    start = Instant(from_ms(replay[0]), *replay[1:3])
    gone_by = start.least_since(Instant(from_ms(first[0]), *first[1:3]))
    took = schedule.deadline if first[3] is None else first[3]
    return start, timedelta(seconds=max(0.0, gone_by - took))
