"""The campaign's own pace on a clock of the test's own: never above it, hardly below it, and even."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.delivery.people_rate import PeopleRate

PACES = [1, 2, 7, 35, 60, 100, 142, 150, 600, 1_000, 1_100, 9_973]


def send(rate: PeopleRate, seconds: float, people: int | None = None) -> list[tuple[float, int]]:
    """Everything handed over in so many seconds, by requests as large as may be."""
    sent: list[tuple[float, int]] = []
    now = 0.0
    while True:
        now += rate.wait(now)
        if now > seconds:
            return sent
        if rate.wait(now) == 0:  # else the clock's own rounding: a moment later it is
            sent.append((now, people or rate.per_request))
            rate.count(sent[-1][1], now)


def most_in_a_minute(sent: list[tuple[float, int]]) -> int:
    return max(
        sum(people for at, people in sent if begin <= at < begin + 60) for begin in {at for at, _ in sent}
    )


@pytest.mark.parametrize("per_minute", PACES)
def test_a_pace_is_kept_and_nearly_reached_evenly(per_minute: int) -> None:
    sent = send(PeopleRate(per_minute, 100), 300)
    assert most_in_a_minute(sent) <= per_minute
    assert sum(people for _, people in sent) >= per_minute * 5 * 0.97
    gaps = {round(after - before, 3) for (before, _), (after, _) in pairwise(sent)}
    assert max(gaps) <= max(8.0, 60 / per_minute + 0.1)


@given(st.integers(1, 2_000), st.integers(1, 500), st.lists(st.integers(1, 500), min_size=1, max_size=40))
@settings(derandomize=True, max_examples=50, deadline=None)
def test_no_minute_holds_more_whatever_the_requests_are(per_minute: int, most: int, sizes: list[int]) -> None:
    rate = PeopleRate(per_minute, most)
    sent: list[tuple[float, int]] = []
    now = 0.0
    for size in sizes:
        while wait := rate.wait(now):
            now += wait + 1e-6
        sent.append((now, min(size, rate.per_request)))
        rate.count(sent[-1][1], now)
    assert most_in_a_minute(sent) <= per_minute


def test_what_an_earlier_run_handed_over_in_the_last_minute_counts() -> None:
    rate = PeopleRate(60, 100)
    rate.remember([(-40.0, 30), (-20.0, 30)])
    assert rate.wait(0.0) == 20.0
    assert rate.wait(20.0) == 0
