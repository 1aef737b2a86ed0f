"""Deleting a campaign: nothing of its people is left in the journal's files, and nothing else is touched."""

import pytest

from delivery.desk import Desk, doubted, phone
from smsbat_composer.delivery import deletion
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.deletion import delete_from_journal
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.workspace.errors import UserError


def test_no_trace_of_the_people_is_left_and_another_campaign_stays_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deletion, "_ROWS_AT_ONCE", 7)
    gone, kept = desk.plan(30), desk.plan([(phone(500 + index), "Ірина") for index in range(3)])
    claim = desk.claim(gone)
    desk.record(claim, doubted(claim))
    assert phone(29) in traces(desk)
    delete_from_journal(desk.database, desk.journal.lock_folder, gone)
    left = traces(desk)
    assert [index for index in range(30) if phone(index) in left] == []
    assert phone(500) in left
    with desk.results() as results:
        (listed,) = results.campaigns()
        assert (listed.record.campaign_id, listed.tally.to_send) == (kept, 3)
        with pytest.raises(UserError, match="campaign_unknown"):
            results.summary(gone)


def test_a_campaign_at_work_is_not_deleted(desk: Desk) -> None:
    campaign = desk.plan(2)
    with (
        campaign_lock(desk.journal.lock_folder, campaign),
        pytest.raises(UserError, match="campaign_at_work"),
    ):
        delete_from_journal(desk.database, desk.journal.lock_folder, campaign)
    assert desk.journal.campaign(campaign).state is CampaignState.SENDING


def test_what_a_crash_left_can_send_nothing_and_is_deleted_by_deleting_it_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = desk.plan(4)
    with monkeypatch.context() as broken:
        broken.setattr(deletion, "_PIECES", ("recipient", "no_such_table"))
        with pytest.raises(Exception, match="no such table"):
            delete_from_journal(desk.database, desk.journal.lock_folder, campaign)
    assert desk.journal.campaign(campaign).state is CampaignState.STOPPED
    delete_from_journal(desk.database, desk.journal.lock_folder, campaign)
    with desk.results() as results:
        assert results.campaigns() == []


def traces(desk: Desk) -> str:
    """All that stands in the journal's files, whatever the database makes of it."""
    files = desk.database.parent.glob(f"{desk.database.name}*")
    return "".join(file.read_bytes().decode("latin-1") for file in files if not file.name.endswith("-shm"))
