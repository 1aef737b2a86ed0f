"""Which rows of a campaign are wanted, in which order, and the same as SQL."""

import json
from dataclasses import dataclass
from enum import StrEnum

import apsw

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import EXPLAINED, Fallback, Reason, TallyLine
from smsbat_composer.gateway.statuses import Channel


class ResultSort(StrEnum):
    """What rows are ordered by; rows equal in it stand in sheet order, backwards if descending.

    Besides these, by any column of the list: its number, from 0.
    """

    ROW = "row"
    PHONE = "phone"
    STATUS = "status"
    REASON = "reason"
    CHANNEL = "channel"
    TIME = "time"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class ResultQuery:
    """A filter and an order; an empty part filters nothing.

    `text` is looked for in phone, cells and message id; upper and lower case are the same. `request` is the
    key of a DoubtfulRequest. Without groups every row of the file is found, and no first try that was sent
    again: its second try stands for it.
    """

    groups: frozenset[DisplayGroup] = frozenset()
    text: str = ""
    channel: Channel | None = None
    reason: Reason | Fallback | None = None
    request: int | None = None
    sort: ResultSort | int = ResultSort.ROW
    descending: bool = False

    def takes(self, line: TallyLine) -> bool:
        """Whether the rows counted in this line pass every part but the text."""
        return (
            (not self.groups or line.group in self.groups)
            and (self.channel is None or line.channel == self.channel)
            and (self.reason is None or self.reason in (line.reason, line.fallback))
        )


# Whom nothing went wrong with comes after all others.
_EXPLAINED = ", ".join(f"'{group.value}'" for group in EXPLAINED)
_COLUMNS = {
    ResultSort.ROW: (),
    ResultSort.PHONE: ("phone",),
    ResultSort.STATUS: ("display",),
    ResultSort.REASON: (f"display NOT IN ({_EXPLAINED})", "display", "code", "viber_reason", "status"),
    ResultSort.CHANNEL: ("channel",),
    ResultSort.TIME: ("status_at",),
    ResultSort.PRICE: ("price",),
}


def order_by(query: ResultQuery) -> str:
    """The ORDER BY terms, all in one direction, as an index can be walked."""
    way = "DESC" if query.descending else "ASC"
    terms = _COLUMNS[query.sort] if isinstance(query.sort, ResultSort) else _cell_terms(query.sort)
    return ", ".join(f"{term} {way}" for term in (*terms, "id"))


# Where the letters stand that Unicode has beside the others: each after its neighbour's last word.
_PLACES = {"ґ": "гя", "Ґ": "Гя", "є": "ея", "Є": "Ея", "ї": "ияя", "Ї": "Ияя", "і": "ия", "І": "Ия"}


def _cell_terms(column: int) -> tuple[str, ...]:
    """Numbers by their size, then words by the alphabet; nothing at all comes last."""
    cell = f"coalesce(cells ->> {int(column)}, '')"
    word = cell
    for letter, place in _PLACES.items():
        word = f"replace({word}, '{letter}', '{place}')"
    number = f"CAST(replace({cell}, ',', '.') AS REAL)"
    is_word = f"{cell} GLOB '*[^0-9.,-]*'"
    return f"{cell} = ''", is_word, f"CASE WHEN {is_word} THEN 0 ELSE {number} END", word


def where(campaign: int, query: ResultQuery) -> "tuple[str, list[apsw.SQLiteValue]]":
    """The condition and its values."""
    parts: list[str] = ["campaign = ?"]
    values: list[apsw.SQLiteValue] = [campaign]
    groups = [query.reason.group] if isinstance(query.reason, Reason) else sorted(query.groups)
    if groups:
        parts.append(f"display IN ({', '.join('?' * len(groups))})")
        values += groups
    else:
        parts.append("id NOT IN (SELECT supersedes FROM recipient WHERE supersedes IS NOT NULL)")
    if query.request is not None:
        parts.append("request IS ?")
        values.append(query.request or None)
    if query.channel is not None:
        parts.append("channel = ?")
        values.append(query.channel.value)
    match query.reason:
        case Fallback(viber_reason):
            parts.append("(channel, viber_reason) = (?, ?)")
            values += [Channel.SMS.value, viber_reason]
        case Reason(_, code, code_name, viber_reason, status, channel):
            parts.append("(code, code_name, status, channel) = (?, ?, ?, ?)")
            values += [code, code_name, status, channel]
            if channel != Channel.SMS:  # else the SMS's end is the reason, whatever Viber's was
                parts.append("viber_reason = ?")
                values.append(viber_reason)
    if query.text:
        condition, patterns = _search(query.text)
        parts.append(condition)
        values += patterns
    return " AND ".join(parts), values


_APOSTROPHES = "'’ʼ`"


def _search(text: str) -> "tuple[str, list[apsw.SQLiteValue]]":
    """Finds the text anywhere in a row, and the row of that number; a phone also by its digits alone.

    SQLite folds the case of Latin letters only, so others are looked for in the spellings people use. An
    apostrophe is any of those people type, for a list and a search seldom come from one keyboard.
    """
    names = " ".join(
        map(str.capitalize, text.split(" "))
    )  # which `title` takes for two where it has an apostrophe
    cases = (text, text.lower(), text.upper(), text.title(), text.capitalize(), names)
    spellings = dict.fromkeys(
        case.translate(dict.fromkeys(map(ord, _APOSTROPHES), sign)) for case in cases for sign in _APOSTROPHES
    )
    searched = [("cells", _cell_pattern(spelling)) for spelling in spellings]
    searched.append(("message_id", _pattern(text)))
    digits = "".join(filter(str.isdecimal, text)).lstrip("0")
    if digits and all(sign.isdecimal() or sign in "+-() ." for sign in text):
        searched.append(("phone", _pattern(digits)))
    condition = " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column, _ in searched)
    patterns: list[apsw.SQLiteValue] = [pattern for _, pattern in searched]
    if text.isdecimal():
        condition += " OR row_number = CAST(? AS INTEGER)"
        patterns.append(text)
    return f"({condition})", patterns


def _cell_pattern(text: str) -> str:
    """Finds the text in a cell as the journal has it: in JSON, where quotes are written in their own way."""
    return _pattern(json.dumps(text, ensure_ascii=False)[1:-1])


def _pattern(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
