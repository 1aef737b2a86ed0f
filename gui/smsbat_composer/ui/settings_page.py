"""Settings: accounts, prices, language and look, diagnostics. Every change is kept at once."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.nav_list import NavItem, NavList
from smsbat_composer.ui.components.note import Note, NotePlace
from smsbat_composer.ui.components.page_header import PageHeader
from smsbat_composer.ui.components.panel import Panel, rule
from smsbat_composer.ui.settings.about_section import AboutSection
from smsbat_composer.ui.settings.accounts_section import AccountsSection
from smsbat_composer.ui.settings.contacts_section import ContactsSection
from smsbat_composer.ui.settings.diagnostics_section import DiagnosticsSection
from smsbat_composer.ui.settings.new_campaigns_section import NewCampaignsSection
from smsbat_composer.ui.settings.preferences import LookSection, PricesSection
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import Language, tr
from smsbat_composer.workspace.settings import Settings, ThemeChoice

_WIDTH = 200


class SettingsPage(QWidget):
    """The sections and the way between them."""

    account_changed = Signal()
    language_changed = Signal(object)
    theme_changed = Signal(object)
    people_gone = Signal()

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self.accounts = AccountsSection(composer)
        self.prices = PricesSection(composer)
        self.look = LookSection(composer)
        self.new_campaigns = NewCampaignsSection(composer)
        self.contacts = ContactsSection(composer)
        self.diagnostics = DiagnosticsSection(composer)
        self.about = AboutSection(composer)
        self.trouble = Note("error")
        self.trouble.hide()
        self.sections = NavList()
        self.sections.setAccessibleName(tr("Sections of Settings"))
        self._stack = QStackedWidget()
        items = []
        for section, icon, title in (
            (self.accounts, "key", tr("Accounts")),
            (self.prices, "coins", tr("Prices")),
            (self.look, "globe", tr("Language and look")),
            (self.new_campaigns, "clock", tr("New campaigns")),
            (self.contacts, "people", tr("Contact data")),
            (self.diagnostics, "file", tr("Diagnostics")),
            (self.about, "info", tr("About the program")),
        ):
            items.append(NavItem(section, icon, title))
            self._stack.addWidget(section)
        self.sections.set_items(items)
        self.sections.select(self.accounts)
        self._lay_out()
        self.sections.chosen.connect(self._stack.setCurrentWidget)
        self.accounts.changed.connect(self._keep)
        self.prices.changed.connect(self._keep)
        self.new_campaigns.changed.connect(self._keep)
        self.contacts.changed.connect(self._keep)
        self.contacts.people_gone.connect(self.people_gone)
        self.about.changed.connect(self._keep)
        self.look.language_chosen.connect(self._choose_language)
        self.look.theme_chosen.connect(self._choose_theme)

    def _lay_out(self) -> None:
        side = Panel("bg", "right")
        side.setFixedWidth(dp(_WIDTH))
        list_column = QVBoxLayout(side)
        list_column.setContentsMargins(0, dp(11), 1, 0)
        list_column.addWidget(self.sections)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHeader(tr("Settings")))
        column.addWidget(NotePlace(self.trouble))
        column.addWidget(rule())
        column.addLayout(row, 1)

    def section(self) -> int:
        """The section that is open."""
        return self._stack.currentIndex()

    def show_section(self, section: int) -> None:
        """Open a section."""
        self._stack.setCurrentIndex(section)
        self.sections.select(self._stack.currentWidget())

    def show_account_field(self, field: str) -> None:
        """Open the account in use at one of its fields, such as `account.token`."""
        self.show_section(self._stack.indexOf(self.accounts))
        self.accounts.show_field(self._composer.account.id, field)

    def show_about(self) -> None:
        """Open what the program says of itself."""
        self.show_section(self._stack.indexOf(self.about))

    def refresh(self) -> None:
        """Show the settings as they are now."""
        self.accounts.refresh()

    def _keep(self, settings: Settings) -> None:
        """Used at once, so that the next change builds on it; written to disk in the background."""
        self._composer.settings = settings
        self.account_changed.emit()
        background(
            self._composer.keep_settings,
            done=lambda _: self.trouble.hide(),
            failed=self._refuse,
            owner=self,
        )

    def _refuse(self, error: Exception) -> None:
        self.trouble.set_text(trouble_words(error))
        self.trouble.show()

    def _choose_language(self, language: Language) -> None:
        self._keep(replace(self._composer.settings, language=language))
        self.language_changed.emit(language)

    def _choose_theme(self, theme: ThemeChoice) -> None:
        self._keep(replace(self._composer.settings, theme=theme))
        self.theme_changed.emit(theme)
