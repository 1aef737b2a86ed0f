"""The sidebar: where to go, what is being sent, and which account everything goes through."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from smsbat_composer.ui.components.account_foot import AccountFoot
from smsbat_composer.ui.components.buttons import flat
from smsbat_composer.ui.components.nav_list import NavItem, NavList
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.sending_now import SendingNow, SendingNowPanel
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode

_WIDE, _NARROW, WIDE_ENOUGH = 200, 56, 1100


class Sidebar(Panel):
    """`chosen` carries a place's key, `opened` the key of the campaign being sent.

    The window calls `fit(width)` when it is resized: below 1,100 px the sidebar shrinks to icons.
    """

    chosen = Signal(object)
    opened = Signal(object)
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "right", parent)
        self._now: SendingNow | None = None
        self._compact = False
        self._places = NavList()
        self._places.setAccessibleName(tr("Sections"))
        self._sending = SendingNowPanel()
        self._help = flat(tr("Help"), "question")
        self._help.setAccessibleName(tr("Help"))
        self._help.setToolTip("F1")
        self._help.clicked.connect(self.help_asked)
        self._account = AccountFoot()
        self._places.chosen.connect(self.chosen)
        self._sending.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, dp(11), 1, 0)
        column.setSpacing(0)
        column.addWidget(self._places, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(dp(8), 0, dp(8), dp(8))
        foot.addWidget(self._help)
        foot.addStretch()
        column.addLayout(foot)
        column.addWidget(self._sending)
        column.addWidget(self._account)
        self.setFixedWidth(dp(_WIDE))

    def set_items(self, items: Sequence[NavItem]) -> None:
        """The places; the marked one stays marked."""
        self._places.set_items(items)

    def select(self, key: object) -> None:
        """Mark the place you are at; nothing is emitted."""
        self._places.select(key)

    def selected(self) -> object:
        """The key of the marked place."""
        return self._places.selected()

    def show_sending(self, now: SendingNow | None) -> None:
        """Show the campaign being sent, or none."""
        self._now = now
        self._sending.show_campaign(None if self._compact else now)

    def set_account(self, name: str, mode: Mode) -> None:
        """The account in use and its mode."""
        self._account.set_account(name, mode)

    def set_account_menu(self, menu: QMenu) -> None:
        """The menu of accounts."""
        self._account.set_menu(menu)

    def fit(self, window_width: int) -> None:
        """Shrink to icons in a narrow window, and grow back."""
        compact = window_width < dp(WIDE_ENOUGH)
        if compact == self._compact:
            return
        self._compact = compact
        self.setFixedWidth(dp(_NARROW if compact else _WIDE))
        self._places.set_compact(compact)
        self._account.set_compact(compact)
        self._help.setText("" if compact else tr("Help"))
        self.show_sending(self._now)
