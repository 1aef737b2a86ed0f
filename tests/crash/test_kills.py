"""Killed again and again in bad weather: nobody is doubled, nobody is lost."""

from datetime import timedelta
from pathlib import Path

import pytest

from crash.campaign_process import PARALLEL
from crash.harness import Calls, Trial
from crash.launcher import Launcher
from crash.weather import storm
from smsbat_composer.delivery.trust import ReplayAnswer

KINDS_OF_FAULT = 14


pytestmark = pytest.mark.timeout(3600)


def size(full: bool) -> tuple[int, int]:
    """Recipients and kills."""
    return (10_000, 100) if full else (1_000, 15)


def test_an_unproven_gateway_leaves_doubts_and_repeats_nothing(
    tmp_path: Path, launcher: Launcher, full: bool
) -> None:
    recipients, kills = size(full)
    scenario = storm(seed=3, deduplication="off")
    with Trial(tmp_path, launcher, recipients=recipients, scenario=scenario) as trial:
        trial.run_with_kills(kills, seed=11, gateway_restarts=2)
        verdict, calls = trial.verdict(), trial.calls()
    verdict.assert_nobody_doubled_or_lost()
    check_the_weather(trial, calls, kills)
    assert calls.repeated == 0
    assert verdict.in_doubt & verdict.reached  # both ways a doubt may have gone
    assert verdict.in_doubt - verdict.reached
    interruptions = trial.kills + trial.gateway_restarts
    assert verdict.requests_in_doubt <= calls.faults.total() + interruptions * PARALLEL


@pytest.mark.parametrize(
    ("deduplication", "proof"),
    [
        ("507", ReplayAnswer.REPEAT_WITH_IDS),
        ("replay", ReplayAnswer.SAME_IDS),
        ("409", ReplayAnswer.CONFLICT),
    ],
)
def test_a_proven_gateway_leaves_no_doubt(
    tmp_path: Path, launcher: Launcher, full: bool, deduplication: str, proof: ReplayAnswer
) -> None:
    recipients, kills = size(full)
    scenario = storm(seed=4, deduplication=deduplication)
    with Trial(tmp_path, launcher, recipients=recipients, scenario=scenario) as trial:
        trial.trust(timedelta(hours=1), proof)
        trial.run_with_kills(kills, seed=12, gateway_restarts=2)
        verdict, calls = trial.verdict(), trial.calls()
    verdict.assert_nobody_doubled_or_lost()
    check_the_weather(trial, calls, kills)
    assert calls.repeated > 0
    assert not verdict.in_doubt


def check_the_weather(trial: Trial, calls: Calls, kills: int) -> None:
    """It was as bad as it was meant to be."""
    assert trial.kills >= kills
    assert calls.clashing == 0
    assert len(calls.faults) >= KINDS_OF_FAULT
    assert 0.2 < calls.faults.total() / calls.requests < 0.4
