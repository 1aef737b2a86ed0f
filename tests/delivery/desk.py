"""A workspace on disk whose journal holds campaigns planned from real list files."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.options import Options
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.plan import write_plan
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.schema import MIGRATIONS
from smsbat_composer.delivery.states import CampaignState, OutcomeClass, VerdictKind
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.sheet import ReadChoices, SheetFormat
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.database import connect, migrate
from smsbat_composer.workspace.settings import Account, Mode

NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
COLUMNS = ("Телефон", "Ім’я")
ACCOUNT = Account(id="main", name="Затишок", mode=Mode.LIVE, base_url="https://restapi.smsbat.com")


def phone(index: int) -> str:
    return f"38050{index:07d}"


def campaign_file(sms: str | None = "Vitaemo", viber: str | None = None) -> CampaignFile:
    return CampaignFile(
        name="Весна",
        message=MessageContent(
            sms=None if sms is None else SmsContent(sender="Zatyshok", text=sms),
            viber=None if viber is None else ViberContent(sender="ZATYSHOK", text=viber),
        ),
        options=Options(already_sent_days=0),  # these tests say the same to the same people over and over
    )


def write_recipients(
    path: Path, rows: Sequence[Sequence[str]], stop_list: frozenset[str] = frozenset()
) -> None:
    source = path.with_suffix(".csv")
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    choices = ReadChoices(format=SheetFormat.CSV, encoding="utf-8", delimiter=",", phone_columns=COLUMNS[:1])
    make_list([Source(source, choices)], path, stop_list=stop_list)


def answered(claim: Claim, kinds: Mapping[str, VerdictKind] | None = None, **outer: Any) -> Judgement:
    """An answer that accepts everybody, but for the phones that `kinds` says otherwise of."""
    return Judgement(
        OutcomeClass.ANSWERED,
        {
            key: tuple(verdict(phone, (kinds or {}).get(phone, VerdictKind.ACCEPTED)) for phone in phones)
            for key, phones in claim.items.items()
        },
        **outer,
    )


def doubted(claim: Claim) -> Judgement:
    """An answer that proves nothing."""
    everybody = {phone: VerdictKind.UNKNOWN for phones in claim.items.values() for phone in phones}
    return replace(answered(claim, everybody), outcome=OutcomeClass.UNKNOWN)


def verdict(phone: str, kind: VerdictKind) -> Verdict:
    match kind:
        case VerdictKind.ACCEPTED:
            return Verdict(phone, kind, f"message-{phone}", 0, "OK")
        case VerdictKind.REFUSED:
            return Verdict(phone, kind, None, 305, "INVALID_PHONE", is_listed=True)
        case VerdictKind.HELD:
            return Verdict(phone, kind, None, 203, "REQUIRED_BALANCE")
        case VerdictKind.UNKNOWN:
            return Verdict(phone, kind, None, 999, "FATAL_ERROR")


NOT_SENT = Judgement(OutcomeClass.NOT_SENT, {})
REFUSED_BEFORE = Judgement(OutcomeClass.REFUSED_BEFORE, {}, code=301, name="INVALID_TOKEN")


class Desk:
    """A workspace with a journal; `plan` puts a campaign into it that is ready to send."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "journal.sqlite"
        self.witness_folder = folder / "witness"
        self.journal = Journal(self.database, self.witness_folder)

    def plan(
        self,
        rows: Sequence[Sequence[str]] | int,
        campaign: CampaignFile | None = None,
        stop_list: frozenset[str] = frozenset(),
        account: Account = ACCOUNT,
    ) -> str:
        """Write a plan and set it SENDING; a number stands for so many good rows."""
        if isinstance(rows, int):
            rows = [(phone(index), f"Олена {index}") for index in range(rows)]
        path = self.folder / f"list-{len(list(self.folder.glob('list-*.sqlite')))}.sqlite"
        write_recipients(path, rows, stop_list)
        connection = connect(self.database)
        migrate(connection, MIGRATIONS)
        with RecipientList(path) as recipients:
            campaign_id = write_plan(
                connection,
                campaign or campaign_file(),
                recipients,
                account,
                "credential-1",
                witness_folder=self.witness_folder,
            )
        connection.close()
        self.journal.set_state(campaign_id, CampaignState.SENDING)
        return campaign_id

    def claim(self, campaign_id: str, recipients: int = 10, items: int = 10) -> Claim:
        """The next claim, which has to be there."""
        claim = self.journal.claim(campaign_id, max_recipients=recipients, max_items=items, now=NOW)
        assert claim is not None
        return claim

    def record(self, claim: Claim, judgement: Judgement, now: datetime = NOW) -> None:
        """Write the outcome down, a second later."""
        self.journal.record(
            claim,
            judgement,
            request_started=True,
            http_status=200,
            exception=None,
            elapsed=1.0,
            now=now + timedelta(seconds=1),
        )

    def restart(self) -> None:
        """The program ends and starts again."""
        self.journal.close()
        self.journal = Journal(self.database, self.witness_folder)

    def results(self) -> Results:
        """The read side; close it."""
        return Results(self.database, self.witness_folder)

    def states(self, campaign_id: str) -> dict[str, int]:
        """State -> rows, counted from the rows themselves."""
        connection = connect(self.database, readonly=True)
        rows = connection.execute(
            "SELECT recipient.state, count(*) FROM recipient "
            "JOIN campaign ON campaign.id = recipient.campaign "
            "WHERE campaign_id = ? GROUP BY recipient.state",
            (campaign_id,),
        ).fetchall()
        connection.close()
        return dict(rows)

    def query(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Rows straight from the file."""
        connection = connect(self.database, readonly=True)
        rows = connection.execute(sql, values).fetchall()
        connection.close()
        return rows
