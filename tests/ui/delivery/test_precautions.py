"""A campaign's precautions, seen and answered in the window; the practice gateway's ledger is the judge."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtTest import QTest

from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.campaigns.campaign_columns import campaign_columns
from smsbat_composer.ui.campaigns.listed_campaign import read_listed
from smsbat_composer.ui.delivery.standing import Standing
from ui.delivery.conftest import Watched
from ui.delivery.sending import ledger_of
from ui.delivery.test_steering import LEFT, PEOPLE, state_of, tally_of
from ui.delivery.test_words import tally


def _send_carefully(watched: Watched, **options: object) -> None:
    content = watched.campaign.campaign
    careful = content.options.model_copy(update=options)
    watched.campaign.edit(content.model_copy(update={"options": careful}))
    watched.send()


def test_the_first_ones_are_looked_at_and_the_others_sent_by_resume(draft: Watched) -> None:
    _send_carefully(draft, canary=25)
    draft.wait_until(lambda: state_of(draft) is CampaignState.PAUSED)
    note = draft.view.note
    assert note.isVisible()
    assert "the first ones are handed over 25 handed over: " in note.words()
    assert note.words().endswith("then resume for the others.")
    assert len(ledger_of(draft.composer)) + tally_of(draft).refused == 25
    QTest.mouseClick(note.resume, LEFT)
    draft.wait_until(lambda: state_of(draft) is CampaignState.FINISHED)
    assert tally_of(draft).handed_over == PEOPLE


def test_in_quiet_hours_it_says_until_when_it_waits_and_can_be_paused(draft: Watched) -> None:
    now = by_kyiv(datetime.now(UTC))
    until = f"{now + timedelta(hours=2):%H:%M}"
    _send_carefully(draft, quiet_hours=f"{now - timedelta(hours=1):%H:%M}-{until}")
    draft.wait_until(lambda: draft.step.view is not None and draft.view.note.isVisible())
    assert draft.view.note.words().startswith(
        f"Quiet hours until {until}, Kyiv time Nobody is sent to before"
    )
    assert state_of(draft) is CampaignState.SENDING
    (listed,) = read_listed(draft.composer)
    under = campaign_columns()[0].under
    assert under is not None
    told = under(listed)
    assert told is not None
    assert told.text == f"Quiet hours until {until}, Kyiv time"
    assert ledger_of(draft.composer) == []
    QTest.mouseClick(draft.view.band.pause, LEFT)
    draft.wait_until(lambda: state_of(draft) is CampaignState.PAUSED)
    assert "by you" in draft.view.note.words()


def test_the_time_left_goes_on_after_the_quiet_hours() -> None:
    standing = Standing(CampaignState.SENDING, tally(planned=100), rate_per_minute=10)
    assert standing.minutes_left == 10
    assert replace(standing, quiet_ahead=timedelta(hours=12)).minutes_left == 730
