"""What becomes of a row of the list, and why."""

from collections.abc import Callable, Mapping, Sequence

from smsbat_composer.recipients.list_file import Row
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.sentences.facts import quoted_names
from smsbat_composer.sentences.phones import phone_reason
from smsbat_composer.words import tr

_OUTCOMES: Mapping[Outcome, Callable[[], str]] = {
    Outcome.TO_SEND: lambda: tr("to send", comment="row"),
    Outcome.DUPLICATE: lambda: tr("duplicate", comment="row"),
    Outcome.STOP_LIST: lambda: tr("stop list", comment="row"),
    Outcome.INVALID: lambda: tr("invalid", comment="row"),
}


def outcome_word(outcome: Outcome) -> str:
    """What will become of one row."""
    return _OUTCOMES[outcome]()


def row_reason(row: Row, columns: Sequence[str]) -> str:
    """Why the row is not sent, or why its first phone was passed over; "" where there is nothing to say.

    `columns` are the sheet's headers: a duplicate tells which of them differ.
    """
    match row.outcome:
        case Outcome.DUPLICATE:
            differing = [columns[index] for index in row.differing_columns]
            return duplicate_reason(row.duplicate_of or 0, differing)
        case Outcome.STOP_LIST:
            return tr("on the stop list")
        case _:
            return phone_reason(row.problem, row.detail) if row.problem else ""


def duplicate_reason(first_row: int, differing: Sequence[str] = ()) -> str:
    """That another row with the same phone came first, and the headers of the cells that differ from it."""
    if not differing:
        return tr("same as row {row}", row=first_row)
    return tr(
        "same as row {row}; {columns} differ",
        row=first_row,
        columns=quoted_names(differing),
        n=len(differing),
    )
