"""A real sending, steered by clicks: the practice gateway's ledger is the judge."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.delivery.states import CampaignState, DisplayGroup, PauseCode, PauseReason
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.ui.delivery.stop_dialog import StopDialog
from smsbat_composer.workspace.errors import UserError
from ui.delivery.conftest import Watched
from ui.delivery.sending import ledger_of

LEFT = Qt.MouseButton.LeftButton
PEOPLE = 200


def state_of(watched: Watched) -> CampaignState | None:
    standing = watched.step.standing
    return standing.state if standing else None


def tally_of(watched: Watched) -> Tally:
    assert watched.step.standing is not None
    return watched.step.standing.tally


def stored_tally(watched: Watched) -> Tally:
    with watched.composer.results() as results:
        return results.tally(watched.campaign.campaign_id)


def send_some(watched: Watched) -> None:
    """Send until the first people are accepted."""
    watched.send()
    watched.wait_until(lambda: state_of(watched) is CampaignState.SENDING and tally_of(watched).accepted > 0)


def send_some_and_pause(watched: Watched) -> None:
    send_some(watched)
    QTest.mouseClick(watched.view.band.pause, LEFT)
    watched.wait_until(lambda: state_of(watched) is CampaignState.PAUSED and tally_of(watched).in_flight == 0)


def test_a_draft_leads_to_review(draft: Watched) -> None:
    assert draft.step.view is None
    assert draft.step.draft.isVisible()
    with draft.qtbot.waitSignal(draft.step.go_to_step) as asked:
        draft.step.draft.pressed.emit()
    assert asked.args == [2]


def test_paused_resumed_and_sent_to_the_end(draft: Watched) -> None:
    send_some_and_pause(draft)
    note = draft.view.note
    assert note.isVisible()
    assert not draft.view.band.isVisible()
    assert "by you" in note.words()
    assert tally_of(draft).planned > 0
    assert note.resume.text() == f"Resume: {tally_of(draft).not_sent_yet}"
    assert len(ledger_of(draft.composer)) == tally_of(draft).accepted

    QTest.mouseClick(note.resume, LEFT)
    draft.wait_until(lambda: state_of(draft) is CampaignState.FINISHED)
    draft.wait_until(lambda: draft.composer.engines.at_work(draft.campaign.campaign_id) is None)
    draft.wait_until(lambda: tally_of(draft) == stored_tally(draft))
    ledger = ledger_of(draft.composer)
    assert set(Counter(message["phone"] for message in ledger).values()) == {1}
    assert len(ledger) == PEOPLE == tally_of(draft).accepted
    assert not note.isVisible()
    assert draft.view.band.isVisible()
    shown = {button.term.key: button.term.number for button in draft.view.line._buttons}
    assert shown[None] == PEOPLE
    for group in (DisplayGroup.READ, DisplayGroup.DELIVERED, DisplayGroup.NOT_DELIVERED):
        assert shown[group] == stored_tally(draft).in_group(group)
    draft.wait_for_rows()
    draft.wait_until(lambda: draft.column("status").count("Read") == shown[DisplayGroup.READ])


def test_stop_asks_with_the_numbers_and_ends_it_for_good(draft: Watched) -> None:
    send_some_and_pause(draft)
    QTest.mouseClick(draft.view.note.stop, LEFT)
    dialog = draft.step.findChild(StopDialog)
    assert isinstance(dialog, StopDialog)
    tally = tally_of(draft)
    assert (
        dialog.numbers.text() == f"Handed over to the gateway: {tally.accepted}. Not sent: {tally.planned}."
    )
    QTest.mouseClick(dialog.stop, LEFT)
    draft.wait_until(lambda: state_of(draft) is CampaignState.STOPPED)
    assert not draft.view.note.isVisible()
    assert not draft.view.band.stop.isVisible()
    assert f"{tally.planned} were not sent" in draft.view.band._rest.text()
    assert len(ledger_of(draft.composer)) == tally.accepted


def test_enter_does_not_stop(draft: Watched) -> None:
    send_some(draft)
    QTest.mouseClick(draft.view.band.stop, LEFT)
    dialog = draft.step.findChild(StopDialog)
    assert isinstance(dialog, StopDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    draft.wait_until(lambda: not dialog.isVisible() or state_of(draft) is CampaignState.DELIVERING)
    draft.wait_until(lambda: tally_of(draft).not_sent_yet == 0)
    assert len(ledger_of(draft.composer)) == PEOPLE


def test_a_sending_found_after_a_crash_stands_still_until_it_is_resumed(draft: Watched) -> None:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    set_state(draft, "sending")
    draft.campaign.mark_sent()
    assert state_of(draft) is CampaignState.PAUSED
    assert "the program was closed" in draft.view.note.words()
    assert ledger_of(draft.composer) == []
    QTest.mouseClick(draft.view.note.resume, LEFT)
    assert not draft.view.note.resume.isEnabled()
    draft.wait_until(lambda: tally_of(draft).accepted > 0)


def test_the_statuses_of_a_stopped_campaign_are_asked_after_when_the_program_starts_again(
    draft: Watched,
) -> None:
    send_some(draft)
    campaign_id = draft.campaign.campaign_id
    engine = draft.composer.engines.at_work(campaign_id)
    assert engine is not None
    engine.close()
    engine.join()
    assert stored_tally(draft).queued
    draft.composer.engines.stop(campaign_id)
    draft.deliveries.track_unfinished()
    draft.wait_until(lambda: stored_tally(draft).queued == 0)
    draft.wait_until(lambda: draft.composer.engines.at_work(campaign_id) is None)
    assert state_of(draft) is CampaignState.STOPPED


def test_an_order_that_fails_says_why_and_can_be_given_again(draft: Watched) -> None:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    draft.campaign.mark_sent()
    draft.composer.settings = replace(draft.composer.settings, accounts=())
    QTest.mouseClick(draft.view.note.resume, LEFT)
    draft.wait_until(lambda: "It did not work" in draft.view.note.words())
    assert draft.view.note.resume.isEnabled()
    assert state_of(draft) is CampaignState.PAUSED


def test_doubts_are_named_and_shown(draft: Watched) -> None:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    draft.campaign.mark_sent()
    tell(draft, CampaignState.NEEDS_ATTENTION)
    note = draft.view.note
    assert "may have got it, or not" in note.words()
    assert not note.resume.isVisible()
    QTest.mouseClick(note.show_doubts, LEFT)
    assert draft.view.query.groups == {DisplayGroup.NEEDS_ATTENTION}


def test_statuses_that_are_not_asked_for_are_told(draft: Watched) -> None:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    draft.campaign.mark_sent()
    tell(draft, CampaignState.DELIVERING, tracking_pause=PauseReason(PauseCode.TOKEN_REFUSED))
    assert "does not accept the token" in draft.view.note.words()
    assert draft.view.note.ask_again.isVisible()
    assert not draft.view.note.resume.isVisible()


def test_an_engine_that_could_not_work_says_why(draft: Watched) -> None:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    draft.campaign.mark_sent()
    error = UserError("token_missing", account="Затишок")
    draft.deliveries.left.emit(EngineLeft(draft.campaign.campaign_id, error))
    assert "Затишок" in draft.view.note.words()


def tell(watched: Watched, state: CampaignState, tracking_pause: PauseReason | None = None) -> None:
    watched.deliveries.progressed.emit(
        Progress(
            watched.campaign.campaign_id,
            state,
            stored_tally(watched),
            in_flight_requests=0,
            rate_per_minute=0,
            tracking_pause=tracking_pause,
        )
    )


def set_state(watched: Watched, state: str) -> None:
    from smsbat_composer.workspace.database import connect  # noqa: PLC0415

    connection = connect(watched.composer.workspace.database)
    connection.execute("UPDATE campaign SET state = ?, pause_code = NULL", (state,))
    connection.close()
