"""What becomes of a row of the list, and why."""

from collections.abc import Callable, Mapping, Sequence

from smsbat_composer.recipients.list_file import RecipientList, Row
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.sentences.facts import quoted_names
from smsbat_composer.sentences.phones import phone_reason
from smsbat_composer.sentences.read_as import source_word
from smsbat_composer.words import tr

_OUTCOMES: Mapping[Outcome, Callable[[], str]] = {
    Outcome.TO_SEND: lambda: tr("to send", comment="row"),
    Outcome.DUPLICATE: lambda: tr("duplicate", comment="row"),
    Outcome.STOP_LIST: lambda: tr("stop list", comment="row"),
    Outcome.INVALID: lambda: tr("invalid", comment="row"),
    Outcome.EMPTY: lambda: tr("empty", comment="row"),
    Outcome.HIDDEN: lambda: tr("hidden", comment="row"),
    Outcome.CORRECTED: lambda: tr("corrected", comment="row"),
}


def outcome_word(outcome: Outcome) -> str:
    """What will become of one row."""
    return _OUTCOMES[outcome]()


def row_reason(row: Row, recipients: RecipientList) -> str:
    """Why the row is not sent, or why its first phone was passed over; "" where there is nothing to say.

    A duplicate tells which of its cells differ, and in which file the other row stands if it is another one.
    """
    match row.outcome:
        case Outcome.DUPLICATE:
            first = recipients.place(row.duplicate_of or 0)
            differing = [recipients.columns[index] for index in row.differing_columns]
            here = recipients.place(row.number).source
            file = None if here == first.source else source_word(recipients.sources[first.source])
            return duplicate_reason(first.row, differing, file)
        case Outcome.STOP_LIST:
            return tr("on the stop list")
        case Outcome.CORRECTED:
            counts = recipients.place(row.duplicate_of or 0)
            file = source_word(recipients.sources[counts.source])
            return tr("row {row} of {file} counts instead", row=counts.row, file=file)
        case Outcome.HIDDEN:
            return tr("hidden in the sheet")
        case _:
            return phone_reason(row.problem, row.detail) if row.problem else ""


def sent_twice_warning(recipients: RecipientList) -> str:
    """That rows were corrected twice, and where to look; "" where none was."""
    if not recipients.sent_twice:
        return ""
    one, other = map(recipients.place, recipients.sent_twice[0])
    return tr(
        "{n} rows are corrected twice: both phones get the message "
        "(row {row} of {file}, row {other} of {other_file})",
        n=len(recipients.sent_twice),
        row=one.row,
        file=source_word(recipients.sources[one.source]),
        other=other.row,
        other_file=source_word(recipients.sources[other.source]),
    )


def duplicate_reason(first_row: int, differing: Sequence[str] = (), file: str | None = None) -> str:
    """That another row with the same phone came first, and the headers of the cells that differ from it.

    `file` is where that row stands, if not in the same one.
    """
    if file is None:
        same = tr("same as row {row}", row=first_row)
    else:
        same = tr("same as row {row} of {file}", row=first_row, file=file)
    if not differing:
        return same
    return tr("{same}; {columns} differ", same=same, columns=quoted_names(differing), n=len(differing))
