"""The button that sends: it always carries the mode it sends in."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from smsbat_composer.ui.components.mode_badge import mode_badge_size, mode_words, paint_mode_badge
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Theme, dp, font, paint_icon, theme
from smsbat_composer.workspace.settings import Mode

_ICON, _ICON_GAP, _BADGE_GAP, _ROUNDING = 16, 9, 10, 6


class SendingButton(QPushButton):
    """A button with the mode badge at its right end; Live adds the account's name where it is given.

    Enter never presses it: sending needs a click, or Space on the focused button.
    """

    def __init__(
        self,
        text: str,
        mode: Mode = Mode.PRACTICE,
        account_name: str | None = None,
        *,
        icon_name: str = "paper-plane",
        kind: Literal["primary", "outlined"] = "primary",
        size: Literal["toolbar", "normal", "large"] = "large",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._filled = kind == "primary"
        self._height, self._padding = {"toolbar": (26, 8), "normal": (30, 13), "large": (36, 15)}[size]
        self._letters = self._font_of(size)
        self._mode = mode
        self._account_name: str | None = None
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_mode(mode, account_name)

    def _font_of(self, size: str) -> QFont:
        weight = SEMIBOLD if self._filled else MEDIUM
        return font({"toolbar": 12, "normal": 13, "large": 14 if self._filled else 13}[size], weight)

    def mode(self) -> Mode:
        """The mode it sends in."""
        return self._mode

    def set_mode(self, mode: Mode, account_name: str | None = None) -> None:
        """Show the mode that a press sends in, and the account where people are reached."""
        self._mode = mode
        self._account_name = account_name if mode is Mode.LIVE else None
        self._tell()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def set_blocked(self, blocked: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Make it flat and grey; the reason belongs at the left of the same footer."""
        self.setEnabled(not blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # some desktops press buttons by Enter
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        mode = mode_words(self._mode, self._account_name)
        self.setAccessibleName(f"{self.text()}, {mode}")
        self.setToolTip(mode)  # the badge may have cut the account's name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(self._letters)
        icon = dp(_ICON + _ICON_GAP) if self._icon_name else 0
        badge = mode_badge_size(self._mode, self._account_name)
        width = (
            dp(self._padding) + icon + letters.horizontalAdvance(self.text()) + dp(_BADGE_GAP) + badge.width()
        )
        height = max(dp(self._height), badge.height() + dp(4))
        return QSize(width + (height - badge.height()) // 2 + 1, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _colours(self, of: Theme) -> tuple[str, str, str]:
        """Ground, outline and text in the state it is in."""
        if not self.isEnabled():
            return of.hover, of.hover, of.text3
        if self._filled:
            ground = (
                of.accent_pressed if self.isDown() else of.accent_hover if self.underMouse() else of.accent
            )
            return ground, ground, of.on_accent
        return (of.pressed if self.isDown() else of.hover if self.underMouse() else of.bg), of.ctl, of.text

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, outline, text = self._colours(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(outline), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(_ROUNDING), dp(_ROUNDING)
        )
        left = dp(self._padding)
        if self._icon_name:
            paint_icon(painter, self._icon_name, text, QRect(left, 0, dp(_ICON), self.height()), dp(_ICON))
            left += dp(_ICON + _ICON_GAP)
        painter.setPen(QColor(text))
        painter.setFont(self._letters)
        painter.drawText(
            QRect(left, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        size = mode_badge_size(self._mode, self._account_name)
        inset = (self.height() - size.height()) // 2
        badge = QRect(QPoint(self.width() - inset - size.width(), inset), size)
        paint_mode_badge(
            painter, badge, self._mode, self._account_name, solid=self._filled and self.isEnabled()
        )
