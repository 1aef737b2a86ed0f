"""The doubts of a campaign with their evidence: requests of which nobody knows whether they arrived.

Requests whose doubts the user has settled stay listed beside the open ones: what was decided stays visible.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.findings import AnomalyKind
from smsbat_composer.delivery.instants import from_ms, optional_moment
from smsbat_composer.delivery.result_rows import AttemptEvidence, attempts_of_request
from smsbat_composer.delivery.states import Decision, DisplayGroup
from smsbat_composer.delivery.trust import TrustBook, TrustKey, TrustLevel
from smsbat_composer.gateway.exchange import Endpoint

FORGOTTEN = 0
"""The key of people whom only the witness remembers as claimed: their request is not in the database."""

DOUBT_GROUPS = frozenset(
    {DisplayGroup.NEEDS_ATTENTION, DisplayGroup.TREATED_AS_SENT, DisplayGroup.SENT_AGAIN}
)
"""The groups that the rows of a doubtful request are in."""


@dataclass(frozen=True, slots=True)
class DoubtfulRequest:
    """One request with its people in doubt, open ones or settled.

    `key` is its row id, or FORGOTTEN; then `number`, `sequence_id` and `attempt` are empty. `attempt` is the
    one the doubt comes from.
    """

    key: int
    number: int | None
    waiting: int  # for the user's decision
    asked_about: int  # the program is still finding out by itself
    treated_as_sent: int
    sent_again: int
    sequence_id: str = field(repr=False)  # of its first item
    attempt: AttemptEvidence | None

    @property
    def is_open(self) -> bool:
        """Whether the user has something to decide."""
        return self.waiting > 0

    @property
    def recipients(self) -> int:
        """Everybody in it who is or was in doubt."""
        return self.waiting + self.asked_about + self.treated_as_sent + self.sent_again


@dataclass(frozen=True, slots=True)
class DoubtEvidence:
    """All that is known of one doubtful request.

    `witnessed_at` are claims that only the witness remembers: the database was restored from a backup.
    """

    written_at: datetime | None  # the intent, in the journal, before any byte left
    attempts: tuple[AttemptEvidence, ...]
    sequence_ids: tuple[str, ...] = field(repr=False)
    witnessed_at: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One decision; `request_number` None when it was about several requests."""

    at: datetime
    decision: Decision
    request_number: int | None
    recipients: int


_DOUBTED = """
WITH doubted AS (
    SELECT coalesce(request, 0) AS request, sum(state = 'needs_attention'), sum(state = 'unknown'),
           sum(state = 'written_off'), sum(state = 'superseded')
    FROM recipient
    WHERE campaign = ? AND display IN ('needs_attention', 'treated_as_sent', 'sent_again')
    GROUP BY coalesce(request, 0))
SELECT doubted.*,
       coalesce((SELECT sequence_id FROM item WHERE request = doubted.request ORDER BY id LIMIT 1), ''),
       request.number, attempt.number, started_at, outcome, request_started, http_status, code, code_name,
       exception, elapsed
FROM doubted LEFT JOIN request ON request.id = doubted.request
     LEFT JOIN attempt ON attempt.id = (
        SELECT id FROM attempt WHERE request = doubted.request
        ORDER BY (outcome IS 'unknown') DESC, number DESC LIMIT 1)
"""


def read_doubts(connection: apsw.Connection, campaign_id: str) -> list[DoubtfulRequest]:
    """Every request with people in doubt: those to decide first, each part in the order of sending."""
    campaign = campaign_row_id(connection, campaign_id)
    found = [_doubt(row) for row in connection.execute(_DOUBTED, (campaign,))]
    return sorted(found, key=lambda doubt: (not doubt.is_open, doubt.number or 0))


def read_evidence(connection: apsw.Connection, campaign_id: str, key: int) -> DoubtEvidence:
    """What is known of the request with this key of a DoubtfulRequest."""
    campaign = campaign_row_id(connection, campaign_id)
    if key == FORGOTTEN:
        seen = connection.execute(
            "SELECT detail FROM anomaly WHERE campaign = ? AND what = ? ORDER BY id",
            (campaign, AnomalyKind.DATABASE_ROLLED_BACK.value),
        )
        return DoubtEvidence(None, (), (), tuple(datetime.fromisoformat(detail) for (detail,) in seen))
    written = connection.execute(
        "SELECT created_at FROM request WHERE campaign = ? AND id = ?", (campaign, key)
    ).get
    ids = connection.execute("SELECT sequence_id FROM item WHERE request = ? ORDER BY id", (key,))
    return DoubtEvidence(
        written_at=optional_moment(written),
        attempts=tuple(attempts_of_request(connection, key)),
        sequence_ids=tuple(sequence_id for (sequence_id,) in ids),
    )


def read_trust_level(connection: apsw.Connection, campaign_id: str, key: int) -> TrustLevel:
    """Whether the gateway is known to discard repeats of the request's kind."""
    row = connection.execute(
        "SELECT account_id, base_url, endpoint FROM campaign JOIN request ON request.campaign = campaign.id "
        "WHERE campaign_id = ? AND request.id = ?",
        (campaign_id, key),
    ).get
    if row is None:
        return TrustLevel.UNPROVEN
    account_id, base_url, endpoint = row
    return TrustBook(connection).trust(TrustKey(account_id, base_url, Endpoint(endpoint))).level


def read_audit(connection: apsw.Connection, campaign_id: str) -> list[AuditLine]:
    """Every decision about the campaign's doubts, the newest first."""
    lines = connection.execute(
        "SELECT at, decision, request_number, recipients FROM audit WHERE campaign = ? ORDER BY id DESC",
        (campaign_row_id(connection, campaign_id),),
    )
    return [AuditLine(from_ms(at), Decision(what), number, count) for at, what, number, count in lines]


def _doubt(row: tuple[Any, ...]) -> DoubtfulRequest:
    key, waiting, asked_about, treated_as_sent, sent_again, sequence_id, number, *attempt = row
    has_attempt = attempt[0] is not None
    return DoubtfulRequest(
        key=key,
        number=number,
        waiting=waiting,
        asked_about=asked_about,
        treated_as_sent=treated_as_sent,
        sent_again=sent_again,
        sequence_id=sequence_id,
        attempt=AttemptEvidence.of_columns(number, *attempt) if has_attempt else None,
    )
