"""`list`, `status` and `report`: what the journal tells of campaigns that were sent."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console as RichConsole

from smsbat_composer.cli.console import plain_table
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session
from smsbat_composer.cli.watching import group_counts
from smsbat_composer.delivery.campaign_record import CampaignRecord
from smsbat_composer.delivery.odd_answers import SecondMessage
from smsbat_composer.delivery.results import CampaignSummary, Results
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.sentences.pauses import pause_sentence, quiet_sentence, quiet_title
from smsbat_composer.sentences.report import note_sentence, report_words
from smsbat_composer.sentences.states import state_word
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time, number


def list_campaigns(session: Session) -> ExitCode:
    """Every campaign in the journal, the newest first."""
    with session.composer.results() as results:
        found = results.campaigns()
        plain = {"campaigns": [campaign_plain(results, summary.record.campaign_id) for summary in found]}
    session.console.result(plain, lambda out: _show_list(out, found))
    return ExitCode.DONE


def status(session: Session) -> ExitCode:
    """Where one campaign stands, as the journal knows it."""
    campaign_id = session.arguments.campaign_id
    with session.composer.results() as results:
        summary = results.summary(campaign_id)
        plain = campaign_plain(results, campaign_id)
        doubled = results.second_messages(campaign_id)
    session.console.result(plain, lambda out: show_campaign(out, summary, doubled))
    return ExitCode.DONE


def report(session: Session) -> ExitCode:
    """Each recipient's result as a spreadsheet."""
    arguments = session.arguments
    with session.composer.results() as results:
        path = str(save_report(session, results, arguments.campaign_id, arguments.target))
    plain = {"campaign_id": arguments.campaign_id, "report": path}
    session.console.result(plain, lambda out: out.print(path, markup=False))
    return ExitCode.DONE


def save_report(session: Session, results: Results, campaign_id: str, target: Path) -> Path:
    """Where the report was saved, in the language in use; what is to be known of it is said."""
    saved = results.save_report(campaign_id, target, words=report_words())
    for note in saved.notes:
        session.console.say(note_sentence(note))
    return saved.path


def campaign_plain(results: Results, campaign_id: str) -> dict[str, Any]:
    """One campaign as the JSON object of `send --json`."""
    summary = results.summary(campaign_id)
    record, tally = summary.record, summary.tally
    quiet_until = record.quiet_until(datetime.now(UTC))
    return {
        "campaign_id": record.campaign_id,
        "name": record.name,
        "state": record.state.value,
        "pause": record.pause.code.value if record.pause else None,
        "quiet_until": quiet_until.isoformat() if quiet_until else None,
        "counts": {
            "in_file": tally.in_file,
            "excluded": tally.excluded,
            "planned": tally.planned,
            "in_flight": tally.in_flight,
            "accepted": tally.accepted,
            "refused": tally.refused,
            "unknown": tally.unknown,
            "needs_attention": tally.needs_attention,
            "written_off": tally.written_off,
        },
        "delivery": tally.statuses,
        "sent_seconds": results.sent_seconds(campaign_id),
        "sent_twice": [
            {"phone": second.phone, "message_id": second.message_id}
            for second in results.second_messages(campaign_id)
        ],
    }


def show_campaign(out: RichConsole, summary: CampaignSummary, doubled: list[SecondMessage]) -> None:
    """One campaign, its recipients by what became of them, and those who got it twice."""
    record = summary.record
    out.print(f"{record.name} · {_state_word(record)} · {record.campaign_id}", markup=False)
    if record.pause is not None:
        out.print(pause_sentence(record.pause), markup=False, soft_wrap=True)
    elif (quiet_until := record.quiet_until(datetime.now(UTC))) is not None:
        out.print(f"{quiet_title(quiet_until)}. {quiet_sentence()}", markup=False, soft_wrap=True)
    table = plain_table("", ">")
    for label, count in group_counts(summary.tally, record.state):
        table.add_row(label, number(count))
    out.print(table)
    if doubled:
        phones = ", ".join(format_phone(second.phone) for second in doubled)
        said = tr("{n} recipients got the message twice", n=len(doubled))
        out.print(f"{said}: {phones}", markup=False, soft_wrap=True)


def _state_word(record: CampaignRecord) -> str:
    return state_word(record.state, is_quiet=record.quiet_until(datetime.now(UTC)) is not None)


def _show_list(out: RichConsole, found: list[CampaignSummary]) -> None:
    if not found:
        out.print(tr("No campaign was sent yet."))
        return
    table = plain_table(
        tr("campaign", comment="terminal"),
        tr("name", comment="terminal"),
        tr("state", comment="terminal"),
        ">" + tr("to send", comment="terminal"),
        ">" + tr("reached", comment="terminal"),
        tr("made", comment="terminal"),
    )
    for summary in found:
        record, tally = summary.record, summary.tally
        table.add_row(
            record.campaign_id,
            record.name,
            _state_word(record),
            number(tally.to_send),
            number(tally.reached),
            day_and_time(record.created_at),
        )
    out.print(table)
