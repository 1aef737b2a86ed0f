"""Settling doubts: what is decided about people who may have got the message, or not.

Each decision is one transaction with its line in the audit and, where it was the last doubt, the state the
campaign goes on in. It changes only rows that wait for the user at that moment, so a second press changes
nothing.
"""

import json
from collections.abc import Collection
from datetime import datetime

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id, read_campaign_record
from smsbat_composer.delivery.going_on import go_on
from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.states import CampaignState, Decision
from smsbat_composer.workspace.database import transaction
from smsbat_composer.workspace.errors import UserError

# Whom an answer under way may still name is not decided about: the id would come too late.
NOBODY_ASKS = (
    "NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.request = recipient.request AND outcome IS NULL)"
)
_DECIDED = (  # `display` is there for its index
    "campaign = :campaign AND display = 'needs_attention' AND state = 'needs_attention' "  # noqa: S608 - our own words
    "AND (:keys IS NULL OR coalesce(request, 0) IN (SELECT value FROM json_each(:keys))) "
    f"AND {NOBODY_ASKS}"
)
_INSERT_AGAIN = (
    "INSERT INTO recipient (campaign, row_number, phone, cells, content, said, said_too, state, decision, "  # noqa: S608 - our own words
    "supersedes) "
    "SELECT campaign, row_number, phone, cells, content, said, said_too, 'planned', :decision, id "
    f"FROM recipient WHERE {_DECIDED} ORDER BY id"
)
# Where sending stands still and can go on: what is to be sent again waits there for the user's Resume.
_REPEATABLE = frozenset({CampaignState.PAUSED, CampaignState.NEEDS_ATTENTION})


def treat_as_sent(
    connection: apsw.Connection, campaign_id: str, keys: Collection[int] | None, now: datetime
) -> int:
    """Everybody in doubt in these requests (keys of DoubtfulRequest; None: in all) counts as sent to.

    Gives their number. Nobody gets it twice, and nobody is asked about any more.
    """
    with transaction(connection):
        chosen = _chosen(connection, campaign_id, keys)
        count = _count(connection, chosen)
        if count:
            decision = write_audit(connection, campaign_id, Decision.TREAT_AS_SENT, keys, count, now)
            connection.execute(
                f"UPDATE recipient SET state = 'written_off', decision = :decision WHERE {_DECIDED}",  # noqa: S608 - values are bound
                {**chosen, "decision": decision},
            )
            go_on(connection, campaign_id, now)
        return count


def send_again(
    connection: apsw.Connection, campaign_id: str, keys: Collection[int] | None, now: datetime
) -> int:
    """Everybody in doubt in these requests gets a new row, which waits to be sent in a new request.

    The user accepts that some may get it twice. Gives their number; the old rows stay, superseded. Nothing
    leaves before the user resumes. UserError `repeat_not_paused` unless the sending stands still and may
    go on.
    """
    with transaction(connection):
        if read_campaign_record(connection, campaign_id).state not in _REPEATABLE:
            raise UserError("repeat_not_paused")
        chosen = _chosen(connection, campaign_id, keys)
        count = _count(connection, chosen)
        if count:
            decision = write_audit(connection, campaign_id, Decision.SEND_AGAIN, keys, count, now)
            connection.execute(
                _INSERT_AGAIN,
                {**chosen, "decision": decision},
            )
            go_on(connection, campaign_id, now)
        return count


def write_off_recognised(
    connection: apsw.Connection, campaign_id: str, request: int, recipients: Collection[int], now: datetime
) -> None:
    """These rows of one request, which wait for a decision, count as sent to: the gateway recognised it.

    Inside the caller's transaction.
    """
    decision = write_audit(
        connection, campaign_id, Decision.REPEAT_RECOGNISED, (request,), len(recipients), now
    )
    connection.executemany(
        "UPDATE recipient SET state = 'written_off', decision = ? WHERE id = ?",
        [(decision, recipient) for recipient in recipients],
    )


def decide_named(
    connection: apsw.Connection, campaign_id: str, request: int, recipients: Collection[int], now: datetime
) -> None:
    """These rows of one request need no decision of the user: the gateway told the ids of their messages.

    Inside the caller's transaction; the caller accepts the rows.
    """
    decision = write_audit(connection, campaign_id, Decision.MESSAGE_NAMED, (request,), len(recipients), now)
    connection.executemany(
        "UPDATE recipient SET decision = ? WHERE id = ?", [(decision, recipient) for recipient in recipients]
    )


def write_audit(
    connection: apsw.Connection,
    campaign_id: str,
    decision: Decision,
    keys: Collection[int] | None,
    count: int,
    now: datetime,
) -> int:
    """The row id of a new audit line, inside the caller's transaction."""
    one = next(iter(keys)) if keys is not None and len(keys) == 1 else None
    row = connection.execute(
        "INSERT INTO audit (campaign, at, decision, request_number, recipients) "
        "VALUES (?, ?, ?, (SELECT number FROM request WHERE id = ?), ?) RETURNING id",
        (campaign_row_id(connection, campaign_id), to_ms(now), decision.value, one, count),
    ).get
    return int(row)


def _chosen(
    connection: apsw.Connection, campaign_id: str, keys: Collection[int] | None
) -> "dict[str, apsw.SQLiteValue]":
    campaign = campaign_row_id(connection, campaign_id)
    return {"campaign": campaign, "keys": None if keys is None else json.dumps(sorted(keys))}


def _count(connection: apsw.Connection, chosen: "dict[str, apsw.SQLiteValue]") -> int:
    found = connection.execute(f"SELECT count(*) FROM recipient WHERE {_DECIDED}", chosen)  # noqa: S608 - values are bound
    return int(found.get)
