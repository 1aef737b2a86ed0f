"""Stopping where no engine is at work: the journal alone is enough."""

import pytest

from delivery.desk import Desk, answered
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.stopping import stop_in_journal
from smsbat_composer.workspace.errors import UserError


def test_what_was_cut_off_in_flight_is_in_doubt_and_the_rest_stays_unsent(desk: Desk) -> None:
    campaign = desk.plan(8)
    desk.claim(campaign, recipients=3)
    desk.restart()
    stop_in_journal(desk.database, desk.witness_folder, campaign)
    assert desk.journal.campaign(campaign).state is CampaignState.STOPPED
    assert desk.states(campaign) == {"needs_attention": 3, "planned": 5}


def test_a_campaign_at_work_is_not_stopped_beside_its_engine(desk: Desk) -> None:
    campaign = desk.plan(8)
    before = desk.journal.campaign(campaign).state
    with campaign_lock(desk.witness_folder, campaign), pytest.raises(UserError) as refused:
        stop_in_journal(desk.database, desk.witness_folder, campaign)
    assert refused.value.code == "campaign_at_work"
    assert desk.journal.campaign(campaign).state is before


def test_what_has_ended_stays_ended(desk: Desk) -> None:
    campaign = desk.plan(2)
    desk.record(claim := desk.claim(campaign), answered(claim))
    desk.journal.set_state(campaign, CampaignState.DELIVERING)
    stop_in_journal(desk.database, desk.witness_folder, campaign)
    assert desk.journal.campaign(campaign).state is CampaignState.DELIVERING
