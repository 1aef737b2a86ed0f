"""The filled list of campaigns: filter chips, the table, and how many there are."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.campaigns.campaign_columns import campaign_columns
from smsbat_composer.ui.campaigns.listed_campaign import AT_WORK, ENDED, ListedCampaign
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.filter_chip import FilterChip, FilterChips
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.paged_model import PagedModel
from smsbat_composer.ui.theme import Tone, dp
from smsbat_composer.words import tr

_ALL = frozenset(CampaignState)
_DOUBTS = frozenset({CampaignState.NEEDS_ATTENTION})
_DRAFTS = frozenset({CampaignState.DRAFT})


class CampaignTable(QWidget):
    """Shows the campaigns that pass the chosen chip and the searched text."""

    open_asked = Signal(object)  # ListedCampaign, as the next two
    copy_asked = Signal(object)
    delete_asked = Signal(object)
    filters_cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaigns: list[ListedCampaign] = []
        self._states = _ALL
        self._text = ""
        self.chips = FilterChips()
        self.model: PagedModel[ListedCampaign] = PagedModel(campaign_columns())
        self.table = DataTable(self.model, tall=True)
        self.table.setAccessibleName(tr("Campaigns"))
        self._nothing_found = EmptyPlace(tr("No campaign matches."), tr("Clear the filters"))
        self._footer = Footer(low=True)
        self._lay_out()
        self.chips.chosen.connect(self._filter)
        self._nothing_found.pressed.connect(self._clear_filters)
        self.table.row_opened.connect(self.open_asked)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setContentsMargins(dp(20), 0, dp(20), dp(8))
        chips.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        column.addWidget(self._footer)
        self.table.set_empty_place(self._nothing_found)

    def show_campaigns(self, campaigns: list[ListedCampaign]) -> None:
        """Show these, under the filters as they are."""
        self._campaigns = campaigns
        self._show()

    def search(self, text: str) -> None:
        """Show those whose name has this text; upper and lower case are the same."""
        self._text = text.casefold()
        self._show()

    def _show(self) -> None:
        self.chips.set_chips(
            [
                FilterChip(_ALL, tr("All"), self._number_in(_ALL)),
                FilterChip(AT_WORK, tr("In progress"), self._number_in(AT_WORK)),
                FilterChip(
                    _DOUBTS, tr("Need attention"), self._number_in(_DOUBTS), "warning", Tone.ATTENTION
                ),
                FilterChip(_DRAFTS, tr("Drafts"), self._number_in(_DRAFTS)),
                FilterChip(ENDED, tr("Finished", comment="campaigns"), self._number_in(ENDED)),
            ]
        )
        self.chips.select(self._states)
        shown = [
            campaign
            for campaign in self._campaigns
            if campaign.state in self._states and self._text in campaign.name.casefold()
        ]
        self.model.refresh(len(shown), lambda offset, limit: shown[offset : offset + limit])
        self._footer.set_text(tr("{n} campaigns", n=len(self._campaigns)))

    def _number_in(self, states: frozenset[CampaignState]) -> int:
        return sum(campaign.state in states for campaign in self._campaigns)

    def _filter(self, states: object) -> None:
        if isinstance(states, frozenset):
            self._states = states
            self._show()

    def _clear_filters(self) -> None:
        self._states, self._text = _ALL, ""
        self.filters_cleared.emit()
        self._show()

    def _show_menu(self, at: QPoint) -> None:
        campaign = self.table.current()
        if not isinstance(campaign, ListedCampaign):
            return
        menu = QMenu(self)
        menu.addAction(tr("Open"), lambda: self.open_asked.emit(campaign))
        menu.addAction(tr("Duplicate"), lambda: self.copy_asked.emit(campaign))
        menu.addSeparator()
        menu.addAction(tr("Delete…"), lambda: self.delete_asked.emit(campaign))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))
