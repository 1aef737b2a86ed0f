"""The foot of the sidebar: the account in use and its mode, with the menu of accounts."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from smsbat_composer.ui.components.mode_badge import MODE_ICONS, mode_badge_size, mode_words, paint_mode_badge
from smsbat_composer.ui.theme import MEDIUM, Tone, colour, dp, font, metrics, paint_icon
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode

_MARGIN, _ABOVE, _GAP, _ICON = 18, 10, 4, 16


class AccountFoot(QAbstractButton):
    """Says which account and mode everything is sent in; a press opens its menu upwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._mode = Mode.PRACTICE
        self._compact = False
        self._menu: QMenu | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open_menu)

    def set_account(self, name: str, mode: Mode) -> None:
        """Show another account."""
        self._name, self._mode = name, mode
        told = tr("Account {name}, {mode}", name=name, mode=mode_words(mode))
        self.setAccessibleName(told)
        self.setToolTip(told if self._compact else "")
        self.update()

    def set_menu(self, menu: QMenu) -> None:
        """The menu a press opens; the one before it goes."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Show the mode's icon alone."""
        self._compact = compact
        self.set_account(self._name, self._mode)
        self.updateGeometry()

    def _open_menu(self) -> None:
        if self._menu is not None:
            above = QPoint(dp(_MARGIN) // 2, -self._menu.sizeHint().height())
            self._menu.popup(self.mapToGlobal(above))

    def sizeHint(self) -> QSize:
        badge = mode_badge_size(self._mode)
        lines = metrics(12, MEDIUM).height() + dp(_GAP) + badge.height()
        return QSize(dp(48 if self._compact else 200), lines + dp(2 * _ABOVE + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), colour("hover"))
        painter.fillRect(QRect(0, 0, self.width(), 1), colour("border"))
        if self._compact:
            tone = Tone.PRACTICE if self._mode is Mode.PRACTICE else Tone.LIVE
            paint_icon(painter, MODE_ICONS[self._mode], tone, self.rect(), dp(20))
            return
        badge = mode_badge_size(self._mode)
        line = metrics(12, MEDIUM)
        top = (self.height() - line.height() - dp(_GAP) - badge.height()) // 2
        left, side = dp(_MARGIN), dp(_ICON)
        free = self.width() - 2 * left - side
        painter.setFont(font(12, MEDIUM))
        painter.setPen(colour("text"))
        shown = line.elidedText(self._name, Qt.TextElideMode.ElideRight, free)
        painter.drawText(QRect(left, top, free, line.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        paint_mode_badge(painter, QRect(QPoint(left, top + line.height() + dp(_GAP)), badge), self._mode)
        at = QRect(self.width() - dp(16) - side, 0, side, self.height())
        paint_icon(painter, "chevrons", "text2", at, side)
