"""The command line's words: commands, options and what they mean."""

import argparse
from pathlib import Path
from typing import NoReturn

from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.words import tr

LEAVE_OUT, SEND_AGAIN = "leave-out", "send-again"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Wrong usage is one line on stderr and exit code 2."""
        self.exit(ExitCode.WRONG_INPUT, f"{self.prog}: {message}\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser of `smsbat-composer`; without a command it opens the window."""
    shared = _shared_options()
    recipients = _recipient_options()
    parser = _Parser(
        prog="smsbat-composer", description=tr("Viber and SMS campaigns from a spreadsheet"), parents=[shared]
    )
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))

    def command(name: str, text: str, *parents: _Parser) -> _Parser:
        return commands.add_parser(name, help=text, description=text, parents=[shared, *parents])

    check = command("check", tr("count, check and price a campaign; sends nothing"), recipients)
    check.add_argument(
        "--show", type=_count, default=0, metavar="N", help=tr("show the first N items as they would be sent")
    )

    send = command("send", tr("send a campaign"), recipients)
    send.add_argument("--yes", action="store_true", help=tr("do not ask before sending to people"))
    send.add_argument(
        "--already-sent",
        choices=[LEAVE_OUT, SEND_AGAIN],
        help=tr(
            "what to do about people who got the same text in the days that the campaign’s options name: "
            "leave them out, or send to them again; without it nothing is sent where there are any"
        ),
    )
    _watching(send)

    resume = command("resume", tr("go on with a campaign that stands still"))
    resume.add_argument("campaign_id", metavar="CAMPAIGN_ID")
    resume.add_argument(
        "--whatever-is-refused",
        action="store_true",
        help=tr("do not stop this campaign for its share of refusals any more"),
    )
    _watching(resume)

    command("list", tr("list the campaigns that were sent"))
    status = command("status", tr("show where a campaign stands"))
    status.add_argument("campaign_id", metavar="CAMPAIGN_ID")

    report = command("report", tr("write each recipient's result to a spreadsheet"))
    report.add_argument("campaign_id", metavar="CAMPAIGN_ID")
    report.add_argument("target", metavar="OUT.xlsx", type=Path)

    practice = command("practice", tr("run the practice gateway alone"))
    practice.add_argument("--port", type=int, default=0, metavar="N", help=tr("0 picks a free port"))

    token = command("token", tr("keep, remove or check an account's token"))
    token.add_argument("action", choices=["set", "remove", "check"])

    prove = command("prove", tr("see whether the gateway drops repeats, on your own number"))
    prove.add_argument("--phone", metavar="NUMBER", required=True, help=tr("your own number"))
    prove.add_argument("--sender", metavar="NAME", help=tr("the sender of the test message"))
    prove.add_argument(
        "--endpoint", choices=["send", "sendmulti"], default="send", help=tr("the call to try")
    )
    prove.add_argument(
        "--minutes",
        type=_count,
        default=0,
        metavar="N",
        help=tr("go on asking for so long: a lost answer is asked after only as late as this was tried"),
    )
    prove.add_argument("--yes", action="store_true", help=tr("do not ask before sending to people"))

    command("demo", tr("rehearse the sample campaign against the practice gateway"))
    return parser


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(tr("not a number: {text}", text=text))
    return int(text)


def _shared_options() -> _Parser:
    """Options of every command; they may stand before or after its name."""
    options = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--json", action="store_true", help=tr("one JSON object on standard output"))
    options.add_argument("--practice", action="store_true", help=tr("start and use the practice gateway"))
    options.add_argument("--scenario", type=Path, metavar="FILE", help=tr("how the practice gateway behaves"))
    options.add_argument("--base-url", metavar="URL", help=tr("the gateway's address"))
    options.add_argument("--account", metavar="NAME", help=tr("the account to use"))
    options.add_argument("--token-stdin", action="store_true", help=tr("read the token from standard input"))
    options.add_argument("--workspace", type=Path, metavar="DIR", help=tr("keep the program's data here"))
    return options


def _recipient_options() -> _Parser:
    options = _Parser(add_help=False)
    options.add_argument("campaign", metavar="CAMPAIGN.json", type=Path)
    options.add_argument(
        "--recipients",
        action="append",
        metavar="LIST",
        type=Path,
        required=True,
        help=tr("the spreadsheet; repeat it to join several"),
    )
    options.add_argument(
        "--phone-column",
        action="append",
        metavar="NAME",
        help=tr("the phone column; repeat it for up to three"),
    )
    options.add_argument("--sheet", metavar="NAME")
    options.add_argument(
        "--hidden-rows", action="store_true", help=tr("take the rows that the sheet hides, too")
    )
    options.add_argument("--encoding", metavar="NAME")
    options.add_argument("--delimiter", metavar="CHAR")
    return options


def _watching(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wait", action="store_true", help=tr("wait until every message has arrived or failed")
    )
    parser.add_argument("--report", type=Path, metavar="OUT.xlsx", help=tr("write the report at the end"))
