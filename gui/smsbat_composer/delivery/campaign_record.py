"""A campaign's own row in the journal: what it is, where it stands and why."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

import apsw

from smsbat_composer.campaign.quiet_hours import QuietHours
from smsbat_composer.delivery.instants import from_ms, optional_moment, to_ms
from smsbat_composer.delivery.money import optional_sum
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.workspace.database import transaction
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Mode

_ENDED = frozenset({CampaignState.FINISHED, CampaignState.STOPPED})


@dataclass(frozen=True, slots=True)
class CampaignRecord:
    """One campaign in the journal; `file` is the campaign file (JSON) as it was planned."""

    campaign_id: str
    name: str
    state: CampaignState
    pause: PauseReason | None
    paused_at: datetime | None  # since when it stands still; None unless it is PAUSED
    mode: Mode
    account_id: str
    account_name: str
    base_url: str
    credential_id: str
    channels: tuple[Channel, ...]
    start_time: str | None
    most: Decimal | None  # what all can cost at the most; None: it was not counted
    file: str = field(repr=False)
    created_at: datetime
    finished_at: datetime | None
    contacts_removed_at: datetime | None  # since then its rows have neither phones nor cells

    def quiet_until(self, now: datetime) -> datetime | None:
        """When the sending goes on by itself that waits for its quiet hours to end; None where none does."""
        if self.state is not CampaignState.SENDING:
            return None
        hours = QuietHours.of(json.loads(self.file)["options"]["quiet_hours"])
        return None if hours is None else hours.end_after(now)


def read_campaign_record(connection: apsw.Connection, campaign_id: str) -> CampaignRecord:
    """The campaign's row; UserError `campaign_unknown` when there is none."""
    row = connection.execute(
        "SELECT name, state, pause_code, pause_response_code, pause_name, pause_http_status, mode, "
        "account_id, account_name, base_url, credential_id, channels, start_time, file, "
        "created_at, finished_at, paused_at, most, contacts_removed_at "
        "FROM campaign WHERE campaign_id = ?",
        (campaign_id,),
    ).fetchone()
    if row is None:
        raise UserError("campaign_unknown", campaign=campaign_id)
    return CampaignRecord(
        campaign_id=campaign_id,
        name=row[0],
        state=CampaignState(row[1]),
        pause=read_pause(*row[2:6]),
        paused_at=optional_moment(row[16]),
        mode=Mode(row[6]),
        account_id=row[7],
        account_name=row[8],
        base_url=row[9],
        credential_id=row[10],
        channels=tuple(map(Channel, row[11].split(","))),
        start_time=row[12],
        most=optional_sum(row[17]),
        file=row[13],
        created_at=from_ms(row[14]),
        finished_at=optional_moment(row[15]),
        contacts_removed_at=optional_moment(row[18]),
    )


def campaign_row_id(connection: apsw.Connection, campaign_id: str) -> int:
    """The key that the other tables know the campaign by; UserError `campaign_unknown` when there is none."""
    row = connection.execute("SELECT id FROM campaign WHERE campaign_id = ?", (campaign_id,)).get
    if row is None:
        raise UserError("campaign_unknown", campaign=campaign_id)
    return int(row)


def write_state(
    connection: apsw.Connection,
    campaign_id: str,
    state: CampaignState,
    pause: PauseReason | None,
    now: datetime,
) -> None:
    """`set_campaign_state` in a commit of its own."""
    with transaction(connection):
        set_campaign_state(connection, campaign_id, state, pause, now)


def set_campaign_state(
    connection: apsw.Connection,
    campaign_id: str,
    state: CampaignState,
    pause: PauseReason | None,
    now: datetime,
) -> None:
    """Inside the caller's transaction; with open rows it cannot be FINISHED (the database refuses).

    Once it is STOPPED the program asks after nobody: whoever waited for that needs attention.
    """
    connection.execute(
        "UPDATE campaign SET state = ?, pause_code = ?, pause_response_code = ?, pause_name = ?, "
        "pause_http_status = ?, paused_at = CASE WHEN ?1 = 'paused' THEN coalesce(paused_at, ?6) END, "
        "finished_at = ? WHERE campaign_id = ?",
        (
            state.value,
            *_pause_values(pause),
            to_ms(now),
            to_ms(now) if state in _ENDED else None,
            campaign_id,
        ),
    )
    if state is CampaignState.STOPPED:
        connection.execute(
            "UPDATE recipient SET state = 'needs_attention' WHERE state = 'unknown' AND campaign = ?",
            (campaign_row_id(connection, campaign_id),),
        )


def pause_sending(connection: apsw.Connection, campaign: int, pause: PauseReason, now: datetime) -> None:
    """SENDING becomes PAUSED for this reason, inside the caller's transaction; any other state stays.

    Messages created twice are worse than any other reason to pause, and take its place.
    """
    connection.execute(
        "UPDATE campaign SET state = 'paused', pause_code = ?1, pause_response_code = ?2, pause_name = ?3, "
        "pause_http_status = ?4, paused_at = coalesce(paused_at, ?5) "
        "WHERE id = ?6 AND (state = 'sending' OR (state = 'paused' AND ?1 = 'created_twice'))",
        (*_pause_values(pause), to_ms(now), campaign),
    )


def _pause_values(pause: PauseReason | None) -> "tuple[apsw.SQLiteValue, ...]":
    if pause is None:
        return (None, None, None, None)
    return (pause.code.value, pause.response_code, pause.name, pause.http_status)


def read_pause(
    code: str | None, response_code: int | None, name: str | None, http_status: int | None
) -> PauseReason | None:
    """The pause columns of a campaign as a reason; None while nothing holds it."""
    return None if code is None else PauseReason(PauseCode(code), response_code, name, http_status)
