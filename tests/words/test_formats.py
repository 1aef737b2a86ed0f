from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from smsbat_composer.words import Language, use_language
from smsbat_composer.words.formats import day, money, money_range, near_moment, number, percent, size

NB = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.ENGLISH, ["46,180", "1.5", "₴2,128.16", "51.9%", "12 Oct 2025", "184 KB"]),
        (
            Language.UKRAINIAN,
            [f"46{NB}180", "1,5", f"2{NB}128,16{NB}₴", f"51,9{NB}%", "12.10.2025", "184 КБ"],
        ),
    ],
)
def test_each_language_writes_its_own_way(language: Language, expected: list[str]) -> None:
    use_language(language)
    said = [
        number(46180),
        number(1.5, 1),
        money(Decimal("2128.16"), "UAH"),
        percent(0.519),
        day(date(2025, 10, 12)),
        size(184 * 1024),
    ]
    assert said == expected


def test_a_range_names_the_currency_once() -> None:
    assert money_range(Decimal("592.72"), Decimal("909.92"), "UAH") == "₴592.72–909.92"
    use_language(Language.UKRAINIAN)
    assert money_range(Decimal("592.72"), Decimal("909.92"), "UAH") == f"592,72–909,92{NB}₴"
    assert money_range(Decimal(5), Decimal(5), "UAH") == f"5,00{NB}₴"


def test_an_unknown_currency_keeps_its_code() -> None:
    assert money(Decimal(7), "CHF") == f"7.00{NB}CHF"


def test_a_moment_of_another_day_has_its_day() -> None:
    now = datetime.now(UTC)
    assert near_moment(now) == f"{now.astimezone():%H:%M:%S}"
    earlier = now - timedelta(days=2)
    assert near_moment(earlier) == f"{earlier.astimezone():%d.%m %H:%M:%S}"
