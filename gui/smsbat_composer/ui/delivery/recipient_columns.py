"""The columns of the table of recipients, as data."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from smsbat_composer.delivery.result_query import ResultSort
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.gateway.statuses import Status
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.sentences.reasons import reason_sentence
from smsbat_composer.ui.components.paged_model import Align, Column
from smsbat_composer.ui.delivery.row_looks import row_look
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day_and_time, number, number_of

_FIELDS_SHOWN = 3
_FIELD = "field "  # and the number of the list's column, from 0


def recipient_columns(header: Sequence[str], phone_columns: Sequence[int]) -> list[Column[ResultRow]]:
    """What is known of every recipient, then the first columns of the list that are no phones.

    A column's key tells what its rows are sorted by: see `sort_of`.
    """
    fields = [index for index in range(len(header)) if index not in phone_columns and header[index]]
    return [*_known(), *(_field(index, header[index]) for index in fields[:_FIELDS_SHOWN])]


def _known() -> list[Column[ResultRow]]:
    return [
        Column(
            ResultSort.ROW,
            tr("Row", comment="table column"),
            lambda row: number(row.row_number),
            width=80,
            align=Align.RIGHT,
            ink=lambda _: "text2",
            sortable=True,
        ),
        Column(ResultSort.PHONE, tr("Phone", comment="table column"), _phone, width=144, sortable=True),
        Column(
            ResultSort.CHANNEL,
            tr("Channel", comment="table column"),
            lambda row: channel_word(row.channel) or "—",
            width=64,
            sortable=True,
        ),
        Column(
            ResultSort.STATUS,
            tr("Status", comment="table column"),
            lambda row: row_look(row).word,
            width=146,
            look=row_look,
            tooltip=_word_nobody_knows,
            sortable=True,
        ),
        Column(
            ResultSort.REASON,
            tr("Reason", comment="table column"),
            lambda row: reason_sentence(row.reason),
            width=146,
            ink=lambda _: "text2",
            tooltip=_reason_and_code,
            sortable=True,
        ),
        Column(
            ResultSort.TIME,
            tr("Time", comment="table column"),
            lambda row: _time(row.status_at or row.accepted_at),
            width=94,
            align=Align.RIGHT,
            ink=lambda _: "text2",
            tooltip=lambda row: day_and_time(row.status_at) if row.status_at else "",
            sortable=True,
        ),
        Column(
            ResultSort.PRICE,
            tr("Price", comment="table column"),
            _price,
            width=58,
            align=Align.RIGHT,
            sortable=True,
        ),
    ]


def sort_of(key: str) -> ResultSort | int:
    """What the rows are sorted by where the column of this key is asked to be."""
    return key if isinstance(key, ResultSort) else int(key.removeprefix(_FIELD))


def key_of(sort: ResultSort | int) -> str:
    """The key of the column the rows are sorted by."""
    return sort if isinstance(sort, ResultSort) else f"{_FIELD}{sort}"


def _field(index: int, title: str) -> Column[ResultRow]:
    return Column(
        key_of(index),
        title,
        lambda row: row.cells[index] if index < len(row.cells) else "",
        width=130,
        sortable=True,
    )


def _phone(row: ResultRow) -> str:
    if row.is_erased:
        return tr("erased", comment="a person")
    return format_phone(row.phone) if row.phone else ""


def _word_nobody_knows(row: ResultRow) -> str:
    """A status that the gateway has not documented, as it came: the column says where the message stands."""
    return row.raw_status if row.reason.status == Status.UNKNOWN else ""


def _reason_and_code(row: ResultRow) -> str:
    """The reason in full with the gateway's own code or word, for those who ask the provider."""
    sentence = reason_sentence(row.reason)
    code = f"{row.reason.code} {row.reason.code_name}".strip() if row.reason.code else ""
    own = " · ".join(filter(None, (code, row.reason.viber_reason)))
    return f"{sentence} ({own})" if sentence and own else sentence


def _time(moment: datetime | None) -> str:
    if moment is None:
        return ""
    today = moment.astimezone().date() == datetime.now(UTC).astimezone().date()
    return clock(moment, seconds=True) if today else f"{moment.astimezone():%d.%m %H:%M}"


def _price(row: ResultRow) -> str:
    if row.group is DisplayGroup.REFUSED:
        return number_of(Decimal(0))  # the gateway made no message
    if row.price is None:
        return "?" if row.group is DisplayGroup.NEEDS_ATTENTION else ""
    return number_of(row.price)
