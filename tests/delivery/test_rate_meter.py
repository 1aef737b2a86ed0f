"""Recipients a minute, over the last minute."""

from smsbat_composer.delivery.rate_meter import RateMeter


def test_the_rate_is_of_the_last_minute() -> None:
    meter = RateMeter(0.0)
    for second in range(1, 121):
        meter.count(5 if second <= 60 else 10, float(second))
    assert meter.per_minute(120.0) == 600


def test_the_beginning_is_extrapolated_but_not_from_an_instant() -> None:
    meter = RateMeter(100.0)
    meter.count(10, 100.0)
    assert meter.per_minute(100.0) == 600
    assert meter.per_minute(110.0) == 60


def test_silence_falls_to_nothing() -> None:
    meter = RateMeter(0.0)
    meter.count(10, 1.0)
    assert meter.per_minute(500.0) == 0
