"""A campaign's history is written by the journal itself, whoever moves the campaign on."""

from delivery.desk import Desk, answered, doubted
from smsbat_composer.delivery.doubt_desk import DoubtDesk
from smsbat_composer.delivery.retention import remove_contacts
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.sentences.campaign_history import campaign_lines


def test_each_turn_is_told_once_with_its_reason_and_outlives_the_contacts(desk: Desk) -> None:
    campaign = desk.plan(4)
    claim = desk.claim(campaign, recipients=2)
    desk.record(claim, answered(claim))
    for _ in range(2):  # told twice, it happened once
        desk.journal.set_state(campaign, CampaignState.PAUSED, PauseReason(PauseCode.BALANCE_EMPTY))
    desk.journal.set_state(campaign, CampaignState.SENDING)
    claim = desk.claim(campaign)
    desk.record(claim, doubted(claim))
    desk.journal.set_state(campaign, CampaignState.STOPPED)
    DoubtDesk(desk.database, settled=lambda _campaign: None).treat_as_sent(campaign)
    remove_contacts(desk.database, desk.witness_folder, campaign, lambda *_: None)
    with desk.results() as results:
        history = results.campaign_history(campaign)
    assert [chapter.state for chapter in history.chapters] == [
        CampaignState.SENDING,
        CampaignState.PAUSED,
        CampaignState.SENDING,
        CampaignState.STOPPED,
    ]
    assert [text for _, text in campaign_lines(history)] == [
        "Written down, ready to be sent to 4 recipients",
        "Sending began",
        "Paused: the money ran out",
        "Resumed",
        "Stopped: nobody else is sent to",
        "2 recipients treated as sent",
        "Contacts removed, as Settings ask; the numbers stay",
    ]
