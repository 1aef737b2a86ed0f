"""The settings on disk: readable JSON, replaced in one step, refused whole where any of it is wrong."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from datetime import time
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar, cast, get_args

from smsbat_composer.words import Language
from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode, Prices, Settings, ThemeChoice

VERSION = 1
MOST_RECIPIENTS = 5000  # of one request; TurboSMS answers 405 above it

Made = TypeVar("Made")
_Readers = Mapping[str, Callable[[Any], object]]


class _WrongValueError(Exception):
    """A value that the settings cannot hold, at a dotted place."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def load_settings(path: Path) -> Settings:
    """The settings on disk, or the defaults where there are none; `settings_unreadable` when broken."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise UserError("settings_unreadable", path=path, place=error.strerror or "") from error
    try:
        return parse_settings(content)
    except _WrongValueError as error:
        raise UserError("settings_unreadable", path=path, place=error.place) from error


def save_settings(path: Path, settings: Settings) -> None:
    """Replace the settings on disk in one step."""
    plain = {"version": VERSION, **asdict(settings)}
    text = json.dumps(plain, ensure_ascii=False, indent=2, default=str)  # Decimal as text: exact
    write_atomically(path, text.encode() + b"\n")


def parse_settings(content: bytes) -> Settings:
    """The settings in a file's content; raises with the place of the first fault."""
    try:
        plain = json.loads(content)
    except (ValueError, RecursionError) as error:  # RecursionError: nested a thousand deep
        raise _WrongValueError("JSON") from error
    if not isinstance(plain, dict) or plain.pop("version", None) != VERSION:
        raise _WrongValueError("version")
    return _read(Settings, plain, "", _SETTINGS)


def _read(made: type[Made], plain: object, place: str, readers: _Readers) -> Made:
    """A dataclass from an object of the file; what the file leaves out keeps its default."""
    if not isinstance(plain, dict):
        raise _WrongValueError(place)
    known = {field.name for field in fields(cast("Any", made))}
    values = {}
    for name, value in plain.items():
        inside = f"{place}.{name}".strip(".")
        if name not in known:
            raise _WrongValueError(inside)
        try:
            values[name] = readers[name](value)
        except _WrongValueError as error:
            raise _WrongValueError(f"{inside}.{error.place}".rstrip(".")) from error
        except (ValueError, TypeError, InvalidOperation) as error:
            raise _WrongValueError(inside) from error
    try:
        return made(**values)
    except TypeError as error:  # a value without default is missing
        raise _WrongValueError(place) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(map(_text, value))


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _between(low: float, high: float, kind: type[int] | type[float]) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, kind)) or not low <= value <= high:
            raise ValueError
        return value

    return read


def _price(value: object) -> Decimal | None:
    if value is None:
        return None
    price = Decimal(_text(value))
    if not 0 <= price <= 1000:
        raise ValueError
    return price


def _days(value: object) -> int | None:
    return None if value is None else int(_between(1, 3650, int)(value))


def _hours(value: object) -> str | None:
    """Such as "21:00-09:00"."""
    if value is None:
        return None
    start, end = (time.fromisoformat(clock) for clock in _text(value).split("-"))
    if start == end:
        raise ValueError
    return f"{start:%H:%M}-{end:%H:%M}"


def _theme(value: object) -> ThemeChoice:
    if value not in get_args(ThemeChoice):
        raise ValueError
    return cast("ThemeChoice", value)


_ACCOUNT: _Readers = {
    "id": _text,
    "name": _text,
    "mode": Mode,
    "base_url": _text,
    "viber_senders": _texts,
    "sms_senders": _texts,
    "requests_per_second": _between(0.01, 100, float),
    "parallel_requests": _between(1, 16, int),
    "recipients_per_request": _between(1, MOST_RECIPIENTS, int),
    "items_per_request": _between(1, 1000, int),
    "typed_above": _between(0, 10_000_000, int),
}
_PRICES: _Readers = {"viber": _price, "sms_part": _price, "currency": _text}


def _accounts(value: object) -> tuple[Account, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_read(Account, account, str(number), _ACCOUNT) for number, account in enumerate(value))


_SETTINGS: _Readers = {
    "language": lambda value: None if value is None else Language(value),
    "theme": _theme,
    "accounts": _accounts,
    "account_id": _text,
    "prices": lambda value: _read(Prices, value, "", _PRICES),
    "quiet_hours": _hours,
    "looks_for_releases": _yes_or_no,
    "keep_contacts_days": _days,
}
