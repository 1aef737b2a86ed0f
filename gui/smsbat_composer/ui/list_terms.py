"""The adding-up line of a recipient list, the same on Recipients and on Review."""

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.ui.components.adding_up_line import Term
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr

ALREADY_SENT = "already_sent"
"""The key of the people who got the same text and are left out."""


def list_terms(counts: Counts, already_sent: int = 0) -> list[Term]:
    """In the file = to send + duplicates + stop list + invalid; the keys are row filters.

    Review knows of one more: who got the same text already, named only where there are any.
    """
    terms = [
        Term(RowFilter.ALL, counts.in_file, tr("in the file")),
        Term(RowFilter.TO_SEND, counts.to_send - already_sent, tr("to send"), "ok", Tone.DELIVERED),
        Term(RowFilter.DUPLICATE, counts.duplicates, tr("duplicates"), "copy", Tone.WAITING),
        Term(RowFilter.STOP_LIST, counts.stop_list, tr("stop list"), "ban", Tone.REFUSED),
        Term(RowFilter.INVALID, counts.invalid, tr("invalid"), "cross", Tone.NOT_DELIVERED),
    ]
    if already_sent:
        terms.append(Term(ALREADY_SENT, already_sent, tr("got it already"), "redo", Tone.WAITING))
    return terms
