"""The list of campaigns: what stands where, and the ways to begin another one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.campaign.suffixes import CAMPAIGN_SUFFIXES
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.background import background
from smsbat_composer.ui.campaigns.first_steps import FirstSteps
from smsbat_composer.ui.campaigns.listed_campaign import ListedCampaign, read_listed
from smsbat_composer.ui.components.buttons import icon_button, outlined, primary
from smsbat_composer.ui.components.deletion_dialog import DeletionDialog
from smsbat_composer.ui.components.file_dialogs import ask_to_open
from smsbat_composer.ui.components.note import Note, NotePlace
from smsbat_composer.ui.components.page_header import PageHeader
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.recipients.dropping import dropped_file
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from smsbat_composer.ui.campaigns.campaign_table import CampaignTable

_BREATH_MS = 500  # between two readings that progress asks for: more often nobody can read


class CampaignsPage(QWidget):
    """Lists every campaign; what the user wants to do with one is told by a signal.

    The table is made when there is something to list: the first window does not wait for it.
    """

    open_asked = Signal(object)  # campaign id
    new_asked = Signal()
    file_asked = Signal(object)  # Path of a spreadsheet or a campaign file
    template_asked = Signal(object)  # Template
    cells_asked = Signal(str)  # cells from the clipboard
    sample_asked = Signal()
    listed = Signal()

    def __init__(self, composer: Composer, deliveries: Deliveries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._campaigns: list[ListedCampaign] = []
        self._is_reading = False
        self._is_stale = False
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self.refresh)
        self.setAcceptDrops(True)
        self.header = PageHeader(tr("Campaigns"))
        self.search = SearchField(tr("Search by name"))
        self.open_button = outlined(tr("Open a file…"), "file")
        self.template_button = outlined(tr("From a template…"), "copy")
        self.new_button = primary(tr("New campaign"), "plus")
        self.trouble = Note("error")
        self.first_steps = FirstSteps()
        self.list: CampaignTable | None = None
        self._lay_out()
        self.new_button.clicked.connect(self.new_asked)
        self.open_button.clicked.connect(self._choose_file)
        self.template_button.clicked.connect(self.choose_template)
        self.first_steps.table_asked.connect(self._choose_file)
        self.first_steps.sample_asked.connect(self.sample_asked)
        QShortcut(QKeySequence.StandardKey.Open, self, self._choose_file)
        QShortcut(QKeySequence.StandardKey.Paste, self, self._paste)
        deliveries.progressed.connect(self._take_progress)

    def _lay_out(self) -> None:
        for widget in (self.search, self.open_button, self.template_button, self.new_button):
            self.header.add_action(widget)
        self.search.hide()
        self.template_button.hide()
        self.new_button.hide()
        self.trouble.hide()
        dismiss = icon_button("close", tr("Hide"))
        dismiss.clicked.connect(self.trouble.hide)
        self.trouble.add_button(dismiss)
        self._first = QWidget()
        around = _column(self._first)
        around.setContentsMargins(dp(20), 0, dp(20), dp(20))
        around.addWidget(self.first_steps)
        self._places = QStackedWidget()
        self._places.addWidget(QWidget())  # until the list was read for the first time
        self._places.addWidget(self._first)
        column = _column(self)
        column.addWidget(self.header)
        column.addWidget(NotePlace(self.trouble))
        column.addWidget(self._places, 1)

    # --- what is listed

    def count(self) -> int:
        """How many campaigns there are."""
        return len(self._campaigns)

    def refresh(self) -> None:
        """Read the list again in the background, one reading at a time; what is shown stays until then."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, self._is_stale = True, False
        composer = self._composer
        background(
            lambda: (read_listed(composer), not composer.templates.is_empty()),
            done=lambda read: self._take(*read),
            failed=self._not_read,
            owner=self,
        )

    def show_trouble(self, error: Exception) -> None:
        """Say in place what went wrong, until the user has read it."""
        self.trouble.set_text(trouble_words(error))
        self.trouble.show()

    def _not_read(self, error: Exception) -> None:
        self._is_reading = False
        self.show_trouble(error)

    def _take(self, campaigns: list[ListedCampaign], has_templates: bool) -> None:  # noqa: FBT001 - as it was read
        self._is_reading = False
        if self._is_stale:  # what was asked for meanwhile is not in this answer
            self.refresh()
        self._campaigns = campaigns
        self.search.setVisible(bool(campaigns))
        self.template_button.setVisible(has_templates)
        self.new_button.setVisible(bool(campaigns))
        if campaigns:
            table = self._table()
            table.show_campaigns(campaigns, self._composer.settings.keep_contacts_days)
            self._places.setCurrentWidget(table)
        else:
            self._places.setCurrentWidget(self._first)
            if self.isVisible() and self.window().focusWidget() is None:
                self.first_steps.table_button.setFocus()  # where a new user begins, by Space
        self.listed.emit()

    def _table(self) -> "CampaignTable":
        if self.list is None:
            from smsbat_composer.ui.campaigns.campaign_table import CampaignTable  # noqa: PLC0415

            self.list = CampaignTable()
            self.list.open_asked.connect(lambda campaign: self.open_asked.emit(campaign.campaign_id))
            self.list.copy_asked.connect(self._duplicate)
            self.list.delete_asked.connect(self._ask_to_delete)
            self.list.filters_cleared.connect(self.search.clear)
            self.search.searched.connect(self.list.search)
            self._places.addWidget(self.list)
        return self.list

    def _take_progress(self) -> None:
        if self.isVisible() and not self._breath.isActive():
            self._breath.start()

    # --- what is done with a campaign

    def _duplicate(self, campaign: ListedCampaign) -> None:
        name = tr("{name} (copy)", name=campaign.name or tr("Untitled"))
        drafts = self._composer.drafts
        self._do(lambda: drafts.duplicate(campaign.campaign_id, name))

    def _ask_to_delete(self, campaign: ListedCampaign) -> None:
        name = campaign.name or tr("Untitled")
        if campaign.state is CampaignState.SENDING:
            self.show_trouble(UserError("campaign_sending", campaign=name))
            return
        self.trouble.hide()
        title = tr("Delete the draft") if campaign.tally is None else tr("Delete the campaign")
        heading = tr("Delete “{name}”?", name=name)
        self.deletion = DeletionDialog(title, heading, _what_goes(campaign), self)
        self.deletion.accepted.connect(lambda: self._do(lambda: self._composer.delete(campaign.campaign_id)))
        self.deletion.open()

    def _do(self, action: Callable[[], object]) -> None:
        """Change what is listed in the background, then read the list again."""
        background(action, done=lambda _: self.refresh(), failed=self._not_done, owner=self)

    def _not_done(self, error: Exception) -> None:
        self.show_trouble(error)
        self.refresh()  # some of it may have been done

    # --- files

    def _choose_file(self) -> None:
        from smsbat_composer.recipients.sheet import SheetFormat  # noqa: PLC0415 - not for the first window

        suffixes = [*(one.value for one in SheetFormat), *CAMPAIGN_SUFFIXES]
        kinds = [(tr("Spreadsheets and campaign files"), suffixes)]
        ask_to_open(self, tr("Open a file"), kinds, self.file_asked.emit)

    def choose_template(self) -> None:
        """Let a template be chosen, and start a campaign with it."""
        from smsbat_composer.ui.templates.templates_dialog import TemplatesDialog  # noqa: PLC0415 - likewise

        said = tr("A new campaign is made with its message and options.")
        dialog = TemplatesDialog(self._composer.templates, said, self)
        dialog.chosen.connect(self.template_asked)
        dialog.finished.connect(lambda _answer: self.refresh())  # the last one may have been deleted
        dialog.open()

    def _paste(self) -> None:
        """A campaign for the cells in the clipboard, or for the file that was copied there."""
        copied = QGuiApplication.clipboard().mimeData()
        if path := dropped_file(copied):
            self.file_asked.emit(path)
        elif cells := copied.text().strip():
            self.cells_asked.emit(cells)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.first_steps.set_dropping(active=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.first_steps.set_dropping(active=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.first_steps.set_dropping(active=False)
        if path := dropped_file(event.mimeData()):
            event.acceptProposedAction()
            self.file_asked.emit(path)


def _what_goes(campaign: ListedCampaign) -> str:
    if campaign.tally is None:
        return tr("Its message and its recipient list go from this computer. This cannot be undone.")
    goes = tr(
        "Its message, its list and what became of {n} recipients go from this computer, and nobody is warned "
        "any more that they got this text. Save the report first if you need it. This cannot be undone.",
        n=campaign.tally.to_send,
    )
    if waiting := campaign.tally.planned:
        return f"{tr('{n} recipients were not sent to and will not be.', n=waiting)} {goes}"
    return goes


def _column(widget: QWidget) -> QVBoxLayout:
    """A vertical layout without margins or gaps."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
