"""The bubble of a message, laid out once and painted where the phone puts it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.shown_message import SmsBubble, ViberBubble
from smsbat_composer.ui.phone.wrapped_text import WrappedText
from smsbat_composer.ui.theme import SEMIBOLD, dp, font, metrics, paint_icon
from smsbat_composer.words import tr

BUBBLE_WIDTH = 212
CLOCK = "14:42"  # a picture of a phone, not a watch
_PADDING, _RADIUS, _PICTURE, _BUTTON, _FOOT, _AIR = 10, 12, 128, 34, 24, 8


class _Block(Protocol):
    """One piece of a bubble; pieces stand under each other."""

    height: int

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        """Paint with the upper left corner at a point; pieces are as wide as the bubble."""


@dataclass
class Bubble:
    """A column of pieces on one rounded ground."""

    blocks: Sequence[_Block]
    is_sms: bool

    @property
    def height(self) -> int:
        """In pixels, all pieces together."""
        return sum(block.height for block in self.blocks)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        """Paint the ground, then the pieces inside its rounded corners."""
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(at.x(), at.y(), dp(BUBBLE_WIDTH), self.height), dp(_RADIUS), dp(_RADIUS))
        painter.fillPath(ground, QColor(look.sms_bubble if self.is_sms else look.bubble))
        painter.save()
        painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
        top = at.y()
        for block in self.blocks:
            block.paint(painter, look, QPointF(at.x(), top))
            top += block.height
        painter.restore()


def lay_out_viber(message: ViberBubble) -> Bubble:
    """Picture, text, button and time, those that are there."""
    blocks: list[_Block] = []
    if message.has_picture:
        blocks.append(_Picture())
    if message.text:
        blocks += [_Air(_AIR), _Text(message.text), _Air(_AIR)]
    if message.button:
        blocks += [] if message.text else [_Air(_AIR)]
        blocks.append(_Button(message.button))
    return Bubble([*blocks, _Time()], is_sms=False)


def lay_out_sms(message: SmsBubble) -> Bubble:
    """The parts under each other, a dashed line at each border that is billed."""
    blocks: list[_Block] = [_Air(_AIR)]
    for number, part in enumerate(message.parts, start=1):
        if number > 1:
            blocks.append(_PartBorder(number))
        blocks.append(_Text(part))
    return Bubble([*blocks, _Air(_AIR)], is_sms=True)


class _Air:
    """Nothing, so high."""

    def __init__(self, height: float) -> None:
        self.height = dp(height)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        """There is nothing to paint."""


class _Text:
    """Text in the width of the bubble."""

    def __init__(self, text: str) -> None:
        self._text = WrappedText(text, width=dp(BUBBLE_WIDTH - 2 * _PADDING), size=13, line_height=18)
        self.height = self._text.height

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        self._text.paint(painter, look.text, QPointF(at.x() + dp(_PADDING), at.y()))


class _Picture:
    """The place of the message's image."""

    def __init__(self) -> None:
        self.height = dp(_PICTURE)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        where = QRect(round(at.x()), round(at.y()), dp(BUBBLE_WIDTH), self.height)
        painter.fillRect(where, QColor(look.picture))
        paint_icon(painter, "image", look.picture_ink, where, dp(32))


class _Button:
    """The filled button under the text."""

    def __init__(self, caption: str) -> None:
        self._caption = caption
        self.height = dp(_BUTTON)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        where = QRectF(at.x() + dp(_PADDING), at.y(), dp(BUBBLE_WIDTH - 2 * _PADDING), dp(_BUTTON))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.accent))
        painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)
        painter.setPen(QColor(look.on_accent))
        painter.setFont(font(13, SEMIBOLD))
        room = round(where.width()) - dp(16)
        caption = metrics(13, SEMIBOLD).elidedText(self._caption, Qt.TextElideMode.ElideRight, room)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, caption)


class _PartBorder:
    """The dashed line at which the next SMS part, and the next price, begins."""

    def __init__(self, number: int) -> None:
        self._words = tr("part {number}", number=number)
        self.height = dp(18)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        words = metrics(11).horizontalAdvance(self._words)
        left, right = at.x() + dp(_PADDING), at.x() + dp(BUBBLE_WIDTH - _PADDING)
        middle = round(at.y() + self.height / 2) + 0.5
        centre = (left + right) / 2
        gap = words / 2 + dp(6)
        painter.setPen(QPen(QColor(look.faint), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(left, middle), QPointF(centre - gap, middle))
        painter.drawLine(QPointF(centre + gap, middle), QPointF(right, middle))
        painter.setFont(font(11))
        where = QRectF(left, at.y(), right - left, self.height)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, self._words)


class _Time:
    """The time at the lower right of a bubble."""

    def __init__(self) -> None:
        self.height = dp(_FOOT)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        painter.setFont(font(11))
        painter.setPen(QColor(look.faint))
        where = QRectF(at.x(), at.y(), dp(BUBBLE_WIDTH - _PADDING), self.height)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, CLOCK)
