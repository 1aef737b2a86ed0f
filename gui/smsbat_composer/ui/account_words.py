"""How an account is called on the screen."""

from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Account, Mode


def account_words(account: Account) -> str:
    """Its name; the practice account is called by what it is."""
    if account.mode is Mode.PRACTICE and not account.name:
        return tr("Practice gateway")
    return account.name or account.id
