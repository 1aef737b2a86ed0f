"""Orders where something is amiss: a new token, no account, another program, refused statuses, repeats."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.ui.attention.sent_twice_dialog import SentTwiceDialog
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import PRACTICE_TOKEN, Mode
from smsbat_composer.workspace.tokens import Token, TokenStore
from ui.delivery.conftest import Watched
from ui.delivery.sending import ledger_of
from ui.delivery.test_steering import LEFT, PEOPLE, set_state, state_of, tally_of, tell


class OneToken(TokenStore):
    """A keyring with one token in it, which can be entered anew."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self.secret = secret

    def read(self, account_id: str) -> Token:
        return Token(self.secret, f"{account_id}-{self.secret}")


def is_told_paused(watched: Watched) -> bool:
    """Whether the engine has told so: the step may have it from the journal a moment before."""
    told = watched.deliveries.last(watched.campaign.campaign_id)
    return told is not None and told.pause is not None and state_of(watched) is CampaignState.PAUSED


@pytest.fixture
def planned(draft: Watched) -> Watched:
    draft.composer.plan(draft.campaign.campaign_id, draft.campaign.campaign, draft.composer.account)
    return draft


@pytest.fixture
def sent_elsewhere(planned: Watched) -> Iterator[Watched]:
    """Another program is sending it."""
    set_state(planned, "sending")
    folder = planned.composer.workspace.witness_folder
    with campaign_lock(folder, planned.campaign.campaign_id):
        planned.campaign.mark_sent()
        assert state_of(planned) is CampaignState.SENDING
        yield planned


def test_resume_sends_with_the_token_entered_since(draft: Watched) -> None:
    composer = draft.composer
    composer.tokens = keyring = OneToken("wrong")
    account = replace(composer.account, id="live", mode=Mode.LIVE, name="Live")
    composer.settings = replace(composer.settings.with_account(account), account_id="live")
    draft.send()
    draft.wait_until(lambda: is_told_paused(draft))
    standing = draft.step.standing
    assert standing is not None
    assert standing.pause is not None
    assert standing.pause.code is PauseCode.TOKEN_REFUSED
    keyring.secret = PRACTICE_TOKEN
    QTest.mouseClick(draft.view.note.resume, LEFT)
    draft.wait_until(lambda: tally_of(draft).accepted == PEOPLE)
    assert len(ledger_of(composer)) == PEOPLE


def test_stop_needs_no_account(planned: Watched) -> None:
    planned.campaign.mark_sent()
    planned.composer.settings = replace(planned.composer.settings, accounts=())
    planned.deliveries.stop(planned.campaign.campaign_id)
    planned.wait_until(lambda: state_of(planned) is CampaignState.STOPPED)
    assert tally_of(planned).planned == PEOPLE
    assert "did not work" not in planned.view.note.words()


def test_pause_of_what_another_program_sends_says_so_and_can_be_given_again(sent_elsewhere: Watched) -> None:
    band = sent_elsewhere.view.band
    QTest.mouseClick(band.pause, LEFT)
    assert "Another window or terminal is sending this campaign" in sent_elsewhere.view.note.words()
    assert band.pause.isVisible()
    assert band.pause.isEnabled()


def test_what_another_program_did_is_seen_by_itself(planned: Watched) -> None:
    set_state(planned, "sending")
    with campaign_lock(planned.composer.workspace.witness_folder, planned.campaign.campaign_id):
        planned.campaign.mark_sent()
        assert state_of(planned) is CampaignState.SENDING
    planned.wait_until(lambda: state_of(planned) is CampaignState.PAUSED)
    assert planned.view.note.resume.isVisible()


def test_a_sending_can_be_held_while_its_statuses_are_refused(planned: Watched) -> None:
    planned.campaign.mark_sent()
    tell(planned, CampaignState.SENDING, tracking_pause=PauseReason(PauseCode.TOKEN_REFUSED))
    assert "Statuses are not asked for" in planned.view.note.words()
    assert planned.view.band.pause.isVisible()
    assert planned.view.band.stop.isVisible()


@pytest.mark.parametrize("state", [CampaignState.FINISHED, CampaignState.PAUSED])
def test_who_got_it_twice_is_always_at_hand(planned: Watched, state: CampaignState) -> None:
    connection = connect(planned.composer.workspace.database)
    connection.execute(
        "INSERT INTO anomaly (campaign, request_number, attempt_number, at, what, phone, message_id) "
        "SELECT id, 1, 2, 0, 'created_again', '380670000001', 'second' FROM campaign"
    )
    connection.close()
    planned.campaign.mark_sent()
    tell(planned, state)
    note = planned.view.note
    assert note.show_doubled.isVisible()
    QTest.mouseClick(note.show_doubled, LEFT)
    dialog = planned.step.findChild(SentTwiceDialog)
    assert isinstance(dialog, SentTwiceDialog)
    assert dialog.table.model().rowCount() == 1
    dialog.accept()
