"""The state a campaign goes on in: it follows from its rows, whoever has changed them."""

from datetime import datetime

import apsw

from smsbat_composer.delivery import polling
from smsbat_composer.delivery.campaign_record import campaign_row_id, read_campaign_record, set_campaign_state
from smsbat_composer.delivery.result_rows import read_tally
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.delivery.timeline import Milestone, add_milestone

_RESTING = frozenset({CampaignState.PAUSED, CampaignState.NEEDS_ATTENTION, CampaignState.DELIVERING})
_ALL_SENT = frozenset({CampaignState.NEEDS_ATTENTION, CampaignState.DELIVERING})


def go_on(
    connection: apsw.Connection, campaign_id: str, now: datetime, *, is_sending_over: bool = False
) -> None:
    """Write down `state_that_follows`, inside the caller's transaction.

    Where somebody is to be sent to again that is PAUSED: nothing leaves before the user resumes.
    """
    connection.execute(
        "UPDATE request SET state = 'done' WHERE campaign = ? AND state = 'unknown' AND NOT EXISTS ("
        "SELECT 1 FROM recipient WHERE request = request.id AND recipient.state IN ('unknown', "
        "'needs_attention', 'in_flight'))",
        (campaign_row_id(connection, campaign_id),),
    )
    reached = state_that_follows(connection, campaign_id, is_sending_over=is_sending_over)
    if reached is not read_campaign_record(connection, campaign_id).state:
        pause = PauseReason(PauseCode.DOUBTS_SETTLED) if reached is CampaignState.PAUSED else None
        set_campaign_state(connection, campaign_id, reached, pause, now)
        # Here and not by the engine: were the program killed right behind, nobody would come back to it.
        add_milestone(connection, campaign_id, Milestone.of(read_tally(connection, campaign_id), now))


def state_that_follows(
    connection: apsw.Connection, campaign_id: str, *, is_sending_over: bool
) -> CampaignState:
    """Where the campaign's rows leave it; its own state while it still has somebody to send to or ask after.

    `is_sending_over`: the engine says that its SENDING is done; nobody else moves a campaign out of that.

    A pause ends by itself once there is nothing to resume, but for people who got the message twice: the
    user has to see that.
    """
    record = read_campaign_record(connection, campaign_id)
    is_seen = record.pause is None or record.pause.code is not PauseCode.CREATED_TWICE
    has_ended = is_sending_over and record.state is CampaignState.SENDING
    if not (record.state in _RESTING or has_ended) or not is_seen:
        return record.state
    tally = read_tally(connection, campaign_id)
    if tally.planned or tally.in_flight:
        return CampaignState.PAUSED if record.state in _ALL_SENT else record.state
    if tally.unknown:
        return record.state
    if tally.needs_attention:
        return CampaignState.NEEDS_ATTENTION
    is_learnt = polling.next_due(connection, campaign_row_id(connection, campaign_id)) is None
    return CampaignState.FINISHED if is_learnt else CampaignState.DELIVERING
