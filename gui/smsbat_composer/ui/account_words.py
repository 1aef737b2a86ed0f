"""How an account is called on the screen."""

from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Account, Mode


def account_words(account: Account) -> str:
    """Its name; the practice account is called by what it is."""
    return account_name_words(account.mode, account.name) or account.id


def account_name_words(mode: Mode, name: str) -> str:
    """The same of an account that only a campaign's record still knows."""
    return tr("Practice gateway") if mode is Mode.PRACTICE and not name else name
