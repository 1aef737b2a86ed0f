"""Quiet hours by Kyiv's clock, over the nights in which it is put on and back, and what they do to a pace."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.hand_over import HandOver, pace_to_end_by, plan_hand_over
from smsbat_composer.campaign.kyiv_time import KYIV, by_kyiv
from smsbat_composer.campaign.options import Options
from smsbat_composer.campaign.quiet_hours import QuietHours

MINUTE = timedelta(minutes=1)
JANUARY = datetime(2026, 1, 1, tzinfo=UTC)


def kyiv(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=KYIV, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "moment", "end"),
    [
        ("21:00-09:00", kyiv("2026-05-04 20:59:59"), None),
        ("21:00-09:00", kyiv("2026-05-04 21:00"), kyiv("2026-05-05 09:00")),
        ("21:00-09:00", kyiv("2026-05-05 08:59:59"), kyiv("2026-05-05 09:00")),
        ("21:00-09:00", kyiv("2026-05-05 09:00"), None),
        ("12:00-13:30", kyiv("2026-05-05 12:15"), kyiv("2026-05-05 13:30")),
        ("12:00-13:30", kyiv("2026-05-05 23:00"), None),
        ("21:00-09:00", kyiv("2026-03-28 23:00"), kyiv("2026-03-29 09:00")),  # an hour shorter
        ("21:00-09:00", kyiv("2026-10-24 23:00"), kyiv("2026-10-25 09:00")),  # an hour longer
        ("22:00-03:30", kyiv("2026-03-29 02:30"), kyiv("2026-03-29 04:00")),  # 03:30 never comes that night
        ("22:00-03:30", kyiv("2026-10-25 03:10"), kyiv("2026-10-25 03:30")),  # it comes twice, and
        ("22:00-03:30", kyiv("2026-10-25 03:10", fold=1), kyiv("2026-10-25 03:30", fold=1)),  # is quiet twice
    ],
)
def test_quiet_hours_end_by_the_clock_of_kyiv(hours: str, moment: datetime, end: datetime | None) -> None:
    quiet = QuietHours.of(hours)
    assert quiet is not None
    assert quiet.end_after(moment) == end
    assert str(quiet) == hours


@given(
    st.integers(0, 365 * 24 * 60).map(lambda minute: JANUARY + minute * MINUTE),
    st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(lambda pair: pair[0] != pair[1]),
)
@settings(derandomize=True, max_examples=60, deadline=None)
def test_every_minute_of_a_span_is_free_and_the_next_one_is_quiet(
    moment: datetime, minutes: tuple[int, int]
) -> None:
    start, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in minutes)
    quiet = QuietHours.of(f"{start}-{end}")
    assert quiet is not None
    spans = quiet.spans_between(moment)
    begin, over = next(spans)
    assert begin >= moment
    second = next(spans)[0]
    assert begin < over < second
    steps = [moment + count * 13 * MINUTE for count in range(110)]
    for step in (*steps, begin, over - timedelta(seconds=1), over, second - timedelta(seconds=1), second):
        if moment <= step < second:
            assert quiet.are_on(step) is not (begin <= step < over), by_kyiv(step)


NOW = kyiv("2026-05-04 20:00")


@pytest.mark.parametrize(
    ("options", "people", "begins", "ends"),
    [
        (Options(), 5_000, NOW, NOW),
        (Options(pace_per_minute=100), 5_000, NOW, NOW + 50 * MINUTE),
        (
            Options(pace_per_minute=100, quiet_hours="21:00-09:00"),
            7_500,
            NOW,
            kyiv("2026-05-05 09:15"),
        ),
        (
            Options(pace_per_minute=10, quiet_hours="19:00-09:00"),
            7_500,
            kyiv("2026-05-05 09:00"),
            kyiv("2026-05-06 11:30"),
        ),
    ],
)
def test_the_hand_over_of_a_campaign_is_planned_around_its_quiet_hours(
    options: Options, people: int, begins: datetime, ends: datetime
) -> None:
    assert plan_hand_over(options, people, NOW) == HandOver(begins, ends)


def test_what_takes_longer_than_fourteen_days_is_no_hand_over() -> None:
    assert plan_hand_over(Options(pace_per_minute=1), 14 * 24 * 60, NOW) is not None
    assert plan_hand_over(Options(pace_per_minute=1), 14 * 24 * 60 + 1, NOW) is None
    assert plan_hand_over(Options(pace_per_minute=1, quiet_hours="00:01-00:00"), 100, NOW) is None


@pytest.mark.parametrize(
    ("hours", "ends", "pace"),
    [
        (None, NOW + 50 * MINUTE, 100),
        ("21:00-09:00", kyiv("2026-05-05 09:40"), 50),
        ("19:00-09:00", kyiv("2026-05-05 08:00"), None),
        (None, NOW - MINUTE, None),
        (None, NOW + 3 * MINUTE, 1667),
    ],
)
def test_an_even_pace_ends_by_the_time_that_is_asked_for(
    hours: str | None, ends: datetime, pace: int | None
) -> None:
    options = Options(quiet_hours=hours)
    assert pace_to_end_by(options, 5_000, NOW, ends) == pace
    if pace is not None:
        planned = plan_hand_over(options.model_copy(update={"pace_per_minute": pace}), 5_000, NOW)
        assert planned is not None
        assert planned.ends <= ends
