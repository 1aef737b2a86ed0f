"""`check`: counts, problems, parts and cost of a campaign; sends nothing."""

from decimal import Decimal
from typing import Any

from rich.console import Console as RichConsole

from smsbat_composer.campaign.campaign_file import CampaignFile, read_campaign
from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.campaign.problems import Problem
from smsbat_composer.cli.console import plain_table
from smsbat_composer.cli.exit_codes import ExitCode
from smsbat_composer.cli.session import Session
from smsbat_composer.delivery.preview import first_items
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.recipients.sheet import ReadAs, ReadChoices
from smsbat_composer.recipients.source import Source
from smsbat_composer.review import Review, review_campaign
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.sentences.rows import sent_twice_warning
from smsbat_composer.sentences.states import group_word
from smsbat_composer.words import tr
from smsbat_composer.words.formats import money_range, number
from smsbat_composer.workspace.passing_folder import passing_folder


def check(session: Session) -> ExitCode:
    """Read the campaign and its list as `send` would, and tell what would happen."""
    arguments, composer = session.arguments, session.composer
    campaign = read_campaign(arguments.campaign)
    with passing_folder(composer.workspace.root, ".check-") as folder:
        path = folder / "recipients.sqlite"
        composer.lists.read_list(read_sources(session), path)
        review = review_campaign(
            campaign,
            path,
            composer.settings.prices,
            session.account,
            journal=composer.workspace.database,
            sends_again=True,
        )
        with RecipientList(path) as recipients:
            plain = review_plain(review) | {
                "read_as": _read_as(recipients.read_as),
                "left_out": _left_out(recipients.counts()),
            }
            if arguments.show and not review.errors:
                plain["messages"] = first_items(campaign, recipients, session.account, arguments.show)
            session.console.result(plain, lambda out: _show(out, campaign, recipients, review, plain))
    return ExitCode.DONE if review.is_sendable else ExitCode.WRONG_INPUT


def read_sources(session: Session) -> list[Source]:
    """The lists, each to be read as far as the command line says."""
    arguments = session.arguments
    choices = ReadChoices(
        encoding=arguments.encoding,
        delimiter=arguments.delimiter,
        sheet=arguments.sheet,
        phone_columns=tuple(arguments.phone_column) if arguments.phone_column else None,
        hidden_rows=True if arguments.hidden_rows else None,
    )
    return [Source(path, choices) for path in arguments.recipients]


def review_plain(review: Review) -> dict[str, Any]:
    """The review as the JSON object of `check --json`."""
    return {
        "recipients": _counts(review.counts) if review.counts else None,
        "problems": [_problem(problem) for problem in review.problems],
        "parts": _parts(review.estimate),
        "cost": _cost(review.estimate),
        "requests": review.requests,
    }


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "in_file": counts.in_file,
        "to_send": counts.to_send,
        "duplicates": counts.duplicates,
        "stop_list": counts.stop_list,
        "invalid": counts.invalid,
    }


def _left_out(counts: Counts) -> dict[str, int]:
    """The rows beside the list."""
    return {"empty": counts.empty, "hidden": counts.hidden, "corrected": counts.corrected}


def _read_as(read_as: ReadAs) -> dict[str, Any]:
    return {
        "format": read_as.format.value,
        "encoding": read_as.encoding,
        "delimiter": read_as.delimiter,
        "sheet": read_as.sheet,
        "header_row": read_as.header_row,
        "phone_columns": list(read_as.phone_columns),
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code.value,
        "severity": problem.severity.value,
        "field": problem.field,
        "row": problem.row,
        "message": problem_sentence(problem),
    }


def _parts(whole: Estimate | None) -> dict[str, Any] | None:
    if whole is None or whole.parts is None:
        return None
    parts = whole.parts
    return {
        "total": parts.total,
        "min": parts.min,
        "max": parts.max,
        "by_count": {str(count): recipients for count, recipients in parts.by_count.items()},
        "gsm7": parts.gsm7,
        "ucs2": parts.ucs2,
    }


def _cost(whole: Estimate | None) -> dict[str, Any] | None:
    if whole is None or whole.cost is None:
        return None
    cost = whole.cost
    return {"min": _figure(cost.min), "max": _figure(cost.max), "currency": cost.currency}


def _figure(amount: Decimal) -> float:
    return float(amount)


def _show(
    out: RichConsole, campaign: CampaignFile, recipients: RecipientList, review: Review, plain: dict[str, Any]
) -> None:
    out.print(campaign.name, style="bold", markup=False)
    phone_columns = ", ".join(recipients.read_as.phone_columns)
    out.print(
        tr("{file}, phones from {columns}", file=recipients.source_name, columns=phone_columns), markup=False
    )
    show_counts(out, recipients.counts())
    if hidden := recipients.counts().hidden:
        out.print(tr("{n} hidden rows are left out; --hidden-rows takes them", n=hidden), style="yellow")
    if twice := sent_twice_warning(recipients):
        out.print(twice, style="yellow", markup=False, soft_wrap=True)
    for problem in review.problems:
        style = "red" if problem in review.errors else "yellow"
        out.print(f"  {problem_sentence(problem)}", style=style, markup=False, soft_wrap=True)
    _show_size(out, review)
    for message in plain.get("messages", ()):
        out.print_json(data=message, ensure_ascii=False)


def show_counts(out: RichConsole, counts: Counts) -> None:
    """The adding-up line of a list."""
    table = plain_table(
        ">" + tr("in the file", comment="terminal"),
        ">" + tr("to send", comment="terminal"),
        ">" + group_word(DisplayGroup.DUPLICATE),
        ">" + group_word(DisplayGroup.STOP_LIST),
        ">" + group_word(DisplayGroup.INVALID),
    )
    table.add_row(*(number(value) for value in _counts(counts).values()))
    out.print(table)


def _show_size(out: RichConsole, review: Review) -> None:
    whole = review.estimate
    if whole is None:
        return
    if parts := whole.parts:
        out.print(
            tr(
                "SMS parts: {total} in all, {low} to {high} each",
                total=number(parts.total),
                low=parts.min,
                high=parts.max,
            )
        )
    if cost := whole.cost:
        out.print(tr("Cost: {sum}", comment="terminal", sum=money_range(cost.min, cost.max, cost.currency)))
    if review.requests is not None:
        out.print(tr("{n} requests", comment="terminal", n=review.requests))
