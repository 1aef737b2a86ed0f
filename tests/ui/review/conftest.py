"""A campaign with a list, and its Review."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review_step import ReviewStep

ROWS = "Телефон;Name\n0500001234;Олена\n0670004518;\n0500001234;Олена К.\n12;Тарас\n"


@pytest.fixture
def campaign(qtbot: QtBot, composer: Composer, tmp_path: Path) -> Iterator[OpenCampaign]:
    source = tmp_path / "list.csv"
    source.write_text(ROWS, encoding="utf-8")
    made = OpenCampaign(composer, composer.new_campaign("Autumn"))
    with qtbot.waitSignal(made.recipients_changed):
        made.import_list([Source(source)])
    yield made
    made.close()


@pytest.fixture
def step(qtbot: QtBot, campaign: OpenCampaign, deliveries: Deliveries) -> ReviewStep:
    made = ReviewStep(campaign, deliveries)
    qtbot.addWidget(made)
    made.resize(1080, 700)
    made.show()
    return made
