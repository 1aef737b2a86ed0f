"""What a screen reader is told of a sending: states at once, figures seldom."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState, DisplayGroup, RecipientState
from smsbat_composer.delivery.tally import Tally, TallyLine
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.program import spoken_progress
from smsbat_composer.ui.program.spoken_progress import SpokenProgress

Tell = Callable[[CampaignState, int], list[str]]


@pytest.fixture
def tell(qtbot: QtBot, deliveries: Deliveries) -> Tell:
    """Tells of a campaign in a state with so many of its 100 answered; gives what was said of it."""
    window = QWidget()
    qtbot.addWidget(window)
    said: list[str] = []
    SpokenProgress(deliveries, window).said.connect(said.append)

    def one(state: CampaignState, answered: int) -> list[str]:
        said.clear()
        counts = (
            (RecipientState.ACCEPTED, DisplayGroup.QUEUED, answered),
            (RecipientState.PLANNED, DisplayGroup.NOT_SENT_YET, 100 - answered),
        )
        lines = tuple(
            TallyLine(of, group, "", "", 0, "", "", "", people, Decimal(0), 0) for of, group, people in counts
        )
        progress = Progress("one", state, Tally(lines, ()), in_flight_requests=0, rate_per_minute=0)
        deliveries.progressed.emit(progress)
        return list(said)

    return one


def test_states_are_told_at_once_and_figures_seldom(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tell(CampaignState.SENDING, 0) == ["Untitled: Sending"]
    assert [tell(CampaignState.SENDING, answered) for answered in range(1, 60)] == [[]] * 59
    monkeypatch.setattr(spoken_progress, "_QUIET", 0.0)
    assert tell(CampaignState.SENDING, 60) == ["Untitled: 60% handed over"]
    assert tell(CampaignState.SENDING, 69) == []
    assert tell(CampaignState.SENDING, 70) == ["Untitled: 70% handed over"]
    monkeypatch.setattr(spoken_progress, "_QUIET", 20.0)
    assert tell(CampaignState.PAUSED, 70) == ["Untitled: Paused"]
    assert tell(CampaignState.FINISHED, 100) == ["Untitled: Finished"]


def test_what_is_only_followed_since_the_start_is_not_told(tell: Tell) -> None:
    assert tell(CampaignState.DELIVERING, 100) == []
    assert tell(CampaignState.FINISHED, 100) == ["Untitled: Finished"]
