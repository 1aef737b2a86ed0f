"""Number formats: what a cell shows of its number or date, as far as a message may depend on it.

Followed are dates and times in digits, leading zeros with what stands around them, percents and fixed
decimals. Names of months and days depend on the computer that shows them: such a date is shown in digits,
as any other; so do spaces between thousands. A unit behind decimals is left to the text of the message.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, localcontext
from itertools import islice

Shown = Callable[[object], str | None]  # None: shown as without a format

_SHORT_DATE = "dd.mm.yyyy"  # of the computer's region; nearly every sheet here was made in Ukraine
BUILT_IN = {
    9: "0%", 10: "0.00%", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    14: _SHORT_DATE, 15: _SHORT_DATE, 16: _SHORT_DATE, 17: _SHORT_DATE,
    20: "h:mm", 21: "h:mm:ss", 22: f"{_SHORT_DATE} h:mm", 18: "h:mm", 19: "h:mm:ss",
}  # fmt: skip

_SECTION = re.compile(r'((?:"[^"]*"|\\.|[^;"\\])*)')
_DECORATION = re.compile(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.")
_DATE_TOKEN = re.compile(r'"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+)|([ .,:/\-])|(.)', re.IGNORECASE)
_PADDED = re.compile(r'(?:"[^"]*"|\\.|[-+() ]|0)+')
_PADDED_PIECE = re.compile(r'"([^"]*)"|\\?(.)')
_PERCENT = re.compile(r"#?,?#*0(?:\.(0+))?%")
_DECIMALS = re.compile(r"[#,]*0(?:\.(0+))?")
_LETTERS = re.compile(r'"[^"]*"|\\.')

_PARTS: dict[str, Callable[[datetime], str]] = {
    "yyyy": lambda moment: f"{moment.year:04}",
    "yy": lambda moment: f"{moment.year % 100:02}",
    "mm": lambda moment: f"{moment.month:02}",
    "m": lambda moment: str(moment.month),
    "dd": lambda moment: f"{moment.day:02}",
    "d": lambda moment: str(moment.day),
    "hh": lambda moment: f"{moment.hour:02}",
    "h": lambda moment: str(moment.hour),
    "ss": lambda moment: f"{moment.second:02}",
    "s": lambda moment: str(moment.second),
    "MM": lambda moment: f"{moment.minute:02}",
    "M": lambda moment: str(moment.minute),
}


def read_format(code: str) -> Shown | None:
    """What a format code makes of a value; None for a code that shows it as any cell without one."""
    section = _SECTION.match(code)
    shown = _DECORATION.sub("", section[1]) if section else ""
    if parts := _read_date(shown):
        return lambda value: _show_moment(value, parts)
    plain = _LETTERS.sub("", shown).strip()
    if _PADDED.fullmatch(shown) and plain.count("0") > 1:
        return lambda value: _show_padded(value, shown, plain.count("0"))
    if percent := _PERCENT.fullmatch(plain):
        return lambda value: _show_decimals(value, len(percent[1] or ""), percent=True)
    if decimals := _DECIMALS.fullmatch(plain):
        return lambda value: _show_decimals(value, len(decimals[1] or ""), percent=False)
    return None


def formats_by_style(codes: Mapping[int, str], styles: Iterable[int]) -> dict[int, Shown]:
    """The formats, by the number of the style, that show a cell in another way than as it is.

    `codes` are the workbook's own by their numbers; each style has such a number, or one of `BUILT_IN`.
    """
    by_code = {
        number: shown for number, code in {**BUILT_IN, **codes}.items() if (shown := read_format(code))
    }
    return {style: by_code[number] for style, number in enumerate(styles) if number in by_code}


def show_date(value: date | datetime) -> str:
    """A date that no format of ours is known for: 12.08.2025, and its time where it has one."""
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    if moment.time() == time():
        return f"{moment:%d.%m.%Y}"
    return f"{moment:%d.%m.%Y %H:%M:%S}" if moment.second else f"{moment:%d.%m.%Y %H:%M}"


def _read_date(code: str) -> list[str] | None:
    """Names of parts and literal pieces, these after an apostrophe; None for what is no date in digits."""
    parts: list[str] = []
    for quoted, escaped, letters, mark, other in _DATE_TOKEN.findall(code):
        if other:
            return None
        name = letters.lower()
        if name in {"m", "mm"} and _follows_hours(parts):
            name = name.upper()
        if name.startswith("s"):
            _make_minutes(parts)
        if name and name not in _PARTS:
            return None
        parts.append(name or "'" + (quoted or escaped or mark))
    return parts if any(part in _PARTS for part in parts) else None


def _follows_hours(parts: list[str]) -> bool:
    return next((part[0] == "h" for part in reversed(parts) if part[0] != "'"), False)


def _make_minutes(parts: list[str]) -> None:
    """The m before the seconds counts minutes."""
    for index in range(len(parts) - 1, -1, -1):
        if parts[index][0] != "'":
            if parts[index] in {"m", "mm"}:
                parts[index] = parts[index].upper()
            return


def _show_moment(value: object, parts: list[str]) -> str | None:
    if isinstance(value, datetime):
        moment = value
    elif isinstance(value, date):
        moment = datetime.combine(value, time())
    elif isinstance(value, time):
        moment = datetime.combine(date.min, value)
    else:
        return None
    return "".join(part[1:] if part[0] == "'" else _PARTS[part](moment) for part in parts).strip()


def _show_padded(value: object, code: str, zeros: int) -> str | None:
    if not isinstance(value, int | float) or isinstance(value, bool) or value < 0:
        return None
    digits = _round(value, f"0{zeros}.0f")
    shown, rest = [], iter(digits)
    for piece in _PADDED_PIECE.finditer(code):
        if piece[0] != "0":
            shown.append(piece[1] or piece[2] or "")
        else:  # the first takes all digits that the code has no zeros for
            shown += islice(rest, 1 + len(digits) - zeros)
            zeros = len(digits)
    return "".join(shown).strip()


def _round(value: float, how: str) -> str:
    """As a spreadsheet does: of the 15 digits that it keeps, a half up."""
    with localcontext(rounding=ROUND_HALF_UP):
        return format(Decimal(format(value, ".15g")), how)


def _show_decimals(value: object, digits: int, *, percent: bool) -> str | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    if percent:
        return _round(value, f".{digits}%")
    return None if float(value).is_integer() else _round(value, f".{digits}f")
