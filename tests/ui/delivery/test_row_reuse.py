"""A new campaign from rows of this one, through clicks and keys; nothing is sent by it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.ui.delivery.new_campaign_dialog import NewCampaignDialog
from ui.delivery.conftest import Watched
from ui.delivery.sending import ledger_of
from ui.delivery.test_finished_delivery import click, terms


def made_of(watched: Watched, answer: Qt.Key) -> list[str]:
    """Answer the open question; gives the new draft's ids."""
    made: list[str] = []
    watched.step.campaign_made.connect(made.append)
    dialog = watched.view.findChild(NewCampaignDialog)
    assert isinstance(dialog, NewCampaignDialog)
    QTest.keyClick(dialog, answer)
    if answer == Qt.Key.Key_Return:
        watched.wait_until(lambda: bool(made))
    return made


@pytest.mark.parametrize("group", [DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED])
def test_the_filtered_rows_become_a_draft_with_the_same_message(
    finished: Watched, group: DisplayGroup
) -> None:
    before = len(ledger_of(finished.composer))
    click(terms(finished)[group])
    finished.wait_for_rows()
    shown = {row.phone for number in range(finished.view.table.count())
             if (row := finished.view.table.model.row(number)) is not None}  # fmt: skip
    finished.view.filters.reuse.trigger()
    (campaign_id,) = made_of(finished, Qt.Key.Key_Return)
    draft = finished.composer.drafts.load(campaign_id)
    assert draft.campaign.message == finished.campaign.campaign.message
    assert draft.campaign.name == "Осінь: знижки — part"
    path = finished.composer.drafts.list_path(campaign_id)
    assert path is not None
    with RecipientList(path) as recipients:
        listed = recipients.page(RowFilter.ALL, 0, 1000)
        assert recipients.columns == ("Телефон", "Ім’я", "Місто")
    taken = {row.phone for row in listed}
    assert taken == shown
    assert finished.composer.record(campaign_id) is None
    assert len(ledger_of(finished.composer)) == before


def test_the_question_can_be_left(finished: Watched) -> None:
    drafts = len(finished.composer.drafts.all())
    finished.view.filters.reuse.trigger()
    assert made_of(finished, Qt.Key.Key_Escape) == []
    assert len(finished.composer.drafts.all()) == drafts


def test_those_a_second_message_can_reach_are_counted_and_taken(broken: Watched) -> None:
    panel = broken.view.reasons
    assert panel.retry.isVisible()
    lines = [button.line for button in panel.buttons]
    expected = next(
        line.recipients for line in lines if line.sentence == "The gateway could not pass the SMS on"
    )
    assert str(expected) in panel.retry.text()
    click(panel.retry)
    (campaign_id,) = made_of(broken, Qt.Key.Key_Return)
    assert broken.composer.drafts.load(campaign_id).recipients == expected


def test_without_anybody_to_reach_nothing_is_offered(finished: Watched) -> None:
    assert not finished.view.reasons.retry.isVisible()
