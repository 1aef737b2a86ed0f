"""Runs one command: arguments in, exit code out; nothing ends in a traceback.

Each command imports what it works with when it is called: most need neither the engine nor a server.
"""

import io
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing

from smsbat_composer.cli.arguments import build_parser
from smsbat_composer.cli.console import Console
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session, open_session
from smsbat_composer.cli.troubles import tell_trouble
from smsbat_composer.words.system_language import use_system_language
from smsbat_composer.workspace.errors import UserError


def _check(session: Session) -> ExitCode:
    from smsbat_composer.cli.check import check

    return check(session)


def _send(session: Session) -> ExitCode:
    from smsbat_composer.cli.sending import send

    return send(session)


def _resume(session: Session) -> ExitCode:
    from smsbat_composer.cli.sending import resume

    return resume(session)


def _list(session: Session) -> ExitCode:
    from smsbat_composer.cli.journal_commands import list_campaigns

    return list_campaigns(session)


def _status(session: Session) -> ExitCode:
    from smsbat_composer.cli.journal_commands import status

    return status(session)


def _report(session: Session) -> ExitCode:
    from smsbat_composer.cli.journal_commands import report

    return report(session)


def _practice(session: Session) -> ExitCode:
    from smsbat_composer.cli.practice import practice

    return practice(session)


def _token(session: Session) -> ExitCode:
    from smsbat_composer.cli.tokens import token

    return token(session)


def _prove(session: Session) -> ExitCode:
    from smsbat_composer.cli.prove import prove

    return prove(session)


def _demo(session: Session) -> ExitCode:
    from smsbat_composer.cli.demo import demo

    return demo(session)


def _remove_old_contacts(session: Session) -> None:
    from smsbat_composer.cli.old_contacts import remove_old_contacts

    remove_old_contacts(session)


_COMMANDS: Mapping[str, Callable[[Session], ExitCode]] = {
    "check": _check,
    "send": _send,
    "resume": _resume,
    "list": _list,
    "status": _status,
    "report": _report,
    "practice": _practice,
    "token": _token,
    "prove": _prove,
    "demo": _demo,
}


def command_of(argv: Sequence[str]) -> str | None:
    """The command word among the arguments, if any; `--help` counts as one."""
    words = {*_COMMANDS, "-h", "--help"}
    return next((word for word in argv if word in words), None)


def main(argv: Sequence[str]) -> int:
    """Run the command; gives its exit code."""
    use_system_language()
    _speak_utf8()
    arguments = build_parser().parse_args(argv)
    console = Console(as_json=getattr(arguments, "json", False))
    _end_gently()
    try:
        with closing(open_session(arguments, console)) as session:
            code = _COMMANDS[arguments.command](session)
            if code is not ExitCode.INTERRUPTED:
                _remove_old_contacts(session)
            return code
    except UserError as error:
        tell_trouble(console, error)
        return ExitCode.WRONG_INPUT
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output left: Python would complain at exit
        return ExitCode.DONE
    except Exception as bug:  # noqa: BLE001 - the last net: a person gets a sentence, the log the place
        tell_trouble(console, bug)
        return ExitCode.STANDS_STILL


def _speak_utf8() -> None:
    """JSON is UTF-8 by its standard; Windows would write a redirected stream in its old code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _end_gently() -> None:
    """Hear a closed terminal and a system that shuts down as Ctrl+C, so that what is in flight lands."""
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup's choice stays
            signal.signal(number, signal.default_int_handler)
