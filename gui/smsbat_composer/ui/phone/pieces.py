"""What bubbles and cards are made of: pieces that stand under each other, each as wide as its bubble."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.picture_place import PicturePlace, paint_picture
from smsbat_composer.ui.phone.wrapped_text import WrappedText
from smsbat_composer.ui.theme import REGULAR, SEMIBOLD, dp, font, metrics, paint_icon
from smsbat_composer.words import tr

CLOCK = "14:42"  # a picture of a phone, not a watch
PADDING = 10
_OPTION_AIR = 9
_FILE = 48


class Piece(Protocol):
    """One piece; `height` is in pixels."""

    height: int

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        """Paint into a room of the bubble's width and this height."""


class Air:
    """Nothing, so many pixels high."""

    def __init__(self, height: int) -> None:
        self.height = height

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        """There is nothing to paint."""


class Text:
    """Words in the width of the bubble; while there are none, faintly what will stand there."""

    def __init__(
        self, text: str, width: int, *, hint: str = "", line_height: int = 18, weight: int = REGULAR
    ) -> None:
        room = dp(width - 2 * PADDING)
        self._is_hint = not text
        self._text = WrappedText(text or hint, width=room, size=13, line_height=line_height, weight=weight)
        self.height = self._text.height

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        ink = look.faint if self._is_hint else look.text
        self._text.paint(painter, ink, QPointF(room.left() + dp(PADDING), room.top()))


class PictureBox:
    """The message's picture, from edge to edge."""

    def __init__(self, place: PicturePlace, height: int) -> None:
        self._place = place
        self.height = dp(height)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        paint_picture(painter, look, room, self._place)


class Button:
    """A filled button, its caption cut where it is too long; dashed while it has none."""

    def __init__(self, caption: str, height: int) -> None:
        self._caption = caption
        self.height = dp(height)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        shape = room.adjusted(dp(PADDING) + 0.5, 0.5, -dp(PADDING) - 0.5, -0.5)
        dashes = QPen(QColor(look.faint), 1, Qt.PenStyle.DashLine)
        painter.setPen(Qt.PenStyle.NoPen if self._caption else dashes)
        painter.setBrush(QColor(look.accent) if self._caption else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        words = self._caption or tr("Button", comment="label")
        _write_caption(painter, shape, words, look.on_accent if self._caption else look.faint)


class LinkLine:
    """A caption without a ground: the second way out of a card."""

    def __init__(self, caption: str, height: int) -> None:
        self._caption = caption
        self.height = dp(height)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        _write_caption(painter, room.adjusted(dp(PADDING), 0, -dp(PADDING), 0), self._caption, look.viber_ink)


class Option:
    """One answer of a survey, under a hairline; while it is empty, faintly its number."""

    def __init__(self, text: str, number: int, width: int) -> None:
        room = dp(width - 2 * PADDING)
        self._is_hint = not text
        words = text or tr("Answer {number}", number=number)
        self._text = WrappedText(words, width=room, size=13, line_height=18, weight=SEMIBOLD, centred=True)
        self.height = self._text.height + dp(2 * _OPTION_AIR)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        painter.setPen(QPen(QColor(look.rule), 1))
        top = round(room.top()) + 0.5
        painter.drawLine(QPointF(room.left(), top), QPointF(room.right(), top))
        ink = look.faint if self._is_hint else look.viber_ink
        self._text.paint(painter, ink, QPointF(room.left() + dp(PADDING), room.top() + dp(_OPTION_AIR)))


class FileRow:
    """An attached file, known by its number alone."""

    def __init__(self, file_id: int) -> None:
        self._words = tr("File {number}", number=file_id)
        self.height = dp(_FILE)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        side = dp(32)
        disc = QRectF(room.left() + dp(PADDING), room.top() + (self.height - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.picture))
        painter.drawEllipse(disc)
        paint_icon(painter, "file", look.picture_ink, disc.toRect(), dp(16))
        painter.setFont(font(13))
        painter.setPen(QColor(look.text))
        words = room.adjusted(dp(PADDING + 8) + side, 0, -dp(PADDING), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)


class PartBorder:
    """The dashed line at which the next SMS part, and the next price, begins."""

    def __init__(self, number: int) -> None:
        self._words = tr("part {number}", number=number)
        self.height = dp(22)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        words = metrics(11).horizontalAdvance(self._words)
        line = room.adjusted(dp(PADDING), 0, -dp(PADDING), 0)
        middle = round(line.center().y()) + 0.5
        gap = words / 2 + dp(6)
        pen = QPen(QColor(look.faint), 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(line.left(), middle), QPointF(line.center().x() - gap, middle))
        painter.drawLine(QPointF(line.center().x() + gap, middle), QPointF(line.right(), middle))
        painter.setFont(font(11))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._words)


class Time:
    """The time at the lower right of a bubble."""

    def __init__(self, height: int) -> None:
        self.height = dp(height)

    def paint(self, painter: QPainter, look: PhoneLook, room: QRectF) -> None:
        painter.setFont(font(11))
        painter.setPen(QColor(look.faint))
        where = room.adjusted(0, 0, -dp(PADDING), 0)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, CLOCK)


def _write_caption(painter: QPainter, room: QRectF, caption: str, ink: str) -> None:
    painter.setPen(QColor(ink))
    painter.setFont(font(13, SEMIBOLD))
    width = round(room.width()) - dp(PADDING)
    shown = metrics(13, SEMIBOLD).elidedText(caption, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
