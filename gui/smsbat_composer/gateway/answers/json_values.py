"""Single values out of a decoded answer: each reader takes anything and gives the value or None."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

_LARGEST_NUMBER = 2**31 - 1  # no code or count is near it, and SQLite cannot hold what is past 2**63
_LONGEST_NUMBER = 24  # characters of a number written as text
_LONGEST_TEXT = 4000  # more than any documented field
_LONGEST_ID = 100  # an id is a UUID of 36 characters (S by example)
_LONGEST_PHONE = 15  # digits (E.164)


def as_object(value: object) -> Mapping[str, object]:
    """The JSON object, or an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def read_text(value: object) -> str | None:
    """A text that can be stored and shown: lone surrogates become "?", the excessive is cut."""
    if not isinstance(value, str):
        return None
    if value.isascii() and len(value) <= _LONGEST_TEXT:
        return value
    return value[:_LONGEST_TEXT].encode("utf-8", errors="replace").decode("utf-8")


def read_whole_number(value: object) -> int | None:
    """A whole number, also from "800" and 800.0; None for a boolean and for what is out of range."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,10}", value.strip()):
        value = int(value)
    if isinstance(value, float) and math.isfinite(value) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if abs(value) <= _LARGEST_NUMBER else None


def read_price(value: object) -> Decimal | None:
    """A price without a currency (the gateway states none), exactly as it was written."""
    if isinstance(value, int) and abs(value) > _LARGEST_NUMBER:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    written = str(value).strip()
    if len(written) > _LONGEST_NUMBER:
        return None
    try:
        price = Decimal(written)
    except InvalidOperation:
        return None
    return price if price.is_finite() and 0 <= price <= _LARGEST_NUMBER else None


def read_id(value: object) -> str | None:
    """A message id; a number serves as well, for any non-null id proves that a message was created."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**_LONGEST_ID:
        return str(value)
    text = (read_text(value) or "").strip()
    return text if 0 < len(text) <= _LONGEST_ID else None


def read_phone(value: object) -> str:
    """The digits of a phone, whether a text ("+380…") or a number; empty when it is no phone."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 0 < value < 10**_LONGEST_PHONE else ""
    if not isinstance(value, str) or len(value) > 3 * _LONGEST_PHONE:
        return ""
    if value.isascii() and value.isdigit():
        return value
    return "".join(re.findall(r"[0-9]", value))


def parse_time(text: str) -> datetime | None:
    """An aware UTC moment from `2025-09-29T14:17:02.577Z` or `2025-09-29 14:17:02` (taken for UTC)."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):  # OverflowError: an offset that leaves the years 1 to 9999
        return None


def read_time(value: object) -> datetime | None:
    """The moment of a JSON value; None when it is not a text or not a time."""
    return parse_time(value) if isinstance(value, str) else None
