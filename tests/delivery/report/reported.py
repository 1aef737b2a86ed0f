"""Campaigns planned from real files, and their reports written in this process."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from delivery.desk import ACCOUNT, Desk, answered, campaign_file, phone
from smsbat_composer.delivery.plan import write_plan
from smsbat_composer.delivery.report.saved import Note, ReportProgress
from smsbat_composer.delivery.report.writing import write_report
from smsbat_composer.delivery.schema import MIGRATIONS
from smsbat_composer.delivery.states import CampaignState, VerdictKind
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.report import report_words
from smsbat_composer.workspace.database import connect, migrate

ADDED = ("Status", "Channel", "Sent at", "Status at", "Parts", "Price", "Reason", "Message ID")


def plan_from(desk: Desk, *sources: Path | Source, stop_list: frozenset[str] = frozenset()) -> str:
    """A campaign to everybody in these files, ready to send."""
    path = desk.folder / "list.sqlite"
    path.unlink(missing_ok=True)
    make_list([one if isinstance(one, Source) else Source(one) for one in sources], path, stop_list=stop_list)
    with closing(connect(desk.database)) as connection, RecipientList(path) as recipients:
        migrate(connection, MIGRATIONS)
        campaign_id = write_plan(
            connection,
            campaign_file(),
            recipients,
            ACCOUNT,
            "credential-1",
            witness_folder=desk.witness_folder,
        )
    desk.journal.set_state(campaign_id, CampaignState.SENDING)
    return campaign_id


def answer(desk: Desk, campaign_id: str, kinds: Mapping[str, VerdictKind] | None = None) -> None:
    """Hand the first ten over; the gateway accepts everybody but those."""
    claim = desk.claim(campaign_id)
    desk.record(claim, answered(claim, kinds))


def sent_from(desk: Desk, *sources: Path | Source) -> str:
    """A campaign from these files; the second phone of all was refused, the others accepted."""
    campaign_id = plan_from(desk, *sources)
    answer(desk, campaign_id, {phone(1): VerdictKind.REFUSED})
    return campaign_id


def write(desk: Desk, campaign_id: str, target: Path, told: list[ReportProgress] | None = None) -> list[Note]:
    """The report in English; gives what is said of it."""
    told = [] if told is None else told
    with closing(connect(desk.database, readonly=True)) as connection:
        return list(write_report(connection, campaign_id, target, report_words(), told.append))
