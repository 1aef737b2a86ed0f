"""The place of a picture: the picture itself, or in words why it is not there."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.picture import Picture
from smsbat_composer.ui.phone.wrapped_text import WrappedText
from smsbat_composer.ui.theme import dp, paint_icon

_ICON, _GAP, _MARGIN = 24, 6, 12


@dataclass(frozen=True)
class PicturePlace:
    """What stands where the message has a picture; with a picture the words are for those who hear it."""

    picture: Picture | None = None
    words: str = ""
    icon: str = "image"


NOTHING_THERE = PicturePlace()


def paint_picture(painter: QPainter, look: PhoneLook, where: QRectF, place: PicturePlace) -> None:
    """Fill the place: the picture is cropped, as a telephone does; words stand under an icon."""
    if place.picture is None:
        _paint_words(painter, look, where, place)
        return
    painter.fillRect(where, QColor(look.picture))  # seen through a transparent picture
    ratio = painter.device().devicePixelRatioF()
    painter.drawImage(where, place.picture.cropped((where.size() * ratio).toSize()))


def _paint_words(painter: QPainter, look: PhoneLook, where: QRectF, place: PicturePlace) -> None:
    painter.fillRect(where, QColor(look.picture))
    room = where.width() - dp(2 * _MARGIN)
    text = WrappedText(place.words, width=room, size=11, line_height=15, centred=True)
    height = dp(_ICON + _GAP) + text.height
    top = where.top() + max(dp(_GAP), (where.height() - height) / 2)
    icon = QRectF(where.left(), top, where.width(), dp(_ICON))
    paint_icon(painter, place.icon, look.picture_ink, icon.toRect(), dp(_ICON))
    painter.save()
    painter.setClipRect(where, Qt.ClipOperation.IntersectClip)
    text.paint(painter, look.text, QPointF(where.left() + dp(_MARGIN), icon.bottom() + dp(_GAP)))
    painter.restore()
