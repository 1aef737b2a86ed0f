"""What the window knows of the campaigns at work."""

import pytest

from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.ui.deliveries import Deliveries


@pytest.fixture
def sending() -> Progress:
    return Progress(
        campaign_id="one",
        state=CampaignState.SENDING,
        tally=Tally((), ()),
        in_flight_requests=0,
        rate_per_minute=0,
    )


def test_a_campaign_without_its_engine_is_not_at_work(deliveries: Deliveries, sending: Progress) -> None:
    deliveries._take(sending)
    assert deliveries.at_work() == [sending]
    deliveries._take(EngineLeft("one", None))
    assert deliveries.at_work() == []
    assert deliveries.last("one") is None
    deliveries._take(sending)  # it was resumed
    assert deliveries.at_work() == [sending]
