"""What is planned is the very list that was reviewed, whatever erases people or reads lists meanwhile."""

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.plan import PlanFault, PlanRefused
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.list_desk import ListDesk
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.review import Review, review_campaign
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review_step import ReviewStep
from smsbat_composer.workspace.database import connect, transaction

OLENA = "380500001234"
CONTENT = CampaignFile(name="Autumn", message=MessageContent(sms=SmsContent(sender="Z", text="Hi")))


def _people(tmp_path: Path, count: int) -> Source:
    path = tmp_path / f"{count}.csv"
    path.write_text("Phone\n" + "\n".join(f"06311100{row:02}" for row in range(count)) + "\n", "utf-8")
    return Source(path)


def _say_hello(qtbot: QtBot, campaign: OpenCampaign) -> None:
    campaign.edit(campaign.campaign.model_copy(update={"message": CONTENT.message}))
    qtbot.waitUntil(lambda: campaign.review is not None)


def _reviewed_people(campaign: OpenCampaign) -> int:
    return campaign.review.to_send if campaign.review is not None else -1


def _planned(composer: Composer) -> list[int]:
    with composer.results() as results:
        return [one.tally.to_send for one in results.campaigns()]


def test_a_list_read_while_somebody_is_erased_is_shown_and_reviewed(
    qtbot: QtBot,
    campaign: OpenCampaign,
    composer: Composer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The erasure and the import once gave two lists one name: one was shown, the other sent to."""
    _say_hello(qtbot, campaign)
    reached, erased = threading.Event(), threading.Event()
    read: Callable[..., None] = ListDesk.read_list

    def wait_and_read(*args: Any, **options: Any) -> None:
        reached.set()
        erased.wait(20)
        read(*args, **options)

    monkeypatch.setattr(ListDesk, "read_list", wait_and_read)
    campaign.import_list([_people(tmp_path, 20)])
    qtbot.waitUntil(reached.is_set)
    composer.contacts.erase(OLENA, is_stopped=False)
    campaign.read_list_again()
    with qtbot.waitSignal(campaign.recipients_changed):
        erased.set()
    assert campaign.recipients is not None
    assert campaign.recipients.source_name == "20.csv"
    qtbot.waitUntil(lambda: _reviewed_people(campaign) == 20)


def test_a_list_that_changes_during_the_countdown_is_not_sent_to_but_reviewed(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, composer: Composer, tmp_path: Path
) -> None:
    _say_hello(qtbot, campaign)
    qtbot.waitUntil(step.send_button.isEnabled)
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    composer.lists.import_list(campaign.campaign_id, [_people(tmp_path, 20)])  # by another program
    with qtbot.waitSignal(step._deliveries.failed):
        step.countdown.accept()
    qtbot.waitUntil(lambda: _reviewed_people(campaign) == 20)
    assert _planned(composer) == []
    assert step.trouble.isVisible()
    told = " ".join(label.text() for label in step.trouble.findChildren(QLabel))
    assert "the list changed after it was reviewed" in told
    qtbot.waitUntil(lambda: step.send_button.text() == "Send 20 messages")
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(step._deliveries.planned):
        step.countdown.accept()
    assert _planned(composer) == [20]


def _review(composer: Composer, campaign_id: str) -> Review:
    path = composer.drafts.list_path(campaign_id)
    place, prices = composer.workspace.database, composer.settings.prices
    return review_campaign(CONTENT, path, prices, composer.account, journal=place)


def _refused(composer: Composer, campaign_id: str, review: Review) -> bool:
    try:
        composer.plan(campaign_id, CONTENT, composer.account, reviewed=review.reviewed)
    except PlanRefused as refused:
        return refused.fault is PlanFault.LIST_CHANGED
    return False


def test_a_plan_takes_no_other_list_and_nobody_besides_and_may_take_fewer(
    composer: Composer, tmp_path: Path
) -> None:
    campaign_id = composer.drafts.create(CONTENT)
    same = _people(tmp_path, 5)
    composer.lists.import_list(campaign_id, [same])
    before = _review(composer, campaign_id)
    composer.lists.import_list(campaign_id, [same])
    assert _refused(composer, campaign_id, before)
    path = composer.drafts.list_of(campaign_id)
    composer.drafts.drop_older_lists(campaign_id)
    now = _review(composer, campaign_id)
    path.unlink()
    composer.lists.import_list(campaign_id, [_people(tmp_path, 6)])
    composer.drafts.list_of(campaign_id).replace(path)  # another one under its name
    assert _refused(composer, campaign_id, now)

    with closing(connect(composer.workspace.database)) as connection:
        stop_list = StopList(connection)
        with transaction(connection):
            stop_list.add("380631110000", reason="", source="")
        of_five = _review(composer, campaign_id)
        with transaction(connection):
            stop_list.remove(["380631110000"])
        assert _refused(composer, campaign_id, of_five)
        of_six = _review(composer, campaign_id)
        with transaction(connection):
            stop_list.add("380631110001", reason="", source="")
    assert (of_five.to_send, of_six.to_send) == (5, 6)
    assert not _refused(composer, campaign_id, of_six)
    assert _planned(composer) == [5]
