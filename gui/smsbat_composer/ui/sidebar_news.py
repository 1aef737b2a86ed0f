"""What the sidebar tells: the places with their counts, what is being sent, and the account in use."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from smsbat_composer.campaign.kyiv_time import by_kyiv
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import Progress
from smsbat_composer.ui.account_words import account_words
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.nav_list import NavItem
from smsbat_composer.ui.components.sending_now import SendingNow
from smsbat_composer.ui.components.sidebar import Sidebar
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.words import tr

CAMPAIGNS, STOP_LIST, SETTINGS = "campaigns", "stop list", "settings"


class SidebarNews(QObject):
    """Keeps the window's sidebar true; one made anew, in another language, is told everything."""

    account_changed = Signal()
    accounts_asked = Signal()
    failed = Signal(object)  # Exception with a sentence

    def __init__(self, composer: Composer, deliveries: Deliveries, parent: QObject) -> None:
        super().__init__(parent)
        self._composer = composer
        self._deliveries = deliveries
        self._campaigns = 0
        self._stopped = 0  # phones on the stop list
        deliveries.progressed.connect(self._show_sending)
        deliveries.left.connect(self._show_sending)

    def tell(self, sidebar: Sidebar) -> None:
        """Tell it all to this sidebar from now on."""
        self._sidebar = sidebar
        self._show_places()
        self.show_account()
        self._show_sending()

    def count_campaigns(self, campaigns: int) -> None:
        """So many campaigns are listed."""
        self._campaigns = campaigns
        self._show_places()

    def count_stopped(self, phones: int) -> None:
        """So many phones are on the stop list."""
        self._stopped = phones
        self._show_places()

    def read_stopped(self) -> None:
        """Count the stop list in the background."""
        background(
            lambda: len(self._composer.lists.stop_list()),
            done=self.count_stopped,
            failed=lambda _: None,
            owner=self,
        )

    def _show_places(self) -> None:
        self._sidebar.set_items(
            [
                NavItem(CAMPAIGNS, "paper-plane", tr("Campaigns"), self._campaigns or None),
                NavItem(STOP_LIST, "ban", tr("Stop list"), self._stopped or None),
                NavItem(SETTINGS, "sliders", tr("Settings")),
            ]
        )

    def show_account(self) -> None:
        """The account in use as it is now, and the menu of all of them."""
        account = self._composer.account
        self._sidebar.set_account(account_words(account), account.mode)
        menu = QMenu(self._sidebar)
        group = QActionGroup(menu)
        for known in self._composer.settings.accounts:
            action = menu.addAction(account_words(known))
            action.setCheckable(True)
            action.setChecked(known.id == account.id)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, chosen=known.id: self._use_account(chosen))
        menu.addSeparator()
        menu.addAction(tr("Accounts…"), self.accounts_asked.emit)
        self._sidebar.set_account_menu(menu)

    def _use_account(self, account_id: str) -> None:
        self._composer.settings = replace(self._composer.settings, account_id=account_id)
        background(self._composer.keep_settings, done=lambda _: None, failed=self.failed.emit, owner=self)
        self.show_account()
        self.account_changed.emit()

    def _show_sending(self) -> None:
        sending = self._deliveries.at_work()
        self._sidebar.show_sending(_sending_now(sending[0], self._deliveries) if sending else None)


def _sending_now(progress: Progress, deliveries: Deliveries) -> SendingNow:
    tally = progress.tally
    share = 1 - tally.not_sent_yet / tally.to_send if tally.to_send else 0.0
    until = progress.quiet_until
    waits = tr("waits until {time}", time=f"{by_kyiv(until):%H:%M}") if until is not None else ""
    return SendingNow(progress.campaign_id, deliveries.name(progress.campaign_id), share, waits)
