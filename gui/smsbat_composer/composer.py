"""Everything the program can do, without a window and without a terminal.

The window and the command line are two faces of this one object: what a campaign passes through from
its draft to the running engine is written here once. Most methods read disk, keyring or network: a window
calls them in the background. Each imports what it works with when it is called, because the first window
must not wait for the HTTP client, the spreadsheet reader and the engine.
"""

import threading
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from smsbat_composer.delivery.schema import MIGRATIONS
from smsbat_composer.engine_room import EngineRoom
from smsbat_composer.words import tr
from smsbat_composer.workspace.database import connect, disk_trouble_told, migrate
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_TOKEN, Account, Mode, Settings
from smsbat_composer.workspace.settings_file import load_settings, save_settings
from smsbat_composer.workspace.tokens import Token, TokenStore

if TYPE_CHECKING:
    from smsbat_composer.campaign.campaign_file import CampaignFile
    from smsbat_composer.contact_desk import ContactDesk
    from smsbat_composer.delivery.campaign_record import CampaignRecord
    from smsbat_composer.delivery.doubt_desk import DoubtDesk
    from smsbat_composer.delivery.engine import Engine
    from smsbat_composer.delivery.events import Event
    from smsbat_composer.delivery.plan import Reviewed
    from smsbat_composer.delivery.result_query import ResultQuery
    from smsbat_composer.delivery.results import Results
    from smsbat_composer.delivery.reused_rows import Reused
    from smsbat_composer.delivery.tempo import Tempo
    from smsbat_composer.delivery.trust_desk import TrustDesk
    from smsbat_composer.drafts import DraftShelf
    from smsbat_composer.drafts.templates import Template, TemplateShelf
    from smsbat_composer.gateway.client import GatewayClient
    from smsbat_composer.list_desk import ListDesk
    from smsbat_composer.practice.process import PracticeGateway

_PRACTICE_CREDENTIAL = "practice"


