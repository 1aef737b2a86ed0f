"""The adding-up line of a recipient list, the same on Recipients and on Review."""

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.recipients.outcomes import Counts
from smsbat_composer.ui.components.adding_up_line import Term
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr


def list_terms(counts: Counts) -> list[Term]:
    """In the file = to send + duplicates + stop list + invalid; the keys are row filters."""
    return [
        Term(RowFilter.ALL, counts.in_file, tr("in the file")),
        Term(RowFilter.TO_SEND, counts.to_send, tr("to send"), "ok", Tone.DELIVERED),
        Term(RowFilter.DUPLICATE, counts.duplicates, tr("duplicates"), "copy", Tone.WAITING),
        Term(RowFilter.STOP_LIST, counts.stop_list, tr("stop list"), "ban", Tone.REFUSED),
        Term(RowFilter.INVALID, counts.invalid, tr("invalid"), "cross", Tone.NOT_DELIVERED),
    ]
