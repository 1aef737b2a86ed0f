"""The words of the report that delivery writes."""

from collections.abc import Callable, Mapping

from smsbat_composer.delivery.report import ReportWords
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.phones import PhoneProblem
from smsbat_composer.sentences.phones import phone_reason
from smsbat_composer.sentences.reasons import reason_sentence
from smsbat_composer.sentences.rows import duplicate_reason, outcome_word
from smsbat_composer.sentences.states import group_word

_OF_ONE_ROW: Mapping[DisplayGroup, Callable[[], str]] = {
    DisplayGroup.DUPLICATE: lambda: outcome_word(Outcome.DUPLICATE),
    DisplayGroup.STOP_LIST: lambda: outcome_word(Outcome.STOP_LIST),
    DisplayGroup.INVALID: lambda: outcome_word(Outcome.INVALID),
}


def report_words() -> ReportWords:
    """The report's words, in the language in use while it is written."""
    return ReportWords(group=_group, reason=_reason)


def _group(group: DisplayGroup) -> str:
    """One row is "a duplicate", where the adding-up line says "duplicates"."""
    of_one_row = _OF_ONE_ROW.get(group)
    return of_one_row() if of_one_row else group_word(group)


def _reason(row: ResultRow) -> str:
    if row.group is DisplayGroup.INVALID and row.problem:
        return phone_reason(PhoneProblem(row.problem), {})
    if row.group is DisplayGroup.DUPLICATE and row.duplicate_of is not None:
        return duplicate_reason(row.duplicate_of)
    return reason_sentence(row.reason)
