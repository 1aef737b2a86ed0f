"""`demo`: the sample campaign against the practice gateway, where no window can open."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from smsbat_composer.cli.arguments import SEND_AGAIN, build_parser
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.sending import send
from smsbat_composer.cli.session import Session
from smsbat_composer.words import tr
from smsbat_composer.words.resources import resource

_REPORT = Path("smsbat-sample-report.xlsx")


def demo(session: Session) -> ExitCode:
    """Send the sample to the practice gateway, watch every status and write the report here."""
    session.console.say(tr("Practice: the sample campaign is rehearsed here; nothing leaves this computer."))
    campaign, people = resource("samples", "autumn-sale.json"), resource("samples", "customers.xlsx")
    order = ["send", str(campaign), "--recipients", str(people), "--wait", "--report", str(_REPORT)]
    order += ["--already-sent", SEND_AGAIN]  # it may be rehearsed as often as one likes
    asked = Namespace(**vars(build_parser().parse_args(order)) | vars(session.arguments) | {"practice": True})
    ended = send(replace(session, arguments=asked))
    # Refusals and failed deliveries are part of the rehearsal: it went as it should.
    return ExitCode.DONE if ended is ExitCode.SOME_FAILED else ended
