"""A "Read as" chip: what the program took a file for, and the menu to say otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from smsbat_composer.ui.theme import MEDIUM, colour, dp, font, metrics, paint_icon

_HEIGHT, _PADDING, _GAP, _ICON, _WIDEST = 24, 8, 6, 12, 320


class ChoiceChip(QAbstractButton):
    """A soft chip; with a menu it has a chevron, and a press opens the menu under it."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_menu: Callable[[], QMenu] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self.set_text(text)
        self.offer(None)

    def set_text(self, text: str) -> None:
        """Show another choice."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text if metrics(12, MEDIUM).horizontalAdvance(text) > dp(_WIDEST) else "")
        self.updateGeometry()

    def offer(self, make_menu: Callable[[], QMenu] | None) -> None:
        """The menu there is, made when it is asked for: it may be long. Without one the chip only tells."""
        self._make_menu = make_menu
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if make_menu else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def _after_text(self) -> int:
        return dp(_PADDING + _GAP + _ICON) if self._make_menu else dp(_PADDING)

    def _open(self) -> None:
        if self._make_menu is not None:
            menu = self._make_menu()
            menu.aboutToHide.connect(menu.deleteLater)  # its actions are triggered before that
            menu.popup(self.mapToGlobal(QPoint(0, self.height() + dp(2))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._open()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        letters = metrics(12, MEDIUM)
        text = min(letters.horizontalAdvance(self.text()), dp(_WIDEST))
        return QSize(text + 1 + dp(_PADDING) + self._after_text(), max(dp(_HEIGHT), letters.height() + dp(4)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pressable = self._make_menu is not None and self.isEnabled()
        painter.setPen(colour("accent_text") if pressable and self.underMouse() else Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft" if self.isEnabled() else "hover"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(4), dp(4))
        painter.setFont(font(12, MEDIUM))
        painter.setPen(colour("text" if self.isEnabled() else "disabled"))
        words = self.rect().adjusted(dp(_PADDING), 0, -self._after_text(), 0)
        shown = metrics(12, MEDIUM).elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        if self._make_menu is None:
            return
        side = dp(_ICON)
        at = QRect(self.width() - dp(_PADDING) - side, 0, side, self.height())
        paint_icon(painter, "chevron-down", "accent_text" if self.isEnabled() else "disabled", at, side)
