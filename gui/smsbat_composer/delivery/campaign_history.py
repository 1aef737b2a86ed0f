"""What a campaign went through: the states it came to and why, decisions, the end of its contacts."""

from dataclasses import dataclass
from datetime import datetime

import apsw

from smsbat_composer.delivery.campaign_record import (
    CampaignRecord,
    campaign_row_id,
    read_campaign_record,
    read_pause,
)
from smsbat_composer.delivery.doubts import AuditLine, read_audit
from smsbat_composer.delivery.instants import from_ms
from smsbat_composer.delivery.result_rows import read_tally
from smsbat_composer.delivery.states import CampaignState, PauseReason


@dataclass(frozen=True, slots=True)
class Chapter:
    """A state that the campaign came to; `pause` says why it stood still, None where it did not."""

    at: datetime
    state: CampaignState
    pause: PauseReason | None


@dataclass(frozen=True, slots=True)
class CampaignHistory:
    """All of it, each part oldest first; the plan was written at `record.created_at` for `to_send` people."""

    record: CampaignRecord
    to_send: int
    chapters: tuple[Chapter, ...]
    decisions: tuple[AuditLine, ...]


def read_campaign_history(connection: apsw.Connection, campaign_id: str) -> CampaignHistory:
    """UserError `campaign_unknown` when the journal has no such campaign."""
    chapters = connection.execute(
        "SELECT at, state, pause_code, pause_response_code, pause_name, pause_http_status FROM chapter "
        "WHERE campaign = ? ORDER BY id",
        (campaign_row_id(connection, campaign_id),),
    )
    return CampaignHistory(
        record=read_campaign_record(connection, campaign_id),
        to_send=read_tally(connection, campaign_id).to_send,
        chapters=tuple(
            Chapter(from_ms(at), CampaignState(state), read_pause(*pause)) for at, state, *pause in chapters
        ),
        decisions=tuple(reversed(read_audit(connection, campaign_id))),
    )
