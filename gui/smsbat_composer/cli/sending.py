"""`send` and `resume`: the engine at work in a terminal."""

import queue
import sys
from pathlib import Path

from smsbat_composer.campaign.campaign_file import read_campaign
from smsbat_composer.cli.arguments import LEAVE_OUT, SEND_AGAIN
from smsbat_composer.cli.check import read_sources, show_counts
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.journal_commands import campaign_plain, save_report, show_campaign
from smsbat_composer.cli.session import Session
from smsbat_composer.cli.troubles import tell_trouble
from smsbat_composer.cli.watching import Events, Until, watch
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.report.target import check_target
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.review import Review, review_campaign
from smsbat_composer.sentences.errors import error_sentence
from smsbat_composer.sentences.pauses import pause_sentence, pause_title
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Account, Mode


def send(session: Session) -> ExitCode:
    """Put the campaign on the shelf, judge it, ask, and send it."""
    arguments, composer = session.arguments, session.composer
    campaign = read_campaign(arguments.campaign)
    _look_ahead(session, session.account)
    campaign_id = composer.drafts.create(campaign)
    try:
        composer.lists.import_list(campaign_id, read_sources(session))
        path = composer.drafts.list_path(campaign_id)
        again = arguments.already_sent
        review = review_campaign(
            campaign,
            path,
            composer.settings.prices,
            session.account,
            journal=composer.workspace.database,
            sends_again=again != LEAVE_OUT,
        )
        _judge(session, review)
        known = len(review.already_sent.rows) if again == SEND_AGAIN else 0
        cost = review.estimate.cost if review.estimate else None
        composer.plan(
            campaign_id,
            campaign,
            session.account,
            reviewed=review.reviewed,
            send_again_to=None if again == LEAVE_OUT else known,
            most=cost.max if cost else None,
        )
    except BaseException:
        composer.drafts.delete(campaign_id)  # nothing was planned: nothing is left behind
        raise
    try:
        return _work(session, campaign_id, session.account)
    except BrokenPipeError:
        raise
    except Exception as trouble:  # noqa: BLE001 - never "wrong input": run anew, `send` would send to all again
        tell_trouble(session.console, trouble, campaign_id)
        return ExitCode.STANDS_STILL


def resume(session: Session) -> ExitCode:
    """Go on with a campaign that stands still, under the account it was planned for."""
    campaign_id = session.arguments.campaign_id
    given = session.option("practice") or session.option("base_url") or session.option("account")
    account = session.account if given else session.composer.account_of(campaign_id)
    _look_ahead(session, account)
    if session.arguments.whatever_is_refused:
        session.composer.engines.accept_refusals(campaign_id)
    return _work(session, campaign_id, account)


def _look_ahead(session: Session, account: Account) -> None:
    """Fail now over token, address, practice gateway or report, and not with a campaign half done."""
    if isinstance(session.arguments.report, Path):
        check_target(session.arguments.report)
    session.composer.client(account).close()


def _judge(session: Session, review: Review) -> None:
    """Say what stands in the way; a live campaign is confirmed by its number."""
    console = session.console
    for problem in review.problems:
        console.say(problem_sentence(problem))
    if not review.is_sendable or review.counts is None:
        raise UserError("campaign_not_sendable")
    if review.already_sent.rows and session.arguments.already_sent is None:
        raise UserError("already_sent", people=len(review.already_sent.rows), to_send=review.counts.to_send)
    show_counts(console.messages, review.counts)
    if review.left_out:
        console.say(tr("{n} people got this text already and are left out", n=review.left_out))
    if session.account.mode is Mode.PRACTICE or session.arguments.yes:
        return
    if not sys.stdin.isatty():
        raise UserError("confirmation_missing")
    console.messages.print(
        tr("This sends {n} messages to real people. Type the number to go on: ", n=review.to_send),
        end="",
    )
    if input().strip() != str(review.to_send):
        raise UserError("confirmation_wrong")


def _work(session: Session, campaign_id: str, account: Account) -> ExitCode:
    composer, console, arguments = session.composer, session.console, session.arguments
    events: Events = queue.SimpleQueue()
    engine = composer.start(campaign_id, account, events.put)
    try:
        last = watch(engine, events, console, _until(account, wait=arguments.wait))
    except KeyboardInterrupt:
        last = None  # the result is told all the same: without the campaign's id nobody can go on
    with composer.results() as results:
        plain = campaign_plain(results, campaign_id)
        summary = results.summary(campaign_id)
        doubled = results.second_messages(campaign_id)
        is_reported = last is None or _report(session, results, campaign_id)
    if last is not None and last.pause is not None:
        plain |= {"state": last.state.value, "pause": last.pause.code.value}  # a full disk takes neither
        console.say(pause_sentence(last.pause))
        if last.pause.code is PauseCode.TOO_MANY_REFUSED:
            console.say(tr("“resume --whatever-is-refused” goes on and does not stop for refusals again."))
    console.result(plain, lambda out: show_campaign(out, summary, doubled))
    if last is None:
        return ExitCode.INTERRUPTED
    if arguments.wait and last.tracking_pause is not None:
        console.say(tr("Statuses are not asked for: {why}", why=pause_title(last.tracking_pause)))
        return ExitCode.STANDS_STILL  # what was waited for does not come
    return exit_code(last, is_reported=is_reported)


def _report(session: Session, results: Results, campaign_id: str) -> bool:
    """Write the report if one was asked for; false, and said, when that fails."""
    target = session.arguments.report
    if not isinstance(target, Path):
        return True
    try:
        path = save_report(session, results, campaign_id, target)
    except UserError as error:
        session.console.say(error_sentence(error))
        return False
    session.console.say(tr("Report: {path}", path=path))
    return True


def _until(account: Account, *, wait: bool) -> Until:
    if not wait:
        return Until.HANDED_OVER
    return Until.FINISHED if account.mode is Mode.PRACTICE else Until.ARRIVED


def exit_code(progress: Progress, *, is_reported: bool) -> ExitCode:
    """How the command ends when the campaign stands like this; a report can be saved anew."""
    tally = progress.tally
    if (
        progress.state in {CampaignState.PAUSED, CampaignState.NEEDS_ATTENTION}
        or tally.needs_attention + tally.unknown
    ):
        return ExitCode.STANDS_STILL
    if progress.state is CampaignState.STOPPED or tally.refused or tally.not_delivered or not is_reported:
        return ExitCode.SOME_FAILED
    return ExitCode.DONE
