"""The sending half of the engine, where the journal knows more of an answer than the answer says."""

from random import Random

import pytest

from delivery.desk import Desk, doubted
from delivery.exchanges import answered
from delivery.trusting import Clocks, earn_trust
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.pace import Pace, PaceLimits
from smsbat_composer.delivery.precautions import Precautions
from smsbat_composer.delivery.sender import Flight, Landing, Sender
from smsbat_composer.delivery.states import PauseCode, PauseReason
from smsbat_composer.delivery.trust import ReplayAnswer


@pytest.mark.parametrize(
    ("proof", "pause"),
    [(ReplayAnswer.CONFLICT, None), (ReplayAnswer.SAME_IDS, PauseReason(PauseCode.TOO_MANY_DOUBTS))],
    ids=["a gateway that answers every repeat so", "a gateway that does not"],
)
def test_three_conflicts_in_a_row_are_three_doubts_unless_the_gateway_is_known_for_them(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, proof: ReplayAnswer, pause: PauseReason | None
) -> None:
    clocks = Clocks(monkeypatch)
    earn_trust(desk.journal._connection, answer=proof)
    campaign = desk.plan(3)
    for _ in range(3):
        claim = desk.claim(campaign, recipients=1)
        desk.record(claim, doubted(claim))
    clocks.go_on(150)
    flying: list[Flight] = []
    precautions = Precautions.of(desk.journal, campaign, PaceLimits().recipients)
    sender = Sender(desk.journal, campaign, Pace(PaceLimits(), Random(1)), precautions, flying.append)
    paused = None
    for _ in range(3):
        moment = Moment(clocks.wall, clocks.seconds)
        assert sender.send_more(moment) is None
        (flight,) = flying
        flying.clear()
        paused = sender.land(Landing(flight, answered(None, 409)), moment)
        clocks.go_on(10)  # the longest that the sending holds back for so few
    assert paused == pause
    assert desk.states(campaign) == ({"unknown": 3} if pause else {"written_off": 3})
