"""The plan: every row of the list and every rendered message written to the journal, ready to be claimed."""

import json
import threading
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import apsw

from smsbat_composer.campaign.campaign_file import CampaignFile, campaign_bytes
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.delivery.already_sent import planned_again
from smsbat_composer.delivery.instants import to_ms
from smsbat_composer.delivery.money import to_micros
from smsbat_composer.delivery.planned_rows import PlannedRows
from smsbat_composer.delivery.planned_sources import write_sources
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.delivery.witness import remembers
from smsbat_composer.recipients.list_file import ListIdentity, RecipientList, Row, RowFilter
from smsbat_composer.workspace.database import transaction
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account

_ROWS_AT_ONCE = 2_000


class PlanFault(StrEnum):
    """Why a plan is not written."""

    CAMPAIGN_HAS_ERRORS = "campaign_has_errors"  # values: problems
    NOTHING_TO_SEND = "nothing_to_send"
    ALREADY_PLANNED = "already_planned"
    SENT_BEFORE = "sent_before"  # by the witness alone
    TEXT_SENT_BEFORE = "text_sent_before"  # values: people, days
    EVERYBODY_GOT_IT = "everybody_got_it"  # values: days
    LIST_CHANGED = "list_changed"  # since it was reviewed
    CANCELLED = "plan_cancelled"


class PlanRefused(UserError):  # noqa: N818 - it says what happened
    """The plan was not written, and nothing of it is left in the journal."""

    def __init__(self, fault: PlanFault, **values: object) -> None:
        super().__init__(fault.value, **values)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the user was shown and agreed to: this very list, and so many people of it."""

    list_identity: ListIdentity
    to_send: int


def write_plan(  # noqa: PLR0913 - what is sent, to whom, by which account, and how to follow it
    connection: apsw.Connection,
    campaign: CampaignFile,
    recipients: RecipientList,
    account: Account,
    credential_id: str,
    *,
    witness_folder: Path,
    campaign_id: str | None = None,
    stop_list: Collection[str] = frozenset(),
    reviewed: Reviewed | None = None,
    send_again_to: int | None = None,
    most: Decimal | None = None,
    on_progress: Callable[[int], None] | None = None,
    cancel: threading.Event | None = None,
) -> str:
    """The id of the campaign, now in the journal and PAUSED: nothing is sent before somebody says so.

    It gets there in one transaction: every row of the file, excluded ones too, and each distinct rendered
    message once. Who has a phone on the `stop_list`, be it not the one sent to, is excluded even when
    the list was read before it got there.
    Who got the same text in the days that the options name is left out; or, where `send_again_to` tells how
    many such people the user knows of, is sent to again, and more of them refuse the plan.
    What was `reviewed` holds the plan to it: another list, or more people of it, refuse it.
    `most` is what all can cost at the most, as its review has counted it.
    `on_progress` gets the number of rows rendered. Raises PlanRefused; also where the witness remembers
    sending a campaign of this id that the journal knows nothing of, for its rows would get other numbers.
    """
    errors = _errors(check_message(campaign, recipients.columns))
    if errors:
        raise PlanRefused(PlanFault.CAMPAIGN_HAS_ERRORS, problems=errors)
    _hold(reviewed, recipients)
    campaign_id = campaign_id or uuid.uuid4().hex
    with PlannedRows(connection, campaign, recipients.columns) as rows:
        for page in _pages(recipients):
            if cancel is not None and cancel.is_set():
                raise PlanRefused(PlanFault.CANCELLED)
            rows.write(page, recipients.stopped(page, stop_list))
            if on_progress is not None:
                on_progress(rows.written)
        errors = _errors(rows.problems)
        if errors:
            raise PlanRefused(PlanFault.CAMPAIGN_HAS_ERRORS, problems=errors)
        if rows.to_send == 0:
            raise PlanRefused(PlanFault.NOTHING_TO_SEND)
        with transaction(connection):
            known = connection.execute("SELECT 1 FROM campaign WHERE campaign_id = ?", (campaign_id,)).get
            if known is not None:
                raise PlanRefused(PlanFault.ALREADY_PLANNED)
            if remembers(witness_folder, campaign_id):
                raise PlanRefused(PlanFault.SENT_BEFORE)
            again = planned_again(connection, campaign, account.mode)
            _judge_again(rows, again, campaign, send_again_to)
            _hold(reviewed, recipients, rows.to_send - (len(again) if send_again_to is None else 0))
            values = _campaign_values(campaign_id, campaign, recipients, account, credential_id)
            values["most"] = to_micros(most)
            campaign_row = _insert_campaign(connection, values)
            write_sources(connection, campaign_row, recipients.sources)
            rows.copy_to_journal(campaign_row)
    return campaign_id


def _hold(reviewed: Reviewed | None, recipients: RecipientList, people: int = 0) -> None:
    """Refuse another list than was reviewed, and more people than that."""
    if reviewed is not None and (recipients.identity != reviewed.list_identity or people > reviewed.to_send):
        raise PlanRefused(PlanFault.LIST_CHANGED)


def _judge_again(
    rows: PlannedRows, again: Sequence[int], campaign: CampaignFile, send_again_to: int | None
) -> None:
    """Leave out who got the same text, or hold the plan to what the user knows of."""
    days = campaign.options.already_sent_days
    if send_again_to is None:
        if again and rows.to_send == len(again):
            raise PlanRefused(PlanFault.EVERYBODY_GOT_IT, days=days)
        rows.leave_out(again)
    elif len(again) > send_again_to:
        raise PlanRefused(PlanFault.TEXT_SENT_BEFORE, people=len(again), days=days)


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _pages(recipients: RecipientList) -> Iterator[list[Row]]:
    offset = 0
    while page := recipients.page(RowFilter.ALL, offset, _ROWS_AT_ONCE):
        yield page
        offset += len(page)


def _campaign_values(
    campaign_id: str, campaign: CampaignFile, recipients: RecipientList, account: Account, credential_id: str
) -> "dict[str, apsw.SQLiteValue]":
    return {
        "campaign_id": campaign_id,
        "name": campaign.name,
        "state": CampaignState.PAUSED.value,
        "pause_code": PauseCode.NOT_STARTED.value,
        "mode": account.mode.value,
        "account_id": account.id,
        "account_name": account.name,
        "base_url": account.base_url,
        "credential_id": credential_id,
        "channels": ",".join(campaign.message.channels),
        "file": campaign_bytes(campaign).decode(),
        "columns": json.dumps(recipients.columns, ensure_ascii=False),
        "start_time": campaign.wire_start_time,
        "created_at": to_ms(datetime.now(UTC)),
    }


def _insert_campaign(connection: apsw.Connection, values: "dict[str, apsw.SQLiteValue]") -> int:
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    row = connection.execute(f"INSERT INTO campaign ({names}) VALUES ({places}) RETURNING id", values).get  # noqa: S608 - our own column names
    return int(row)
