"""How a status looks: its own icon, its word, its tone; and the badge of it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, colour, dp, font, metrics, paint_icon, theme

_BADGE_HEIGHT, _BADGE_PADDING, _BADGE_ICON, _BADGE_GAP = 22, 8, 13, 6
_WORD_ICON, _WORD_GAP = 14, 6


@dataclass(frozen=True)
class StatusLook:
    """A status as a reader tells it apart: by shape, by word, and last by colour."""

    icon: str
    word: str
    tone: Tone


def badge_size(look: StatusLook) -> QSize:
    """The room a badge takes."""
    letters = metrics(12, SEMIBOLD)
    icon = dp(_BADGE_ICON + _BADGE_GAP) if look.icon else 0
    width = dp(2 * _BADGE_PADDING) + icon + letters.horizontalAdvance(look.word)
    return QSize(width, max(dp(_BADGE_HEIGHT), letters.height() + dp(2)))


def paint_badge(painter: QPainter, where: QRect, look: StatusLook) -> None:
    """Paint a status with its ground, filling `where`."""
    tones = theme().tone(look.tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tones.ground))
    painter.drawRoundedRect(QRectF(where), dp(4), dp(4))
    left = where.left() + dp(_BADGE_PADDING)
    if look.icon:
        side = dp(_BADGE_ICON)
        paint_icon(painter, look.icon, tones.on_ground, QRect(left, where.top(), side, where.height()), side)
        left += dp(_BADGE_ICON + _BADGE_GAP)
    painter.setPen(QColor(tones.on_ground))
    painter.setFont(font(12, SEMIBOLD))
    words = QRect(left, where.top(), where.right() - left, where.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, look.word)
    painter.restore()


def look_width(look: StatusLook, letters: QFont) -> int:
    """How far `paint_look` reaches."""
    icon = dp(_WORD_ICON + _WORD_GAP) if look.icon else 0
    return icon + QFontMetrics(letters).horizontalAdvance(look.word)


def paint_look(painter: QPainter, where: QRect, look: StatusLook, letters: QFont) -> None:
    """Paint icon and coloured word at the left of `where`, without a ground; shortened to fit."""
    ink: Ink = look.tone
    left = where.left()
    if look.icon:
        side = dp(_WORD_ICON)
        paint_icon(painter, look.icon, ink, QRect(left, where.top(), side, where.height()), side)
        left += dp(_WORD_ICON + _WORD_GAP)
    painter.setPen(colour(ink))
    painter.setFont(letters)
    words = QRect(left, where.top(), max(where.right() - left, 0), where.height())
    shown = QFontMetrics(letters).elidedText(look.word, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
