"""The accounts by name, each with the badge of its mode under it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from smsbat_composer.ui.account_words import account_words
from smsbat_composer.ui.components.mode_badge import (
    MODE_ICONS,
    mode_badge_size,
    mode_words,
    paint_mode_badge,
)
from smsbat_composer.ui.components.nav_list import ITEM_ROLE, NavDelegate, NavItem, NavList
from smsbat_composer.ui.theme import MEDIUM, colour, dp, font, metrics
from smsbat_composer.workspace.settings import Account, Mode

_PADDING, _ABOVE, _GAP, _MARK = 12, 11, 4, 3


class AccountList(NavList):
    """As high as its accounts need, or as there is room for: then it scrolls. Keys are the accounts' ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.modes: dict[object, Mode] = {}
        self._painter = _AccountDelegate(self)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Show these accounts; the marked one stays marked while it is there."""
        self.modes = {account.id: account.mode for account in accounts}
        self.set_items([NavItem(each.id, MODE_ICONS[each.mode], account_words(each)) for each in accounts])
        for row, account in enumerate(accounts):
            told = f"{account_words(account)}, {mode_words(account.mode)}"
            self._places.item(row).setAccessibleText(told)

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(120), self._painter.height())


class _AccountDelegate(NavDelegate):
    """Paints an account."""

    def __init__(self, accounts: AccountList) -> None:
        super().__init__(accounts)
        self._accounts = accounts

    @staticmethod
    def height() -> int:
        return metrics(13, MEDIUM).height() + mode_badge_size(Mode.LIVE).height() + dp(2 * _ABOVE + _GAP) + 1

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item, where = index.data(ITEM_ROLE), option.rect
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(where, colour("accent_soft" if marked else "hover"))
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, colour("border"))
        if marked:
            painter.fillRect(where.left(), where.top(), dp(_MARK), where.height(), colour("accent"))
        if marked and option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, where)
        measure = metrics(13, MEDIUM)
        room = where.adjusted(dp(_PADDING), dp(_ABOVE), -dp(_PADDING), 0)
        name = QRect(room.left(), room.top(), room.width(), measure.height())
        painter.setFont(font(13, MEDIUM))
        painter.setPen(colour("text"))
        shown = measure.elidedText(item.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
        mode = self._accounts.modes[item.key]
        badge = QRect(name.bottomLeft(), mode_badge_size(mode)).translated(0, dp(_GAP) + 1)
        paint_mode_badge(painter, badge, mode)
