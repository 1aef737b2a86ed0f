"""The drawn phone: its case, and on its screen the chat with one message."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.phone.chat import Chat
from smsbat_composer.ui.phone.chat_header import BARS_HEIGHT, paint_bars
from smsbat_composer.ui.phone.look import DARK_PHONE, LIGHT_PHONE, PhoneLook
from smsbat_composer.ui.phone.picture_place import PicturePlace
from smsbat_composer.ui.phone.shown_message import ShownMessage, ViberBubble
from smsbat_composer.ui.phone.spoken import spoken_card, spoken_message
from smsbat_composer.ui.theme import colour, dp
from smsbat_composer.words import tr

_BODY_WIDTH, _BODY_HEIGHT, _LEAST_HEIGHT = 266, 486, 320
_BODY_RADIUS, _BEZEL, _SCREEN_RADIUS = 30, 8, 23
_ARROW_STEP = 40
_THUMB, _LEAST_THUMB = 3, 24
_TO_THE_END = 1_000_000  # px; the chat is never so long


class PhonePreview(QWidget):
    """One message on a phone; where there is little room the phone is shorter, never smaller.

    What is larger than the screen is moved by dragging it, as on a telephone, or with the wheel and the
    keys: up and down the chat, left and right the cards.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: ShownMessage | None = None
        self._places: Mapping[str, PicturePlace] = {}
        self._chat = self._lay_out()
        self._is_dark = False
        self._scrolled = 0
        self._held: QPointF | None = None  # where the pointer was last, while it drags
        self._holds_strip = False
        self.setFixedWidth(dp(_BODY_WIDTH))
        self.setMinimumHeight(dp(_LEAST_HEIGHT))
        self.setMaximumHeight(dp(_BODY_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Phone preview"))

    def message(self) -> ShownMessage | None:
        """What is shown."""
        return self._message

    def show_message(
        self, message: ShownMessage | None, places: Mapping[str, PicturePlace] | None = None
    ) -> None:
        """Show another message, None leaves the chat empty; `places` are its pictures by their addresses."""
        places = places or {}
        if (message, places) == (self._message, self._places):
            return
        slid = self._chat.strip.slid if self._chat.strip else 0
        self._message, self._places = message, places
        self._chat = self._lay_out()
        if self._chat.strip:
            self._chat.strip.slide_to(slid)  # the same card of the next recipient
        self._scroll(0)
        self.setAccessibleDescription(spoken_message(message, places))

    def set_dark(self, dark: bool) -> None:  # noqa: FBT001 - a switch, as Qt's setters are
        """The phone's own theme, apart from the program's."""
        self._is_dark = dark
        self.update()

    def card(self) -> int:
        """The card of a carousel that is at the left edge, from 0; 0 without cards."""
        return self._chat.strip.current if self._chat.strip else 0

    def show_card(self, index: int) -> None:
        """Slide to a card, from 0, or as near to it as there are cards."""
        if self._chat.strip is not None:
            self._chat.strip.go_to(index)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(dp(_BODY_WIDTH), dp(_BODY_HEIGHT))

    def _lay_out(self) -> Chat:
        return Chat(self._message, self._places, dp(_BODY_WIDTH) - 2 * dp(_BEZEL))

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = DARK_PHONE if self._is_dark else LIGHT_PHONE
        self._paint_case(painter, look)
        screen = self._screen()
        clip = QPainterPath()
        clip.addRoundedRect(screen, dp(_SCREEN_RADIUS), dp(_SCREEN_RADIUS))
        painter.fillPath(clip, QColor(look.screen))
        painter.setClipPath(clip)
        self._chat.paint(painter, look, QPointF(screen.left(), self._chat_top() - self._scrolled))
        self._paint_thumb(painter, look)
        paint_bars(painter, look, screen, self._message)

    def _screen(self) -> QRectF:
        bezel = dp(_BEZEL)
        return QRectF(self.rect()).adjusted(bezel, bezel, -bezel, -bezel)

    def _chat_top(self) -> float:
        return self._screen().top() + dp(BARS_HEIGHT)

    def _paint_case(self, painter: QPainter, look: PhoneLook) -> None:
        """The case, its outline the focus ring when the keyboard is here."""
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(colour("accent_text") if self.hasFocus() else QColor(look.outline), width))
        painter.setBrush(QColor(look.bezel))
        inset = width / 2
        body = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(body, dp(_BODY_RADIUS), dp(_BODY_RADIUS))

    def _paint_thumb(self, painter: QPainter, look: PhoneLook) -> None:
        """How far the chat is scrolled, where there is more of it than the screen shows."""
        if not self._most_scrolled():
            return
        shown = self._screen().bottom() - self._chat_top() - dp(_SCREEN_RADIUS)
        length = max(dp(_LEAST_THUMB), shown * shown / self._chat.height)
        top = self._chat_top() + (shown - length) * self._scrolled / self._most_scrolled()
        thumb = QRectF(self._screen().right() - dp(2 * _THUMB), top, dp(_THUMB), length)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.dot))
        painter.drawRoundedRect(thumb, thumb.width() / 2, thumb.width() / 2)

    # --- moving what is larger than the screen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = round(self._screen().height() * 2 / 3)
        steps = {
            Qt.Key.Key_Down: dp(_ARROW_STEP),
            Qt.Key.Key_Up: -dp(_ARROW_STEP),
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_End: _TO_THE_END,
            Qt.Key.Key_Home: -_TO_THE_END,
        }
        cards = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._scroll(steps[key])
        elif key in cards and isinstance(self._message, ViberBubble) and self._message.cards:
            self.show_card(self.card() + cards[key])
            words = spoken_card(self._message.cards, self.card(), self._places)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta() / 3 if event.pixelDelta().isNull() else event.pixelDelta()
        is_sideways = abs(turned.x()) > abs(turned.y())
        turns_cards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not self._most_scrolled()
        if is_sideways:
            self._slide(-turned.x())
        elif turns_cards and self._is_strip_under(event.position()):
            self._slide(-turned.y())
        else:
            self._scroll(-turned.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position()
            self._holds_strip = self._is_strip_under(event.position())
        self._show_hand(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = (self._held - event.position()).toPoint()
            self._held -= QPointF(moved)
            self._scroll(moved.y())
            if self._holds_strip:
                self._slide(moved.x())
        self._show_hand(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self._show_hand(event.position())

    def _show_hand(self, at: QPointF) -> None:
        """A hand where there is something to drag, closed while it drags."""
        if self._most_scrolled() or self._is_strip_under(at):
            is_held = self._held is not None
            self.setCursor(Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _is_strip_under(self, at: QPointF) -> bool:
        return self._chat.is_strip_at(at.y() - self._chat_top() + self._scrolled)

    def _slide(self, by: int) -> None:
        if self._chat.strip is not None:
            self._chat.strip.slide_to(self._chat.strip.slid + by)
            self.update()

    def _scroll(self, by: int) -> None:
        self._scrolled = min(max(0, self._scrolled + by), self._most_scrolled())
        self.update()

    def _most_scrolled(self) -> int:
        return max(0, round(self._chat.height - self._screen().bottom() + self._chat_top()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
