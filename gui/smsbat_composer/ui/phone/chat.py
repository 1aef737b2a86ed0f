"""The chat between the phone's header and its lower edge, laid out once for each message."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from smsbat_composer.ui.phone.bubble import Bubble, lay_out_sms, lay_out_viber
from smsbat_composer.ui.phone.card_strip import CardStrip
from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.picture_place import PicturePlace
from smsbat_composer.ui.phone.pieces import CLOCK
from smsbat_composer.ui.phone.shown_message import ShownMessage, SmsBubble
from smsbat_composer.ui.phone.wrapped_text import WrappedText
from smsbat_composer.ui.theme import dp, font
from smsbat_composer.words import tr

_MARGIN, _GAP = 10, 8
_DAY = 38


@dataclass
class _Item:
    """Something in the chat, and where it begins below the header, in pixels."""

    content: "Bubble | CardStrip | _Day | _Remark"
    top: int


class Chat:
    """A column of bubbles; `height` is what they take, which may be more than the screen shows."""

    def __init__(
        self, message: ShownMessage | None, places: Mapping[str, PicturePlace], width: float
    ) -> None:
        """`width` is the screen's, in pixels."""
        self._items: list[_Item] = []
        self._width = width
        self.strip: CardStrip | None = None
        self.strip_top = 0
        self.height = dp(_MARGIN)
        if message is None or message.is_empty:
            self._add(_Remark(tr("The message is empty so far."), width - dp(2 * _MARGIN), centred=True))
        elif isinstance(message, SmsBubble):
            self._add(_Day(width))
            self._add(lay_out_sms(message))
            self._add(_Remark(message.note, width - dp(2 * _MARGIN)))
        else:
            if not message.cards or message.text:
                self._add(lay_out_viber(message, places))
            if message.cards:
                self._add_strip(CardStrip(message.cards, places))
        self.height += dp(_MARGIN - _GAP)

    def _add(self, content: "Bubble | CardStrip | _Day | _Remark") -> None:
        self._items.append(_Item(content, self.height))
        self.height += content.height + dp(_GAP)

    def _add_strip(self, strip: CardStrip) -> None:
        strip.fit(self._width - dp(2 * _MARGIN))
        self.strip, self.strip_top = strip, self.height
        self._add(strip)

    def is_strip_at(self, y: float) -> bool:
        """Whether the cards are at this distance below the header."""
        return self.strip is not None and 0 <= y - self.strip_top < self.strip.height

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        """Paint with the upper left corner at a point, as wide as the screen."""
        left = at.x() + dp(_MARGIN)
        for item in self._items:
            corner = QPointF(left, at.y() + item.top)
            if isinstance(item.content, CardStrip):
                item.content.paint(painter, look, corner, self._width - dp(2 * _MARGIN))
            else:
                item.content.paint(painter, look, corner)


class _Day:
    """The line above the first message of a day."""

    def __init__(self, width: float) -> None:
        self._width = width - dp(2 * _MARGIN)
        self.height = dp(_DAY - _GAP)

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        painter.setFont(font(11))
        painter.setPen(QColor(look.faint))
        where = QRectF(at.x(), at.y(), self._width, self.height)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, tr("today, {time}", time=CLOCK))


class _Remark:
    """Our own words in the chat, which no recipient sees."""

    def __init__(self, words: str, width: float, *, centred: bool = False) -> None:
        self._text = WrappedText(words, width=width - dp(4), size=11, line_height=16, centred=centred)
        self.height = self._text.height

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF) -> None:
        self._text.paint(painter, look.faint, QPointF(at.x() + dp(2), at.y()))
