"""What the user chose once: accounts, prices, language, look."""

import json
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from smsbat_composer.words import Language
from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.errors import UserError

# The practice gateway demands a token like the real one; this one opens nothing else.
PRACTICE_TOKEN = "practice-token-opens-nothing-real"  # noqa: S105 - not a secret
DEFAULT_BASE_URL = "https://restapi.smsbat.com"


class Mode(StrEnum):
    """Whether messages reach people or the practice gateway only."""

    PRACTICE = "practice"
    LIVE = "live"


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Account(_Kept):
    """One contract with the provider: where to send, as whom, how fast. The token is in the keyring."""

    id: str
    name: str
    mode: Mode
    base_url: str = DEFAULT_BASE_URL
    viber_senders: tuple[str, ...] = ()
    sms_senders: tuple[str, ...] = ()
    requests_per_second: float = Field(default=10, gt=0, le=100)
    parallel_requests: int = Field(default=4, ge=1, le=16)
    recipients_per_request: int = Field(default=100, ge=1, le=5000)
    items_per_request: int = Field(default=100, ge=1, le=1000)


# Its base URL is known only once the practice gateway has started.
PRACTICE_ACCOUNT = Account(
    id="practice",
    name="",
    mode=Mode.PRACTICE,
    base_url="",
    viber_senders=("ZATYSHOK",),
    sms_senders=("Zatyshok",),
)


class Prices(_Kept):
    """Money for one Viber message and one SMS part, as the user's contract says; None when unknown."""

    viber: Decimal | None = Field(default=None, ge=0, le=1000)
    sms_part: Decimal | None = Field(default=None, ge=0, le=1000)
    currency: str = Field(default="UAH", min_length=3, max_length=3)


class Settings(_Kept):
    """Everything the Settings screen shows. `language` None means: as the computer speaks."""

    version: Literal[1] = 1
    language: Language | None = None
    theme: Literal["system", "light", "dark"] = "system"
    accounts: tuple[Account, ...] = (PRACTICE_ACCOUNT,)
    account_id: str = PRACTICE_ACCOUNT.id
    prices: Prices = Prices(viber=Decimal("0.62"), sms_part=Decimal("0.94"))
    contact_days: int = Field(default=180, ge=1, le=3650)

    @property
    def account(self) -> Account:
        """The account in use; practice when the chosen one is gone."""
        return next((known for known in self.accounts if known.id == self.account_id), PRACTICE_ACCOUNT)

    def named(self, name: str) -> Account:
        """The account with this name or id; `account_unknown` tells which there are."""
        for account in self.accounts:
            if name.casefold() in (account.name.casefold(), account.id.casefold()):
                return account
        names = [account.name or account.id for account in self.accounts]
        raise UserError("account_unknown", account=name, known=names)

    def with_account(self, account: Account) -> "Settings":
        """The same settings with this account added or replaced (by its id)."""
        others = {known.id: known for known in self.accounts}
        accounts = tuple({**others, account.id: account}.values())
        return self.model_copy(update={"accounts": accounts})


def load_settings(path: Path) -> Settings:
    """The settings on disk, or the defaults where there are none; `settings_unreadable` when broken."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise UserError("settings_unreadable", path=path, place=error.strerror or "") from error
    try:
        return Settings.model_validate_json(content)
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise UserError("settings_unreadable", path=path, place=place) from error


def save_settings(path: Path, settings: Settings) -> None:
    """Replace the settings on disk in one step."""
    plain = settings.model_dump(mode="json")
    write_atomically(path, json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n")
