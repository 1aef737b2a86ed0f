"""The adding-up line of a delivery: all = read + delivered + … + not sent yet."""

from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.sentences.states import group_word
from smsbat_composer.ui.components.adding_up_line import Term
from smsbat_composer.ui.delivery.row_looks import GROUP_LOOKS
from smsbat_composer.words import tr

ALL = None
"""The key of the sum; the other keys are DisplayGroups."""


def delivery_terms(tally: Tally, state: CampaignState) -> list[Term]:
    """The terms; people treated as sent are named only where there are any."""
    shown = [
        group for group in GROUP_LOOKS if group is not DisplayGroup.TREATED_AS_SENT or tally.in_group(group)
    ]
    return [
        Term(ALL, tally.to_send, tr("all", comment="recipients")),
        *(
            Term(group, tally.in_group(group), group_word(group, state), *GROUP_LOOKS[group])
            for group in shown
        ),
    ]


def groups_of_term(key: object, tally: Tally) -> frozenset[DisplayGroup]:
    """The groups a term's rows are in; the empty set stands for every row of the file."""
    if isinstance(key, DisplayGroup):
        return frozenset({key})
    # Without a condition the rows come straight from an index: that matters with a million of them.
    return frozenset(GROUP_LOOKS) if tally.excluded else frozenset()
