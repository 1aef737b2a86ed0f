import re
import uuid
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QCheckBox
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign import checks
from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.composer import Composer
from smsbat_composer.gateway.payload import MessageContent, ViberContent
from smsbat_composer.gateway.pictures import PictureFetch
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui import review_step
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review.countdown import Countdown
from smsbat_composer.ui.review.problem_list import ProblemLine
from smsbat_composer.ui.review_step import ReviewStep
from smsbat_composer.workspace.settings import Account, Mode


def _say(qtbot: QtBot, campaign: OpenCampaign, text: str) -> None:
    message = campaign.campaign.message
    assert message.sms is not None
    assert message.viber is not None
    changed = message.model_copy(
        update={
            "sms": message.sms.model_copy(update={"text": text}),
            "viber": message.viber.model_copy(update={"text": text}),
        }
    )
    campaign.edit(campaign.campaign.model_copy(update={"message": changed}))
    qtbot.waitUntil(lambda: campaign.review is not None)


def _use_live(composer: Composer, **senders: tuple[str, ...]) -> Account:
    account = Account(id=f"test-{uuid.uuid4().hex}", name="Main", mode=Mode.LIVE, **senders)
    composer.settings = replace(composer.settings.with_account(account), account_id=account.id)
    return account


def test_a_live_account_without_token_or_senders_blocks_and_leads_to_settings(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, composer: Composer
) -> None:
    account = _use_live(composer)
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(lambda: step.problems.errors == 3 and len(_lines(step)) == 3)
    assert not step.send_button.isEnabled()
    with qtbot.waitSignal(step.field_asked) as asked:
        _lines(step)[0].opened.emit()
    assert asked.args == ["account.token"]
    composer.tokens.keep_for_session(account.id, "token")
    message = campaign.campaign.message
    changed = replace(account, viber_senders=(message.viber_sender,), sms_senders=(message.sms_sender,))
    composer.settings = composer.settings.with_account(changed)
    campaign.review_again()
    qtbot.waitUntil(step.send_button.isEnabled)


