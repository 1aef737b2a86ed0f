"""What one answer said of each recipient, written into their rows; in the transaction of the outcome."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import apsw

from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.judgement import Verdict
from smsbat_composer.delivery.states import RecipientState
from smsbat_composer.delivery.status_rules import schedule_for
from smsbat_composer.gateway.statuses import Status
from smsbat_composer.workspace.settings import Mode


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What all recipients accepted by one answer share."""

    channel: str
    at: datetime
    first_poll: datetime


def close_row(connection: apsw.Connection, recipient: int, verdict: Verdict, state: RecipientState) -> None:
    """Refused or in doubt; a row gets from in flight to needs attention through the doubt."""
    step = RecipientState.UNKNOWN if state is RecipientState.NEEDS_ATTENTION else state
    connection.execute(
        "UPDATE recipient SET state = ?, code = ?, code_name = ? WHERE id = ?",
        (step.value, verdict.code or 0, verdict.name or "", recipient),
    )
    if step is not state:
        connection.execute("UPDATE recipient SET state = ? WHERE id = ?", (state.value, recipient))


def read_acceptance(connection: apsw.Connection, campaign_id: str, now: datetime) -> Acceptance:
    """A message the gateway keeps for later has nothing to tell before its time."""
    channels, start_time, mode = connection.execute(
        "SELECT channels, start_time, mode FROM campaign WHERE campaign_id = ?", (campaign_id,)
    ).get
    start = now if start_time is None else max(now, datetime.fromisoformat(start_time))
    first_poll = start + schedule_for(Mode(mode)).first
    return Acceptance(channel=channels.split(",")[0], at=now, first_poll=first_poll)


def accept_rows(
    connection: apsw.Connection, accepted: Iterable[tuple[int, Verdict]], acceptance: Acceptance
) -> None:
    """One statement for all: to the database each is dearer than the row it changes."""
    said = [
        (recipient, verdict.message_id, verdict.code or 0, verdict.name or "")
        for recipient, verdict in accepted
    ]
    connection.execute(
        "UPDATE recipient SET state = 'accepted', message_id = said.value ->> 1, code = said.value ->> 2, "
        "code_name = said.value ->> 3, channel = ?, status = ?, accepted_at = ?, status_at = ?, "
        "next_poll_at = ? FROM json_each(?) AS said WHERE recipient.id = said.value ->> 0",
        (
            acceptance.channel,
            Status.QUEUED.value,
            to_ms(acceptance.at),
            to_ms(acceptance.at),
            to_ms(acceptance.first_poll),
            json.dumps(said),
        ),
    )
