"""What the user chose once: accounts, prices, language, look. On disk: settings_file.py.

Plain dataclasses: the first window needs them, and a validating library costs as much time as Qt itself.
"""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from smsbat_composer.words import Language
from smsbat_composer.workspace.errors import UserError

# The practice gateway demands a token like the real one; this one opens nothing else.
PRACTICE_TOKEN = "practice-token-opens-nothing-real"  # noqa: S105 - not a secret
DEFAULT_BASE_URL = "https://restapi.smsbat.com"

ThemeChoice = Literal["system", "light", "dark"]


class Mode(StrEnum):
    """Whether messages reach people or the practice gateway only."""

    PRACTICE = "practice"
    LIVE = "live"


@dataclass(frozen=True)
class Account:
    """One contract with the provider: where to send, as whom, how fast. The token is in the keyring."""

    id: str
    name: str
    mode: Mode
    base_url: str = DEFAULT_BASE_URL
    viber_senders: tuple[str, ...] = ()
    sms_senders: tuple[str, ...] = ()
    requests_per_second: float = 10
    parallel_requests: int = 4
    recipients_per_request: int = 100
    items_per_request: int = 100
    typed_above: int = 200  # messages: more of them, sent live, are confirmed by typing their number


# Its base URL is known only once the practice gateway has started.
PRACTICE_ACCOUNT = Account(
    id="practice",
    name="",
    mode=Mode.PRACTICE,
    base_url="",
    viber_senders=("ZATYSHOK",),
    sms_senders=("Zatyshok",),
)


@dataclass(frozen=True)
class Prices:
    """Money for one Viber message and one SMS part, as the user's contract says; None when unknown."""

    viber: Decimal | None = None
    sms_part: Decimal | None = None
    currency: str = "UAH"


@dataclass(frozen=True)
class Settings:
    """Everything the Settings screen shows. `language` None means: as the computer speaks."""

    language: Language | None = None
    theme: ThemeChoice = "system"
    accounts: tuple[Account, ...] = (PRACTICE_ACCOUNT,)
    account_id: str = PRACTICE_ACCOUNT.id
    prices: Prices = field(default_factory=lambda: Prices(viber=Decimal("0.62"), sms_part=Decimal("0.94")))
    quiet_hours: str | None = None  # of new campaigns, as a campaign file has them
    looks_for_releases: bool = False  # once a day, where the program is downloaded; the user's own yes
    keep_contacts_days: int | None = 180  # after the end of their campaign; None: for ever

    @property
    def account(self) -> Account:
        """The account in use; practice when the chosen one is gone."""
        return next((known for known in self.accounts if known.id == self.account_id), PRACTICE_ACCOUNT)

    def named(self, name: str) -> Account:
        """The account with this name or id; `account_unknown` tells which there are."""
        for account in self.accounts:
            if name.casefold() in (account.name.casefold(), account.id.casefold()):
                return account
        raise UserError("account_unknown", account=name, known=self._names)

    def by_id(self, account_id: str) -> Account:
        """The account with this very id; `account_unknown` when there is none, whatever others are named."""
        for account in self.accounts:
            if account.id == account_id:
                return account
        raise UserError("account_unknown", account=account_id, known=self._names)

    @property
    def _names(self) -> list[str]:
        return [account.name or account.id for account in self.accounts]

    def without_account(self, account_id: str) -> "Settings":
        """The same settings without this account; practice is in use where it was."""
        left = tuple(known for known in self.accounts if known.id != account_id)
        used = PRACTICE_ACCOUNT.id if self.account_id == account_id else self.account_id
        return replace(self, accounts=left, account_id=used)

    def with_account(self, account: Account) -> "Settings":
        """The same settings with this account added or replaced (by its id)."""
        others = {known.id: known for known in self.accounts}
        return replace(self, accounts=tuple({**others, account.id: account}.values()))