class Composer:
    """One workspace at work: its settings, drafts, engines and practice gateway."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        tokens: TokenStore | None = None,
        scenario: Path | None = None,
        tempo: "Tempo | None" = None,
    ) -> None:
        workspace.create()
        self.workspace = workspace
        self.tokens = tokens or TokenStore()
        self.engines = EngineRoom(workspace, tempo)
        self.settings: Settings = load_settings(workspace.settings_file)
        self._scenario = scenario
        self._tempo = tempo
        self._practice: PracticeGateway | None = None
        self._practice_lock = threading.Lock()
        self._settings_lock = threading.Lock()
        with closing(connect(workspace.database)) as connection, disk_trouble_told():
            migrate(connection, MIGRATIONS)

    # --- settings and accounts

    def change_settings(self, settings: Settings) -> None:
        """Use these settings from now on and keep them."""
        self.settings = settings
        self.keep_settings()

    def keep_settings(self) -> None:
        """Write the settings in use to disk; a window sets `settings` first, then calls this elsewhere."""
        with self._settings_lock:
            save_settings(self.workspace.settings_file, self.settings)

    @property
    def account(self) -> Account:
        """The account in use."""
        return self.settings.account

    def token(self, account: Account) -> Token:
        """The account's token; `token_missing` when the keyring has none."""
        if account.mode is Mode.PRACTICE:
            return Token(PRACTICE_TOKEN, _PRACTICE_CREDENTIAL)
        token = self.tokens.read(account.id)
        if token is None:
            raise UserError("token_missing", account=account.name)
        return token

    def has_token(self, account: Account) -> bool:
        """Whether the account could send, as far as is known without asking the keyring again."""
        return account.mode is Mode.PRACTICE or self.tokens.holds(account.id)

    def client(self, account: Account, token: Token | None = None) -> "GatewayClient":
        """A client of the account's gateway; for practice the gateway is started at the first call.

        `token`: the account's, where the caller has read it already.
        """
        from smsbat_composer.gateway.client import GatewayClient

        if account.mode is Mode.PRACTICE and not account.base_url:
            account = replace(account, base_url=self.practice_base_url())
        deadlines = self._tempo.deadlines if self._tempo else None
        return GatewayClient(account.base_url, (token or self.token(account)).secret, deadlines=deadlines)

    def practice_base_url(self) -> str:
        """The address of the practice gateway, which is started at the first call."""
        from smsbat_composer.practice.process import start_practice

        with self._practice_lock:
            if self._practice is None:
                self._practice = start_practice(self._scenario, ledger=self.workspace.practice_ledger)
            return self._practice.base_url

    # --- drafts

    @cached_property
    def drafts(self) -> "DraftShelf":
        """The campaigns being composed."""
        from smsbat_composer.drafts import DraftShelf

        return DraftShelf(self.workspace)

    @cached_property
    def templates(self) -> "TemplateShelf":
        """The messages kept to start campaigns from."""
        from smsbat_composer.drafts.templates import TemplateShelf

        return TemplateShelf(self.workspace)

    def new_campaign(self, name: str) -> str:
        """An empty hybrid draft from the account's first senders; gives its id."""
        from smsbat_composer.campaign.campaign_file import CampaignFile
        from smsbat_composer.campaign.limits import VIBER_TTL_DEFAULT
        from smsbat_composer.campaign.options import Options
        from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent

        account = self.account
        ttl = VIBER_TTL_DEFAULT.value  # written down so that the user sees it
        message = MessageContent(
            sms=SmsContent(sender=next(iter(account.sms_senders), None)),
            viber=ViberContent(sender=next(iter(account.viber_senders), None), ttl=ttl),
        )
        options = Options(quiet_hours=self.settings.quiet_hours)
        return self.drafts.create(CampaignFile(name=name, message=message, options=options))

    def new_from_file(self, path: Path) -> str:
        """A draft of a campaign file; gives its id."""
        from smsbat_composer.campaign.campaign_file import read_campaign

        return self.drafts.create(read_campaign(path))

    def new_from_template(self, template: "Template") -> str:
        """A draft that says what the template says; gives its id."""
        return self.drafts.create(self.content_of(template))

    def content_of(self, template: "Template") -> "CampaignFile":
        """What a campaign takes from a template; the usual quiet hours where that has none."""
        content = template.campaign
        quiet_hours = content.options.quiet_hours or self.settings.quiet_hours
        options = content.options.model_copy(update={"quiet_hours": quiet_hours})
        return content.model_copy(update={"options": options})

    def new_from_rows(
        self, campaign_id: str, query: "ResultQuery", name: str, *, only_retryable: bool = False
    ) -> "tuple[str, Reused]":
        """A draft with a sent campaign's message and the rows of it that the query finds, and its id.

        Who is never taken is said in `reused_rows.write_reused_rows`. Nothing is sent.
        """
        from smsbat_composer.campaign.campaign_file import parse_campaign

        content = parse_campaign(self._planned(campaign_id).file.encode())
        made = self.drafts.create(content.model_copy(update={"name": name, "start_time": None}))
        target = self.workspace.campaign_folder(made) / f"{tr('Rows of a campaign', comment='file name')}.csv"
        phones = self.drafts.phone_columns(campaign_id)
        try:
            with self.results() as found, disk_trouble_told():
                reused = found.write_reused_rows(
                    campaign_id, query, target, phones, only_retryable=only_retryable
                )
            self.lists.read_list([reused.source], self.drafts.new_list_path(made))
        except BaseException:
            self.drafts.delete(made)
            raise
        return made, reused

    # --- recipients

    @cached_property
    def lists(self) -> "ListDesk":
        """Where the recipient lists of drafts are made."""
        from smsbat_composer.list_desk import ListDesk

        return ListDesk(self.workspace, self.drafts)

    # --- sending

    def results(self) -> "Results":
        """The read side of the journal; for one thread, which closes it."""
        from smsbat_composer.delivery.results import Results

        return Results(self.workspace.database, self.workspace.witness_folder)

    def record(self, campaign_id: str) -> "CampaignRecord | None":
        """The campaign as the journal has it, its content fixed then; None while it is a draft."""
        from smsbat_composer.delivery.campaign_record import read_campaign_record

        with closing(connect(self.workspace.database, readonly=True)) as connection:
            try:
                return read_campaign_record(connection, campaign_id)
            except UserError as error:
                if error.code != "campaign_unknown":
                    raise
                return None

    def plan(
        self,
        campaign_id: str,
        campaign: "CampaignFile",
        account: Account,
        *,
        reviewed: "Reviewed | None" = None,
        send_again_to: int | None = None,
        most: Decimal | None = None,
        on_progress: Callable[[int], None] | None = None,
        cancel: threading.Event | None = None,
    ) -> None:
        """Write every message of the draft to the journal, as write_plan; nothing is sent before `start`.

        `campaign_busy` while a person is being erased from its list, or another program plans it;
        `campaign_at_work` while another one sends it.
        """
        from smsbat_composer.delivery.campaign_lock import campaign_lock
        from smsbat_composer.delivery.plan import write_plan
        from smsbat_composer.recipients.list_file import RecipientList

        credential_id = self.token(account).credential_id
        may_be_sent = self.record(campaign_id) is not None
        with (
            # Nobody erases people meanwhile.
            campaign_lock(self.workspace.witness_folder, campaign_id, may_be_sent=may_be_sent),
            RecipientList(self.drafts.list_of(campaign_id)) as recipients,
            closing(connect(self.workspace.database)) as connection,
            disk_trouble_told(),
        ):
            write_plan(
                connection,
                campaign,
                recipients,
                account,
                credential_id,
                witness_folder=self.workspace.witness_folder,
                campaign_id=campaign_id,
                stop_list=self.lists.stop_list(),
                reviewed=reviewed,
                send_again_to=send_again_to,
                most=most,
                on_progress=on_progress,
                cancel=cancel,
            )

    def start(
        self, campaign_id: str, account: Account, publish: "Callable[[Event], None]", *, send: bool = True
    ) -> "Engine":
        """Set a planned campaign to work; without `send` it is only tracked. One engine per campaign.

        `account_differs` for another account than it was planned for: its gateway does not know the messages
        of this campaign, and practice would take people for reached whom nothing reached. `program_closing`
        once `close` was called.
        """
        record = self._planned(campaign_id)
        if (account.id, account.mode) != (record.account_id, record.mode):
            raise UserError("account_differs", account=record.account_name or record.account_id)
        token = self.token(account)  # read once: another may be entered at this moment
        connect_gateway = partial(self.client, account, token)
        return self.engines.start(campaign_id, account, token, connect_gateway, publish, send=send)

    def delete(self, campaign_id: str) -> None:
        """Remove a campaign and its people from this computer; `campaign_sending` while requests go out."""
        self.engines.delete(campaign_id, self.contacts.leave_nothing)
        self.drafts.delete(campaign_id)

    @cached_property
    def contacts(self) -> "ContactDesk":
        """Where it is seen how long people's data stays, and where it is removed."""
        from smsbat_composer.contact_desk import ContactDesk

        return ContactDesk(self.workspace, self.drafts, self._forget_practised)

    def _forget_practised(self, sequence_ids: Collection[str], phones: Collection[str]) -> None:
        """The practice gateway keeps what it was sent: it forgets that, running or not."""
        from smsbat_composer.practice.ledger import Ledger

        with self._practice_lock:  # nobody may start it meanwhile
            if self._practice is not None:
                self._practice.forget(sequence_ids, phones)
            elif self.workspace.practice_ledger.exists():
                with closing(Ledger(self.workspace.practice_ledger)) as ledger:
                    ledger.forget(sequence_ids, phones)

    @cached_property
    def doubts(self) -> "DoubtDesk":
        """Where the user settles doubts; a campaign at work learns of it."""
        from smsbat_composer.delivery.doubt_desk import DoubtDesk

        return DoubtDesk(self.workspace.database, settled=self.engines.tell_settled)

    def account_of(self, campaign_id: str) -> Account:
        """The account a planned campaign was made for; `account_unknown` when it is gone."""
        return self.settings.by_id(self._planned(campaign_id).account_id)

    def _planned(self, campaign_id: str) -> "CampaignRecord":
        record = self.record(campaign_id)
        if record is None:
            raise UserError("campaign_unknown", campaign=campaign_id)
        return record

    @cached_property
    def trust(self) -> "TrustDesk":
        """Where it is tried, and told, whether an account's gateway drops a repeat."""
        from smsbat_composer.delivery.trust_desk import TrustDesk

        return TrustDesk(self.workspace.database, self.client)

    # --- the end

    def close(self) -> None:
        """Let requests in flight land, end every engine, then the practice gateway. Blocks meanwhile."""
        self.tokens.hurry()
        self.engines.close()
        with self._practice_lock:
            if self._practice is not None:
                self._practice.stop()
                self._practice = None
