"""Money as the journal keeps it: whole millionths of its unit, which add up exactly."""

from decimal import Decimal

_MICROS = 1_000_000


def to_micros(sum_: Decimal | None) -> int | None:
    """A sum for the journal; None stays None."""
    return None if sum_ is None else int((sum_ * _MICROS).to_integral_value())


def from_micros(micros: int) -> Decimal:
    """The journal's figure as a sum."""
    return Decimal(micros) / _MICROS


def optional_sum(micros: int | None) -> Decimal | None:
    """`from_micros` of what may be missing."""
    return None if micros is None else from_micros(micros)
