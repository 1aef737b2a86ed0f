"""Rows of the journal as objects for the screen and the report."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Self

import apsw

from smsbat_composer.delivery.campaign_record import campaign_row_id
from smsbat_composer.delivery.erasure import shown_phone
from smsbat_composer.delivery.instants import from_ms, optional_moment
from smsbat_composer.delivery.money import from_micros, optional_sum
from smsbat_composer.delivery.result_query import ResultQuery, order_by, where
from smsbat_composer.delivery.states import DisplayGroup, OutcomeClass, RecipientState
from smsbat_composer.delivery.tally import Reason, Tally, TallyLine
from smsbat_composer.gateway.statuses import Channel


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row of the file with what became of it; "" where there is nothing to say."""

    recipient_id: int
    row_number: int
    phone: str | None = field(repr=False)
    cells: tuple[str, ...] = field(repr=False)
    state: RecipientState
    reason: Reason  # its group and status, and the codes behind them
    channel: str
    raw_status: str
    problem: str  # a PhoneProblem
    duplicate_of: int | None
    message_id: str | None = field(repr=False)
    price: Decimal | None
    parts: int | None
    accepted_at: datetime | None
    status_at: datetime | None

    @property
    def is_erased(self) -> bool:
        """Whether its person was erased: it has neither phone nor cells (erasure.py)."""
        return not self.cells

    @property
    def group(self) -> DisplayGroup:
        """The group that people read about."""
        return self.reason.group


@dataclass(frozen=True, slots=True)
class AttemptEvidence:
    """One transmission of a recipient's request: what is known of it, for the user to judge a doubt."""

    request_number: int
    number: int
    started_at: datetime
    outcome: OutcomeClass | None  # None: on its way now
    request_started: bool | None
    http_status: int | None
    code: int | None
    code_name: str | None
    exception: str | None
    elapsed: float | None  # s

    @classmethod
    def of_columns(cls, *columns: Any) -> Self:
        """From the journal's columns, in the order of the fields."""
        request_number, number, started_at, outcome, request_started, *answer = columns
        return cls(
            request_number,
            number,
            from_ms(started_at),
            None if outcome is None else OutcomeClass(outcome),
            None if request_started is None else bool(request_started),
            *answer,
        )


ROW_COLUMNS = (
    "id, row_number, phone, cells, state, display, code, code_name, viber_reason, status, channel, "
    "raw_status, problem, duplicate_of, message_id, price, parts, accepted_at, status_at"
)
"""What `result_row` is made of."""

_ROW = f"SELECT {ROW_COLUMNS} FROM recipient "  # noqa: S608 - our own words


def find_row(connection: apsw.Connection, recipient_id: int) -> ResultRow:
    """One row by its id."""
    return result_row(connection.execute(_ROW + "WHERE id = ?", (recipient_id,)).get)


def find_rows(connection: apsw.Connection, campaign_id: str, query: ResultQuery) -> Iterator[ResultRow]:
    """Every row the query finds, in its order, one after another."""
    condition, values = where(campaign_row_id(connection, campaign_id), query)
    found = connection.execute(f"{_ROW} WHERE {condition} ORDER BY {order_by(query)}", values)
    return map(result_row, found)


def every_row(connection: apsw.Connection, campaign_id: str) -> Iterator[ResultRow]:
    """Every row of the file, in sheet order; who was sent to again stands there with the newest try."""
    campaign = campaign_row_id(connection, campaign_id)
    for row in connection.execute(
        _ROW + "WHERE campaign = ? AND supersedes IS NULL ORDER BY id", (campaign,)
    ):
        made = result_row(row)
        while made.state is RecipientState.SUPERSEDED:
            made = _second_try(connection, made.recipient_id)
        yield made


def _second_try(connection: apsw.Connection, recipient_id: int) -> ResultRow:
    return result_row(connection.execute(_ROW + "WHERE supersedes = ?", (recipient_id,)).get)


def read_columns(connection: apsw.Connection, campaign_id: str) -> tuple[str, ...]:
    """The header of the sheet the rows came from."""
    campaign = campaign_row_id(connection, campaign_id)
    columns = connection.execute("SELECT columns FROM campaign WHERE id = ?", (campaign,)).get
    return tuple(json.loads(columns))


def read_attempts(connection: apsw.Connection, recipient_id: int) -> list[AttemptEvidence]:
    """Every transmission of the request the recipient belongs to, oldest first."""
    request = connection.execute("SELECT request FROM recipient WHERE id = ?", (recipient_id,)).get
    return [] if request is None else attempts_of_request(connection, request)


def attempts_of_request(connection: apsw.Connection, request: int) -> list[AttemptEvidence]:
    """Every transmission of the request with this row id, oldest first."""
    return [
        AttemptEvidence.of_columns(*row)
        for row in connection.execute(
            "SELECT request.number, attempt.number, started_at, outcome, request_started, http_status, "
            "code, code_name, exception, elapsed "
            "FROM attempt JOIN request ON request.id = attempt.request "
            "WHERE request = ? ORDER BY attempt.number",
            (request,),
        )
    ]


def read_tally(connection: apsw.Connection, campaign_id: str) -> Tally:
    """All numbers of a campaign, from one query."""
    campaign = campaign_row_id(connection, campaign_id)
    channels = connection.execute("SELECT channels FROM campaign WHERE id = ?", (campaign,)).get
    lines = connection.execute(
        "SELECT state, display, channel, status, code, code_name, problem, viber_reason, recipients, price, "
        "parts FROM tally WHERE campaign = ? AND recipients > 0",
        (campaign,),
    )
    return Tally(lines=tuple(map(_tally_line, lines)), channels=tuple(map(Channel, channels.split(","))))


def result_row(row: Sequence[Any]) -> ResultRow:
    """A row of the journal, its ROW_COLUMNS in their order."""
    (
        recipient_id,
        row_number,
        phone,
        cells,
        state,
        display,
        code,
        code_name,
        viber_reason,
        status,
        channel,
        raw_status,
        problem,
        duplicate_of,
        message_id,
        price,
        parts,
        accepted_at,
        status_at,
    ) = row
    return ResultRow(
        recipient_id=recipient_id,
        row_number=row_number,
        phone=shown_phone(phone),
        cells=tuple(json.loads(cells)),
        state=RecipientState(state),
        reason=Reason.of(DisplayGroup(display), code, code_name, viber_reason, status, channel),
        channel=channel,
        raw_status=raw_status,
        problem=problem,
        duplicate_of=duplicate_of,
        message_id=message_id,
        price=optional_sum(price),
        parts=parts,
        accepted_at=optional_moment(accepted_at),
        status_at=optional_moment(status_at),
    )


def _tally_line(row: tuple[Any, ...]) -> TallyLine:
    (state, display, channel, status, code, code_name, problem, viber_reason, recipients, price, parts) = row
    return TallyLine(
        state=RecipientState(state),
        group=DisplayGroup(display),
        channel=channel,
        status=status,
        code=code,
        code_name=code_name,
        problem=problem,
        viber_reason=viber_reason,
        recipients=recipients,
        price=from_micros(price),
        parts=parts,
    )
