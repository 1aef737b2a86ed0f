"""The note of a sending that stands still: since when, why, and whether the gateway can be reached."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smsbat_composer.delivery.check_points import read_outcomes
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.workspace.database import connect
from ui.delivery.conftest import Watched
from ui.delivery.sending import ledger_of
from ui.delivery.test_steering import send_some_and_pause, stored_tally

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def planned(draft: Watched) -> Watched:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    draft.campaign.mark_sent()
    return draft


def tell_pause(watched: Watched, code: PauseCode, paused_at: datetime | None = None) -> None:
    told = Progress(
        watched.campaign.campaign_id,
        CampaignState.PAUSED,
        stored_tally(watched),
        in_flight_requests=0,
        rate_per_minute=0,
        pause=PauseReason(code),
        paused_at=paused_at,
    )
    watched.deliveries.progressed.emit(told)


def test_a_pause_says_since_when_live_and_from_the_journal(draft: Watched) -> None:
    send_some_and_pause(draft)
    standing = draft.step.standing
    assert standing is not None
    assert standing.paused_at is not None
    assert draft.view.note.words().startswith(f"Paused at {standing.paused_at.astimezone():%H:%M}: by you")
    record = draft.composer.record(draft.campaign.campaign_id)
    assert record is not None
    assert record.paused_at is not None


def test_an_older_pause_names_its_day(planned: Watched) -> None:
    tell_pause(planned, PauseCode.BALANCE_EMPTY, datetime.now(UTC) - timedelta(days=40))
    assert ", " in planned.view.note.words().partition(": the money ran out")[0]


def test_the_connection_is_checked_without_sending(planned: Watched) -> None:
    tell_pause(planned, PauseCode.GATEWAY_UNREACHABLE)
    note = planned.view.note
    QTest.mouseClick(note.check, LEFT)
    assert "Asking the gateway" in note.words()
    assert not note.check.isEnabled()
    planned.wait_until(lambda: "The gateway accepts the token; nothing was sent" in note.words())
    assert note.check.isEnabled()
    assert ledger_of(planned.composer) == []


def test_a_connection_that_fails_says_why(planned: Watched) -> None:
    settings = planned.composer.settings
    dead = replace(planned.composer.account, base_url="http://127.0.0.1:9")
    planned.composer.settings = settings.with_account(dead)
    tell_pause(planned, PauseCode.GATEWAY_UNREACHABLE)
    note = planned.view.note
    before = note.words()
    QTest.mouseClick(note.check, LEFT)
    planned.wait_until(note.check.isEnabled)
    assert len(note.words()) > len(before)
    assert "accepts the token" not in note.words()


@pytest.mark.parametrize("code", [PauseCode.USER, PauseCode.NOT_STARTED, PauseCode.JOURNAL_UNWRITABLE])
def test_where_the_gateway_is_not_the_matter_there_is_nothing_to_check(
    planned: Watched, code: PauseCode
) -> None:
    tell_pause(planned, code)
    assert not planned.view.note.check.isVisible()


def test_refusals_are_accepted_for_good_by_one_press(planned: Watched) -> None:
    tell_pause(planned, PauseCode.USER)
    note = planned.view.note
    assert not note.resume_for_good.isVisible()
    tell_pause(planned, PauseCode.TOO_MANY_REFUSED)
    assert note.resume_for_good.text() == "Go on and do not ask again"
    QTest.mouseClick(note.resume_for_good, LEFT)
    assert not note.resume_for_good.isEnabled()
    planned.wait_until(lambda: stored_tally(planned).accepted > 0)  # it is sent
    with closing(connect(planned.composer.workspace.database, readonly=True)) as connection:
        assert read_outcomes(connection, 1).any_refused


def test_in_a_narrow_window_the_check_is_its_icon(planned: Watched) -> None:
    tell_pause(planned, PauseCode.GATEWAY_UNREACHABLE)
    note = planned.view.note
    assert note.check.text() == "Check connection"
    planned.step.resize(824, 600)
    planned.wait_until(lambda: note.check.text() == "")
    assert note.check.accessibleName() == "Check connection"
