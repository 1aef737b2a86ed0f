"""The provider's report: a spreadsheet of messages with phone, time and status, as the provider gave it.

Which column is which is told by the titles (Ukrainian, Russian, English); a time or a status that cannot be
read for sure leaves its line out.
"""

import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeVar

from smsbat_composer.gateway.statuses import Channel, Status, read_status
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList, Row, RowFilter
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.errors import UserError

Value = TypeVar("Value")

_ROWS_AT_ONCE = 2_000

# Stems of titles; the earlier ones are the better.
_TIME = (
    *("sent", "відправлен", "надіслан", "отправлен", "created", "створен", "создан"),
    *("date", "дата", "time", "час", "время"),
)
_CLOCK = ("time", "час", "время")
_STATUS = ("status", "статус", "state", "стан", "состояние")
_CHANNEL = ("channel", "канал", "type", "тип")
_ID = ("messageid", "idmessage", "idповідомлення", "idсообщения", "uuid")

_MESSAGE_ID = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_SHORT_HOUR = re.compile(r"\b(\d)(?=:\d\d)")  # as many sheets show it: 9:30
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?")

# Words of status in reports for people; the gateway's own are read by `read_status`.
_STATUS_WORDS: Mapping[str, Status] = {
    **dict.fromkeys(("доставлено", "доставлен", "доставлена"), Status.DELIVERED),
    **dict.fromkeys(("прочитано", "прочитане", "переглянуто", "просмотрено", "seen"), Status.READ),
    **dict.fromkeys(("недоставлено", "недоставлен", "notdelivered"), Status.UNDELIVERED),
    **dict.fromkeys(("прострочено", "просрочено", "термінминув"), Status.EXPIRED),
    **dict.fromkeys(("відхилено", "отклонено", "refused", "відмовлено"), Status.REJECTED),
    **dict.fromkeys(("відправлено", "надіслано", "отправлено"), Status.SENT),
    **dict.fromkeys(("вчерзі", "учерзі", "вочереди", "очікує"), Status.QUEUED),
    **dict.fromkeys(("прийнято", "принято"), Status.ACCEPTED),
    **dict.fromkeys(("скасовано", "отменено"), Status.CANCELLED),
    **dict.fromkeys(("помилка", "ошибка", "error"), Status.FAILED),
}


@dataclass(frozen=True, slots=True)
class ReportedMessage:
    """One line of the report; `message_id` only where it has the gateway's form."""

    phone: str = field(repr=False)
    at: datetime
    status: Status
    raw_status: str
    channel: Channel | None
    message_id: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class ProviderReport:
    """What could be read; `unread` lines have no phone, no certain time, or a status nobody knows."""

    messages: tuple[ReportedMessage, ...]
    unread: int


def read_provider_report(source: Path) -> ProviderReport:
    """The report in a CSV or workbook; a time without a zone is this computer's.

    Raises ImportFailed, or UserError `report_time_missing`, `report_status_missing` (values: columns).
    """
    with tempfile.TemporaryDirectory(prefix="provider-report-") as folder:
        target = Path(folder) / "list.sqlite"
        import_list([Source(source)], target)
        with RecipientList(target) as sheet:
            columns = _Columns.of(sheet.columns)
            rows = [row for offset in range(0, sheet.counts().in_file, _ROWS_AT_ONCE)
                    for row in sheet.page(RowFilter.ALL, offset, _ROWS_AT_ONCE)]  # fmt: skip
    messages = [message for row in rows if (message := columns.read(row)) is not None]
    return ProviderReport(tuple(messages), unread=len(rows) - len(messages))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each thing stands; None where the report does not tell it."""

    time: int
    clock: int | None
    status: int
    channel: int | None
    message_id: int | None

    @classmethod
    def of(cls, header: Sequence[str]) -> "_Columns":
        titles = ["".join(filter(str.isalpha, title)).casefold() for title in header]
        status = _find(titles, _STATUS)
        moment = _find(titles, _TIME, but=status)
        if moment is None:
            raise UserError("report_time_missing", columns=tuple(header))
        if status is None:
            raise UserError("report_status_missing", columns=tuple(header))
        return cls(
            time=moment,
            clock=_find(titles, _CLOCK, but=moment),
            status=status,
            channel=_find(titles, _CHANNEL, but=status),
            message_id=_find(titles, _ID),
        )

    def read(self, row: Row) -> ReportedMessage | None:
        at = _read_time(_cell(row, self.time), _cell(row, self.clock))
        raw = _cell(row, self.status)
        status = _read_status(raw)
        if row.phone is None or at is None or status is Status.UNKNOWN:
            return None
        message_id = _cell(row, self.message_id)
        return ReportedMessage(
            phone=row.phone,
            at=at,
            status=status,
            raw_status=raw,
            channel=_read_channel(_cell(row, self.channel)),
            message_id=message_id if _MESSAGE_ID.fullmatch(message_id) else None,
        )


def _find(titles: Sequence[str], stems: Sequence[str], but: int | None = None) -> int | None:
    """The column whose title speaks of the earliest stem."""
    for stem in stems:
        for index, title in enumerate(titles):
            if stem in title and index != but:
                return index
    return None


def _cell(row: Row, index: int | None) -> str:
    return row.cells[index].strip() if index is not None and index < len(row.cells) else ""


def _read_status(raw: str) -> Status:
    known = read_status(raw)
    if known is not Status.UNKNOWN:
        return known
    return _STATUS_WORDS.get("".join(filter(str.isalpha, raw)).casefold(), Status.UNKNOWN)


def _read_channel(raw: str) -> Channel | None:
    folded = raw.casefold()
    if "viber" in folded or "вайбер" in folded:
        return Channel.VIBER
    return Channel.SMS if "sms" in folded or "смс" in folded else None


def _read_time(text: str, clock: str) -> datetime | None:
    """ISO, or day.month.year; a date alone takes its time from the clock's column. Nothing is guessed."""
    text, clock = (_SHORT_HOUR.sub(r"0\1", each) for each in (text, clock))
    read = _attempt(datetime.fromisoformat, text) or _attempt(_read_dotted, text)
    if read is not None and ":" not in text:
        hour = _attempt(time.fromisoformat, clock)
        read = None if hour is None else datetime.combine(read.date(), hour)
    return None if read is None else read.astimezone()


def _read_dotted(text: str) -> datetime:
    found = _DOTTED.fullmatch(text)
    if found is None:
        raise ValueError("not day.month.year")
    day, month, year, clock = found.groups()
    hour = time.fromisoformat(clock) if clock else time()
    return datetime.combine(date(int(year), int(month), int(day)), hour)


def _attempt(read: Callable[[str], Value], text: str) -> Value | None:
    try:
        return read(text)
    except ValueError:
        return None
