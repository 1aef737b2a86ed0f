"""A sleeping computer is noticed by either of its traces, and ordinary delays are not taken for one."""

import pytest

from smsbat_composer.delivery.sleep_watch import SleepWatch


@pytest.mark.parametrize(
    ("wall", "monotonic", "slept"),
    [
        (5.0, 5.0, False),
        (12.0, 5.0, False),
        (3605.0, 5.0, True),  # the monotonic clock stood still
        (3605.0, 3605.0, True),  # it ran on, but the look came an hour late
        (-3600.0, 5.0, True),  # somebody set the clock: what is in flight cannot be timed any more
        (25.0, 25.0, False),  # a slow disk
    ],
)
def test_a_gap_between_the_clocks_or_a_late_look_is_a_sleep(
    wall: float, monotonic: float, slept: bool
) -> None:
    watch = SleepWatch(1_700_000_000.0, 50.0)
    assert watch.look(1_700_000_000.0 + wall, 50.0 + monotonic) is slept


def test_a_sleep_is_told_once() -> None:
    watch = SleepWatch(0.0, 0.0)
    assert watch.look(3600.0, 5.0)
    assert not watch.look(3605.0, 10.0)
