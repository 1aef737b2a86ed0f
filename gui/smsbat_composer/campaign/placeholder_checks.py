"""Braces and column names: what of a template cannot be filled."""

from collections import Counter
from collections.abc import Iterator, Sequence

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.message_fields import FieldKind, MessageField, message_fields
from smsbat_composer.campaign.placeholders import (
    BraceFault,
    column_key,
    has_in_literal_braces,
    literal_braces,
    parse,
)
from smsbat_composer.campaign.problems import Problem, ProblemCode, found

_FAULTS = {
    BraceFault.UNCLOSED: ProblemCode.PLACEHOLDER_UNCLOSED,
    BraceFault.EMPTY: ProblemCode.PLACEHOLDER_EMPTY,
    BraceFault.STRAY: ProblemCode.BRACE_STRAY,
}
_EXCERPT = 24  # characters: enough to see what recipients will


def check_placeholders(campaign: CampaignFile, columns: Sequence[str] | None) -> Iterator[Problem]:
    """The problems of every text's braces; of its column names too, once the columns are known."""
    fields = message_fields(campaign.message)
    for field in fields:
        if field.kind is FieldKind.NAME:
            if "{" in field.text or "}" in field.text:
                yield found(ProblemCode.PLACEHOLDER_NOT_ALLOWED, field.path)
            continue
        faults = parse(field.text).faults
        for fault in faults:
            yield found(_FAULTS[fault.kind], field.path, position=fault.position + 1)
        if not faults:
            yield from _check_literal_braces(field, columns or ())
    yield from _check_repeats(campaign)
    if columns is not None:
        for field in fields:
            yield from _check_names(field, tuple(columns))
        yield from _check_if_empty(campaign, tuple(columns))


def _check_literal_braces(field: MessageField, columns: Sequence[str]) -> Iterator[Problem]:
    """A brace that was typed goes out as one: whoever typed it may have meant a column."""
    sent = literal_braces(field.text).rstrip()
    if sent:
        excerpt = sent if len(sent) <= _EXCERPT else f"{sent[:_EXCERPT].rstrip()}…"
        meant = [column for column in columns if has_in_literal_braces(field.text, column)]
        column = max(meant, key=len, default="")
        yield found(ProblemCode.BRACE_LITERAL, field.path, excerpt=excerpt, column=column)


def _check_names(field: MessageField, columns: tuple[str, ...]) -> Iterator[Problem]:
    if field.kind is FieldKind.NAME:
        return
    for name in parse(field.text).columns:
        named_so = tuple(header for header in columns if column_key(header) == column_key(name))
        if not named_so:
            yield found(ProblemCode.UNKNOWN_PLACEHOLDER, field.path, placeholder=name, columns=columns)
        elif len(named_so) > 1:
            yield found(ProblemCode.AMBIGUOUS_PLACEHOLDER, field.path, placeholder=name, columns=named_so)


def _check_repeats(campaign: CampaignFile) -> Iterator[Problem]:
    times = Counter(column_key(name) for name in campaign.if_empty)
    for name in campaign.if_empty:
        if times.pop(column_key(name), 0) > 1:
            yield found(ProblemCode.IF_EMPTY_REPEATED, f"if_empty.{name}", column=name)


def _check_if_empty(campaign: CampaignFile, columns: tuple[str, ...]) -> Iterator[Problem]:
    known = {column_key(header) for header in columns}
    for name in campaign.if_empty:
        if column_key(name) not in known:
            place = f"if_empty.{name}"
            yield found(ProblemCode.IF_EMPTY_UNKNOWN_COLUMN, place, column=name, columns=columns)
