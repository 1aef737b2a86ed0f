"""An answer without ids is believed only as it came in the proof, and only if it says no more than that."""

from datetime import timedelta

import pytest

from smsbat_composer.delivery.judgement import Verdict
from smsbat_composer.delivery.settlement import is_recognised, settle
from smsbat_composer.delivery.states import RecipientState, VerdictKind
from smsbat_composer.delivery.trust import ReplayAnswer, Trust, TrustLevel

PHONE = "380501234567"
BARE_409, BARE_507 = ReplayAnswer.CONFLICT, ReplayAnswer.REPEAT_WITHOUT_IDS
NOTHING_SAID = Verdict(PHONE, VerdictKind.UNKNOWN)


def said(code: int, *, is_listed: bool = False) -> Verdict:
    return Verdict(PHONE, VerdictKind.UNKNOWN, code=code, is_listed=is_listed)


@pytest.mark.parametrize(
    ("proof", "verdict", "http_status", "expected"),
    [
        (BARE_409, NOTHING_SAID, 409, True),
        (BARE_409, NOTHING_SAID, 500, False),
        (BARE_409, NOTHING_SAID, None, False),
        (BARE_409, said(305, is_listed=True), 409, False),
        (BARE_409, said(203), 409, False),
        (BARE_409, said(507), 200, False),
        (BARE_507, said(507), 200, True),
        (BARE_507, NOTHING_SAID, 409, False),
        (ReplayAnswer.SAME_IDS, NOTHING_SAID, 409, False),
        (ReplayAnswer.REPEAT_WITH_IDS, said(507), 200, False),
    ],
)
def test_recognised(proof: ReplayAnswer, verdict: Verdict, http_status: int | None, expected: bool) -> None:
    trust = Trust(TrustLevel.PROVEN, timedelta(hours=1), frozenset({proof} & {BARE_409, BARE_507}))
    assert is_recognised(verdict, http_status, trust) is expected
    settled = settle(verdict, is_doubted=True, is_replay=True, is_recognised=expected)
    assert settled.state is (RecipientState.WRITTEN_OFF if expected else RecipientState.UNKNOWN)
