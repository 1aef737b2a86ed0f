"""Review and Message of a campaign that was sent say what Delivery says, whatever was changed since."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.list_terms import ALREADY_SENT
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review_step import ReviewStep
from ui.delivery.sending import import_people, make_draft, phone, working_composer

PEOPLE, EARLIER = 40, 15


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenCampaign]:
    """40 people, 15 of them left out because an earlier campaign had said the same; delivered to its end."""
    folder = tmp_path_factory.mktemp("sent")
    with working_composer(folder, mix={"read": 1}) as composer:
        for people in (EARLIER, PEOPLE):
            campaign_id = make_draft(composer)
            import_people(composer, campaign_id, folder, people)
            content = composer.drafts.load(campaign_id).campaign
            composer.plan(campaign_id, content, composer.account, most=Decimal("23.50"))
            composer.start(campaign_id, composer.account, lambda _event: None).join()
        StopDesk(composer.workspace).add(phone(EARLIER), "asked us to")  # after it got the message
        prices = replace(composer.settings.prices, viber=Decimal(7), sms_part=Decimal(9))
        composer.settings = replace(composer.settings, prices=prices)
        opened = OpenCampaign(composer, campaign_id)
        yield opened
        opened.close()


def test_review_shows_what_was_sent_and_judges_nothing(qtbot: QtBot, sent: OpenCampaign) -> None:
    deliveries = Deliveries(sent.composer)
    step = ReviewStep(sent, deliveries)
    qtbot.addWidget(step)
    step.resize(1080, 700)
    step.show()
    sent.review_sent()
    qtbot.waitUntil(lambda: sent.review is not None)
    shown = {button.term.key: button.term.number for button in step.line._buttons}
    assert shown[RowFilter.TO_SEND] == PEOPLE - EARLIER
    assert shown[ALREADY_SENT] == EARLIER
    assert shown[RowFilter.STOP_LIST] == 0
    assert shown[RowFilter.ALL] == PEOPLE + 2 == sum(shown.values()) - shown[RowFilter.ALL]
    for judged in (step.problems, step.again, step.send_button):
        assert not judged.isVisible()
    words = " ".join(label.text() for label in step.summary.findChildren(QLabel))
    assert "₴23.50 at the most" in words
    assert "Practice gateway" in words
    assert "225" not in words  # 25 people by the prices of today
    step.line.chosen.emit(ALREADY_SENT)
    assert step.again.dialog.table.model().rowCount() == EARLIER
    step.again.dialog.accept()
    with qtbot.waitSignal(step.go_to_step) as asked:
        step.next.click()
    assert asked.args == [3]
    review = sent.review
    sent.review_again()  # another account came into use
    assert sent.review is review
    deliveries.close()


def test_message_counts_the_people_of_the_journal_and_no_money(qtbot: QtBot, sent: OpenCampaign) -> None:
    step = MessageStep(sent)
    qtbot.addWidget(step)
    step.show()
    sent.review_sent()
    qtbot.waitUntil(lambda: sent.review is not None)
    assert step.footer.text() == f"{PEOPLE - EARLIER} recipients"
    assert not any(term.isVisible() for term in step.footer._terms)
