"""Rows of a sent campaign as the list of another: the user's own cells, and nobody who must be left alone."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import apsw

from smsbat_composer.delivery.campaign_record import read_campaign_record
from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from smsbat_composer.delivery.result_rows import ResultRow, find_rows, read_columns
from smsbat_composer.delivery.retention import refuse_removed
from smsbat_composer.delivery.retrying import can_succeed
from smsbat_composer.delivery.states import CampaignState, RecipientState
from smsbat_composer.recipients.sheet import MOST_PHONE_COLUMNS, ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.errors import UserError

# In doubt: only the user's decision may lead to a second message. In flight: not even their answer is here.
# Superseded: the row of their second try stands for them.
_LEFT_ALONE = frozenset(
    {
        RecipientState.UNKNOWN,
        RecipientState.NEEDS_ATTENTION,
        RecipientState.IN_FLIGHT,
        RecipientState.SUPERSEDED,
    }
)


@dataclass(frozen=True, slots=True)
class Reused:
    """The spreadsheet of the rows taken, and how many of those found were left alone."""

    source: Source
    taken: int
    left_alone: int


def write_reused_rows(
    connection: apsw.Connection,
    campaign_id: str,
    query: ResultQuery,
    target: Path,
    phone_columns: Sequence[str] | None,
    *,
    only_retryable: bool = False,
) -> Reused:
    """The cells of the rows the query finds as CSV (UTF-8, commas, a header), in sheet order.

    People in doubt are never among them, nor those to whom this campaign may still send. `only_retryable`
    takes those alone whom `retrying.can_succeed` gives a chance. `phone_columns`: as they were chosen, None
    to guess them. UserError `nobody_to_reuse` when nobody is left, `contacts_removed`.
    """
    refuse_removed(connection, campaign_id)
    state = read_campaign_record(connection, campaign_id).state
    in_sheet_order = replace(query, sort=ResultSort.ROW, descending=False)
    found = taken = 0
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(read_columns(connection, campaign_id))
        for row in _found(connection, campaign_id, in_sheet_order, only_retryable=only_retryable):
            found += 1
            if is_reusable(row, state):
                taken += 1
                writer.writerow(row.cells)
    if not taken:
        raise UserError("nobody_to_reuse")
    return Reused(_source(target, phone_columns), taken, found - taken)


def _source(target: Path, phone_columns: Sequence[str] | None) -> Source:
    choices = ReadChoices(
        format=SheetFormat.CSV,
        encoding="utf-8",
        delimiter=",",
        header_row=1,
        phone_columns=tuple(phone_columns[:MOST_PHONE_COLUMNS]) if phone_columns else None,
    )
    return Source(target, choices)


def is_reusable(row: ResultRow, state: CampaignState) -> bool:
    """Whether another campaign may take this row over from a campaign in this state."""
    if row.is_erased:
        return False
    if row.state is RecipientState.PLANNED:
        return state is CampaignState.STOPPED
    return row.state not in _LEFT_ALONE


def _found(
    connection: apsw.Connection, campaign_id: str, query: ResultQuery, *, only_retryable: bool
) -> Iterator[ResultRow]:
    rows = find_rows(connection, campaign_id, query)
    return (row for row in rows if can_succeed(row.reason)) if only_retryable else rows
