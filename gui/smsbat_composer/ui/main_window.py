"""What the window shows: sidebar, the page you are at, and what is open in it.

Only the list of campaigns is there at the start. The other pages are imported and made when they are gone
to, so that the first window is painted at once.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.beginnings import Beginnings
from smsbat_composer.ui.campaigns_page import CampaignsPage
from smsbat_composer.ui.components.sidebar import Sidebar
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.program.help_window import STEP_TOPICS, Help
from smsbat_composer.ui.sidebar_news import CAMPAIGNS, SETTINGS, STOP_LIST, SidebarNews
from smsbat_composer.ui.warming_up import import_steps
from smsbat_composer.ui.window_frame import WindowFrame
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError

if TYPE_CHECKING:
    from smsbat_composer.ui.campaign_page import CampaignPage
    from smsbat_composer.ui.first_run.first_run_dialog import FirstRunDialog
    from smsbat_composer.ui.open_campaign import OpenCampaign
    from smsbat_composer.ui.settings_page import SettingsPage
    from smsbat_composer.ui.stop_list_page import StopListPage


class MainWindow(WindowFrame):
    """Holds the pages. `language_changed` asks for a new content, `theme_changed` for a new look."""

    language_changed = Signal(object)
    theme_changed = Signal(object)

    def __init__(self, composer: Composer, deliveries: Deliveries) -> None:
        super().__init__(composer)
        self._deliveries = deliveries
        self._campaign: OpenCampaign | None = None
        self._is_left_kept = True  # what was left last is on disk: no bug kept it from there
        self.page: CampaignPage | None = None
        self.settings: SettingsPage | None = None
        self.stop_list: StopListPage | None = None
        self._beginnings = Beginnings(composer, self)
        self._beginnings.made.connect(self._open_made)
        self._beginnings.failed.connect(self._tell)
        self._news = SidebarNews(composer, deliveries, self)
        self._news.account_changed.connect(self._use_account)
        self._news.accounts_asked.connect(self._show_settings)
        self._news.failed.connect(self._tell)
        self.help = Help(self, self._topic)
        self.help.about_asked.connect(self._show_about)
        deliveries.failed.connect(self._take_failure)
        QShortcut(QKeySequence.StandardKey.New, self, self._beginnings.empty)
        QShortcut(QKeySequence("F1"), self, self.help.open)
        self.build()

    def build(self) -> None:
        """Make the content anew in the language in use; whatever is open, or being done, goes on."""
        step = self.page.step() if self.page else None
        is_at_stop_list = self.stop_list is not None and self.stop_list.isVisible()
        section = self.settings.section() if self.settings and self.settings.isVisible() else None
        self.page = self.settings = self.stop_list = None  # they go with the old content
        self.help.close()
        self.campaigns = CampaignsPage(self._composer, self._deliveries)
        pages = QStackedWidget()
        pages.addWidget(self.campaigns)
        self.set_content(Sidebar(), pages)
        self._connect()
        self._news.tell(self.sidebar)
        if self._campaign is not None:
            self._show_page(self._campaign, step)
            self.campaigns.refresh()
        elif is_at_stop_list:
            self.go(STOP_LIST)
            self.campaigns.refresh()
        elif section is not None:
            self.go(SETTINGS)
            self._settings_page().show_section(section)
            self.campaigns.refresh()
        else:
            self.show_campaigns()

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.go)
        self.sidebar.opened.connect(self.open_campaign)
        self.sidebar.help_asked.connect(self.help.open)
        self.campaigns.listed.connect(self._count_campaigns)
        self.campaigns.open_asked.connect(self.open_campaign)
        self.campaigns.new_asked.connect(self._beginnings.empty)
        self.campaigns.file_asked.connect(self.start_with_file)
        self.campaigns.template_asked.connect(self._beginnings.from_template)
        self.campaigns.cells_asked.connect(self._beginnings.from_cells)
        self.campaigns.sample_asked.connect(self.try_sample)

    def _count_campaigns(self) -> None:
        self._news.count_campaigns(self.campaigns.count())

    # --- where you are

    def place(self) -> object:
        """The place the sidebar marks."""
        return self.sidebar.selected()

    def go(self, place: object) -> None:
        """Leave what is open for a place of the sidebar."""
        if place == SETTINGS:
            self._leave_campaign()
            self.pages.setCurrentWidget(self._settings_page())
            self.sidebar.select(SETTINGS)
            self._show_title(tr("Settings"))
        elif place == STOP_LIST:
            self._leave_campaign()
            self.pages.setCurrentWidget(self._stop_list_page())
            self.sidebar.select(STOP_LIST)
            self._show_title(tr("Stop list"))
        else:
            self.show_campaigns()

    def _stop_list_page(self) -> "StopListPage":
        if self.stop_list is None:
            from smsbat_composer.stop_desk import StopDesk
            from smsbat_composer.ui.stop_list_page import StopListPage

            self.stop_list = StopListPage(StopDesk(self._composer.workspace))
            self.stop_list.counted.connect(self._news.count_stopped)
            self.pages.addWidget(self.stop_list)
        else:
            self.stop_list.refresh()
        return self.stop_list

    def _settings_page(self) -> "SettingsPage":
        if self.settings is None:
            from smsbat_composer.ui.settings_page import SettingsPage

            self.settings = SettingsPage(self._composer)
            self.settings.account_changed.connect(self._news.show_account)
            self.settings.language_changed.connect(self.language_changed)
            self.settings.theme_changed.connect(self.theme_changed)
            self.settings.people_gone.connect(self.show_people_gone)
            self.pages.addWidget(self.settings)
        return self.settings

    def _show_settings(self) -> None:
        self.go(SETTINGS)

    def _show_account_field(self, field: str) -> None:
        self.go(SETTINGS)
        self._settings_page().show_account_field(field)

    def show_campaigns(self) -> None:
        """The list of campaigns."""
        self._leave_campaign()
        if self.is_painted:
            self.campaigns.refresh()
        self.pages.setCurrentWidget(self.campaigns)
        self.sidebar.select(CAMPAIGNS)
        self._show_title(tr("Campaigns"))

    def open_campaign(self, campaign_id: str) -> "CampaignPage | None":
        """Open a campaign's steps; None when it could not be read, which is said on the list's page."""
        from smsbat_composer.ui.open_campaign import OpenCampaign

        self._leave_campaign()
        try:
            campaign = OpenCampaign(self._composer, campaign_id, self)
        except Exception as error:  # noqa: BLE001 - a damaged draft must not close the window
            self._tell(error)
            return None
        campaign.campaign_changed.connect(self._show_campaigns_name)
        self._campaign = campaign
        self.campaigns.trouble.hide()
        return self._show_page(campaign)

    def _show_page(self, campaign: "OpenCampaign", step: int | None = None) -> "CampaignPage":
        from smsbat_composer.ui.campaign_page import CampaignPage

        page = self.page = CampaignPage(campaign, self._deliveries)
        page.left.connect(self.show_campaigns)
        page.prove_asked.connect(lambda: self.go(SETTINGS))
        # It closes this page, which must have done with its signal by then.
        page.account_asked.connect(self._show_account_field, Qt.ConnectionType.QueuedConnection)
        # Opening it closes this page, which must have done with its signal by then.
        page.campaign_made.connect(self._open_made, Qt.ConnectionType.QueuedConnection)
        if step is not None:
            page.go_to_step(step)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.sidebar.select(CAMPAIGNS)
        self._show_campaigns_name()
        return page

    def _leave_campaign(self) -> bool:
        """Close what is open; False when its last changes could not be saved, which is told."""
        campaign, page = self._campaign, self.page
        self._campaign = self.page = None
        if campaign is None or page is None:
            return True
        self.pages.removeWidget(page)
        page.close()
        page.deleteLater()
        campaign.deleteLater()
        try:
            campaign.close()
        except UserError as error:
            self.campaigns.show_trouble(error)
            return False
        except Exception:
            self._is_left_kept = False
            raise
        return True

    def _show_campaigns_name(self) -> None:
        if self._campaign is not None:
            self._show_title(self._campaign.campaign.name)

    def _show_title(self, place: str) -> None:
        self.setWindowTitle(f"{place or tr('Untitled')} — SMSBAT Composer")

    def _topic(self) -> str:
        """The page of the help about where you are."""
        places = {STOP_LIST: "stop-list", SETTINGS: "settings"}
        return STEP_TOPICS[self.page.step()] if self.page else places.get(str(self.place()), "campaigns")

    def _show_about(self) -> None:
        self.go(SETTINGS)
        self._settings_page().show_about()

    # --- beginning a campaign

    def start_with_file(self, source: Path) -> None:
        """A new campaign from a spreadsheet, named after it, or from a campaign file."""
        self._beginnings.from_file(source)

    def try_sample(self) -> None:
        """The sample campaign with its 1,000 recipients."""
        self._beginnings.sample()

    def _open_made(self, campaign_id: str, people: Path | str | None = None) -> None:
        page = self.open_campaign(campaign_id)
        self.campaigns.refresh()  # the sidebar counts it at once
        if page is None or people is None:
            return
        if isinstance(people, str):
            page.campaign.paste_cells(people)
        else:
            from smsbat_composer.recipients.source import Source

            page.campaign.import_list([Source(people)])

    def _tell(self, error: Exception) -> None:
        """Say what went wrong where the user is sure to see it."""
        self.show_campaigns()
        self.campaigns.show_trouble(error)

    def _take_failure(self, campaign_id: str, error: Exception) -> None:
        """The steps of the open campaign tell their own; of another one the list tells."""
        if self._campaign is None or self._campaign.campaign_id != campaign_id:
            self.campaigns.show_trouble(error)

    def show_people_gone(self) -> None:
        """Contacts were removed, or a person was erased: whatever shows people reads them again."""
        self.campaigns.refresh()
        self._news.read_stopped()
        campaign, page = self._campaign, self.page
        if campaign is None or page is None:
            return
        had_people = campaign.has_people
        campaign.read_record()
        if campaign.has_people == had_people:
            campaign.read_list_again()
        elif (again := self.open_campaign(campaign.campaign_id)) is not None:  # its table is another one
            again.go_to_step(page.step())

    def _use_account(self) -> None:
        if self.settings is not None:
            self.settings.refresh()
        if self._campaign is not None:
            self._campaign.review_again()

    # --- beginning and end

    def begin(self) -> None:
        """What the first paint does not wait for: the list of campaigns, and news of those not finished."""
        self.campaigns.listed.connect(import_steps, Qt.ConnectionType.SingleShotConnection)
        self.campaigns.refresh()
        self._news.read_stopped()
        self._deliveries.track_unfinished()

    def ask_first_questions(self) -> "FirstRunDialog":
        """Ask what a new workspace is asked, once; the dialog is open."""
        from smsbat_composer.ui.first_run.first_run_dialog import FirstRunDialog

        dialog = FirstRunDialog(self._composer, self)
        dialog.language_chosen.connect(self.language_changed)
        dialog.settings_changed.connect(self._news.show_account)
        dialog.open()
        return dialog

    def keep_draft(self) -> bool:
        """Put what is open on disk at once, as far as the program still can.

        Whether it is there; and whether what was left last is, which is told once.
        """
        is_left_kept, self._is_left_kept = self._is_left_kept, True
        if self._campaign is not None:
            try:
                self._campaign.autosave.finish()
            except Exception:  # noqa: BLE001 - called because of a bug, which may be this very one
                return False
        return is_left_kept

    def let_go(self) -> bool:
        if not self._leave_campaign():
            self.show_campaigns()  # to be read before the window is closed again
            return False
        self._deliveries.close()
        return True
