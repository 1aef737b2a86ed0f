"""`practice`: the practice gateway alone, until it is interrupted."""

from pathlib import Path

from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session
from smsbat_composer.practice.server import run
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import PRACTICE_TOKEN


def practice(session: Session) -> ExitCode:
    """Serve until Ctrl+C; the address and the token are told first."""

    def tell(base_url: str) -> None:
        plain = {"base_url": base_url, "token": PRACTICE_TOKEN}
        session.console.result(plain, lambda out: out.print(_told(base_url), markup=False, soft_wrap=True))

    scenario = session.option("scenario")
    run(
        scenario=scenario if isinstance(scenario, Path) else None,
        port=session.arguments.port,
        ledger=None,
        token=PRACTICE_TOKEN,
        on_ready=tell,
        ends_with_stdin=False,
    )
    return ExitCode.DONE


def _told(base_url: str) -> str:
    return tr(
        "The practice gateway answers at {base_url} with the token {token}. Ctrl+C ends it.",
        base_url=base_url,
        token=PRACTICE_TOKEN,
    )
