"""The bubble of a message, laid out once and painted where the phone puts it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.picture_place import NOTHING_THERE, PicturePlace
from smsbat_composer.ui.phone.pieces import (
    Air,
    Button,
    FileRow,
    Option,
    PartBorder,
    PictureBox,
    Piece,
    Text,
    Time,
)
from smsbat_composer.ui.phone.shown_message import SmsBubble, ViberBubble
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

BUBBLE_WIDTH = 212
_PICTURE, _BUTTON = 128, 34
_RADIUS, _SMS_RADIUS, _SHARP = 12, 16, 4


class Corner(Enum):
    """The corner that points to the sender, less round than the others."""

    NONE = 0
    TOP_LEFT = 1
    BOTTOM_LEFT = 2


@dataclass
class Bubble:
    """A column of pieces on one rounded ground; `width` in the drawing's units."""

    pieces: Sequence[Piece]
    corner: Corner
    width: int = BUBBLE_WIDTH

    @property
    def height(self) -> int:
        """In pixels, all pieces together."""
        return sum(piece.height for piece in self.pieces)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        """Paint the ground, then the pieces inside its rounded corners."""
        is_sms = self.corner is Corner.BOTTOM_LEFT
        room = QRectF(at.x(), at.y(), dp(self.width), self.height)
        ground = _ground(room, self.corner)
        if not is_sms:
            painter.fillPath(ground.translated(0, 1), QColor(look.edge))
        painter.fillPath(ground, QColor(look.sms_bubble if is_sms else look.bubble))
        painter.save()
        painter.setClipPath(ground, Qt.ClipOperation.IntersectClip)
        top = room.top()
        for piece in self.pieces:
            piece.paint(painter, look, QRectF(room.left(), top, room.width(), piece.height))
            top += piece.height
        painter.restore()


def lay_out_viber(message: ViberBubble, places: Mapping[str, PicturePlace]) -> Bubble:
    """Picture, text, answers or button, and time: those that are there. Cards stand apart."""
    pieces: list[Piece] = []
    if message.picture is not None:
        pieces.append(PictureBox(places.get(message.picture, NOTHING_THERE), _PICTURE))
    if message.file_id is not None:
        pieces.append(FileRow(message.file_id))
    if message.text or message.options:
        pieces += [Air(dp(9)), Text(message.text, BUBBLE_WIDTH, hint=tr("Question"))]
    if message.options:
        pieces.append(Air(dp(9)))
        pieces += [Option(text, place, BUBBLE_WIDTH) for place, text in enumerate(message.options, start=1)]
    if message.button:
        pieces += [Air(dp(8)), Button(message.button, _BUTTON)]
    closes_with_text = message.text and not (message.button or message.options)
    pieces.append(Time(20 if closes_with_text else 25))
    return Bubble(pieces, Corner.TOP_LEFT)


def lay_out_sms(message: SmsBubble) -> Bubble:
    """The parts under each other, a dashed line at each border that is billed."""
    pieces: list[Piece] = [Air(dp(9))]
    for number, part in enumerate(message.parts, start=1):
        if number > 1:
            pieces.append(PartBorder(number))
        pieces.append(Text(part, BUBBLE_WIDTH, line_height=19))
    return Bubble([*pieces, Air(dp(10))], Corner.BOTTOM_LEFT)


def _ground(room: QRectF, corner: Corner) -> QPainterPath:
    radius = dp(_SMS_RADIUS if corner is Corner.BOTTOM_LEFT else _RADIUS)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(room, radius, radius)
    if corner is not Corner.NONE:
        sharp = QRectF(room.left(), room.top(), 2 * radius, min(2 * radius, room.height()))
        if corner is Corner.BOTTOM_LEFT:
            sharp.moveBottom(room.bottom())
        path.addRoundedRect(sharp, dp(_SHARP), dp(_SHARP))
    return path
