"""A trial: one real row to one's own number, by the way of every campaign, through the practice gateway."""

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review.trial import Trial
from smsbat_composer.workspace.folders import Workspace

PATIENCE = 60_000  # ms


@pytest.fixture
def composer(tmp_path: Path) -> Iterator[Composer]:
    scenario = tmp_path / "quick.json"
    scenario.write_text('{"seed": 1, "time_scale": 20000, "mix": {"read": 1}}', encoding="utf-8")
    made = Composer(Workspace(tmp_path / "workspace"), scenario=scenario)
    yield made
    wait_for_background()
    made.close()


@pytest.fixture
def campaign(qtbot: QtBot, composer: Composer, tmp_path: Path) -> Iterator[OpenCampaign]:
    source = tmp_path / "list.csv"
    source.write_text("Name,Телефон,Тел 2\nОлена,0500001234,0660000001\nІра,0670004518,\n", encoding="utf-8")
    made = OpenCampaign(composer, composer.new_campaign("Осінь"))
    with qtbot.waitSignal(made.recipients_changed, timeout=PATIENCE):
        made.import_list([Source(source)])
    message = made.campaign.message
    assert message.sms is not None
    sms = message.sms.model_copy(update={"text": "{Name}, vitaiemo"})
    only_sms = message.model_copy(update={"sms": sms, "viber": None})
    made.edit(made.campaign.model_copy(update={"message": only_sms}))
    qtbot.waitUntil(lambda: made.review is not None, timeout=PATIENCE)
    yield made
    made.close()


@pytest.fixture
def trial(qtbot: QtBot, campaign: OpenCampaign, deliveries: Deliveries) -> Trial:
    made = Trial(campaign, deliveries)
    qtbot.addWidget(made)
    made.resize(800, 80)
    made.show()
    return made


def _ledger(composer: Composer) -> list[tuple[str, str]]:
    with urllib.request.urlopen(f"{composer.practice_base_url()}/practice/ledger") as answer:  # noqa: S310
        return [(one["phone"], one["sms"]["text"]) for one in json.load(answer)["messages"]]


def test_the_message_of_a_row_goes_to_the_own_number_and_to_nobody_else(
    qtbot: QtBot, trial: Trial, campaign: OpenCampaign, composer: Composer
) -> None:
    assert not trial.send_button.isEnabled()  # there is no number yet
    assert trial.row.itemText(0) == "row 2, Олена"
    trial.number.setText("050 999 88 77")
    for number_of_trials in (1, 2):  # it may be repeated
        qtbot.mouseClick(trial.send_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(
            lambda: len(_ledger(composer)) == number_of_trials and "reached" in trial.told.text(),  # noqa: B023
            timeout=PATIENCE,
        )
    assert _ledger(composer) == [("380509998877", "Олена, vitaiemo")] * 2
    assert campaign.composer.record(campaign.campaign_id) is None  # the campaign itself is a draft still


def test_a_number_that_is_none_and_one_on_the_stop_list_get_nothing(
    qtbot: QtBot, trial: Trial, composer: Composer
) -> None:
    StopDesk(composer.workspace).add("0509998877", "")
    for number, said in (("44", "no number of a mobile phone"), ("0509998877", "on the stop list")):
        trial.number.setText(number)
        qtbot.mouseClick(trial.send_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: said in trial.told.text(), timeout=PATIENCE)  # noqa: B023
    assert len(composer.drafts.all()) == 1
    with composer.results() as results:
        assert results.campaigns() == []
