"""How a campaign went over time: few points, both ends of every pause, nothing lost at a restart."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from delivery.desk import NOW, Desk, answered, phone
from delivery.office import BRISK, Office, is_paused
from smsbat_composer.delivery.chronicle import Chronicle
from smsbat_composer.delivery.states import CampaignState, VerdictKind
from smsbat_composer.delivery.timeline import Milestone, is_due
from smsbat_composer.workspace.database import connect

SENDING, PAUSED = CampaignState.SENDING, CampaignState.PAUSED
SECOND = timedelta(seconds=1)


def test_milestones_grow_rarer_as_a_campaign_grows_old() -> None:
    assert not is_due(NOW, NOW, NOW + SECOND / 2)
    assert is_due(NOW, NOW, NOW + SECOND)
    day = NOW + timedelta(days=1)
    assert not is_due(NOW, day - timedelta(minutes=11), day)
    assert is_due(NOW, day - timedelta(minutes=12), day)


def test_a_long_campaign_keeps_a_line_of_points_and_not_a_cloud() -> None:
    noted = last = NOW
    count = 0
    while noted - NOW < timedelta(days=3):
        noted += SECOND
        if is_due(NOW, last, noted):
            last = noted
            count += 1
    assert 500 < count < 1500


def test_both_ends_of_a_pause_are_kept_and_a_restart_goes_on(desk: Desk) -> None:
    campaign = desk.plan(3)
    tally = desk.journal.tally(campaign)
    chronicle = Chronicle(desk.journal, campaign)
    for seconds, state in ((0, SENDING), (0.1, SENDING), (0.2, PAUSED), (0.3, PAUSED), (9000, SENDING)):
        chronicle.note(tally, state, NOW + seconds * SECOND)
    Chronicle(desk.journal, campaign).note(tally, SENDING, NOW + 9001 * SECOND)
    with desk.results() as results:
        at = [(milestone.at - NOW).total_seconds() for milestone in results.milestones(campaign)]
    assert at == [0, 0.2, 9000, 9001]


def test_an_engine_notes_its_way_to_the_end(office: Office) -> None:
    campaign = office.plan(60)
    engine, watcher = office.start(campaign)
    last = watcher.wait_for_end(engine)
    milestones = noted(office.desk, campaign)
    assert milestones == sorted(milestones, key=lambda milestone: milestone.at)
    assert milestones[-1] == Milestone.of(last.tally, milestones[-1].at)
    assert milestones[-1].handed_over == 60
    watcher.wait_for_end(office.start(campaign, send=False)[0])
    assert noted(office.desk, campaign) == milestones  # to look into it again makes no line longer


def test_the_line_of_an_old_campaign_ends_with_its_last_statuses(office: Office) -> None:
    """No state follows the last answer of one that was stopped, and the next milestone is due in hours."""
    office.gateway.status = "Sent"
    campaign = office.plan(60)
    engine, watcher = office.start(campaign)
    watcher.wait_for(lambda progress: progress.tally.queued == 60)
    engine.close()
    engine.join()
    office.desk.journal.note_milestone(campaign, Milestone(NOW - timedelta(days=300), 0, 0, 0))
    office.desk.journal.set_state(campaign, CampaignState.STOPPED)
    office.gateway.status = "Delivered"
    watcher = office.start(campaign, send=False)[1]
    watcher.wait_for_end(office.engines[-1])
    assert noted(office.desk, campaign)[-1].reached == 60


def test_a_line_that_was_cut_short_is_ended_by_the_next_start(office: Office) -> None:
    campaign = office.plan(20)
    engine, watcher = office.start(campaign)
    end = Milestone.of(watcher.wait_for_end(engine).tally, NOW)
    with closing(connect(office.desk.database)) as connection:
        connection.execute("DELETE FROM milestone")
    watcher.wait_for_end(office.start(campaign, send=False)[0])
    assert [milestone.repeats(end) for milestone in noted(office.desk, campaign)] == [True]


def test_the_state_that_ends_a_campaign_comes_with_its_milestone(desk: Desk) -> None:
    """In one commit: nobody starts an engine for a finished campaign again."""
    campaign = desk.plan(3)
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim, {phone(index): VerdictKind.REFUSED for index in range(3)}))
    assert desk.journal.go_on(campaign).state is CampaignState.FINISHED
    assert noted(desk, campaign)[-1].handed_over == 3


def noted(desk: Desk, campaign: str) -> list[Milestone]:
    with desk.results() as results:
        return results.milestones(campaign)


def test_a_pause_tells_since_when_and_a_resumed_campaign_none(office: Office) -> None:
    office.gateway.credit = 10
    campaign = office.plan(30)
    engine, watcher = office.start(campaign)
    paused = watcher.wait_for(is_paused)
    assert paused.paused_at is not None
    with office.desk.results() as results:
        kept = results.summary(campaign).record.paused_at
    assert kept is not None
    assert abs(kept - paused.paused_at) < timedelta(seconds=30)
    office.gateway.credit = None
    engine.resume()
    assert watcher.wait_for_end(engine).paused_at is None
    with office.desk.results() as results:
        assert results.summary(campaign).record.paused_at is None


def test_a_sending_that_cannot_connect_says_why_it_waits(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("delivery.office.BRISK", replace(BRISK, first_delay=0.6, longest_delay=0.6))
    campaign = office.plan(30)
    _, watcher = office.start(campaign, url="http://127.0.0.1:9")
    waiting = watcher.wait_for(lambda progress: progress.holdup is not None)
    assert (waiting.state, waiting.holdup) == (SENDING, "gateway_unreachable")
    assert watcher.wait_for(is_paused).holdup is None
