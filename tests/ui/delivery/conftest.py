"""Campaigns to watch: a draft of one's own, and one that was sent to its end once for all tests."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.delivery.delivery_view import DeliveryView
from smsbat_composer.ui.delivery_step import DeliveryStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.delivery.sending import import_people, make_draft, working_composer

PATIENCE = 60_000  # ms; far more than anything here takes


@dataclass
class Watched:
    """An open campaign with its step on the screen."""

    composer: Composer
    deliveries: Deliveries
    campaign: OpenCampaign
    step: DeliveryStep
    qtbot: QtBot

    @property
    def view(self) -> DeliveryView:
        assert self.step.view is not None
        return self.step.view

    def send(self) -> None:
        """Begin the sending, as Review's countdown does, and follow it, as the campaign's page does."""
        self.deliveries.planned.connect(lambda _: self.campaign.is_sent or self.campaign.mark_sent())
        self.deliveries.send(self.campaign.campaign_id, self.campaign.campaign, self.composer.account)

    def wait_until(self, fits: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fits, timeout=PATIENCE)

    def wait_for_rows(self) -> None:
        """Until the table shows what is asked for now."""
        self.wait_until(lambda: not self.view.table.is_looking())

    def ids(self) -> list[int]:
        """The ids of all rows the table shows, in its order."""
        table = self.view.table
        return [row.recipient_id for row in map(table.model.row, range(table.count())) if row is not None]

    def column(self, key: object) -> list[str]:
        """The words of one column, all rows."""
        model = self.view.table.model
        section = [column.key for column in model.columns].index(key)
        return [str(model.index(row, section).data()) for row in range(model.rowCount())]


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[Callable[[Composer, str], Watched]]:
    opened: list[Watched] = []

    def open_step(composer: Composer, campaign_id: str) -> Watched:
        deliveries = Deliveries(composer)
        campaign = OpenCampaign(composer, campaign_id)
        step = DeliveryStep(campaign, deliveries)
        qtbot.addWidget(step)
        step.resize(1280, 700)
        step.show()
        opened.append(Watched(composer, deliveries, campaign, step, qtbot))
        return opened[-1]

    yield open_step
    for watched in opened:
        watched.campaign.close()
        watched.deliveries.close()
    wait_for_background()


@pytest.fixture
def draft(tmp_path: Path, sent: "Sent", watch: Callable[[Composer, str], Watched]) -> Iterator[Watched]:
    """200 people, each request taking a tenth of a second, nothing sent."""
    with working_composer(tmp_path, latency=[0.1, 0.1]) as composer:
        campaign_id = make_draft(composer)
        shutil.copyfile(sent.list_path, composer.drafts.new_list_path(campaign_id))
        yield watch(composer, campaign_id)


@dataclass(frozen=True)
class Sent:
    """A campaign that was sent to its end before the tests."""

    composer: Composer
    campaign_id: str
    list_path: Path


@pytest.fixture
def broken(tmp_path: Path, watch: Callable[[Composer, str], Watched]) -> Iterator[Watched]:
    """A campaign that has ended, some of whose messages the gateway could not pass on."""
    with working_composer(tmp_path, refusals={"503": 0.1, "305": 0.05}) as composer:
        campaign_id = make_draft(composer)
        import_people(composer, campaign_id, tmp_path, people=60)
        composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
        composer.start(campaign_id, composer.account, lambda _event: None).join()
        yield watch(composer, campaign_id)


@pytest.fixture(scope="session")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.mktemp("sent")
    with working_composer(folder, refusals={"305": 0.05, "404": 0.03}) as composer:
        campaign_id = make_draft(composer)
        list_path = import_people(composer, campaign_id, folder)
        composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
        composer.start(campaign_id, composer.account, lambda _event: None).join()
        yield Sent(composer, campaign_id, list_path)


@pytest.fixture
def finished(sent: Sent, watch: Callable[[Composer, str], Watched]) -> Watched:
    watched = watch(sent.composer, sent.campaign_id)
    watched.wait_for_rows()
    return watched
