"""`token set | remove | check`: an account's token, in the keyring and nowhere else."""

import getpass
import sys
from contextlib import closing

from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session, read_token
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
            tokens.write(account.id, asked)
            said = tr(
                "The token of {account} is kept in {keyring}.", account=name, keyring=tokens.backend_name()
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
    settings = session.composer.settings
    name = session.option("account")
    try:
        account = settings.named(str(name)) if name else session.account
    except UserError:
        if session.arguments.action != "set":
            raise
        account = Account(id=str(name), name=str(name), mode=Mode.LIVE)
        if base_url := session.option("base_url"):
            account = account.model_copy(update={"base_url": str(base_url)})
        session.composer.change_settings(settings.with_account(account))
    if account.mode is Mode.PRACTICE:
        raise UserError("practice_needs_no_token")
    return account
