"""Numbers, money and times as the current language writes them."""

from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from smsbat_composer.words.language import Language, current_language
from smsbat_composer.words.numerals import localised, number
from smsbat_composer.words.translation import tr

__all__ = [
    "clock",
    "day",
    "day_and_time",
    "decimal_size",
    "money",
    "money_range",
    "near_moment",
    "number",
    "number_of",
    "percent",
    "size",
]

_SPACE = "\N{NO-BREAK SPACE}"
_CURRENCY_SIGNS = {"UAH": "₴", "EUR": "€", "USD": "$", "PLN": "zł"}
_EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _ukrainian() -> bool:
    return current_language() is Language.UKRAINIAN


def money(amount: Decimal, currency: str) -> str:
    """592,72 ₴ or ₴592.72: two decimals; an unknown currency keeps its code."""
    sign = _CURRENCY_SIGNS.get(currency, currency)
    figure = number_of(amount)
    return f"{figure}{_SPACE}{sign}" if _ukrainian() or len(sign) > 1 else f"{sign}{figure}"


def money_range(low: Decimal, high: Decimal, currency: str) -> str:
    """592,72-909,92 ₴ or ₴592.72-909.92, with an en dash; one sum when both are equal."""
    if low == high:
        return money(low, currency)
    if _ukrainian():
        return f"{number_of(low)}–{money(high, currency)}"
    return f"{money(low, currency)}–{number_of(high)}"


def number_of(amount: Decimal) -> str:
    """A sum's figure without its currency sign."""
    return localised(f"{amount:,.2f}")


def percent(share: float, digits: int = 1) -> str:
    """A share of 1 as 51,9 % or 51.9%."""
    figure = number(share * 100, digits)
    return f"{figure}{_SPACE}%" if _ukrainian() else f"{figure}%"


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """14:42 or 14:42:16, in the computer's own time zone."""
    return f"{moment.astimezone():%H:%M:%S}" if seconds else f"{moment.astimezone():%H:%M}"


def day(moment: date) -> str:
    """01.09.2025 or 1 Sep 2025; a datetime is taken in the computer's own time zone."""
    if isinstance(moment, datetime):
        moment = moment.astimezone()
    if _ukrainian():
        return f"{moment:%d.%m.%Y}"
    return f"{moment.day} {_EN_MONTHS[moment.month - 1]} {moment.year}"


def day_and_time(moment: datetime, zone: tzinfo | None = None) -> str:
    """01.09.2025, 14:42 or 1 Sep 2025, 14:42; in the computer's own time zone unless another is given."""
    shown = moment.astimezone(zone)
    return f"{day(shown.date())}, {shown:%H:%M}"


def near_moment(moment: datetime) -> str:
    """14:42:16 of today, 01.09 14:42:16 of another day: where what happened is told line by line."""
    here = moment.astimezone()
    is_today = here.date() == datetime.now(UTC).astimezone().date()
    return clock(moment, seconds=True) if is_today else f"{here:%d.%m %H:%M:%S}"


def size(count: int) -> str:
    """A file's size: 184 КБ or 184 KB, counted in 1,024s as file managers do."""
    if count < 1024:
        return tr("{count} bytes", count=number(count))
    if count < 1024 * 1024:
        return tr("{count} KB", count=number(count / 1024))
    return tr("{count} MB", count=number(count / 1024 / 1024, 1))


def decimal_size(count: int) -> str:
    """A picture's size beside its limit: 214 KB, 1 MB, 1.01 MB, counted in 1,000s as the limit is, and up."""
    if count <= 999_000:
        return tr("{count} KB", count=number(-(-count // 1000)))
    hundredths = -(-count // 10_000)
    digits = 0 if hundredths % 100 == 0 else 1 if hundredths % 10 == 0 else 2
    return tr("{count} MB", count=number(hundredths / 100, digits))
