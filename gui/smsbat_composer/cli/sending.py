"""`send` and `resume`: the engine at work in a terminal."""

import queue
import sys
from pathlib import Path
from typing import Any

from smsbat_composer.campaign.campaign_file import read_campaign
from smsbat_composer.cli.check import read_choices, show_counts
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.journal_commands import campaign_plain, show_campaign, write_report
from smsbat_composer.cli.session import Session
from smsbat_composer.cli.watching import Events, Until, watch
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.review import Review, review_campaign
from smsbat_composer.sentences import pause_sentence, problem_sentence
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode


def send(session: Session) -> ExitCode:
    """Put the campaign on the shelf, judge it, ask, and send it."""
    arguments, composer = session.arguments, session.composer
    campaign = read_campaign(arguments.campaign)
    campaign_id = composer.drafts.create(campaign)
    try:
        composer.import_list(campaign_id, arguments.recipients, read_choices(session))
        path = composer.drafts.list_path(campaign_id)
        review = review_campaign(campaign, path, composer.settings.prices, session.account)
        _judge(session, review)
        composer.plan(campaign_id, campaign, session.account)
    except BaseException:
        composer.drafts.delete(campaign_id)  # nothing was planned: nothing is left behind
        raise
    return _work(session, campaign_id, session.account)


def resume(session: Session) -> ExitCode:
    """Go on with a campaign that stands still, under the account it was planned for."""
    campaign_id = session.arguments.campaign_id
    given = session.option("practice") or session.option("base_url") or session.option("account")
    account = session.account if given else session.composer.account_of(campaign_id)
    return _work(session, campaign_id, account)


def _judge(session: Session, review: Review) -> None:
    """Say what stands in the way; a live campaign is confirmed by its number."""
    console = session.console
    for problem in review.problems:
        console.say(problem_sentence(problem))
    if not review.is_sendable or review.counts is None:
        raise UserError("campaign_not_sendable")
    show_counts(console.messages, review.counts)
    if session.account.mode is Mode.PRACTICE or session.arguments.yes:
        return
    if not sys.stdin.isatty():
        raise UserError("confirmation_missing")
    console.messages.print(
        tr("This sends {n} messages to real people. Type the number to go on: ", n=review.counts.to_send),
        end="",
    )
    if input().strip() != str(review.counts.to_send):
        raise UserError("confirmation_wrong")


def _work(session: Session, campaign_id: str, account: Account) -> ExitCode:
    composer, console, arguments = session.composer, session.console, session.arguments
    events: Events = queue.SimpleQueue()
    engine = composer.start(campaign_id, account, events.put)
    last = watch(engine, events, console, _until(account, wait=arguments.wait))
    with composer.results() as results:
        plain: dict[str, Any] = campaign_plain(results, campaign_id)
        if isinstance(arguments.report, Path):
            write_report(results, campaign_id, arguments.report)
            console.say(tr("Report: {path}", path=arguments.report))
        summary = results.summary(campaign_id)
    if last.pause is not None:
        console.say(pause_sentence(last.pause))
    console.result(plain, lambda out: show_campaign(out, summary))
    return exit_code(last)


def _until(account: Account, *, wait: bool) -> Until:
    if not wait:
        return Until.HANDED_OVER
    return Until.FINISHED if account.mode is Mode.PRACTICE else Until.ARRIVED


def exit_code(progress: Progress) -> ExitCode:
    """How the command ends when the campaign stands like this."""
    tally = progress.tally
    if (
        progress.state in {CampaignState.PAUSED, CampaignState.NEEDS_ATTENTION}
        or tally.needs_attention + tally.unknown
    ):
        return ExitCode.STANDS_STILL
    if progress.state is CampaignState.STOPPED or tally.refused or tally.not_delivered:
        return ExitCode.SOME_FAILED
    return ExitCode.DONE
