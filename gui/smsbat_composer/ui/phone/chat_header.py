"""The upper end of the phone's screen: status bar, and the chat's header with the sender."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.pieces import CLOCK
from smsbat_composer.ui.phone.shown_message import ShownMessage, SmsBubble
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, dp, font, metrics, paint_icon
from smsbat_composer.words import tr

_STATUS, _HEADER, _AVATAR = 24, 44, 28
BARS_HEIGHT = _STATUS + _HEADER


def paint_bars(painter: QPainter, look: PhoneLook, screen: QRectF, message: ShownMessage | None) -> None:
    """Paint both bars over whatever was scrolled under them."""
    bars = QRectF(screen.left(), screen.top(), screen.width(), dp(BARS_HEIGHT))
    painter.fillRect(bars, QColor(look.bar))
    painter.setPen(QPen(QColor(look.line), 1))
    painter.drawLine(bars.bottomLeft(), bars.bottomRight())
    left, top = round(screen.left()), round(screen.top())
    _write(painter, QRect(left + dp(16), top, dp(80), dp(_STATUS)), CLOCK, font(11, SEMIBOLD), look.text)
    _paint_battery(painter, look, QPointF(screen.right() - dp(32), screen.top() + dp(9)))
    header = QRect(left, top + dp(_STATUS), round(bars.width()), dp(_HEADER))
    is_sms = isinstance(message, SmsBubble)
    back = QRect(header.left() + dp(8), header.top(), dp(20), header.height())
    paint_icon(painter, "chevron-left", look.sms_ink if is_sms else look.viber_ink, back, dp(16))
    sender = message.sender if message else ""
    avatar = QRectF(header.left() + dp(34), header.top() + dp(8), dp(_AVATAR), dp(_AVATAR))
    _paint_avatar(painter, look, avatar, sender, is_sms=is_sms)
    room = QRect(round(avatar.right()) + dp(8), header.top(), 0, header.height())
    room.setRight(header.right() - dp(10))
    _paint_names(painter, look, room, sender, is_sms=is_sms)


def _paint_avatar(painter: QPainter, look: PhoneLook, where: QRectF, sender: str, *, is_sms: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.sms_avatar if is_sms else look.viber_avatar))
    painter.drawEllipse(where)
    if is_sms:
        paint_icon(painter, "people", look.text, where.toRect(), dp(15))
    else:
        centre = Qt.AlignmentFlag.AlignCenter
        _write(painter, where.toRect(), sender[:1].upper(), font(13, MEDIUM), look.on_avatar, centre)


def _paint_names(painter: QPainter, look: PhoneLook, room: QRect, sender: str, *, is_sms: bool) -> None:
    letters = metrics(13, SEMIBOLD)
    badge = 0 if is_sms else dp(18)
    shown = letters.elidedText(sender or "—", Qt.TextElideMode.ElideRight, room.width() - badge)
    name = QRect(room.left(), room.top() + dp(5), room.width(), dp(18))
    _write(painter, name, shown, font(13, SEMIBOLD), look.text)
    if sender and not is_sms:
        mark = QRectF(
            name.left() + letters.horizontalAdvance(shown) + dp(5), name.top() + dp(3), dp(12), dp(12)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent))
        painter.drawEllipse(mark)
        paint_icon(painter, "tick", look.on_accent, mark.toRect(), dp(8))
    kind = "SMS" if is_sms else tr("Business chat")
    _write(painter, name.translated(0, dp(17)), kind, font(11), look.faint)


def _write(
    painter: QPainter,
    where: QRect,
    text: str,
    with_font: QFont,
    ink: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setFont(with_font)
    painter.setPen(QColor(ink))
    painter.drawText(where, align, text)


def _paint_battery(painter: QPainter, look: PhoneLook, at: QPointF) -> None:
    painter.setPen(QPen(QColor(look.text), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(at.x(), at.y(), dp(16), dp(8)), 2, 2)
    painter.fillRect(QRectF(at.x() + 2, at.y() + 2, dp(9), dp(8) - 4), QColor(look.text))
