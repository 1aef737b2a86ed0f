"""`token set | remove | check`: an account's token, in the keyring and nowhere else."""

import getpass
import sys
from contextlib import closing
from dataclasses import replace

from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session, read_token
from smsbat_composer.gateway.address import check_base_url
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode


def token(session: Session) -> ExitCode:
    """Do what was asked with the token of the chosen account."""
    account = _account(session)
    name = account.name or account.id
    tokens = session.composer.tokens
    match session.arguments.action:
        case "set":
            asked = (
                getpass.getpass(tr("Token of {account}: ", account=name))
                if sys.stdin.isatty()
                else read_token()
            )
            kept = tokens.write(account.id, asked)
            _keep(session, account)
            said = tr(
                "The token of {account} is kept in {keyring}.", account=name, keyring=kept.keyring or ""
            )
        case "remove":
            tokens.remove(account.id)
            said = tr("The token of {account} was removed.", account=name)
        case _:
            with closing(session.composer.client(account)) as client:
                client.check_connection()
            said = tr("The gateway accepts the token of {account}. Nothing was sent.", account=name)
    plain = {"account": name, "action": session.arguments.action, "done": True}
    session.console.result(plain, lambda out: out.print(said, markup=False))
    return ExitCode.DONE


def _account(session: Session) -> Account:
    """The account whose token it is; `set` makes a new one of a name that is not known yet."""
    try:
        account = session.account
    except UserError:
        if session.arguments.action != "set":
            raise
        name = str(session.option("account"))
        account = Account(id=name, name=name, mode=Mode.LIVE)
        if base_url := session.option("base_url"):
            account = replace(account, base_url=check_base_url(str(base_url)))
    if account.mode is Mode.PRACTICE:
        raise UserError("practice_needs_no_token")
    return account


def _keep(session: Session, account: Account) -> None:
    """Write a new account to the settings; a known one stays as it is there."""
    settings = session.composer.settings
    if account.id not in {known.id for known in settings.accounts}:
        session.composer.change_settings(settings.with_account(account))
