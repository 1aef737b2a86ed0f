"""A real workspace, spreadsheets on disk and the step showing a real open campaign."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.recipients_step import RecipientsStep
from ui.recipients.lists import STOPPED, write_csv


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Path:
    """The rows above as Excel saves a CSV in Ukraine."""
    return write_csv(tmp_path / "клієнти.csv")


@pytest.fixture(scope="session")
def ready_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The list file of the rows above, imported once."""
    folder = tmp_path_factory.mktemp("list")
    source, target = write_csv(folder / "клієнти.csv"), folder / "list.sqlite"
    import_list([Source(source)], target, stop_list=frozenset({STOPPED}))
    return target


@pytest.fixture
def draft(composer: Composer) -> str:
    """A campaign without a list; its id."""
    content = {"sms": {"sender": "Zatyshok", "text": "Vitaiemo"}}
    return composer.drafts.create(CampaignFile.model_validate({"name": "Осінь", "message": content}))


@pytest.fixture
def with_list(composer: Composer, draft: str, ready_list: Path) -> str:
    """The campaign with the ready list, as after a restart."""
    shutil.copyfile(ready_list, composer.drafts.new_list_path(draft))
    return draft


@pytest.fixture
def open_step(qtbot: QtBot, composer: Composer) -> Iterator[Callable[[str], RecipientsStep]]:
    """Opens a campaign and shows its first step."""
    opened: list[OpenCampaign] = []

    def open_campaign(campaign_id: str) -> RecipientsStep:
        campaign = OpenCampaign(composer, campaign_id)
        opened.append(campaign)
        step = RecipientsStep(campaign)
        qtbot.addWidget(step)
        step.resize(1080, 700)
        step.show()
        qtbot.waitExposed(step)
        return step

    yield open_campaign
    for campaign in opened:
        campaign.close()
    wait_for_background()


@pytest.fixture
def empty_step(open_step: Callable[[str], RecipientsStep], draft: str) -> RecipientsStep:
    return open_step(draft)


@pytest.fixture
def step(open_step: Callable[[str], RecipientsStep], with_list: str) -> RecipientsStep:
    return open_step(with_list)
