"""The text of one workbook cell, as the sheet would show it without its number format."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from smsbat_composer.recipients.workbooks.number_format import show_date


def cell_text(value: object) -> str:
    """Whole numbers without `.0`, dates as 12.08.2025, times as 07:05; outer spaces are dropped."""
    return _TEXT_OF[type(value)](value)


def _number(value: float) -> str:
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    digits = format(value, ".15g")  # those a spreadsheet keeps: 0.1 + 0.2 is 0.3 there
    return str(int(Decimal(digits))) if value.is_integer() and abs(value) < 1e21 else digits


def _clock(value: time) -> str:
    return value.isoformat(timespec="seconds" if value.second else "minutes")


def _duration(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if seconds else f"{hours}:{minutes:02}"


_TEXT_OF: dict[type, Callable[..., str]] = {
    str: str.strip,
    float: _number,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    datetime: show_date,
    date: show_date,
    time: _clock,
    timedelta: _duration,
}
