"""A real open campaign over a real spreadsheet, and the message step that shows it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.message.content import HYBRID, ROWS

OpenStep = Callable[..., MessageStep]


@pytest.fixture(scope="session")
def ready_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The list file of content.ROWS, imported once."""
    folder = tmp_path_factory.mktemp("list")
    source, target = folder / "клієнти.csv", folder / "list.sqlite"
    source.write_text("\n".join(";".join(row) for row in ROWS), encoding="utf-8-sig")
    import_list([Source(source)], target)
    return target


@pytest.fixture
def open_campaign(composer: Composer, ready_list: Path) -> Iterator[Callable[..., OpenCampaign]]:
    """Opens a campaign with this content, with or without the list."""
    opened: list[OpenCampaign] = []

    def open_it(content: CampaignFile = HYBRID, *, with_list: bool = True) -> OpenCampaign:
        campaign_id = composer.drafts.create(content)
        if with_list:
            shutil.copyfile(ready_list, composer.drafts.new_list_path(campaign_id))
        opened.append(OpenCampaign(composer, campaign_id))
        return opened[-1]

    yield open_it
    for campaign in opened:
        campaign.close()


@pytest.fixture
def open_step(qtbot: QtBot, open_campaign: Callable[..., OpenCampaign]) -> Callable[..., MessageStep]:
    """Opens a campaign and shows its message step, reviewed for the first time."""

    def open_it(
        content: CampaignFile = HYBRID, *, with_list: bool = True, size: tuple[int, int] = (1280, 700)
    ) -> MessageStep:
        campaign = open_campaign(content, with_list=with_list)
        step = MessageStep(campaign)
        qtbot.addWidget(step)
        step.resize(*size)
        step.show()
        qtbot.waitExposed(step)
        qtbot.waitUntil(lambda: campaign.review is not None)
        return step

    return open_it
