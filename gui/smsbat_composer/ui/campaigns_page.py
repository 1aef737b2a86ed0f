"""The list of campaigns: what stands where, and the ways to begin another one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.background import background
from smsbat_composer.ui.campaigns.campaign_columns import campaign_columns
from smsbat_composer.ui.campaigns.first_steps import FirstSteps
from smsbat_composer.ui.campaigns.listed_campaign import AT_WORK, ENDED, ListedCampaign, read_listed
from smsbat_composer.ui.components.buttons import danger, outlined, primary
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.filter_chip import FilterChip, FilterChips
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.page_header import PageHeader
from smsbat_composer.ui.components.paged_model import PagedModel
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.theme import Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr

_ALL = frozenset(CampaignState)
_DOUBTS = frozenset({CampaignState.NEEDS_ATTENTION})
_DRAFTS = frozenset({CampaignState.DRAFT})
_FILES = "*.xlsx *.xlsm *.csv *.tsv *.txt *.json"


class CampaignsPage(QWidget):
    """Lists every campaign; what the user wants to do with one is told by a signal."""

    open_asked = Signal(object)  # campaign id
    new_asked = Signal()
    file_asked = Signal(object)  # Path of a spreadsheet or a campaign file
    sample_asked = Signal()
    listed = Signal()

    def __init__(self, composer: Composer, deliveries: Deliveries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._campaigns: list[ListedCampaign] = []
        self._states: frozenset[CampaignState] = _ALL
        self._text = ""
        self.setAcceptDrops(True)
        self.header = PageHeader(tr("Campaigns"))
        self.search = SearchField(tr("Search by name"))
        self.open_button = outlined(tr("Open a file…"), "file")
        self.new_button = primary(tr("New campaign"), "plus")
        self.chips = FilterChips()
        self.model: PagedModel[ListedCampaign] = PagedModel(campaign_columns())
        self.table = DataTable(self.model, tall=True)
        self.footer = Footer(low=True)
        self.trouble = Note("error")
        self.trouble.hide()
        self.first_steps = FirstSteps()
        self._nothing_found = EmptyPlace(tr("No campaign matches."), tr("Clear the filters"))
        self._lay_out()
        self._connect()
        deliveries.progressed.connect(self._take_progress)
        deliveries.failed.connect(lambda _id, error: self.show_trouble(trouble_words(error)))

    def _lay_out(self) -> None:
        for widget in (self.search, self.open_button, self.new_button):
            self.header.add_action(widget)
        self._filled = QWidget()
        filled = _column(self._filled)
        chips = QHBoxLayout()
        chips.setContentsMargins(dp(20), 0, dp(20), dp(8))
        chips.addWidget(self.chips)
        filled.addLayout(chips)
        filled.addWidget(self.table, 1)
        filled.addWidget(self.footer)
        self.table.set_empty_place(self._nothing_found)
        empty = QWidget()
        around = _column(empty)
        around.setContentsMargins(dp(20), 0, dp(20), dp(20))
        around.addWidget(self.first_steps)
        self._places = QStackedWidget()
        self._places.addWidget(QWidget())  # until the list was read for the first time
        self._places.addWidget(empty)
        self._places.addWidget(self._filled)
        column = _column(self)
        column.addWidget(self.header)
        told = QHBoxLayout()
        told.setContentsMargins(dp(20), 0, dp(20), 0)
        told.addWidget(self.trouble)
        column.addLayout(told)
        column.addWidget(self._places, 1)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_asked)
        self.open_button.clicked.connect(self._choose_file)
        self.first_steps.table_asked.connect(self._choose_file)
        self.first_steps.sample_asked.connect(self.sample_asked)
        self.search.searched.connect(self._search)
        self.chips.chosen.connect(self._filter)
        self._nothing_found.pressed.connect(self._clear_filters)
        self.table.row_opened.connect(lambda row: self.open_asked.emit(row.campaign_id))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        QShortcut(QKeySequence.StandardKey.Open, self, self._choose_file)

    # --- what is listed

    def count(self) -> int:
        """How many campaigns there are."""
        return len(self._campaigns)

    def refresh(self) -> None:
        """Read the list again, in the background; what is shown stays until then."""
        background(
            lambda: read_listed(self._composer),
            done=self._take,
            failed=lambda error: self.show_trouble(trouble_words(error)),
        )

    def show_trouble(self, sentence: str) -> None:
        """Say in place what went wrong."""
        self.trouble.set_text(sentence)
        self.trouble.show()

    def _take(self, campaigns: list[ListedCampaign]) -> None:
        self._campaigns = campaigns
        self._show()
        self.listed.emit()

    def _take_progress(self, progress: Progress) -> None:
        known = {campaign.campaign_id: campaign.state for campaign in self._campaigns}
        if self.isVisible() or known.get(progress.campaign_id) is not progress.state:
            self.refresh()

    def _show(self) -> None:
        self._places.setCurrentIndex(2 if self._campaigns else 1)
        for widget in (self.search, self.new_button):
            widget.setVisible(bool(self._campaigns))
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
        wanted = self._text.casefold()
        shown = [
            campaign
            for campaign in self._campaigns
            if campaign.state in self._states and wanted in campaign.name.casefold()
        ]
        self.model.show(len(shown), lambda offset, limit: shown[offset : offset + limit])
        self.footer.set_text(tr("{n} campaigns", n=len(self._campaigns)))

    def _number_in(self, states: frozenset[CampaignState]) -> int:
        return sum(campaign.state in states for campaign in self._campaigns)

    def _filter(self, states: object) -> None:
        if isinstance(states, frozenset):
            self._states = states
            self._show()

    def _search(self, text: str) -> None:
        self._text = text
        self._show()

    def _clear_filters(self) -> None:
        self._states = _ALL
        self.search.clear()
        self._show()

    # --- what is done with a campaign

    def _show_menu(self, at: QPoint) -> None:
        campaign = self.table.current()
        if not isinstance(campaign, ListedCampaign):
            return
        menu = QMenu(self)
        menu.addAction(tr("Open"), lambda: self.open_asked.emit(campaign.campaign_id))
        menu.addAction(tr("Duplicate"), lambda: self._duplicate(campaign))
        if campaign.state is CampaignState.DRAFT:
            menu.addSeparator()
            menu.addAction(tr("Delete…"), lambda: self._ask_to_delete(campaign))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _duplicate(self, campaign: ListedCampaign) -> None:
        name = tr("{name} (copy)", name=campaign.name or tr("Untitled"))
        drafts = self._composer.drafts
        self._do(lambda: drafts.duplicate(campaign.campaign_id, name))

    def _ask_to_delete(self, campaign: ListedCampaign) -> None:
        heading = tr("Delete “{name}”?", name=campaign.name or tr("Untitled"))
        dialog = Dialog(tr("Delete the draft"), self, heading=heading)
        text = tr("Its message and its recipient list go from this computer. This cannot be undone.")
        dialog.body.addWidget(text_label(text, ink="text2", wrap=True))
        keep, delete = outlined(tr("Keep"), size="large"), danger(tr("Delete"), size="large")
        keep.clicked.connect(dialog.reject)
        delete.clicked.connect(dialog.accept)
        dialog.accepted.connect(lambda: self._do(lambda: self._composer.drafts.delete(campaign.campaign_id)))
        dialog.add_answer(delete)
        dialog.add_answer(keep, default=True)
        dialog.open()

    def _do(self, action: Callable[[], object]) -> None:
        """Change the shelf of drafts in the background, then read the list again."""
        background(
            action,
            done=lambda _: self.refresh(),
            failed=lambda error: self.show_trouble(trouble_words(error)),
        )

    # --- files

    def _choose_file(self) -> None:
        kinds = f"{tr('Spreadsheets and campaign files')} ({_FILES})"
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a file"), "", kinds)
        if path:
            self.file_asked.emit(Path(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event):
            event.acceptProposedAction()
            self.first_steps.set_dropping(active=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.first_steps.set_dropping(active=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.first_steps.set_dropping(active=False)
        if path := _dropped_file(event):
            event.acceptProposedAction()
            self.file_asked.emit(path)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The first file that is dragged; None for anything else."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if paths else None


def _column(widget: QWidget) -> QVBoxLayout:
    """A vertical layout without margins or gaps."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
