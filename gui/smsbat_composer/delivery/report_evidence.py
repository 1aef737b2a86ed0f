"""What a provider's report proves of people in doubt: matched by phone and time, and written down.

Conservative: a message proves something only if it was made while an attempt of the doubtful request was
under way, and if no other campaign of ours wrote to that phone then. Everybody else stays in doubt.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id, read_campaign_record
from smsbat_composer.delivery.doubt_decisions import NOBODY_ASKS, write_audit
from smsbat_composer.delivery.erasure import phone_hasher
from smsbat_composer.delivery.findings import AnomalyKind
from smsbat_composer.delivery.going_on import go_on
from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.provider_report import ProviderReport, ReportedMessage
from smsbat_composer.delivery.states import Decision
from smsbat_composer.gateway.statuses import Channel, Status, is_final
from smsbat_composer.workspace.database import transaction

# Clocks differ, and reports tell times to the minute; the total deadline of a transmission is 90 s.
_SLACK = timedelta(minutes=2)
_LONGEST_ATTEMPT = timedelta(seconds=90)
_SURENESS = (Status.READ, Status.DELIVERED)


@dataclass(frozen=True, slots=True)
class ReportOutcome:
    """How many people in doubt the report settled, and how many it could not."""

    accepted: int
    refused: int
    still_in_doubt: int
    unread_lines: int

    @property
    def settled(self) -> int:
        """Whose doubt is over."""
        return self.accepted + self.refused


def apply_provider_report(
    connection: apsw.Connection, campaign_id: str, report: ProviderReport, now: datetime
) -> ReportOutcome:
    """One transaction with its audit line; a report that proves nothing changes nothing."""
    by_phone: dict[str, list[ReportedMessage]] = {}
    for message in report.messages:
        by_phone.setdefault(message.phone, []).append(message)
    with transaction(connection):
        campaign = campaign_row_id(connection, campaign_id)
        record = read_campaign_record(connection, campaign_id)
        waiting: list[tuple[Any, ...]] = connection.execute(
            "SELECT id, phone, coalesce(request, 0) FROM recipient "  # noqa: S608 - our own words
            "WHERE campaign = ? AND display = 'needs_attention' AND state = 'needs_attention' "
            f"AND {NOBODY_ASKS}",
            (campaign,),
        ).fetchall()
        windows = _windows(connection, campaign, {request for _, _, request in waiting}, record.start_time)
        proofs = {
            recipient: proof
            for recipient, phone, request in waiting
            if (proof := _proof(by_phone.get(phone, ()), windows.get(request, ()))) is not None
            and not _is_anothers(connection, recipient, phone, proof)
        }
        if proofs:
            decision = write_audit(connection, campaign_id, Decision.PROVIDER_REPORT, None, len(proofs), now)
            for recipient, proof in proofs.items():
                _write(connection, recipient, proof, record.channels, decision, now)
            go_on(connection, campaign_id, now)
    refused = sum(proof.status is Status.REJECTED for proof in proofs.values())
    return ReportOutcome(
        accepted=len(proofs) - refused,
        refused=refused,
        still_in_doubt=len(waiting) - len(proofs),
        unread_lines=report.unread,
    )


Window = tuple[datetime, datetime]


def _windows(
    connection: apsw.Connection, campaign: int, requests: Iterable[int], start_time: str | None
) -> Mapping[int, list[Window]]:
    """Request -> when its messages may have been made; a scheduled one may count from its start too."""
    scheduled = [] if start_time is None else [_window(datetime.fromisoformat(start_time))]
    windows = {}
    for request in requests:
        rows: list[tuple[Any, ...]]
        if request:
            rows = connection.execute(
                "SELECT started_at / 1000.0 FROM attempt WHERE request = ?", (request,)
            ).fetchall()
            begun = [datetime.fromtimestamp(at).astimezone() for (at,) in rows]
        else:
            rows = connection.execute(
                "SELECT detail FROM anomaly WHERE campaign = ? AND what = ?",
                (campaign, AnomalyKind.DATABASE_ROLLED_BACK.value),
            ).fetchall()
            begun = [datetime.fromisoformat(at) for (at,) in rows]
        windows[request] = [*map(_window, begun), *scheduled]
    return windows


def _window(begun: datetime) -> Window:
    return begun - _SLACK, begun + _LONGEST_ATTEMPT + _SLACK


def _proof(messages: Iterable[ReportedMessage], windows: Iterable[Window]) -> ReportedMessage | None:
    """The message made while the request was under way; of the legs of a hybrid the one that got furthest."""
    spans = list(windows)
    fitting = [message for message in messages if any(begin <= message.at <= end for begin, end in spans)]
    return max(fitting, key=lambda message: (_rank(message.status), message.at), default=None)


def _rank(status: Status) -> int:
    return len(_SURENESS) - _SURENESS.index(status) if status in _SURENESS else 0


def _is_anothers(connection: apsw.Connection, recipient: int, phone: str, proof: ReportedMessage) -> bool:
    """Whether it may be another campaign's message (though erased there) or that of their other try."""
    begin, end = to_ms(proof.at - _LONGEST_ATTEMPT - _SLACK), to_ms(proof.at + _SLACK)
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM recipient JOIN attempt ON attempt.request = recipient.request "
        "WHERE recipient.campaign IN (SELECT id FROM campaign) AND phone IN (?, ?) AND recipient.id <> ? "
        "AND started_at BETWEEN ? AND ?)",
        (phone, phone_hasher(connection)(phone), recipient, begin, end),
    ).get
    return bool(found)


def _write(
    connection: apsw.Connection,
    recipient: int,
    proof: ReportedMessage,
    channels: tuple[Channel, ...],
    decision: int,
    now: datetime,
) -> None:
    if proof.status is Status.REJECTED:
        connection.execute(
            "UPDATE recipient SET state = 'refused', decision = ?, code = 0, code_name = ?, status_at = ? "
            "WHERE id = ?",
            (decision, proof.raw_status, to_ms(proof.at), recipient),
        )
        return
    channel = proof.channel or (Channel.VIBER if proof.status is Status.READ else channels[0])
    # Without its id a message cannot be asked about: the report has the last word.
    is_over = proof.message_id is None or is_final(proof.status, channel)
    connection.execute(
        "UPDATE recipient SET state = 'accepted', decision = ?, message_id = ?, code = 0, code_name = '', "
        "channel = ?, status = ?, raw_status = ?, settled = ?, accepted_at = ?, status_at = ?, "
        "next_poll_at = ?, details_due_at = ? WHERE id = ?",
        (
            decision,
            proof.message_id,
            channel.value,
            proof.status.value,
            proof.raw_status,
            int(is_over),
            to_ms(proof.at),
            to_ms(proof.at),
            None if is_over else to_ms(now),
            to_ms(now) if is_over and proof.message_id is not None else None,
            recipient,
        ),
    )
