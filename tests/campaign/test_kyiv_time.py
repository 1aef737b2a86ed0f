from datetime import UTC, date, datetime, time

import pytest

from smsbat_composer.campaign.kyiv_time import at_kyiv, by_kyiv


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        (date(2026, 1, 15), time(10), datetime(2026, 1, 15, 8, tzinfo=UTC)),
        (date(2026, 7, 15), time(10), datetime(2026, 7, 15, 7, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        (date(2026, 10, 25), time(3, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of two
        (date(2026, 10, 25), time(4), datetime(2026, 10, 25, 2, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 59), datetime(2027, 3, 28, 0, 59, tzinfo=UTC)),
        (date(2027, 3, 28), time(4), datetime(2027, 3, 28, 1, tzinfo=UTC)),
    ],
)
def test_summer_and_winter_time(day: date, clock: time, utc: datetime) -> None:
    assert at_kyiv(day, clock) == utc
    shown = by_kyiv(utc)
    assert (shown.date(), shown.time()) == (day, clock)


def test_an_hour_that_does_not_exist_is_shown_as_the_one_it_becomes() -> None:
    assert by_kyiv(at_kyiv(date(2027, 3, 28), time(3, 30))).time() == time(4, 30)
