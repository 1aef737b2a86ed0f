"""Opening a sent campaign: only what is looked at is made, and nothing of it stays when it is left."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.found_rows import FoundRows
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.ui.campaign_page import MESSAGE, CampaignPage
from smsbat_composer.ui.components.status_badge import StatusBadge
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.delivery.conftest import Sent


def test_a_sent_campaign_is_opened_without_its_other_steps_and_is_not_judged_again(
    qtbot: QtBot, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[int] = []
    close = FoundRows.close
    monkeypatch.setattr(FoundRows, "close", lambda rows: (closed.append(len(rows)), close(rows)))
    deliveries = Deliveries(sent.composer)
    campaign = OpenCampaign(sent.composer, sent.campaign_id)
    page = CampaignPage(campaign, deliveries)
    qtbot.addWidget(page)
    page.show()
    assert not page.is_open()  # the frame is painted before its widgets are made
    qtbot.waitUntil(page.is_open)
    view = page.delivery.view
    assert view is not None
    qtbot.waitUntil(lambda: view.table.count() == 200)
    assert page.findChildren(MessageStep) == []
    assert campaign.review is None

    page.go_to_step(MESSAGE)
    assert len(page.findChildren(MessageStep)) == 1
    qtbot.waitUntil(lambda: campaign.review is not None, timeout=30_000)

    campaign.close()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    deliveries.close()
    assert closed == [200]


def test_the_badge_tells_that_a_sending_waits_for_its_quiet_hours_to_end(qtbot: QtBot, sent: Sent) -> None:
    deliveries = Deliveries(sent.composer)
    campaign = OpenCampaign(sent.composer, sent.campaign_id)
    page = CampaignPage(campaign, deliveries)
    qtbot.addWidget(page)
    badge = page.header.findChildren(StatusBadge)[0]
    assert badge.look().word == "Finished"
    for quiet_until, word in ((datetime.now(UTC), "Quiet hours"), (None, "Sending")):
        told = Progress(sent.campaign_id, CampaignState.SENDING, Tally((), ()), 0, 0, quiet_until=quiet_until)
        deliveries._take(told)
        assert badge.look().word == word
    campaign.close()
    deliveries.close()


def test_the_most_it_can_cost_is_told_from_its_plan(sent: Sent) -> None:
    composer = sent.composer
    campaign_id = composer.drafts.duplicate(sent.campaign_id, "Осінь: ще раз")
    campaign = composer.drafts.load(campaign_id).campaign
    unguarded = campaign.model_copy(
        update={"options": campaign.options.model_copy(update={"already_sent_days": 0})}
    )
    composer.plan(campaign_id, unguarded, composer.account, most=Decimal("188.40"))
    record = composer.record(campaign_id)
    assert record is not None
    assert record.most == Decimal("188.40")