def test_a_start_time_that_passes_before_the_click_is_told_and_not_counted_down(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = datetime.now(UTC) + timedelta(minutes=5)
    campaign.edit(campaign.campaign.model_copy(update={"start_time": soon}))
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    _advance_clocks(monkeypatch, timedelta(minutes=6))
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    assert step.findChildren(Countdown) == []
    qtbot.waitUntil(lambda: step.problems.errors == 1 and len(_lines(step)) == 1)
    assert not step.send_button.isEnabled()
    assert "start time has passed" in _lines(step)[0].accessibleName()


def test_a_start_time_that_passes_in_the_countdown_is_refused_in_words(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = datetime.now(UTC) + timedelta(minutes=5)
    campaign.edit(campaign.campaign.model_copy(update={"start_time": soon}))
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    _advance_clocks(monkeypatch, timedelta(minutes=6))
    qtbot.mouseClick(step.countdown.start_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(step.trouble.isVisible)
    assert "start time has passed" in step.trouble.accessibleName()
    assert campaign.composer.record(campaign.campaign_id) is None


def _advance_clocks(monkeypatch: pytest.MonkeyPatch, step: timedelta) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + step

    monkeypatch.setattr(review_step, "datetime", Later)
    monkeypatch.setattr(checks, "datetime", Later)


def _lines(step: ReviewStep) -> list[ProblemLine]:
    return [line for line in step.problems.findChildren(ProblemLine) if line.isVisible()]


def test_errors_block_and_lead_to_their_field(qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign) -> None:
    _say(qtbot, campaign, "{Nobody}, hello")
    qtbot.waitUntil(lambda: step.problems.errors > 0 and bool(_lines(step)))
    assert not step.send_button.isEnabled()
    with qtbot.waitSignal(step.field_asked) as asked:
        _lines(step)[0].opened.emit()
    assert asked.args in (["viber.text"], ["sms.text"])


def test_warnings_are_read_before_sending(qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign) -> None:
    _say(qtbot, campaign, "{Name}, hello")
    qtbot.waitUntil(lambda: step.problems.unread == 1 and len(_lines(step)) == 1)
    assert not step.send_button.isEnabled()
    box = _lines(step)[0].findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center() / 4)
    if not box.isChecked():
        box.click()
    assert step.problems.unread == 0
    assert step.send_button.isEnabled()
    _say(qtbot, campaign, "{Name}, hello!")
    assert step.problems.unread == 0  # the same warning is not asked about twice


def test_the_countdown_can_be_undone_and_sends_nothing(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign
) -> None:
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    assert step.countdown.isVisible()
    qtbot.keyClick(step.countdown, Qt.Key.Key_Return)  # Enter undoes
    assert not step.countdown.isVisible()
    assert campaign.composer.record(campaign.campaign_id) is None
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(step.countdown, Qt.Key.Key_Escape)
    assert not step.countdown.isVisible()
    assert campaign.composer.record(campaign.campaign_id) is None


def test_sending_makes_the_campaign_fixed(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, deliveries: Deliveries
) -> None:
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(deliveries.planned, timeout=30_000):
        qtbot.mouseClick(step.countdown.start_now, Qt.MouseButton.LeftButton)
    campaign.mark_sent()
    assert campaign.is_sent
    content = campaign.campaign
    campaign.edit(content.model_copy(update={"name": "Other"}))
    assert campaign.campaign == content
    assert not step.send_button.isVisible()


def test_nothing_is_sent_while_another_list_is_being_read(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, tmp_path: Path
) -> None:
    """The reviewed list is not the one that the plan would take."""
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    with qtbot.waitSignal(campaign.recipients_changed):
        campaign.import_list([Source(tmp_path / "list.csv")])
        assert not step.send_button.isEnabled()
        step.ask_to_send()
        assert step.findChildren(Countdown) == []
    qtbot.waitUntil(step.send_button.isEnabled)


def _sent_before(composer: Composer, tmp_path: Path, text: str) -> None:
    """Another campaign, from another file, that is about to say so to Olena and two others."""
    source = tmp_path / "yesterday.csv"
    source.write_text("Tel\n0500001234\n0660000001\n0660000002\n", encoding="utf-8")
    earlier = composer.new_campaign("Yesterday")
    composer.lists.import_list(earlier, [Source(source)])
    content = composer.drafts.load(earlier).campaign
    message = content.message.model_copy(
        update={
            "sms": content.message.sms.model_copy(update={"text": text}),
            "viber": None,
        }
    )
    composer.plan(earlier, content.model_copy(update={"message": message}), composer.account)


def test_who_got_the_same_text_is_left_out_unless_sent_to_again_on_purpose(
    qtbot: QtBot,
    step: ReviewStep,
    campaign: OpenCampaign,
    composer: Composer,
    deliveries: Deliveries,
    tmp_path: Path,
) -> None:
    _sent_before(composer, tmp_path, "hello")
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    assert step.again.words().startswith("1 person is left out: see “Yesterday”")
    assert step.send_button.text() == "Send 1 message"
    assert [button.text() for button in step.line.findChildren(QAbstractButton)][-1] == "1 got it already"
    estimate = campaign.review.estimate if campaign.review else None
    assert estimate is not None
    assert estimate.recipients == 1

    qtbot.mouseClick(step.again.people, Qt.MouseButton.LeftButton)
    assert step.again.dialog.table.model().rowCount() == 1
    step.again.dialog.accept()

    step.again.leave_out.click()
    qtbot.waitUntil(lambda: step.problems.unread == 1 and len(_lines(step)) == 1)
    assert step.again.words().startswith("1 person gets it again")
    assert step.send_button.text() == "Send 2 messages"
    assert not step.send_button.isEnabled()  # the warning is to be read first
    box = _lines(step)[0].findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    assert step.send_button.isEnabled()

    step.again.leave_out.click()
    qtbot.waitUntil(step.send_button.isEnabled)
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(deliveries.planned, timeout=30_000):
        qtbot.mouseClick(step.countdown.start_now, Qt.MouseButton.LeftButton)
    with composer.results() as results:
        tally = results.tally(campaign.campaign_id)
    assert (tally.to_send, tally.already_sent, tally.in_file) == (1, 1, 4)


def test_looking_back_no_days_finds_nobody_and_is_part_of_the_campaign(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, composer: Composer, tmp_path: Path
) -> None:
    _sent_before(composer, tmp_path, "hello")
    _say(qtbot, campaign, "hello")
    step.again.period.chosen.emit(0)
    qtbot.waitUntil(step.send_button.isEnabled)
    assert step.again.words() == "nobody is looked for"
    assert campaign.campaign.options.already_sent_days == 0
    assert step.send_button.text() == "Send 2 messages"


def test_many_live_messages_are_confirmed_by_their_number(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, composer: Composer
) -> None:
    account = _use_live(composer, viber_senders=("ZATYSHOK",), sms_senders=("Zatyshok",))
    composer.settings = composer.settings.with_account(replace(account, typed_above=1))
    composer.tokens.keep_for_session(account.id, "token")
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(step.send_button.isEnabled)
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    dialog = step.confirmation
    assert step.findChildren(Countdown) == []
    assert not dialog.send.isEnabled()
    qtbot.keyClicks(dialog.input, "3")
    assert not dialog.send.isEnabled()
    dialog.input.setText("2")
    assert dialog.send.isEnabled()
    qtbot.keyClick(dialog.input, Qt.Key.Key_Return)  # Enter never sends
    assert dialog.isVisible()
    qtbot.mouseClick(dialog.send, Qt.MouseButton.LeftButton)
    assert step.countdown.isVisible()
    qtbot.keyClick(step.countdown, Qt.Key.Key_Escape)
    assert campaign.composer.record(campaign.campaign_id) is None

    composer.settings = composer.settings.with_account(replace(account, typed_above=2))
    qtbot.mouseClick(step.send_button, Qt.MouseButton.LeftButton)
    assert step.countdown.isVisible()  # not above the threshold: no number, but the countdown always
    step.countdown.reject()


def test_a_picture_that_viber_cannot_show_blocks_whoever_comes_past_the_message(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The campaign was made elsewhere: its message was never looked at in this window."""
    monkeypatch.setattr(PictureFetch, "fetch", lambda _: b"GIF89a")
    viber = ViberContent(
        sender="Z", text="hello", image_url="https://x.ua/a", caption="Go", action="https://x.ua"
    )
    content = campaign.campaign.model_copy(update={"message": MessageContent(viber=viber)})
    campaign.edit(content)
    qtbot.waitUntil(lambda: [line.accessibleName() for line in _lines(step)] != [])
    (line,) = _lines(step)
    assert line.accessibleName().startswith("Error: Image: Viber cannot show it. This is GIF.")
    assert not step.send_button.isEnabled()
    with qtbot.waitSignal(step.field_asked) as asked:
        line.opened.emit()
    assert asked.args == ["viber.image_url"]


def test_a_set_time_is_kept_by_the_clock_of_kyiv_and_taken_back(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign
) -> None:
    schedule = step.schedule
    assert not schedule.day.isVisible()
    schedule.later.click()
    start = campaign.campaign.start_time
    assert start is not None
    kyiv = by_kyiv(start)
    assert (kyiv.date() - by_kyiv(datetime.now(UTC)).date(), kyiv.time()) == (timedelta(days=1), time(10))
    assert re.fullmatch(r"Kyiv, UTC\+[23] · in .+", schedule.words())
    schedule.clock.setTime(QTime(18, 45))
    changed = campaign.campaign.start_time
    assert changed is not None
    assert by_kyiv(changed).time() == time(18, 45)
    assert schedule.day.maximumDate() == schedule.day.minimumDate().addDays(14)
    campaign.undo()
    assert campaign.campaign.start_time == start
    assert schedule.clock.time() == QTime(10, 0)
    schedule.now.click()
    assert campaign.campaign.start_time is None


def test_a_time_that_has_passed_leads_to_the_schedule(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign
) -> None:
    past = datetime.now(UTC) - timedelta(days=1)
    campaign.edit(campaign.campaign.model_copy(update={"start_time": past}))
    _say(qtbot, campaign, "hello")
    qtbot.waitUntil(lambda: step.problems.errors == 1 and len(_lines(step)) == 1)
    assert "this time has passed" in step.schedule.words()
    with qtbot.waitSignal(step.field_asked) as asked:
        _lines(step)[0].opened.emit()
    assert asked.args == ["start_time"]
    step.focus_field("start_time")
    assert step.focusWidget() is step.schedule.day
