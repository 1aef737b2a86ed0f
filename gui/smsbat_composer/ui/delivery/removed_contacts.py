"""What stands in the table's place once a campaign's contacts were removed."""

from datetime import datetime

from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.delivery.filter_bar import FilterBar
from smsbat_composer.ui.delivery.reasons_panel import ReasonsPanel
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day


def removed_place(removed_at: datetime, filters: FilterBar, reasons: ReasonsPanel) -> EmptyPlace:
    """Says so in one sentence; what needs people is switched off, and tells why."""
    why = tr("Nobody is left to make a list of: the contacts were removed.")
    for widget in (filters.search, filters.channel, filters.reason):
        widget.setEnabled(False)
        widget.setToolTip(why)
    filters.reuse.setEnabled(False)
    filters.reuse.setText(f"{filters.reuse.text().rstrip('…')} — {why}")
    reasons.retry.setEnabled(False)
    reasons.retry.setToolTip(why)
    return EmptyPlace(
        tr(
            "The contacts of this campaign were removed on {day}, as Settings ask. "
            "Its numbers stay, and so does who got this text: nobody gets it twice.",
            day=day(removed_at),
        )
    )
