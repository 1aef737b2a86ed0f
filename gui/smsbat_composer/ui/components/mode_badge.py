"""The badge that says whether messages reach people: a flask for Practice, waves for Live."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.theme import SEMIBOLD, dp, font, metrics, paint_icon, theme
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode

MODE_ICONS = {Mode.PRACTICE: "flask", Mode.LIVE: "waves"}
_HEIGHT, _PADDING, _ICON, _GAP = 20, 8, 13, 5
_WIDEST = 200  # of the words: a long account name must leave room for what the button says


def mode_words(mode: Mode, account_name: str | None = None) -> str:
    """What the badge says: "Live", or "Live · Zatyshok"."""
    word = tr("Practice") if mode is Mode.PRACTICE else tr("Live")
    return f"{word} · {account_name}" if account_name else word


def _shown_words(mode: Mode, account_name: str | None) -> str:
    words = mode_words(mode, account_name)
    return metrics(12, SEMIBOLD).elidedText(words, Qt.TextElideMode.ElideRight, dp(_WIDEST))


def mode_badge_size(mode: Mode, account_name: str | None = None) -> QSize:
    """The room a badge takes."""
    text = metrics(12, SEMIBOLD).horizontalAdvance(_shown_words(mode, account_name))
    return QSize(
        text + dp(2 * _PADDING + _ICON + _GAP), max(dp(_HEIGHT), metrics(12, SEMIBOLD).height() + dp(2))
    )


def paint_mode_badge(
    painter: QPainter, where: QRect, mode: Mode, account_name: str | None = None, *, solid: bool = False
) -> None:
    """Paint a badge filling `where`; `solid` for the inside of a filled button."""
    paint = theme().practice if mode is Mode.PRACTICE else theme().live
    ground, text = (paint.solid_ground, paint.solid_text) if solid else (paint.ground, paint.text)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ground if solid else paint.outline), 1))
    painter.setBrush(QColor(ground))
    pill = QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    side = dp(_ICON)
    icon_at = QRect(where.left() + dp(_PADDING) - 1, where.top(), side, where.height())
    paint_icon(painter, MODE_ICONS[mode], text, icon_at, side)
    painter.setPen(QColor(text))
    painter.setFont(font(12, SEMIBOLD))
    words = where.adjusted(dp(_PADDING + _ICON + _GAP) - 1, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _shown_words(mode, account_name))
    painter.restore()


class ModeBadge(QWidget):
    """The badge as a widget of its own."""

    def __init__(self, mode: Mode, account_name: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_mode(mode, account_name)

    def mode(self) -> Mode:
        """The mode it shows."""
        return self._mode

    def set_mode(self, mode: Mode, account_name: str | None = None) -> None:
        """Show another mode."""
        self._mode = mode
        self._account_name = account_name
        self.setAccessibleName(mode_words(mode, account_name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return mode_badge_size(self._mode, self._account_name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mode_badge(QPainter(self), self.rect(), self._mode, self._account_name)
