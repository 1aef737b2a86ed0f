"""The filled list of campaigns: filter chips, the table, and how many there are."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.campaigns.campaign_columns import campaign_columns
from smsbat_composer.ui.campaigns.campaign_order import in_order, next_order
from smsbat_composer.ui.campaigns.listed_campaign import AT_WORK, ENDED, ListedCampaign
from smsbat_composer.ui.components.actions_delegate import ActionsDelegate, RowAction
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
        self._order = ("state", Qt.SortOrder.DescendingOrder)
        self._keep_days: int | None = None
        self.chips = FilterChips()
        self.model: PagedModel[ListedCampaign] = PagedModel(campaign_columns())
        self.table = DataTable(self.model, tall=True)
        self.table.setAccessibleName(tr("Campaigns"))
        self._nothing_found = EmptyPlace(tr("No campaign matches."), tr("Clear the filters"))
        self._footer = Footer(low=True)
        self._lay_out()
        self._offer_actions()
        self.chips.chosen.connect(self._filter)
        self._nothing_found.pressed.connect(self._clear_filters)
        self.table.show_sorted(*self._order)
        self.table.sort_asked.connect(self._sort)
        self.table.row_opened.connect(self.open_asked)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu_of_current)

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

    def _offer_actions(self) -> None:
        """What can be done with a row: the nearest under the pointer, all of it behind the dots."""
        near = ActionsDelegate(
            self.table,
            [RowAction("copy", "copy", tr("Duplicate")), RowAction("delete", "bin", tr("Delete…"))],
        )
        all_of_it = ActionsDelegate(self.table, [RowAction("menu", "dots", tr("More actions"))], always=True)
        self.table.set_delegate("date", near)
        self.table.set_delegate("more", all_of_it)
        near.pressed.connect(self._act)
        all_of_it.pressed.connect(self._act)

    def _act(self, row: int, action: object, below: QPoint) -> None:
        campaign = self.model.row(row)
        if campaign is None:
            return
        if action == "menu":
            self._show_menu(campaign, below)
        else:
            (self.copy_asked if action == "copy" else self.delete_asked).emit(campaign)

    def show_campaigns(self, campaigns: list[ListedCampaign], keep_days: int | None) -> None:
        """Show these, under the filters as they are; contacts of an ended one are kept for so many days."""
        self._campaigns = campaigns
        self._keep_days = keep_days
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
        shown = in_order(shown, *self._order)
        self.model.refresh(len(shown), lambda offset, limit: shown[offset : offset + limit])
        said = [tr("{n} campaigns.", n=len(self._campaigns))]
        if self._keep_days is not None:
            said.append(
                tr("Contacts go {n} days after a campaign’s end, its totals stay.", n=self._keep_days)
            )
        self._footer.set_text(" ".join(said))

    def _number_in(self, states: frozenset[CampaignState]) -> int:
        return sum(campaign.state in states for campaign in self._campaigns)

    def _sort(self, column: str) -> None:
        self._order = column, next_order(column, self._order)
        self.table.show_sorted(*self._order)
        self._show()

    def _filter(self, states: object) -> None:
        if isinstance(states, frozenset):
            self._states = states
            self._show()

    def _clear_filters(self) -> None:
        self._states, self._text = _ALL, ""
        self.filters_cleared.emit()
        self._show()

    def _show_menu_of_current(self, at: QPoint) -> None:
        campaign = self.table.current()
        if isinstance(campaign, ListedCampaign):
            self._show_menu(campaign, self.table.viewport().mapToGlobal(at))

    def _show_menu(self, campaign: ListedCampaign, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Open"), lambda: self.open_asked.emit(campaign))
        menu.addAction(tr("Duplicate"), lambda: self.copy_asked.emit(campaign))
        menu.addSeparator()
        menu.addAction(tr("Delete…"), lambda: self.delete_asked.emit(campaign))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
