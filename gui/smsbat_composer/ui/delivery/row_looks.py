"""How the groups of recipients look: the icon, word and tone of the adding-up line and the status column."""

from collections.abc import Mapping

from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup, RecipientState
from smsbat_composer.gateway.statuses import Status
from smsbat_composer.sentences.states import group_word, status_word
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr

GROUP_LOOKS: Mapping[DisplayGroup, tuple[str, Tone]] = {
    DisplayGroup.READ: ("eye", Tone.READ),
    DisplayGroup.DELIVERED: ("two-ticks", Tone.DELIVERED),
    DisplayGroup.QUEUED: ("clock", Tone.WAITING),
    DisplayGroup.NOT_DELIVERED: ("cross", Tone.NOT_DELIVERED),
    DisplayGroup.REFUSED: ("ban", Tone.REFUSED),
    DisplayGroup.NEEDS_ATTENTION: ("warning", Tone.ATTENTION),
    DisplayGroup.TREATED_AS_SENT: ("tick", Tone.WAITING),
    DisplayGroup.NOT_SENT_YET: ("ring", Tone.WAITING),
}
"""Icon and tone of every group a recipient of a sending can be in; excluded rows have none."""


def row_look(row: ResultRow) -> StatusLook:
    """The status of one recipient; finer than its group where the table can tell more."""
    if row.state is RecipientState.IN_FLIGHT:
        return StatusLook("paper-plane", _capital(tr("on its way", comment="recipient")), Tone.READ)
    if row.group is DisplayGroup.SENT_AGAIN:
        return StatusLook("redo", _capital(group_word(row.group)), Tone.WAITING)
    icon, tone = GROUP_LOOKS[row.group]
    if row.group is DisplayGroup.QUEUED and row.reason.status == Status.SENT:
        return StatusLook("tick", _capital(status_word(row.reason.status)), tone)
    return StatusLook(icon, _capital(group_word(row.group)), tone)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
