"""A sleeping computer is noticed by either of its traces, and ordinary delays are not taken for one."""

import pytest

from smsbat_composer.delivery.sleep_watch import Gap, SleepWatch


@pytest.mark.parametrize(
    ("wall", "monotonic", "gap"),
    [
        (5.0, 5.0, None),
        (12.0, 5.0, None),
        (-4.0, 5.0, None),  # the time service mended a clock that was fast
        (3605.0, 5.0, Gap.AHEAD),  # the monotonic clock stood still
        (3605.0, 3605.0, Gap.AHEAD),  # it ran on, but the look came an hour late
        (-3600.0, 5.0, Gap.BACK),  # somebody set the clock: what is in flight cannot be timed any more
        (0.0, 3605.0, Gap.BACK),
        (25.0, 25.0, None),  # a slow disk
    ],
)
def test_a_gap_between_the_clocks_or_a_late_look_is_a_sleep(
    wall: float, monotonic: float, gap: Gap | None
) -> None:
    watch = SleepWatch(1_700_000_000.0, 50.0)
    assert watch.look(1_700_000_000.0 + wall, 50.0 + monotonic) is gap


def test_a_sleep_is_told_once() -> None:
    watch = SleepWatch(0.0, 0.0)
    assert watch.look(3600.0, 5.0)
    assert not watch.look(3605.0, 10.0)
