"""What a command works with: its arguments, its console and the composer they ask for."""

import argparse
import sys
from dataclasses import dataclass, replace

from smsbat_composer.cli.console import Console
from smsbat_composer.composer import Composer
from smsbat_composer.words import use_language
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.log import start_log
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Account, Mode


@dataclass(frozen=True)
class Session:
    """One run of the command line."""

    arguments: argparse.Namespace
    console: Console
    composer: Composer

    @property
    def account(self) -> Account:
        """The account of this run: the named one, practice, or the one in use; at `--base-url` if given."""
        settings = self.composer.settings
        if self.option("practice"):
            account = PRACTICE_ACCOUNT
        elif name := self.option("account"):
            account = settings.named(str(name))
        elif self.option("base_url") and settings.account.mode is Mode.PRACTICE:
            account = Account(id=COMMAND_LINE, name=COMMAND_LINE, mode=Mode.LIVE)
        else:
            account = settings.account
        if base_url := self.option("base_url"):
            account = replace(account, base_url=str(base_url))
        return account

    def option(self, name: str) -> object:
        """An option that may not have been given; None then."""
        return getattr(self.arguments, name, None)

    def close(self) -> None:
        """Finish what is under way."""
        self.composer.close()


COMMAND_LINE = "command-line"  # the account of a run that names only an address


def open_session(arguments: argparse.Namespace, console: Console) -> Session:
    """Open the workspace the arguments name and speak the language it is set to."""
    folder = getattr(arguments, "workspace", None)
    workspace = Workspace(folder) if folder else Workspace.default()
    workspace.create()
    start_log(workspace.log_file)
    composer = Composer(workspace, scenario=getattr(arguments, "scenario", None))
    if composer.settings.language is not None:
        use_language(composer.settings.language)
    session = Session(arguments, console, composer)
    if getattr(arguments, "token_stdin", False):
        composer.tokens.keep_for_session(session.account.id, read_token())
    return session


def read_token() -> str:
    """A token from standard input: one line."""
    line = sys.stdin.readline()
    if not line.strip():
        raise UserError("token_empty")
    return line
