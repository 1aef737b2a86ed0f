"""The computer stays awake while messages go out, and the foot says so; the system's part is a stand-in."""

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.workspace.wakefulness import Wakefulness
from ui.delivery.conftest import Watched

WORDS = "The computer does not sleep"


class Order:
    """What a system would keep to."""

    given = 0

    def __init__(self) -> None:
        self.kept = True
        Order.given += 1

    def is_kept(self) -> bool:
        return self.kept

    def let_go(self) -> None:
        self.kept = False


def foot(watched: Watched) -> str:
    return watched.view.footer._text.text()


def state_of(watched: Watched) -> CampaignState | None:
    return watched.step.standing.state if watched.step.standing else None


def test_it_is_ordered_while_sending_said_and_taken_back(draft: Watched) -> None:
    wake = draft.composer.engines.wakefulness = Wakefulness(Order)
    assert not wake.is_awake
    draft.send()
    draft.wait_until(lambda: draft.step.view is not None and WORDS in foot(draft))
    assert wake.is_awake
    draft.wait_until(lambda: state_of(draft) is CampaignState.FINISHED)
    draft.wait_until(lambda: not wake.is_awake)
    assert WORDS not in foot(draft)
    assert Order.given == 1


def test_where_the_system_has_no_way_nothing_is_said(draft: Watched) -> None:
    draft.composer.engines.wakefulness = Wakefulness(lambda: None)
    draft.send()
    draft.wait_until(lambda: state_of(draft) is CampaignState.SENDING)
    assert WORDS not in foot(draft)
    draft.wait_until(lambda: state_of(draft) is CampaignState.FINISHED)
