"""When the same bytes may go again: pure tables of waits, ages and clocks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf

import pytest

from smsbat_composer.delivery.boot import Instant
from smsbat_composer.delivery.reconciliation import (
    DoubtHistory,
    ReplaySchedule,
    replay_schedule_for,
    wait_for_replay,
)
from smsbat_composer.delivery.trust import Trust, TrustLevel
from smsbat_composer.workspace.settings import Mode

WALL = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
START = Instant(WALL, "one", 1000.0)
PROVEN = Trust(TrustLevel.PROVEN, timedelta(hours=12))
LIVE = ReplaySchedule()
HISTORY = DoubtHistory(first=START, last=START, tries=0, is_same_gateway=True, is_whole=True)


def later(seconds: float, start: Instant = START) -> Instant:
    return Instant(start.wall + timedelta(seconds=seconds), start.boot_id, start.boot_clock + seconds)


@pytest.mark.parametrize(
    ("tries", "passed", "wait"),
    [(0, 0, 150), (0, 149, 1), (0, 150, 0), (0, 9999, 0), (1, 0, 210), (2, 0, 330), (3, 0, 570), (3, 570, 0)],
)
def test_the_rules_own_times_count_from_the_deadline_of_the_attempt(
    tries: int, passed: float, wait: float
) -> None:
    assert wait_for_replay(replace(HISTORY, tries=tries), PROVEN, LIVE, later(passed)) == wait


@pytest.mark.parametrize(
    ("history", "trust"),
    [
        (HISTORY, Trust()),
        (HISTORY, Trust(TrustLevel.DISPROVED)),
        (replace(HISTORY, tries=4), PROVEN),
        (replace(HISTORY, is_same_gateway=False), PROVEN),
        (replace(HISTORY, is_whole=False), PROVEN),
        (HISTORY, Trust(TrustLevel.PROVEN, timedelta(seconds=150))),
        (HISTORY, Trust(TrustLevel.PROVEN, timedelta(0))),
    ],
    ids=["unproven", "disproved", "tries used up", "elsewhere", "not whole", "too old by then", "at once"],
)
def test_never(history: DoubtHistory, trust: Trust) -> None:
    assert wait_for_replay(history, trust, LIVE, START) is None


def test_the_age_is_that_of_the_first_attempt_and_the_wait_that_of_the_last() -> None:
    history = replace(HISTORY, last=later(700), tries=1)
    an_age = Trust(TrustLevel.PROVEN, timedelta(seconds=911))
    assert wait_for_replay(history, an_age, LIVE, later(800)) == 110
    assert wait_for_replay(history, replace(an_age, age=timedelta(seconds=910)), LIVE, later(800)) is None


def test_practice_does_not_keep_anybody_waiting() -> None:
    assert replay_schedule_for(Mode.LIVE) == LIVE
    assert LIVE.delays == (60, 120, 240, 480)
    schedule = replay_schedule_for(Mode.PRACTICE)
    assert len(schedule.delays) * schedule.deadline + sum(schedule.delays) < 10


AFTER_RESTART = Instant(WALL + timedelta(seconds=500), "two", 40.0)


@pytest.mark.parametrize(
    ("now", "least", "most"),
    [
        (later(20), 20, 20),
        (replace(later(20), wall=WALL + timedelta(days=9)), 20, 20),
        (replace(later(20), wall=WALL - timedelta(days=9)), 20, 20),
        (AFTER_RESTART, 40, 500),
        (replace(AFTER_RESTART, wall=WALL - timedelta(seconds=1)), 40, inf),
        (replace(AFTER_RESTART, wall=WALL + timedelta(seconds=10)), 40, 40),
    ],
    ids=["later", "clock set ahead", "clock set back", "restart", "restart, set back", "restart, wall lags"],
)
def test_whoever_sets_the_wall_clock(now: Instant, least: float, most: float) -> None:
    assert (now.least_since(START), now.most_since(START)) == (least, most)


def test_without_a_boot_id_the_greater_of_both_clocks_is_the_age() -> None:
    start = replace(START, boot_id="")
    slept = Instant(WALL + timedelta(hours=3), "", 1005.0)
    assert (slept.least_since(start), slept.most_since(start)) == (5, 3 * 3600)
    restarted = Instant(WALL + timedelta(hours=3), "", 7.0)
    assert (restarted.least_since(start), restarted.most_since(start)) == (7, 3 * 3600)
