"""The cards of a carousel: a row wider than the screen, with a dot for each under it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from smsbat_composer.ui.phone.bubble import Bubble, Corner
from smsbat_composer.ui.phone.look import PhoneLook
from smsbat_composer.ui.phone.picture_place import NOTHING_THERE, PicturePlace
from smsbat_composer.ui.phone.pieces import Air, Button, LinkLine, PictureBox, Piece, Text
from smsbat_composer.ui.phone.shown_message import ShownCard
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr

_WIDTH, _GAP = 172, 8
_PICTURE, _BUTTON, _LINK = 118, 32, 34
_DOTS, _DOT, _DOT_STEP = 28, 6, 12


class CardStrip:
    """Slid to the left by some pixels; which card is the current one follows from that."""

    def __init__(self, cards: Sequence[ShownCard], places: Mapping[str, PicturePlace]) -> None:
        titles = [
            Text(card.title, _WIDTH, hint=tr("Title"), line_height=16, weight=SEMIBOLD) for card in cards
        ]
        tallest = max(title.height for title in titles)
        has_link = any(card.link for card in cards)
        self._cards = [
            Bubble(_pieces(card, title, tallest, places, has_link=has_link), Corner.NONE, _WIDTH)
            for card, title in zip(cards, titles, strict=True)
        ]
        self.height = self._cards[0].height + dp(_DOTS)
        self.slid = 0

    @property
    def count(self) -> int:
        """How many cards there are."""
        return len(self._cards)

    @property
    def current(self) -> int:
        """The card that is the most at the left edge, from 0; at the end of the row the last one."""
        if self.slid and self.slid == self._most:
            return self.count - 1
        return min(round(self.slid / dp(_WIDTH + _GAP)), self.count - 1)

    def fit(self, width: float) -> None:
        """Take the room between the screen's margins; the row stays where it is, as far as it goes."""
        row = sum(dp(card.width) for card in self._cards) + dp(_GAP) * (self.count - 1)
        self._most = max(0, round(row - width))
        self.slide_to(self.slid)

    def slide_to(self, slid: int) -> None:
        """Show the row from here, between its first and its last pixel."""
        self.slid = min(max(0, slid), self._most)

    def go_to(self, card: int) -> None:
        """Show a card at the left edge, or as near to it as the row goes."""
        self.slide_to(min(max(0, card), self.count - 1) * dp(_WIDTH + _GAP))

    def paint(self, painter: QPainter, look: PhoneLook, at: QPointF, width: float) -> None:
        """Paint with the upper left corner at a point; the dots are centred in `width`."""
        left = at.x() - self.slid
        for card in self._cards:
            card.paint(painter, look, QPointF(left, at.y()))
            left += dp(_WIDTH + _GAP)
        self._paint_dots(painter, look, QPointF(at.x() + width / 2, at.y() + self.height - dp(_DOTS / 2)))

    def _paint_dots(self, painter: QPainter, look: PhoneLook, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        x = centre.x() - dp(_DOT_STEP) * (self.count - 1) / 2
        for card in range(self.count):
            painter.setBrush(QColor(look.accent if card == self.current else look.dot))
            painter.drawEllipse(QPointF(x, centre.y()), dp(_DOT) / 2, dp(_DOT) / 2)
            x += dp(_DOT_STEP)


def _pieces(
    card: ShownCard,
    title: Text,
    tallest_title: int,
    places: Mapping[str, PicturePlace],
    *,
    has_link: bool,
) -> list[Piece]:
    """A card's pieces; the buttons of all cards are in one line, and so are the links where any has one."""
    pieces: list[Piece] = [
        PictureBox(places.get(card.picture, NOTHING_THERE), _PICTURE),
        Air(dp(8)),
        title,
        Air(tallest_title - title.height),
        Air(dp(10)),
        Button(card.button, _BUTTON),
    ]
    if has_link:
        pieces.append(LinkLine(card.link, _LINK))
    return [*pieces, Air(dp(4 if has_link else 10))]
