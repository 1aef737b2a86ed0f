"""Runs one command: arguments in, exit code out; nothing ends in a traceback."""

import io
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing

from smsbat_composer.cli.arguments import build_parser
from smsbat_composer.cli.check import check
from smsbat_composer.cli.console import Console
from smsbat_composer.cli.demo import demo
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.journal_commands import list_campaigns, report, status
from smsbat_composer.cli.practice import practice
from smsbat_composer.cli.prove import prove
from smsbat_composer.cli.sending import resume, send
from smsbat_composer.cli.session import Session, open_session
from smsbat_composer.cli.tokens import token
from smsbat_composer.cli.troubles import tell_trouble
from smsbat_composer.words.system_language import use_system_language
from smsbat_composer.workspace.errors import UserError

_COMMANDS: Mapping[str, Callable[[Session], ExitCode]] = {
    "check": check,
    "send": send,
    "resume": resume,
    "list": list_campaigns,
    "status": status,
    "report": report,
    "practice": practice,
    "token": token,
    "prove": prove,
    "demo": demo,
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
            return _COMMANDS[arguments.command](session)
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
