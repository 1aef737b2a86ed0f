"""Stopping where no engine is at work: the journal alone is enough."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import apsw
import pytest

from delivery.desk import Desk, answered
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.retention import read_kept
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.stopping import stop_in_journal
from smsbat_composer.workspace.database import connect, transaction
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


@pytest.mark.parametrize("kind_of_question", ["next_poll_at", "details_due_at"])
def test_people_stay_while_a_stopped_campaign_waits_for_their_statuses(
    desk: Desk, kind_of_question: str
) -> None:
    now = datetime.now(UTC)
    campaign = desk.plan(8)
    desk.record(claim := desk.claim(campaign, recipients=3), answered(claim), now)
    stop_in_journal(desk.database, desk.witness_folder, campaign)
    with closing(connect(desk.database)) as connection:

        def is_over(asked_at: datetime | None) -> bool:
            connection.execute("UPDATE recipient SET next_poll_at = NULL, details_due_at = NULL")
            due = None if asked_at is None else round(asked_at.timestamp() * 1000)
            connection.execute(f"UPDATE recipient SET {kind_of_question} = ? WHERE id = 1", (due,))  # noqa: S608 - a column of ours
            try:
                with transaction(connection):
                    connection.execute("UPDATE recipient SET phone = '#x' WHERE id = 2")
            except apsw.ConstraintError:
                assert [one.ended_at for one in read_kept(connection)] == [None]
                return False
            assert [one.ended_at for one in read_kept(connection)] != [None]
            return True

        assert not is_over(now + timedelta(minutes=5))
        assert not is_over(now - timedelta(days=3))  # the program was closed meanwhile
        assert is_over(now - timedelta(days=8))  # and here the account is gone
        assert is_over(None)


def test_a_stopped_campaign_is_tracked_exactly_as_long_as_something_is_due(desk: Desk) -> None:
    """What it displays does not matter: Delivered waits for Read and a price, a given up one stays queued."""
    now = datetime.now(UTC)
    campaign = desk.plan(3)
    desk.record(claim := desk.claim(campaign), answered(claim), now)
    stop_in_journal(desk.database, desk.witness_folder, campaign)
    with closing(connect(desk.database)) as connection, desk.results() as results:

        def is_tracked(**columns: object) -> bool:
            told = {"next_poll_at": None, "details_due_at": None, "removed": None, **columns}
            connection.execute(
                "UPDATE recipient SET status = 'Delivered', next_poll_at = :next_poll_at, "
                "details_due_at = :details_due_at",
                told,
            )
            connection.execute("UPDATE campaign SET contacts_removed_at = :removed", told)
            return results.to_track() == [campaign]

        due = round(now.timestamp() * 1000)
        assert is_tracked(next_poll_at=due)
        assert is_tracked(details_due_at=due)
        assert not is_tracked(next_poll_at=due, removed=due)
        assert not is_tracked()
        connection.execute("UPDATE recipient SET status = 'Queued', settled = 1")  # given up
        assert results.tally(campaign).queued == 3
        assert results.to_track() == []
