"""The precautions of Review, as a user sets them: each is an edit to undo, and says what it does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.campaign.options import Options
from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review import hand_over_terms
from smsbat_composer.ui.review_step import ReviewStep


@pytest.fixture
def campaign(composer: Composer, tmp_path: Path) -> Iterator[OpenCampaign]:
    """A campaign to 300 people."""
    source = tmp_path / "crowd.csv"
    source.write_text("Тел\n" + "".join(f"050{n:07}\n" for n in range(300)), encoding="utf-8")
    campaign_id = composer.new_campaign("Autumn")
    composer.lists.read_list([Source(source)], composer.drafts.new_list_path(campaign_id))
    made = OpenCampaign(composer, campaign_id)
    yield made
    made.close()


def _options(campaign: OpenCampaign) -> dict[str, object]:
    """The options that are not as a new campaign has them."""
    usual = Options().model_dump()
    return {name: value for name, value in campaign.campaign.options if value != usual[name]}


def _write_sms(campaign: OpenCampaign) -> None:
    """A message that can be sent."""
    message = campaign.campaign.message
    assert message.sms is not None
    sms = message.sms.model_copy(update={"text": "hello"})
    only_sms = message.model_copy(update={"sms": sms, "viber": None})
    campaign.edit(campaign.campaign.model_copy(update={"message": only_sms}))


def _type(qtbot: QtBot, box: QAbstractSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_each_precaution_is_ticked_typed_and_undone(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign
) -> None:
    points, terms = step.check_points, step.terms
    assert _options(campaign) == {}
    points.canary.tick.click()
    assert _options(campaign) == {"canary": 50}
    _type(qtbot, points.canary.number, "25")
    points.refusals.tick.click()
    assert _options(campaign) == {"canary": 25, "stop_if_refused_percent": 5}
    terms.quiet.tick.click()
    terms.quiet.end.setTime(QTime(8, 30))
    terms.pace.chosen.emit(300)
    assert _options(campaign) == {
        "canary": 25,
        "stop_if_refused_percent": 5,
        "quiet_hours": "21:00-08:30",
        "pace_per_minute": 300,
    }
    points.canary.tick.click()
    points.canary.tick.click()
    assert campaign.campaign.options.canary == 25  # what stood there is kept
    for _ in range(8):
        campaign.undo()
    assert _options(campaign) == {}
    assert not points.canary.tick.isChecked()
    assert not terms.quiet.tick.isChecked()
    assert terms.pace.selected() is None


def test_hours_that_begin_when_they_end_are_put_back(step: ReviewStep, campaign: OpenCampaign) -> None:
    quiet = step.terms.quiet
    quiet.tick.click()
    quiet.start.setTime(QTime(9, 0))
    assert campaign.campaign.options.quiet_hours == "21:00-09:00"
    assert quiet.start.time() == QTime(21, 0)


def test_the_pace_is_told_with_its_end_and_may_be_any_number(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign
) -> None:
    terms = step.terms
    assert terms.words() == ""
    terms.pace.chosen.emit(30)
    end = by_kyiv(datetime.now(UTC) + timedelta(minutes=10))
    assert terms.words().startswith("about 10 min, until ")
    assert f"{end:%H:}" in terms.words() or f"{end - timedelta(minutes=1):%H:}" in terms.words()
    terms.pace.chosen.emit("other")
    assert terms.other.isVisible()
    _type(qtbot, terms.other, "150")
    assert campaign.campaign.options.pace_per_minute == 150
    assert terms.words().startswith("about 2 min, until ")
    terms.pace.chosen.emit(None)
    assert not terms.other.isVisible()
    assert terms.words() == ""


def test_a_review_that_ends_meanwhile_takes_back_nothing_that_is_typed(
    step: ReviewStep, campaign: OpenCampaign
) -> None:
    terms = step.terms
    terms.pace.chosen.emit("other")
    terms.other.selectAll()
    QTest.keyClicks(terms.other, "15")
    campaign.review_changed.emit()
    assert (terms.other.text(), campaign.campaign.options.pace_per_minute) == ("15", 100)
    step.ask_to_send()  # as on systems where a press of a button leaves the keyboard where it was
    assert campaign.campaign.options.pace_per_minute == 15
    assert campaign.review is None  # and that is reviewed first


def test_a_spread_becomes_the_pace_that_ends_by_then(step: ReviewStep, campaign: OpenCampaign) -> None:
    terms = step.terms
    terms.pace.chosen.emit("spread")
    assert terms.until.isVisible()
    pace = campaign.campaign.options.pace_per_minute
    assert pace in {3, 4}  # 300 people in two hours, less up to ten minutes
    later = by_kyiv(datetime.now(UTC) + timedelta(hours=5))
    terms.until.setTime(QTime(later.hour, later.minute))
    assert campaign.campaign.options.pace_per_minute == 2
    assert terms.words().startswith("2 a minute, about 2 h 30 min, until ")
    campaign.undo()
    assert campaign.campaign.options.pace_per_minute == pace


@pytest.mark.parametrize("late", [timedelta(seconds=-1), timedelta(minutes=5)])
def test_a_spread_whose_time_is_over_is_not_sent_at_another_pace(
    qtbot: QtBot,
    step: ReviewStep,
    campaign: OpenCampaign,
    monkeypatch: pytest.MonkeyPatch,
    late: timedelta,
) -> None:
    terms = step.terms
    _write_sms(campaign)
    terms.pace.chosen.emit("spread")
    qtbot.waitUntil(step.send_button.isEnabled)
    assert terms._spread_end is not None
    passed = terms._spread_end - datetime.now(UTC) + late

    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + passed

    with monkeypatch.context() as clock:
        clock.setattr(hand_over_terms, "datetime", Later)
        step.ask_to_send()
        assert not hasattr(step, "countdown")
        assert "choose a later time" in terms.words()
        assert not step.send_button.isEnabled()
        assert step.footer._text.text() == "Choose a later time to send until"


def test_a_spread_ends_at_its_time_however_long_it_is_looked_at_before_sending(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = step.terms
    _write_sms(campaign)
    end = by_kyiv(datetime.now(UTC) + timedelta(minutes=101))
    terms.pace.chosen.emit("spread")
    terms.until.setTime(QTime(end.hour, end.minute))
    assert campaign.campaign.options.pace_per_minute == 3
    qtbot.waitUntil(step.send_button.isEnabled)
    sent: list[CampaignFile] = []
    monkeypatch.setattr(
        step._deliveries, "send", lambda _id, content, *_account, **_more: sent.append(content)
    )

    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + timedelta(minutes=90)

    with monkeypatch.context() as clock:
        clock.setattr(hand_over_terms, "datetime", Later)
        step.ask_to_send()
        assert (
            f"until {end:%H:%M}" in terms.words()
            or f"until {end - timedelta(minutes=1):%H:%M}" in terms.words()
        )
    step.countdown.accept()  # later than it was confirmed
    campaign.undo()  # to the time offered at first, which is no spread any more
    qtbot.waitUntil(step.send_button.isEnabled)
    step.ask_to_send()
    step.countdown.accept()
    paces = [content.options.pace_per_minute for content in sent]
    assert paces[0] in range(27, 31)  # 300 people in the ten or eleven minutes left
    assert paces[1] == campaign.campaign.options.pace_per_minute


def test_a_spread_into_quiet_hours_is_told_and_changes_nothing(
    step: ReviewStep, campaign: OpenCampaign
) -> None:
    terms, now = step.terms, by_kyiv(datetime.now(UTC))
    hours = f"{now - timedelta(hours=1):%H:%M}-{now + timedelta(hours=2):%H:%M}"
    options = campaign.campaign.options.model_copy(update={"quiet_hours": hours})
    campaign.edit(campaign.campaign.model_copy(update={"options": options}))
    terms.pace.chosen.emit("spread")
    pace = campaign.campaign.options.pace_per_minute
    assert pace in {3, 4}  # the two hours after the quiet ones
    sooner = now + timedelta(hours=1)
    terms.until.setTime(QTime(sooner.hour, sooner.minute))
    assert terms.words() == "nobody can be sent to before then: choose a later time"
    assert campaign.campaign.options.pace_per_minute == pace


def test_quiet_hours_now_are_told_with_their_end(step: ReviewStep, campaign: OpenCampaign) -> None:
    now = by_kyiv(datetime.now(UTC))
    hours = f"{now - timedelta(hours=1):%H:%M}-{now + timedelta(hours=2):%H:%M}"
    content = campaign.campaign
    options = content.options.model_copy(update={"quiet_hours": hours})
    campaign.edit(content.model_copy(update={"options": options}))
    assert step.terms.words().startswith(f"begins at {now + timedelta(hours=2):%H:%M}")


def test_a_problem_s_field_leads_to_its_control(step: ReviewStep, campaign: OpenCampaign) -> None:
    step.resize(1024, 420)
    points, terms = step.check_points, step.terms
    places: dict[str, tuple[QWidget, QWidget]] = {  # not set, and set
        "canary": (points.canary.tick, points.canary.number),
        "stop_if_refused_percent": (points.refusals.tick, points.refusals.number),
        "pace_per_minute": (terms.pace, terms.pace),
        "quiet_hours": (terms.quiet.tick, terms.quiet.tick),
        "already_sent_days": (step.again.period, step.again.period),
    }
    careful = Options(
        canary=500,
        stop_if_refused_percent=5,
        pace_per_minute=1,
        quiet_hours="21:00-09:00",
        already_sent_days=14,
    )
    for is_set in (False, True):
        for option, controls in places.items():
            step.focus_field(f"options.{option}")
            assert step.focusWidget() is controls[is_set]
            assert not controls[is_set].visibleRegion().isEmpty(), option
        campaign.edit(campaign.campaign.model_copy(update={"options": careful}))


def test_what_was_handed_over_shows_its_precautions_and_changes_none(
    qtbot: QtBot, step: ReviewStep, campaign: OpenCampaign, composer: Composer
) -> None:
    content = campaign.campaign
    message = content.message
    assert message.sms is not None
    only_sms = message.model_copy(
        update={"sms": message.sms.model_copy(update={"text": "hello"}), "viber": None}
    )
    options = Options(canary=25, stop_if_refused_percent=7, pace_per_minute=77, quiet_hours="20:00-08:00")
    campaign.edit(content.model_copy(update={"message": only_sms, "options": options}))
    composer.plan(campaign.campaign_id, campaign.campaign, composer.account)
    campaign.mark_sent()
    points, terms = step.check_points, step.terms
    assert (points.canary.number.value(), points.refusals.number.value()) == (25, 7)
    assert terms.pace.currentText() == "77 a minute"
    assert terms.quiet.start.time() == QTime(20, 0)
    controls = (points.canary.tick, points.canary.number, points.refusals.tick, terms.pace, terms.quiet.tick)
    assert not any(control.isEnabled() for control in controls)
    assert terms.words() == ""


def test_new_campaigns_begin_with_the_quiet_hours_of_settings(composer: Composer) -> None:
    composer.settings = replace(composer.settings, quiet_hours="22:00-08:00")
    made = composer.drafts.load(composer.new_campaign("Night"))
    assert made.campaign.options.quiet_hours == "22:00-08:00"
