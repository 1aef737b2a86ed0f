"""How an account is called on the screen."""

from smsbat_composer.sentences.accounts import account_word
from smsbat_composer.workspace.settings import Account


def account_words(account: Account) -> str:
    """Its name; the practice account is called by what it is."""
    return account_word(account.mode, account.name) or account.id
