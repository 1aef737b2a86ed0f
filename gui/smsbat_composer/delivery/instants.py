"""Moments as the journal keeps them: whole milliseconds since 1970 UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(moment: datetime) -> int:
    """An aware moment as milliseconds; whole arithmetic, so that it survives the way back."""
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(milliseconds: int) -> datetime:
    """The moment kept as these milliseconds, in UTC."""
    return _EPOCH + milliseconds * _MILLISECOND


def optional_ms(moment: datetime | None) -> int | None:
    """`to_ms` for a moment that may be missing."""
    return None if moment is None else to_ms(moment)


def optional_moment(milliseconds: int | None) -> datetime | None:
    """`from_ms` for a moment that may be missing."""
    return None if milliseconds is None else from_ms(milliseconds)
